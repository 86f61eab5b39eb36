"""The file of a ledger: workbooks and CSV opened as sheets of plain values, whatever is wrong with them."""
