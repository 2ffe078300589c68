"""The judges of lab 06: each in a module of its exercise's name."""
