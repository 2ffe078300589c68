"""Grading a class: workers, limits, nbgrader's gradebook. Needs Linux or WSL 2."""
