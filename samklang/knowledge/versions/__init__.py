"""What a contribution said before: its earlier versions, and two wordings beside each other."""
