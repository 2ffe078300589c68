"""Sorts what a learning platform hands over, zips of a whole class, into `submitted/`."""
