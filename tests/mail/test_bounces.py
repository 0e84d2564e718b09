from io import BytesIO, StringIO, TextIOWrapper

import pytest
from django.core.management import call_command
from django.utils import timezone

from samklang.accounts.actors import System
from samklang.journal.models import Entry
from samklang.mail.actions import record_bounce, send
from samklang.mail.bounces import read_bounce
from samklang.mail.models import Message, State

US = System("tests")
ID = "mail-23456789abcd"


def report(
    *, action: str = "failed", status: str = "5.1.1", about: str = ID, returned: str = "message/rfc822"
) -> bytes:
    """A delivery report as mail servers send it."""
    lines = [
        "From: Mail Delivery System <MAILER-DAEMON@klangby.example>",
        "To: samklang@localhost",
        "Subject: Undelivered Mail Returned to Sender",
        "MIME-Version: 1.0",
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"',
        "",
        "--b1",
        "Content-Type: text/plain; charset=utf-8",
        "",
        "Mailen kunne ikke afleveres.",
        "",
        "--b1",
        "Content-Type: message/delivery-status",
        "",
        "Reporting-MTA: dns; mx.klangby.example",
        "Arrival-Date: Fri, 20 Nov 2026 12:00:00 +0100",
        "",
        "Final-Recipient: rfc822; udvalget@klangby.example",
        f"Action: {action}",
        f"Status: {status}",
        "Diagnostic-Code: smtp; 550 5.1.1 <udvalget@klangby.example>:",
        "    Recipient address rejected",
        "",
        "--b1",
        f"Content-Type: {returned}",
        "",
        f"Message-ID: <{about}@localhost>",
        "Subject: =?utf-8?q?H=C3=B8ring?=",
        "",
        "Tekst",
        "--b1--",
        "",
    ]
    return "\r\n".join(lines).encode()


@pytest.fixture
def message(db: None) -> Message:
    sent = send(by=US, to="udvalget@klangby.example", subject="Høring", text="Tekst", key="k")
    Message.objects.update(sent_at=timezone.now())
    sent.refresh_from_db()
    return sent


@pytest.mark.parametrize("returned", ["message/rfc822", "text/rfc822-headers"])
def test_a_report_tells_which_mail_came_back_and_why(returned: str) -> None:
    bounce = read_bounce(report(returned=returned))
    assert bounce is not None
    assert (bounce.public_id, bounce.status) == (ID, "5.1.1")
    assert bounce.explanation == "550 5.1.1 <udvalget@klangby.example>: Recipient address rejected"


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\xff\xfe\x00garbage",
        b"Subject: Hej\r\n\r\nJeg er paa ferie.",
        report(action="delayed"),
        report(about="somebody-elses"),
        report()[:600],
        b'Content-Type: multipart/report; boundary="b"\n\n--b\nContent-Type: message/delivery-status\n\n',
    ],
    ids=["empty", "garbage", "holiday", "delayed", "not ours", "cut off", "empty report"],
)
def test_what_is_no_report_of_a_failure_of_ours_tells_nothing(raw: bytes) -> None:
    assert read_bounce(raw) is None


def test_a_report_without_a_proper_status_counts_as_a_failure_of_unknown_kind() -> None:
    bounce = read_bounce(report(status="nonsense"))
    assert bounce is not None
    assert bounce.status == "5.0.0"


def test_a_mail_that_came_back_is_marked_and_journalled(message: Message) -> None:
    assert record_bounce(by=System("mail"), raw=report(about=message.public_id)) == message
    message.refresh_from_db()
    assert (message.state(), message.bounce_status) == (State.BOUNCED, "5.1.1")
    assert "rejected" in message.problem
    assert Entry.objects.get(verb="bounced").subject == message.public_id


def test_the_first_report_counts(message: Message) -> None:
    record_bounce(by=System("mail"), raw=report(about=message.public_id))
    record_bounce(by=System("mail"), raw=report(about=message.public_id, status="5.7.1"))
    message.refresh_from_db()
    assert message.bounce_status == "5.1.1"
    assert Entry.objects.filter(verb="bounced").count() == 1


def test_a_report_about_a_mail_that_was_never_sent_changes_nothing(message: Message) -> None:
    Message.objects.update(sent_at=None)
    record_bounce(by=System("mail"), raw=report(about=message.public_id))
    message.refresh_from_db()
    assert message.state() == State.WAITING


@pytest.mark.django_db
def test_a_report_about_an_unknown_mail_is_none() -> None:
    assert record_bounce(by=System("mail"), raw=report()) is None


def hand_over(raw: bytes, monkeypatch: pytest.MonkeyPatch) -> str:
    """What the command says of a mail on its standard input."""
    out = StringIO()
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(raw)))
    call_command("bounce", stdout=out)
    return out.getvalue()


def test_a_mail_server_hands_a_report_over_by_a_command(
    message: Message, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert message.public_id in hand_over(report(about=message.public_id), monkeypatch)
    message.refresh_from_db()
    assert (message.state(), message.bounce_status) == (State.BOUNCED, "5.1.1")
    assert Entry.objects.get(verb="bounced").actor == "system:mail"


@pytest.mark.parametrize(
    "raw", [b"", b"\xff\x00", report(about="mail-222222222222"), report(action="delayed")]
)
def test_any_other_mail_changes_nothing(
    message: Message, raw: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "mail-" not in hand_over(raw, monkeypatch)
    message.refresh_from_db()
    assert message.state() == State.SENT
