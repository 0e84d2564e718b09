"""A heard text through its corrections: which passage is which, and what differs between two versions."""
