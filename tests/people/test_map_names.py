"""The names on a map: as many as can be read."""

from samklang.people.maps.names import ABOVE, BELOW, MIDDLE, Label, place_names


def test_a_name_is_written_below_its_number_or_else_above_it() -> None:
    large = Label("Nørrevang", 25, 500, 500, 200)
    under = Label("Havneby", 7, 500, 590, 40)
    assert place_names([large, under], width=1000) == [BELOW, BELOW]
    close = Label("Kirkestad", 7, 560, 548, 40)
    assert place_names([large, close], width=1000) == [ABOVE, BELOW]


def test_a_name_that_would_hide_another_or_leave_the_map_is_not_written() -> None:
    rows = [Label("Indre Klangby", 6, 500, y, room) for y, room in ((500, 10), (560, 300), (450, 200))]
    assert place_names(rows, width=1000)[0] is None
    assert place_names([Label("Strandholm", 4, 20, 50, 90)], width=1000) == [None]


def test_a_name_without_a_number_stands_in_the_middle() -> None:
    assert place_names([Label("Nordhavnen", None, 500, 500, 90)], width=1000) == [MIDDLE]
