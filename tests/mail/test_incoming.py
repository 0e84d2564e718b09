"""What headers of mails say, however strangers and their machines write them."""

import pytest

from samklang.mail.bounces import read_bounce
from samklang.mail.incoming import Incoming, read_headers

LETTER = "From: Bo <bo@hansen.example>\r\nTo: hoering@klangby.example\r\nSubject: Svar\r\n"
DEEP = 3000


def said(*more: str, start: str = LETTER) -> Incoming:
    return read_headers((start + "".join(f"{each}\r\n" for each in more) + "\r\nTekst\r\n").encode())


def test_a_letter_says_who_wrote_and_to_whom() -> None:
    read = said("Cc: Ida <IDA@holm.example>", "Message-ID: <1@hansen.example>")
    assert (read.sender, read.sender_name, read.subject) == ("bo@hansen.example", "Bo", "Svar")
    assert read.to == ("hoering@klangby.example", "ida@holm.example")
    assert read.message_id == "<1@hansen.example>"
    assert [read.is_automatic, read.is_report, read.is_from_a_list] == [False] * 3


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("=?utf-8?q?H=C3=B8ring?=", "Høring"),
        ("=?iso-8859-1?B?SPhyaW5n?=", "Høring"),
        ("=?utf-8?b?broken", "=?utf-8?b?broken"),
        ("=?klingon?q?H?=", "=?klingon?q?H?="),
        ("Høring\r\n om\r\n\tstøj", "Høring om støj"),
        ("a\u202eb\x07c", "a b c"),
    ],
)
def test_a_subject_is_read_as_far_as_it_can_be(written: str, read: str) -> None:
    assert said(start=f"From: bo@hansen.example\r\nSubject: {written}\r\n").subject == read


@pytest.mark.parametrize(
    "header",
    [
        "Auto-Submitted: auto-replied",
        "Auto-Submitted: auto-generated; owner=bo",
        "X-Autoreply: yes",
        "X-Autorespond: Høring",
        "Precedence: auto_reply",
        "Return-Path: <>",
        "X-Auto-Response-Suppress: All\r\nIn-Reply-To: <1@klangby.example>",
    ],
)
def test_machines_say_so_in_many_ways(header: str) -> None:
    assert said(header).is_automatic


@pytest.mark.parametrize(
    "header",
    ["Auto-Submitted: no", "Return-Path: <bo@hansen.example>", "X-Auto-Response-Suppress: DR, RN, NRN, OOF"],
)
def test_people_are_taken_for_no_machines(header: str) -> None:
    assert not said(header).is_automatic


@pytest.mark.parametrize(
    "subject",
    [
        "Automatisk svar: Høring",
        "Autosvar: ferie",
        "Out of Office: Høring",
        "Automatic reply: Høring",
        "Fraværende til mandag",
    ],
)
def test_a_subject_tells_that_somebody_is_away(subject: str) -> None:
    assert said(start=f"From: bo@hansen.example\r\nSubject: {subject}\r\n").is_automatic


@pytest.mark.parametrize("header", ["List-Id: <nyt.example>", "Precedence: bulk", "List-Unsubscribe: <x>"])
def test_lists_are_known(header: str) -> None:
    assert said(header).is_from_a_list


def test_the_nearest_of_our_mails_comes_first() -> None:
    read = said(
        "In-Reply-To: <mail-23456789abcd@klangby.example>",
        "References: <mail-bbbbbbbbbbbb@klangby.example> <1@x.example> <mail-cccccccccccc@klangby.example>",
    )
    assert read.answers == ("mail-23456789abcd", "mail-cccccccccccc", "mail-bbbbbbbbbbbb")


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\r\n\r\n",
        b"\x00" * 5000,
        b"From: \xff\xfe\r\nTo: \xe6\xf8\xe5@x\r\nSubject: \xc3\x28\r\n\r\n",
        b"From: " + b"<" * 5000 + b"\r\n\r\n",
        b"To: " + b"a@b.example, " * 20_000 + b"\r\n\r\n",
        b"Subject: " + b"=?utf-8?q?" * 2000 + b"\r\n\r\n",
        b"References: " + b"<a@b> " * 50_000 + b"\r\n\r\n",
        b"From " + b"x" * 300_000,
    ],
)
def test_nothing_a_stranger_writes_raises(raw: bytes) -> None:
    read = read_headers(raw)
    assert len(read.to) <= 100
    assert len(read.subject) <= 250


def test_a_report_nested_beyond_measure_is_none() -> None:
    """Parts within parts within parts, to bring a parser down that goes into each."""
    parts = b"".join(
        b'Content-Type: multipart/report; boundary="b%d"\r\n\r\n--b%d\r\n' % (n, n) for n in range(DEEP)
    )
    assert read_bounce(parts) is None
