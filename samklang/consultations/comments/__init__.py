"""Spreadsheets of comments from other platforms: their columns, what a row means, what would come of it."""
