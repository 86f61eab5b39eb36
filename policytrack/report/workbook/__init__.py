"""The workbook of a report: summary, tasks, evidence and problems, as real numbers with their words beside them."""
