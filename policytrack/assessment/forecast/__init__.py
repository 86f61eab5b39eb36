"""Forecasts: the trajectory so far, what is still needed, and the projection to the deadline."""
