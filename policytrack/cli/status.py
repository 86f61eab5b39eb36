"""The exit statuses: nothing wrong; errors in the data; a wrong call, or what the system refuses; an interrupt."""

CLEAN, WRONG, MISUSED, INTERRUPTED = 0, 1, 2, 130
