"""An engine that reads amounts and times in prose: folding, tokens, rules over token kinds, coverage, values."""
