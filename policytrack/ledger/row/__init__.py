"""The rows of a table: what each asks, what it reports, and what it leaves unsaid."""
