"""What was dropped at one time, and how it stands with it."""
