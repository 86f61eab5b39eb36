"""Whether an issuer's claim about its own progress is supported by the figures."""
