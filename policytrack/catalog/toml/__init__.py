"""TOML text, with the line and column of each part and the faults of a damaged one."""
