"""The judges of lab 07: each in a module of its exercise's name."""
