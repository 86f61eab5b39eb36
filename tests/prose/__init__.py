"""What the readers of prose must show: cases, laws, load."""
