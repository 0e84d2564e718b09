"""Spreadsheets of organisations and contacts: taken away, filled in, brought back."""
