"""whitebook.json holds what docs/whitebook-json.md says, and its offsets cut the right text."""

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import typst

from samklang_text.document import AsideReason
from samklang_text.passages import VERSION as PASSAGES_VERSION
from samklang_whitebook.command import main
from tests.whitebook.conftest import Made

DOCUMENTATION = Path(__file__).parents[2] / "docs" / "whitebook-json.md"
PLAIN: dict[str, type | tuple[type, ...]] = {"text": str, "number": (int, float), "true or false": bool}


def documented() -> dict[str, dict[str, str]]:
    """Return the documented objects: name -> field -> type, in order."""
    parts = re.split(r"^## (.+)$", DOCUMENTATION.read_text(), flags=re.MULTILINE)[1:]
    rows = re.compile(r"^\| `(\w+)` \| ([^|]+) \|", re.MULTILINE)
    return {
        name: {field: kind.strip() for field, kind in rows.findall(body)}
        for name, body in zip(parts[::2], parts[1::2], strict=True)
    }


def faults(value: Any, kind: str, where: str) -> list[str]:
    """Return what in a value is not as its documented type says."""
    schema = documented()
    if kind.endswith(" or null"):
        return [] if value is None else faults(value, kind.removesuffix(" or null"), where)
    if kind.startswith("list of "):
        inner = kind.removeprefix("list of ")
        return [fault for at, each in enumerate(value) for fault in faults(each, inner, f"{where}[{at}]")]
    if kind in PLAIN:
        return [] if isinstance(value, PLAIN[kind]) else [f"{where} is {value!r}, not {kind}"]
    if kind == "date":
        return [] if date.fromisoformat(value).isoformat() == value else [f"{where} is {value!r}"]
    if list(value) != list(schema[kind]):
        return [f"{where} has {list(value)}"]
    return [
        fault for field in value for fault in faults(value[field], schema[kind][field], f"{where}.{field}")
    ]


def test_every_field_is_documented_and_of_its_type(made: Made) -> None:
    assert faults(made.data, "White book", "book") == []


def test_every_reason_for_setting_text_aside_is_documented() -> None:
    section = DOCUMENTATION.read_text().split("## SetAside")[1].split("\n## ")[0]
    row = next(line for line in section.splitlines() if line.startswith("| `reason` |"))
    assert re.findall(r"`(\w+)`", row)[1:] == [reason.value for reason in AsideReason]


def test_the_checker_finds_faults() -> None:
    assert faults({"name": "a", "kind": 4, "named_in": []}, "Asked", "asked") == ["asked.kind is 4, not text"]
    assert faults({"name": "a"}, "Asked", "asked") == ["asked has ['name']"]


def test_points_cut_the_words_out_of_the_text(made: Made) -> None:
    submission = made.submission("aeldreraadet.txt")
    said = [submission["text"][point["start"] : point["end"]] for point in submission["points"]]
    assert "Ældrerådet foreslår, at der kommer flere bænke langs ruterne." in said


def test_points_are_in_order_and_never_overlap(made: Made) -> None:
    for submission in made.data["submissions"]:
        ends = [0, *(point["end"] for point in submission["points"])]
        starts = [point["start"] for point in submission["points"]]
        assert all(end <= start for end, start in zip(ends, starts, strict=False))
        assert ends[-1] <= len(submission["text"])


def test_a_proposed_wording_has_old_and_new_and_its_passage(made: Made) -> None:
    points = made.submission("aeldreraadet.txt")["points"]
    wording = next(point for point in points if point["kind"] == "wording")
    assert wording["old_wording"] == "Flere børn cykler"
    assert wording["new_wording"] == "Flere børn og ældre cykler hver dag"
    passages = {passage["key"]: passage["heading"] for passage in made.data["passages"]}
    assert passages[wording["passage"]] == "Mål 1. Flere børn cykler"


