"""Reading mail: EML and MSG, what came with them, and the ways they are broken."""

from datetime import UTC, datetime
from email.message import EmailMessage

import pytest

from samklang_files import NoticeCode, ReadFile, Reason, UnreadFile
from samklang_text.document import AsideReason
from tests.files import compound, samples

TICKS_2014 = 130_000_000_000_000_000  # 100-nanosecond steps since 1601: 15 December 2012


def test_headers_become_metadata() -> None:
    message = samples.mail(
        "Vi er enige.\n", To="Kommunen <hoering@kommune.example>", Subject="Høringssvar æøå",
        Date="Mon, 03 Mar 2025 10:00:00 +0100", Message_ID="<1@example>",
    )  # fmt: skip
    read = samples.read_one("svar.eml", message.as_bytes())
    metadata = read.document.metadata
    assert (metadata.sender_name, metadata.sender_address) == (
        "Nørrevang Lokaludvalg",
        "post@norrevang.example",
    )
    assert metadata.subject == "Høringssvar æøå"
    assert metadata.sent == datetime(2025, 3, 3, 9, tzinfo=UTC)
    assert metadata.recipients == ("Kommunen <hoering@kommune.example>",)
    assert metadata.message_id == "<1@example>"
    assert samples.texts(read.document) == ["Vi er enige."]


def attached(name: str, content: bytes, *, text: str = "Se vedhæftet.\n", **headers: str) -> EmailMessage:
    message = samples.mail(text, **headers)
    message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return message


def test_attachments_are_parts_of_the_one_document() -> None:
    message = attached("Høringssvår.docx", samples.word_file("Vi støtter forslaget."))
    message.add_attachment(
        samples.pdf("Bilagets tekst."), maintype="application", subtype="pdf", filename="bilag.pdf"
    )
    document = samples.read_one("svar.eml", message.as_bytes()).document
    assert [part.name for part in document.parts] == ["Høringssvår.docx", "bilag.pdf"]
    assert [document.text[part.start : part.end].strip() for part in document.parts] == [
        "Vi støtter forslaget.", "Bilagets tekst."
    ]  # fmt: skip
    start = document.text.index("Bilagets")
    assert document.places(start, start + 3)[0].part == "bilag.pdf"
    assert document.page_of(start) == 1


def test_two_attachments_of_one_name_are_told_apart() -> None:
    message = attached("svar.txt", b"Et.")
    message.add_attachment(b"To.", maintype="application", subtype="octet-stream", filename="svar.txt")
    document = samples.read_one("svar.eml", message.as_bytes()).document
    assert [part.name for part in document.parts] == ["svar.txt", "svar (2).txt"]


def test_attachment_that_cannot_be_read_is_said_in_both_places() -> None:
    message = attached("låst.pdf", samples.locked_pdf("x"))
    read, unread = samples.read("svar.eml", message.as_bytes())
    assert isinstance(read, ReadFile)
    assert isinstance(unread, UnreadFile)
    assert "låst.pdf" in read.document.warnings[0]
    assert (unread.file, unread.reason) == ("svar.eml/låst.pdf", Reason.ENCRYPTED)


def test_archive_in_a_mail_gives_its_files_as_parts() -> None:
    inner = samples.zipped([("a.txt", b"Fra arkivet."), ("b.exe", b"MZ\x00\x01\x02\x03")])
    read, unread = samples.read("svar.eml", attached("svar.zip", inner).as_bytes())
    assert isinstance(read, ReadFile)
    assert [part.name for part in read.document.parts] == ["svar.zip/a.txt"]
    assert isinstance(unread, UnreadFile)
    assert unread.file == "svar.eml/svar.zip/b.exe"


def test_logo_in_the_text_is_not_missed() -> None:
    message = samples.mail("Vi er enige.\n\nVenlig hilsen\nBestyrelsen\n")
    message.add_attachment(
        b"\x89PNG\r\n\x1a\n" + b"\0" * 99, maintype="image", subtype="png", filename="image001.png"
    )
    assert samples.read_one("svar.eml", message.as_bytes()).document.warnings == ()


def test_mail_in_a_mail_is_a_part_with_its_own_attachments() -> None:
    outer = samples.mail("Til orientering.\n", Subject="VS: svar")
    outer.add_attachment(attached("bilag.txt", b"Bilaget.", text="Svaret.\n", Subject="Svar"))
    document = samples.read_one("vs.eml", outer.as_bytes()).document
    assert [part.name for part in document.parts] == ["Svar.eml", "Svar.eml/bilag.txt"]
    assert "Svaret." in document.text
    assert "Bilaget." in document.text


def test_mails_nested_without_end_are_refused() -> None:
    head = b"".join(
        b"From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b%d\n\n--b%d\n"
        % (n, n)
        + b"Content-Type: message/rfc822\n\n"
        for n in range(400)
    )
    assert samples.refused("svar.eml", head + b"From: a@b.example\n\nInderst").reason is Reason.TOO_DEEP


def test_html_is_read_where_there_is_no_plain_text() -> None:
    message = samples.mail(Subject="Svar")
    message.set_content("<p>Vi er <b>enige</b>.</p><blockquote>Citat fra før</blockquote>", subtype="html")
    document = samples.read_one("svar.eml", message.as_bytes()).document
    assert samples.texts(document) == ["Vi er enige."]
    assert [aside.text for aside in document.asides if aside.reason is AsideReason.QUOTED_MAIL] == [
        "Citat fra før"
    ]


