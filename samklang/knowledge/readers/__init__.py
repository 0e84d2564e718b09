"""Reading files in a process of their own: their words, and what an old report says of its project."""
