"""Which funds could pay for which ideas: the words both say, what they weigh, and what may be shown."""
