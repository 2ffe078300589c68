"""A variant of the course: other values in place of the contract's, wherever they stand."""
