"""Lab 15: judges of the diagnoses and of the repairs."""
