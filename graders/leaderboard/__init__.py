"""A board of what entries to an open lab measured, without a student's name on it."""
