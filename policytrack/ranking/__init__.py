"""Areas ranked where their targets count the same thing."""
