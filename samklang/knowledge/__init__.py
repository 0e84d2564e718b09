"""What employees have learned: projects, experiences, practices, ideas, questions; where each was used."""
