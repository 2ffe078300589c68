"""What several labs judge with: functions, laws, blocks, steps, manners."""
