"""Lab 12: judges."""
