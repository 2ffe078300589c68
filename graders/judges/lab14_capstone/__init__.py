"""Lab 14: judges."""
