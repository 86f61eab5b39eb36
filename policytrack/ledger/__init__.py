"""Ledgers: a spreadsheet or CSV of targets and figures, read as a person reads it."""
