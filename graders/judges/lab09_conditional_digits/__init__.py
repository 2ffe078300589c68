"""The judges of lab 09: each in a module of its exercise's name."""
