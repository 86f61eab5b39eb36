"""Records: what sources say, as typed objects: indicators, targets, figures, plans, claims and their like."""
