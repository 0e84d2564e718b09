"""Measures of the printed page in points, the same in PDF and Word."""

PAGE = 470.0  # the text's width on A4, whose margins are 23 and 21 mm
CELL_INSET = 11.0  # both margins of a cell together, as Word itself sets them
ANSWER = 127.5  # the column of an entry table in which the answer is written
