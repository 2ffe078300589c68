"""Step 2: makes the notebook anew from the gradebook's cells and the student's solutions."""
