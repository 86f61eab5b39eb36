"""What was promised when, what changed, how a whole stands, and whether a claim holds."""
