"""What is said of the faults of a ledger's cells, in Chinese and English."""
