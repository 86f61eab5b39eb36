"""The parts of a plan, an area or an office counted and summed, with what is missing."""
