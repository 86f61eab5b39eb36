"""What may come: the trajectory so far, what is still needed, and where it leads."""
