"""The judges of lab 11: each in a module of its exercise's name."""
