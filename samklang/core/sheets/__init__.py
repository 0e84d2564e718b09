"""Spreadsheets that come in, whatever they hold: read to rows of text, laid beside what is here, told of.

What the columns mean belongs to the packages above.
"""
