"""What holds for every file: limits, refusals, names, wrong endings, drafts, and that nothing raises."""

import hashlib
import os
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from samklang_files import (
    Limits,
    NoticeCode,
    ReadFile,
    Reason,
    UnreadFile,
    import_headed_text,
    read_bytes,
    read_path,
    reading,
)
from samklang_files.kinds import Kind
from samklang_files.notices import _TEXTS as NOTICE_TEXTS
from samklang_text.document import BlockKind
from tests.files import compound, samples


def of_path(path: Path, *, limits: Limits | None = None) -> ReadFile | UnreadFile:
    (result,) = read_path(path, is_word=samples.is_word, limits=limits or Limits())
    return result


def test_sha256_is_that_of_the_bytes() -> None:
    assert samples.read_one("a.txt", b"Tekst.").sha256 == hashlib.sha256(b"Tekst.").hexdigest()


def test_file_over_the_limit_is_hashed_without_being_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "stor.pdf"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    monkeypatch.setattr(Path, "read_bytes", lambda self: pytest.fail("read into memory"))
    result = of_path(path)
    assert isinstance(result, UnreadFile)
    assert result.reason is Reason.TOO_LARGE
    assert "der læses højst 100 MB" in result.text("da")
    assert result.sha256 == hashlib.sha256(bytes(200_000_000)).hexdigest()


def test_what_is_no_readable_file_is_said_to_be_so(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "rør")
    assert [of_path(tmp_path / name).reason for name in ("findes-ikke.pdf", ".", "rør")] == [  # type: ignore[union-attr]
        Reason.NOT_FOUND, Reason.NOT_A_FILE, Reason.NOT_A_FILE
    ]  # fmt: skip


def test_names_are_composed(tmp_path: Path) -> None:
    path = tmp_path / unicodedata.normalize("NFD", "Århus på Ærø.txt")
    path.write_bytes(b"Tekst.")
    assert of_path(path).file == "Århus på Ærø.txt"


@pytest.mark.parametrize("content", [b"", b"   \r\n\t", b"\0\0\0\0"])
def test_empty_files_are_refused(content: bytes) -> None:
    assert samples.refused("tom.pdf", content).reason is Reason.EMPTY


@pytest.mark.parametrize(
    ("name", "content", "format"),
    [
        ("svar.doc", samples.word_file("Tekst."), "docx"),
        ("svar.docx", samples.pdf("Tekst."), "pdf"),
        ("svar.pdf", b"Kun almindelig tekst.", "txt"),
        ("svar.txt", b"<!DOCTYPE html><html><p>Tekst.", "html"),
        ("svar.docx", b"BM er et bogstavpar.", "txt"),
    ],
)
def test_content_decides_over_a_wrong_ending(name: str, content: bytes, format: str) -> None:
    read = samples.read_one(name, content)
    assert read.format == format
    assert read.notices[0].code is NoticeCode.OTHER_FORMAT
    assert format.upper() in read.document.warnings[0]


@pytest.mark.parametrize("name", ["svar", "svar.DOCX", "svar.docm", "svar.dotx"])
def test_right_or_missing_endings_give_no_warning(name: str) -> None:
    assert samples.read_one(name, samples.word_file("Tekst.")).document.warnings == ()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (rb"{\rtf1 Tekst}", Reason.RTF),
        (compound.compound_file({"WordDocument": b"x" * 5000}), Reason.OLD_WORD),
        (compound.compound_file({"EncryptedPackage": b"x" * 5000}), Reason.ENCRYPTED),
        (compound.compound_file({"Workbook": b"x" * 5000}), Reason.SPREADSHEET),
        (samples.zipped([("Index/Document.iwa", b"x")]), Reason.PAGES),
        (samples.zipped([("[Content_Types].xml", b"x"), ("xl/workbook.xml", b"x")]), Reason.SPREADSHEET),
        (
            samples.zipped([("[Content_Types].xml", b"x"), ("ppt/presentation.xml", b"x")]),
            Reason.PRESENTATION,
        ),
        (b"7z\xbc\xaf\x27\x1c" + b"\0" * 30, Reason.OTHER_ARCHIVE),
        (b"\x7fELF\x02\x01\x01" + bytes(range(64)), Reason.UNKNOWN_FORMAT),
        (b"BEGIN:VCARD\r\nFN:X\r\nEND:VCARD", Reason.CONTACT),
    ],
)
def test_known_formats_that_are_not_read_say_what_to_do(content: bytes, reason: Reason) -> None:
    assert samples.refused("fil", content).reason is reason


