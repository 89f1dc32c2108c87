"""One set of figures and numbers to PDF, CSV and JSON."""
