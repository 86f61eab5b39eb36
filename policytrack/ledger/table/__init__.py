"""The tables of a sheet: title, header rows, columns and the role of each."""
