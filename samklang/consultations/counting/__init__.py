"""How answers are counted, defined once: for the numbers, the list, the white book and the front page."""
