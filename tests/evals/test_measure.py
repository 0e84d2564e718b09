import hashlib
import io
import json
import re
import unicodedata
import zipfile
from collections.abc import Iterable
from itertools import combinations

import pytest

from evals.gold import GOLD, GoldLetter, real_letters
from evals.measure import Tally, interval, locate, overlap, pair_tally, score_letter, squeeze, total
from evals.sources import LETTER_SETS, GoldPoint, LetterSet
from samklang_text.points import PointKind, Stance

LETTER = "Kære udvalg\nVi ønsker flere bænke. Hvem betaler?\n"
BENCHES = GoldPoint("Vi ønsker flere bænke.", "proposal", "Mål 1", ("Bænke",), "none")
PAYING = GoldPoint("Hvem betaler?", "question", "", ("Økonomi",), "none")


def gold(*points: GoldPoint, **facts: str) -> GoldLetter:
    return GoldLetter("a.txt", {"kind": "answer", **facts}, None, points)


def read(*points: tuple[str, str], **facts: object) -> dict[str, object]:
    found = [
        {"start": LETTER.index(text), "end": LETTER.index(text) + len(text), "kind": kind}
        | {
            "passage": "mål-1",
            "stance": "none",
            "old_wording": "",
            "new_wording": "",
            "themes": ["Flere bænke"],
        }
        for text, kind in points
    ]
    return {"kind": "answer", "signatories": [], "text": LETTER, "points": found, **facts}


def test_line_breaks_and_joined_hyphens_do_not_count():
    assert squeeze("Høringssvar om ”by-\nliv”")[0] == "høringssvarombyliv"


def test_a_quote_is_found_although_the_text_layer_broke_its_lines():
    assert locate("flere bæn-\nke", squeeze(LETTER)[0]) == (18, 28)


def test_a_misread_letter_of_a_scanned_page_is_forgiven_but_another_sentence_is_not():
    squeezed, _ = squeeze("Foreningen savner de hjemløse i udkastet")
    assert locate("Foreningen savner de hjernløse i udkastet", squeezed) is not None
    assert locate("Der skal sættes lys op langs stien", squeezed) is None


def test_overlap_is_intersection_over_union():
    assert overlap((0, 10), (5, 15)) == pytest.approx(5 / 15)
    assert overlap((0, 5), (7, 9)) == 0


def test_a_point_found_with_the_right_kind_counts_once_and_a_missed_one_is_missed():
    tallies = score_letter(gold(BENCHES, PAYING), read(("Vi ønsker flere bænke.", "proposal")), {}).tallies
    assert tallies["points"] == Tally(right=1, suggested=1, marked=2)
    assert tallies["kind of a found point"] == Tally(1, 1, 1)


def test_a_stretch_twice_as_long_as_the_mark_is_not_the_point():
    tallies = score_letter(
        gold(PAYING), read(("Vi ønsker flere bænke. Hvem betaler?", "question")), {}
    ).tallies
    assert tallies["points"] == Tally(right=0, suggested=1, marked=1)


def test_the_passage_counts_by_its_heading():
    found = read(("Vi ønsker flere bænke.", "proposal"))
    right = score_letter(gold(BENCHES), found, {"mål-1": "Mål 1. Flere bænke"}).tallies["passage"]
    wrong = score_letter(gold(BENCHES), found, {"mål-1": "Mål 12. Flere lamper"}).tallies["passage"]
    assert (right.right, wrong.right) == (1, 0)


def test_a_fact_guessed_where_there_is_none_costs_precision_and_is_named():
    score = score_letter(gold(date=""), read(date="2010-05-07"), {})
    assert score.tallies["date"] == Tally(right=0, suggested=1, marked=0)
    assert score.faults == ["a.txt: date is 'none', read as '2010-05-07'"]


def test_a_blank_where_there_is_a_fact_costs_recall_and_is_no_fault():
    score = score_letter(gold(date="2010-05-07"), read(date=None), {})
    assert score.tallies["date"] == Tally(right=0, suggested=0, marked=1)
    assert score.faults == []


def test_a_file_that_was_not_read_has_missed_everything():
    score = score_letter(gold(BENCHES, date="2010-05-07"), None, {})
    assert (score.tallies["points"].recall, score.tallies["date"].recall) == (0, 0)


def test_the_interval_holds_the_figure_and_narrows_with_more_letters():
    found = score_letter(gold(BENCHES, PAYING), read(("Vi ønsker flere bænke.", "proposal")), {})
    missed = score_letter(gold(BENCHES, PAYING), None, {})
    few, many = [found, missed] * 3, [found, missed] * 40

    def recall(tally: Tally) -> float:
        return tally.recall

    low, high = interval(few, "points", recall)
    closer_low, closer_high = interval(many, "points", recall)
    assert low <= total(few)["points"].recall <= high
    assert closer_high - closer_low < high - low


