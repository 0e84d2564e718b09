"""Pages about organisations, people and networks."""
