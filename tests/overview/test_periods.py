"""When a question asks about, read from its words."""

from datetime import date

import pytest

from samklang.overview.finding.periods import period_in

TODAY = date(2026, 10, 5)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Hvad slutter i år?", date(2026, 1, 1), date(2026, 12, 31)),
        ("hvad begynder til næste år", date(2027, 1, 1), date(2027, 12, 31)),
        ("puljer 2028", date(2028, 1, 1), date(2028, 12, 31)),
        ("funds this autumn", date(2026, 9, 1), date(2026, 11, 30)),
        ("frist i efteråret", date(2026, 9, 1), date(2026, 11, 30)),
        ("frist til foråret", date(2027, 3, 1), date(2027, 5, 31)),
        ("frist i vinter", date(2026, 12, 1), date(2027, 2, 28)),
        ("frist i marts", date(2027, 3, 1), date(2027, 3, 31)),
        ("deadline in November", date(2026, 11, 1), date(2026, 11, 30)),
        ("frist i det næste halvår", TODAY, date(2027, 4, 6)),
    ],
)
def test_a_period_is_read_in_both_languages(text: str, first: date, last: date) -> None:
    period = period_in(text, today=TODAY)
    assert period is not None
    assert (period.first, period.last) == (first, last)


@pytest.mark.parametrize(
    ("today", "year"), [(date(2026, 2, 1), 2026), (date(2026, 10, 31), 2026), (date(2026, 11, 20), 2027)]
)
def test_a_season_that_is_nearly_over_is_the_next_one(today: date, year: int) -> None:
    period = period_in("frist i efteråret", today=today)
    assert period is not None
    assert period.first.year == year


def test_winter_in_january_began_last_year() -> None:
    period = period_in("i vinter", today=date(2027, 1, 10))
    assert period is not None
    assert period.first == date(2026, 12, 1)


@pytest.mark.parametrize("text", ["", "mentor for unge", "forårsfest", "tlf. 12 34 20 26", "20267"])
def test_most_questions_name_no_period(text: str) -> None:
    assert period_in(text, today=TODAY) is None


def test_only_a_whole_calendar_year_is_a_year() -> None:
    in_year, in_season = period_in("i år", today=TODAY), period_in("i foråret", today=TODAY)
    assert in_year is not None
    assert in_season is not None
    assert (in_year.year, in_season.year) == (2026, None)
