"""TOML text with the line and column of every part."""