def test_every_reason_and_notice_speaks_danish_and_english() -> None:
    for reason in Reason:
        assert reason.text("da") != reason.text("en")
        assert reason.text("da").endswith(".")
    assert set(NOTICE_TEXTS) == set(NoticeCode)


def test_warnings_speak_the_language_asked_for() -> None:
    (read,) = read_bytes("a.txt", "på".encode("cp1252"), is_word=samples.is_word, language="en")
    assert isinstance(read, ReadFile)
    assert read.document.warnings == (
        "The file does not say how its characters are encoded; it was read as cp1252.",
    )


def test_text_beyond_the_limit_is_cut_and_said_so() -> None:
    read = samples.read_one("a.txt", b"Linje.\n\n" * 50, limits=Limits(characters=100))
    assert 0 < len(read.document.text) < 130
    assert "100" in read.document.warnings[0]


def test_draft_keeps_its_headings(tmp_path: Path) -> None:
    path = tmp_path / "udkast.md"
    path.write_text("# Vision\n\n## Mål 1\n\nTekst.\n")
    draft = import_headed_text(path, is_word=samples.is_word)
    assert isinstance(draft, ReadFile)
    assert [(block[0], block[1]) for block in samples.blocks(draft.document)] == [
        (BlockKind.HEADING, 1), (BlockKind.HEADING, 2), (BlockKind.PARAGRAPH, 0)
    ]  # fmt: skip


def test_mail_is_no_draft(tmp_path: Path) -> None:
    path = tmp_path / "svar.eml"
    path.write_bytes(samples.mail("Vi er enige.\n").as_bytes())
    draft = import_headed_text(path, is_word=samples.is_word)
    assert isinstance(draft, UnreadFile)
    assert draft.reason is Reason.UNKNOWN_FORMAT


VALID = {
    "a.pdf": samples.pdf("= Svar\n- et\n#table(columns: 2, [a], [b], [c], [d])"),
    "a.docx": samples.word_file("Tekst."),
    "a.odt": samples.odt("<text:p>Tekst.</text:p>"),
    "a.eml": samples.mail("Tekst.\n", Subject="Svar").as_bytes(),
    "a.msg": compound.compound_file(compound.message_tree(subject="Svar", body="Tekst.")),
    "a.html": b"<html><ul><li>et<li>to</ul><table><tr><td>1<td>2</table>",
    "a.txt": "Kære\n\n- et\n".encode("cp1252"),
    "a.md": b"# A\n\n- b\n\n|a|b|\n",
    "a.zip": samples.zipped([("a.txt", b"Tekst."), ("b.docx", samples.word_file("Tekst."))]),
}


@settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(
    name=st.sampled_from(sorted(VALID)),
    changes=st.lists(st.tuples(st.floats(0, 1), st.binary(min_size=1, max_size=8)), max_size=6),
    keep=st.floats(0.2, 1),
)
def test_no_damage_raises(name: str, changes: list[tuple[float, bytes]], keep: float) -> None:
    content = bytearray(VALID[name])
    for where, what in changes:
        at = int(where * len(content))
        content[at : at + len(what)] = what
    for result in samples.read(name, bytes(content[: int(keep * len(content))])):
        assert isinstance(result, (ReadFile, UnreadFile))
        assert result.file.startswith(name)
        if isinstance(result, ReadFile):
            samples.keeps_its_promises(result.document)


def test_fault_in_a_reader_is_a_refusal_and_the_next_file_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(content: bytes, setting: object) -> None:
        raise ZeroDivisionError("a fault of ours")

    monkeypatch.setitem(reading._READERS, Kind.DOCX, broken)
    first, second = samples.read("a.zip", VALID["a.zip"])
    assert isinstance(first, ReadFile)
    assert isinstance(second, UnreadFile)
    assert (second.reason, second.detail) == (Reason.DAMAGED, "ZeroDivisionError: a fault of ours")
