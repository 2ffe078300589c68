"""The judges of lab 03: each in a module of its exercise's name."""
