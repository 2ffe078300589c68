"""Where a class struggles: figures from the gradebook and the kept verdicts, and a page of them."""
