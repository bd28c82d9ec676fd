"""What makes the shipped weights: run by hand where the data is, never imported live."""
