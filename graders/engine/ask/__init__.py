"""Step 4: asks a job each exercise's questions and judges the replies."""
