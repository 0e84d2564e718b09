"""Reading files in a process of their own: what stands in them, and what an old report says of its project."""
