"""The judges of lab 05: each in a module of its exercise's name."""
