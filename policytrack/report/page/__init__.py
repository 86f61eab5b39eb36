"""The page of a report: one HTML file with a chart and the words behind each task."""
