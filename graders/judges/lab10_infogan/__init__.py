"""The judges of lab 10: each in a module of its exercise's name."""
