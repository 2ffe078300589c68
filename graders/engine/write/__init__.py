"""Step 5: writes verdicts, records and pages through nbgrader's own gradebook."""
