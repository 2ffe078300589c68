"""Lab 13: judges."""
