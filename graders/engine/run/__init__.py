"""Step 3: runs a notebook or a file in a job, a fork of a warm template process."""
