"""Hearings: what is heard, who answers, what they said, and the white book of it."""
