"""The judges of lab 01: each in a module of its exercise's name."""
