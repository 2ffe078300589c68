"""Step 1: takes in what was handed in, ordinary files only, each within a size."""
