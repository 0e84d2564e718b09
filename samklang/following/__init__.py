"""What somebody follows, the searches they keep, and how news of it come to them. It is theirs alone."""
