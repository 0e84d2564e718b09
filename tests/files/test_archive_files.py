"""Reading ZIP archives: each file in them, and nothing an archive does to harm."""

import unicodedata
import zipfile

import pytest

from samklang_files import Limits, ReadFile, Reason, UnreadFile
from tests.files import samples


def outcome(content: bytes, *, limits: Limits | None = None) -> dict[str, str]:
    """Return for each file its format, or the reason why it was not read."""
    results = samples.read("svar.zip", content, limits=limits or Limits())
    return {r.file: r.format if isinstance(r, ReadFile) else r.reason.value for r in results}


def test_each_member_gives_a_document_of_its_own() -> None:
    mail = samples.mail("Hej.\n\nVi er enige.\n").as_bytes()
    content = samples.zipped(
        [("a/et.txt", b"Et."), ("a/to.docx", samples.word_file("To.")), ("tre.eml", mail)]
    )
    assert outcome(content) == {
        "svar.zip/a/et.txt": "txt",
        "svar.zip/a/to.docx": "docx",
        "svar.zip/tre.eml": "eml",
    }


def test_archive_in_an_archive_is_read_but_not_without_end() -> None:
    content = samples.zipped([("inderst.txt", b"Tekst.")])
    for _ in range(3):
        content = samples.zipped([("i.zip", content)])
    assert outcome(content) == {"svar.zip/i.zip/i.zip/i.zip/inderst.txt": "txt"}
    assert list(outcome(content, limits=Limits(nesting=2)).values()) == ["too_deep"]


def test_member_that_unpacks_to_far_more_is_refused_and_the_others_read() -> None:
    content = samples.zipped([("bombe.txt", b"0" * 30_000_000), ("god.txt", b"Tekst.")])
    assert outcome(content) == {"svar.zip/bombe.txt": "unpacks_too_large", "svar.zip/god.txt": "txt"}


def test_all_members_together_may_not_unpack_to_more_than_the_limit() -> None:
    content = samples.zipped([(f"{n}.txt", b"Tekst. " * 1000) for n in range(9)], method=zipfile.ZIP_STORED)
    found = outcome(content, limits=Limits(unpacked_bytes=20_000))
    assert list(found.values()).count("txt") == 2
    assert "unpacks_too_large" in found.values()


def test_size_a_member_claims_is_not_believed() -> None:
    content = bytearray(samples.zipped([("løgn.txt", b"0" * 3_000_000)]))
    at = content.rindex(b"PK\x01\x02") + 24
    content[at : at + 4] = (10).to_bytes(4, "little")
    assert set(outcome(bytes(content)).values()) <= {"damaged", "unpacks_too_large"}


def test_too_many_members_are_refused() -> None:
    content = samples.zipped([(f"{n}.txt", b"T") for n in range(30)])
    assert outcome(content, limits=Limits(members=10))["svar.zip"] == Reason.TOO_MANY_MEMBERS


@pytest.mark.parametrize("name", ["../../etc/passwd.txt", "/etc/passwd.txt", "..\\..\\etc\\passwd.txt"])
def test_names_that_climb_are_only_names(name: str) -> None:
    assert list(outcome(samples.zipped([(name, b"Tekst.")]))) == ["svar.zip/etc/passwd.txt"]


def test_names_are_composed_and_read_in_every_code_page() -> None:
    macos = zipfile.ZipInfo(unicodedata.normalize("NFD", "høringssvår.txt"))
    content = samples.zipped([(macos, b"Tekst.")])
    assert list(outcome(content)) == ["svar.zip/høringssvår.txt"]
    for encoding in ("utf-8", "cp850"):
        raw = "Søgård.txt".encode(encoding)
        plain = samples.zipped([("X" * len(raw), b"Tekst.")]).replace(b"X" * len(raw), raw)
        assert list(outcome(plain)) == ["svar.zip/Søgård.txt"]


def test_leavings_of_systems_are_not_missed() -> None:
    litter = ["__MACOSX/._a.txt", ".DS_Store", "a/Thumbs.db", "desktop.ini", "~$svar.docx", "mappe/"]
    assert list(outcome(samples.zipped([*((name, b"x") for name in litter), ("a.txt", b"Tekst.")]))) == [
        "svar.zip/a.txt"
    ]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_second_member_of_one_name_is_said_not_to_be_read() -> None:
    first, second = samples.read("svar.zip", samples.zipped([("a.txt", b"Et."), ("a.txt", b"To.")]))
    assert isinstance(first, ReadFile)
    assert isinstance(second, UnreadFile)
    assert (second.file, second.reason) == ("svar.zip/a.txt", Reason.DUPLICATE_MEMBER)


def test_locked_member_is_refused() -> None:
    content = bytearray(samples.zipped([("a.txt", b"Tekst.")]))
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(sign) + offset] |= 1
    assert outcome(bytes(content)) == {"svar.zip/a.txt": "encrypted"}


def test_archive_cut_short_and_empty_archive_are_refused() -> None:
    content = samples.zipped([("a.txt", b"Tekst.")])
    assert outcome(content[:-20]) == {"svar.zip": "damaged"}
    assert outcome(samples.zipped([])) == {"svar.zip": "empty"}


def test_member_without_a_name_is_read() -> None:
    content = bytearray(samples.zipped([("X", b"Tekst.")]))
    entry = content.index(b"PK\x01\x02")
    content[entry + 28] = 0  # the length of its name, and the length of that in the file's own header
    del content[entry + 46]
    content[26] = 0
    del content[30]
    end = content.index(b"PK\x05\x06")
    content[end + 12 : end + 20] = (46).to_bytes(4, "little") + (entry - 1).to_bytes(4, "little")
    assert outcome(bytes(content)) == {"svar.zip/?": "txt"}


@pytest.mark.parametrize(
    "content", [b"PK", b"PK\x03", b"PK\x03\x04", b"PK\x03\x04 cut off here", b"PK\x01\x02\x14"]
)
def test_the_first_bytes_of_an_archive_alone_are_a_damaged_archive(content: bytes) -> None:
    assert outcome(content) == {"svar.zip": "damaged"}
    [result] = samples.read("svar.docx", content)
    assert isinstance(result, UnreadFile)
    assert result.reason is Reason.DAMAGED


def test_text_that_begins_with_the_letters_of_an_archive_is_text() -> None:
    [result] = samples.read("svar.txt", b"PK er enig i forslaget.")
    assert isinstance(result, ReadFile)