def test_campaigns_are_compared_by_pairs():
    assert pair_tally([["a", "b", "c"]], [["a", "b"], ["c", "d"]]) == Tally(right=1, suggested=2, marked=3)


every_set = pytest.mark.parametrize("letter_set", LETTER_SETS, ids=lambda letter_set: letter_set.name)


def in_normal_form(names: Iterable[str]) -> set[str]:
    return {unicodedata.normalize("NFC", name) for name in names}


def files_of(letter_set: LetterSet) -> set[str]:
    found: set[str] = set()
    for path in letter_set.files.iterdir():
        inside = zipfile.ZipFile(path).namelist() if path.suffix == ".zip" else [""]
        found |= in_normal_form("/".join(filter(None, (path.name, name))) for name in inside)
    return found


@every_set
def test_every_own_letter_has_a_file_and_every_file_a_letter(letter_set):
    assert files_of(letter_set) == in_normal_form(source.shown_name for source in letter_set.sources())


@every_set
def test_the_title_tells_how_many_letters_there_are(letter_set):
    in_words = {10: "Ten", 16: "Sixteen", 20: "Twenty"}
    assert letter_set.title.split()[0] == in_words[len(files_of(letter_set))]


@every_set
def test_marks_stand_in_the_letter_they_mark(letter_set):
    for source in letter_set.sources():
        for point in source.points:
            assert point.quote in source.body, source.name
            assert "{{" not in source.body, source.name


@every_set
def test_marks_use_the_words_of_the_product_and_headings_of_the_draft(letter_set):
    headings = re.findall(r"^#+ (.*)$", letter_set.draft_text, re.MULTILINE)
    for point in (point for source in letter_set.sources() for point in source.points):
        assert point.kind in set(PointKind), point
        assert point.stance in set(Stance), point
        assert any(heading.startswith(point.passage) for heading in headings), point


@every_set
def test_an_old_wording_stands_in_the_draft(letter_set):
    for point in (point for source in letter_set.sources() for point in source.points):
        assert point.old_wording.lower() in letter_set.draft_text.lower(), point


def test_no_two_sets_share_a_sentence():
    """A sentence of a tuned letter in another set would make its figures flatter too."""
    quotes = [
        {squeeze(point.quote)[0] for source in letter_set.sources() for point in source.points}
        for letter_set in LETTER_SETS
    ]
    assert not any(one & other for one, other in combinations(quotes, 2))


def test_marks_of_real_letters_hold_no_text():
    for path in GOLD.glob("*.json"):
        mark = json.loads(path.read_text())
        assert all(isinstance(start, int) and start < end for start, end, _kind in mark["points"])
        assert set(mark) == {"sha256", "facts", "points"}


def test_a_real_letter_is_known_by_its_bytes_and_not_by_its_name(tmp_path, monkeypatch):
    (tmp_path / "marks").mkdir()
    monkeypatch.setattr("evals.gold.GOLD", tmp_path / "marks")
    content = "Vi ønsker flere bænke.".encode()
    mark = {
        "sha256": hashlib.sha256(content).hexdigest(),
        "facts": {"kind": "answer"},
        "points": [[3, 9, "remark"]],
    }
    (tmp_path / "marks" / "1.json").write_text(json.dumps(mark))
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "whatever.txt").write_bytes(content)
    (tmp_path / "letters" / "stranger.txt").write_bytes(io.BytesIO(b"other").getvalue())
    (letter,) = real_letters(tmp_path / "letters")
    assert (letter.file, letter.points[0].quote) == ("whatever.txt", "ønsker")


def test_a_signatory_counts_by_name_and_not_by_number():
    letter = GoldLetter("a.txt", {"kind": "other"}, ("Lis Ravnkilde", "Bo Ager"), ())
    found = {**read(), "signatories": [{"name": "Bo Ager", "title": ""}, {"name": "Formand", "title": ""}]}
    assert score_letter(letter, found, {}).tallies["signatories"] == Tally(right=1, suggested=2, marked=2)


def test_a_theme_counts_for_the_point_it_was_given_to():
    tallies = score_letter(
        gold(BENCHES, PAYING), read((BENCHES.quote, "proposal"), (PAYING.quote, "question")), {}
    ).tallies
    assert tallies["theme of a found point"] == Tally(right=1, suggested=2, marked=2)
