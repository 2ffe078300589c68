"""The judges of lab 08: each in a module of its exercise's name."""
