"""How a ledger is laid out: what is said of it once and kept in a file for the next month."""