def test_evidence_points_to_the_words_a_fact_was_read_from(made: Made) -> None:
    submission = made.submission("aeldreraadet.txt")
    found = {}
    for each in submission["evidence"]:
        aside = each["aside"]
        text = submission["text"] if aside is None else submission["set_aside"][aside]["text"]
        found[each["fact"]] = text[each["start"] : each["end"]]
    assert found["sender"] == "Ældrerådet"
    assert found["date"] == "3. marts 2029"
    assert found["case_number"] == "2029-0012345"


def test_each_signatory_has_its_place(made: Made) -> None:
    submission = made.submission("aeldreraadet.txt")
    places = [each for each in submission["evidence"] if each["fact"] == "signatories"]
    assert [submission["text"][each["start"] : each["end"]] for each in places] == ["Bodil Krogsgaard"]


def test_the_address_a_mail_came_from_is_carried(made: Made) -> None:
    mail = made.submission("borger 1.eml")
    assert mail["email"] == "asta@privat.example"
    assert "email" in [each["fact"] for each in mail["evidence"]]


def test_a_suggestion_keeps_its_method_version_and_words(made: Made) -> None:
    points = made.submission("aeldreraadet.txt")["points"]
    wording = next(point for point in points if point["kind"] == "wording")
    suggestion = wording["passage_suggestion"]
    assert (suggestion["method"], suggestion["version"]) == ("explicit", PASSAGES_VERSION)
    assert suggestion["evidence"] == "Mål 1"
    assert 0 < suggestion["confidence"] <= 1
    for point in points:
        assert [each["theme"] for each in point["theme_suggestions"]] == point["themes"]
        assert all(
            each["method"] and each["version"] and each["evidence"] for each in point["theme_suggestions"]
        )
        assert all(0 < each["confidence"] <= 1 for each in point["theme_suggestions"])


def test_a_point_has_its_page_where_the_format_has_pages(made: Made, tmp_path: Path) -> None:
    letter = tmp_path / "svar.pdf"
    texts = ("Høringssvar fra Ældrerådet", "Ældrerådet foreslår, at der kommer flere bænke langs ruterne.")
    letter.write_bytes(typst.compile("#pagebreak()\n".join(texts).encode()))
    assert main([str(letter), "--out", str(tmp_path / "ud"), "--quiet"]) == 0
    (submission,) = json.loads((tmp_path / "ud" / "whitebook.json").read_text())["submissions"]
    assert {point["page"] for point in submission["points"]} <= set(range(1, submission["pages"] + 1))
    assert submission["points"]
    assert {point["page"] for point in made.submission("aeldreraadet.txt")["points"]} == {None}


def test_file_names_are_composed(made: Made) -> None:
    assert "Ældrerådet, kopi.txt" in [submission["file"] for submission in made.data["submissions"]]


def test_a_copy_is_said_to_be_one_and_has_no_points(made: Made) -> None:
    copy = made.submission("Ældrerådet, kopi.txt")
    assert copy["same_as"] == "aeldreraadet.txt"
    assert copy["points"] == []
    assert copy["sha256"] == made.submission("aeldreraadet.txt")["sha256"]


def test_only_answers_have_points(made: Made) -> None:
    assert made.submission("høringsbrev.txt")["kind"] == "hearing_letter"
    assert made.submission("høringsbrev.txt")["points"] == []


def test_near_identical_answers_are_a_campaign(made: Made) -> None:
    assert made.data["campaigns"] == [["borger 1.eml", "borger 2.txt"]]


def test_a_bad_file_is_listed_with_its_reason(made: Made) -> None:
    unread = [(each["file"], each["reason"]) for each in made.data["unread"]]
    assert unread == [("ødelagt.pdf", "damaged")]


def test_who_has_not_answered_is_listed(made: Made) -> None:
    assert made.data["silent"] == [{"name": "Handicaprådet", "kind": "advisory_council", "named_in": []}]


def test_personal_data_is_flagged_on_the_point(made: Made) -> None:
    points = made.submission("borger 2.txt")["points"]
    assert [point["personal_data"] for point in points if "cpr" in point["personal_data"]] == [["cpr"]]
