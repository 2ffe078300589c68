"""The walls around every job, and the limits within them."""
