"""The judges of lab 02: each in a module of its exercise's name."""