def test_plain_text_that_only_points_to_html_is_passed_over() -> None:
    message = samples.mail("Your mail client does not support HTML.\n")
    message.add_alternative("<p>Selve svaret.</p>", subtype="html")
    assert samples.texts(samples.read_one("svar.eml", message.as_bytes()).document) == ["Selve svaret."]


@pytest.mark.parametrize("charset", [b"iso-8859-1", b"no-such-charset", b"utf-8", b""])
def test_wrong_or_missing_charset_still_gives_the_letters(charset: bytes) -> None:
    raw = b"From: a@b.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/plain; charset=" + charset
    raw += b"\nContent-Transfer-Encoding: 8bit\n\n" + "Blåbærgrød på Ærø – ".encode("cp1252") + b"\n"
    text = samples.read_one("svar.eml", raw).document.text
    assert text.startswith("Bl\ufffdb" if charset == b"utf-8" else "Blåbærgrød på Ærø")


@pytest.mark.parametrize(
    "name",
    [
        b"filename*=UTF-8''H%C3%B8ring.txt",
        b'filename="=?utf-8?Q?H=C3=B8ring.txt?="',
        "filename=Høring.txt".encode(),
    ],
)
def test_attachment_names_of_every_kind_are_read(name: bytes) -> None:
    raw = b"From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=q\n\n"
    raw += b"--q\nContent-Type: text/plain\n\nSe bilag.\n--q\nContent-Type: application/octet-stream\n"
    raw += b"Content-Disposition: attachment; " + name + b"\n\nBilaget.\n--q--\n"
    assert [part.name for part in samples.read_one("svar.eml", raw).document.parts] == ["Høring.txt"]


def test_name_with_a_path_is_only_a_name() -> None:
    document = samples.read_one("svar.eml", attached("..\\..\\etc/passwd.txt", b"Tekst.").as_bytes()).document
    assert [part.name for part in document.parts] == ["passwd.txt"]


@pytest.mark.parametrize(
    "line", [b"From: =?utf-8?q?", b"From: <<>>", b"Date: 99 Zzz", b"Subject: =?x?b?!!?=", b"To: ;:,<"]
)
def test_broken_headers_do_not_hide_the_text(line: bytes) -> None:
    raw = line + b"\nMIME-Version: 1.0\nX-To: x\nFrom: a@b.example\n\nTeksten.\n"
    assert "Teksten." in samples.read_one("svar.eml", raw).document.text


def test_calendar_and_winmail_are_said_not_to_be_read() -> None:
    message = attached("winmail.dat", b"\x78\x9f\x3e\x22" + b"\0" * 40)
    message.add_attachment(
        b"BEGIN:VCALENDAR\r\nEND:VCALENDAR", maintype="text", subtype="calendar", filename="m.ics"
    )
    read, unread = samples.read("svar.eml", message.as_bytes())
    assert isinstance(read, ReadFile)
    assert [notice.code for notice in read.notices] == [NoticeCode.ATTACHMENT_UNREAD] * 2
    assert isinstance(unread, UnreadFile)
    assert (unread.file, unread.reason) == ("svar.eml/winmail.dat", Reason.WINMAIL)


def test_mail_without_any_text_is_read_and_says_so() -> None:
    read = samples.read_one("tom.eml", samples.mail(Subject="Svar").as_bytes() + b"\n")
    assert [notice.code for notice in read.notices] == [NoticeCode.NO_BODY]
    assert read.document.metadata.subject == "Svar"


def test_outlook_mail_gives_the_same_as_internet_mail() -> None:
    inner = compound.message_tree(subject="Inderst", body="Den inderste mail.", inner=True)
    tree = compound.message_tree(
        subject="Høringssvar",
        body="Vi er enige.\r\n",
        sender=("Nørrevang Lokaludvalg", "post@norrevang.example"),
        sent=TICKS_2014,
        attachments=(compound.attached_file("bilag.txt", b"Bilaget." * 800), compound.attached_mail(inner)),
    )
    read = samples.read_one("svar.msg", compound.compound_file(tree))
    metadata = read.document.metadata
    assert (metadata.sender_name, metadata.sender_address) == (
        "Nørrevang Lokaludvalg",
        "post@norrevang.example",
    )
    assert metadata.sent is not None
    assert metadata.sent.year == 2012
    assert [part.name for part in read.document.parts] == ["bilag.txt", "Inderst.msg"]
    assert "Den inderste mail." in read.document.text


def test_outlook_mail_in_eight_bits_is_decoded_by_its_code_page() -> None:
    tree = compound.message_tree(subject="Grød", body="Blåbær.", codepage=1252)
    document = samples.read_one("svar.msg", compound.compound_file(tree)).document
    assert (document.metadata.subject, samples.texts(document)) == ("Grød", ["Blåbær."])


def test_outlook_mail_with_only_html_is_read() -> None:
    tree = compound.message_tree(subject="Svar", html="<p>Kun <i>HTML</i> på Ærø.</p>".encode())
    assert samples.texts(samples.read_one("svar.msg", compound.compound_file(tree)).document) == [
        "Kun HTML på Ærø."
    ]


def test_outlook_mail_cut_short_is_refused() -> None:
    content = compound.compound_file(compound.message_tree(subject="Svar", body="x" * 9000))
    assert samples.refused("svar.msg", content[:1200]).reason in (Reason.DAMAGED, Reason.UNKNOWN_FORMAT)
