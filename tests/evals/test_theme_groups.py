"""Themes are compared by their words, and by which points they hold together."""

from evals.measure import LetterScore, Tally, match_groups, score_theme_groups


def score(*points: tuple[list[str], list[str]]) -> LetterScore:
    return LetterScore(themes=list(points))


def test_a_group_by_another_name_is_the_group_it_shares_most_points_with():
    points = [(["Opvarmning"], ["Varme"])] * 3 + [(["Boliger"], ["Varme"])] * 2
    assert match_groups(points) == {"Varme": "Opvarmning"}


def test_each_marked_theme_is_matched_once_so_that_splitting_a_group_costs():
    points = [(["Trafik"], ["Busser"])] * 3 + [(["Trafik"], ["Cykler"])] * 2
    assert match_groups(points) == {"Busser": "Trafik"}


def test_a_single_point_in_common_matches_nothing():
    assert match_groups([(["Opvarmning"], ["Varme"])]) == {}


def test_points_of_several_letters_make_the_groups_and_count_in_their_own():
    letters = [score((["Opvarmning"], ["Varme"]), (["Mad"], [])), score((["Opvarmning"], ["Varme"]))]
    score_theme_groups(letters)
    assert [letter.tallies["theme, by its group"] for letter in letters] == [Tally(1, 1, 2), Tally(1, 1, 1)]


def test_the_same_words_are_right_also_where_no_group_is():
    letter = score((["Sprog"], ["Sprog og læsning"]), (["Mad"], ["Kantine"]))
    score_theme_groups([letter])
    assert letter.tallies["theme, by its group"] == Tally(right=1, suggested=2, marked=2)
