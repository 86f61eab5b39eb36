"""Loading: the files of a catalog become documents, entries and records."""
