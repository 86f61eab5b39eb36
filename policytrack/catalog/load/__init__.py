"""From the text of a catalog's files to records."""
