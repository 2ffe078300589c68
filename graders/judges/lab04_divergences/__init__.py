"""The judges of lab 04: each in a module of its exercise's name."""
