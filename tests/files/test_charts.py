"""Charts: colours that can be seen, numbers that can be read."""

import re

from samklang_files.charts import COLOURS, Bar, bar_chart


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour as WCAG defines it."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_every_colour_stands_out_from_white() -> None:
    ratios = {colour: 1.05 / (luminance(colour) + 0.05) for colour in COLOURS}
    assert {colour for colour, ratio in ratios.items() if ratio < 3} == set()


def test_bars_have_their_names_and_totals() -> None:
    svg = bar_chart((Bar("Børn og unge", (("Råd", 1200), ("Borgere", 34))), Bar("Trafik", (("Råd", 2),))))
    assert "Børn og unge" in svg
    assert ">1.234<" in svg
    assert ">Borgere<" in svg


def test_same_bars_give_the_same_drawing() -> None:
    bars = (Bar("Trafik", (("Råd", 2),)),)
    assert bar_chart(bars) == bar_chart(bars)


def test_a_long_name_is_shown_in_two_lines_and_cut_where_one_can_see_it() -> None:
    label = "Mål 1. Flere børn møder skolen med et sprog, der svarer til deres alder" + ", og meget mere" * 4
    svg = bar_chart((Bar(label, (("Råd", 1),)),))
    assert ">Mål 1. Flere børn møder skolen med et sprog, der<" in svg
    assert " …<" in svg


def test_names_are_text_and_never_markup() -> None:
    svg = bar_chart((Bar("<b> & co.", (('Råd "A"', 1),)),), language="en-GB")
    assert "&lt;b&gt; &amp; co." in svg


def test_no_bars_is_an_empty_drawing() -> None:
    assert "<rect" not in bar_chart(())
    assert "<rect" not in bar_chart((Bar("Trafik", (("Råd", 0),)),))


def test_a_legend_that_is_too_long_goes_on_in_the_next_line() -> None:
    parts = tuple((f"En ganske lang slags høringspart nummer {number}", 1) for number in range(4))
    found = re.findall(r'<rect x="0" y="([\d.]+)" width="9"', bar_chart((Bar("Trafik", parts),)))
    assert len(found) == 2
