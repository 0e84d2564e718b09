"""The case file: everything of a hearing as one archive with an index."""
