"""Letters that many send: which answers are one letter, and who decided so."""
