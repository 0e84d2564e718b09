"""Spreadsheets of contributions: taken away, filled in, brought back."""
