"""Values: amounts, intervals, periods, units and three-valued truth."""
