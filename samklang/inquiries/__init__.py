"""Asking many parties by letter: who was asked, by when, how far each has come, and who is silent."""
