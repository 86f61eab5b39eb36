"""The amount of a whole from the amounts of its parts: levels, means, chains of growth, maxima and minima."""
