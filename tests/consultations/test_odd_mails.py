"""Mails as the world writes them, taken in from a mailbox: each is one answer that can be read."""

import base64
import zipfile
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from io import BytesIO

import pytest
from django.utils import timezone

from samklang.consultations.actions.mails import keep_mail, sort_mail
from samklang.consultations.models import IncomingMail, Submission
from samklang.consultations.reading.stored import from_stored
from samklang.files.reading import read
from tests.cast import Cast
from tests.consultations.conftest import Hearing
from tests.consultations.mailing import ANSWER, mail, work

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]
SAID = "plantes to træer ved hver skole"
ATTACHED = "Bilag\n\nVi foreslår, at der sættes en bænk ved åen.\n"


def only_html(subject: str) -> EmailMessage:
    made = mail(subject=subject)
    made.clear_content()
    made.set_content("<p>Hej</p><p>Vi foreslår, at der <b>plantes</b> to træer ved hver skole.</p>", "html")
    return made


def named_by_rfc_2231(subject: str) -> EmailMessage:
    made = mail(subject=subject)
    made.add_attachment(ATTACHED.encode(), maintype="text", subtype="plain", filename="Bænken ved åen.txt")
    return made


def named_in_base64(subject: str) -> EmailMessage:
    """As Outlook names a file: an encoded word where the standard wants none."""
    made = mail(subject=subject)
    made.add_attachment(ATTACHED.encode(), maintype="text", subtype="plain", filename="x.txt")
    name = base64.b64encode("Bænken.txt".encode()).decode()
    part = list(made.iter_attachments())[0]
    del part["Content-Disposition"]
    part._headers.append(("Content-Disposition", f'attachment; filename="=?utf-8?B?{name}?="'))  # type: ignore[attr-defined]
    return made


def with_a_mail_in_it(subject: str) -> EmailMessage:
    made = mail(subject=subject, text="Se den vedlagte mail.\n")
    made.add_attachment(mail(subject="Vores svar", text=ANSWER))
    return made


def signed(subject: str) -> EmailMessage:
    """With an S/MIME signature around it."""
    inner = mail(subject=subject)
    whole = MIMEMultipart("signed", protocol="application/pkcs7-signature", micalg="sha-256")
    for name in ("From", "To", "Subject", "Date", "Message-ID"):
        whole[name] = inner[name]
    whole.attach(MIMEText(ANSWER, "plain", "utf-8"))
    signature = MIMEText("MIIB", "plain")
    signature.replace_header("Content-Type", 'application/pkcs7-signature; name="smime.p7s"')
    signature["Content-Disposition"] = 'attachment; filename="smime.p7s"'
    whole.attach(signature)
    return whole  # type: ignore[return-value]


def with_winmail(subject: str) -> EmailMessage:
    """With Outlook's own wrapping, which nobody else opens: the text stands beside it."""
    made = mail(subject=subject)
    tnef = b"\x78\x9f\x3e\x22" + bytes(64)
    made.add_attachment(tnef, maintype="application", subtype="ms-tnef", filename="winmail.dat")
    return made


def in_an_old_charset(subject: str) -> EmailMessage:
    made = mail(subject=subject)
    made.set_content(ANSWER, charset="iso-8859-1", cte="quoted-printable")
    return made


def with_an_archive(subject: str) -> EmailMessage:
    made, packed = mail(subject=subject), BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("../../bænk.txt", ATTACHED)
    made.add_attachment(packed.getvalue(), maintype="application", subtype="zip", filename="bilag.zip")
    return made


KINDS = [
    only_html,
    named_by_rfc_2231,
    named_in_base64,
    with_a_mail_in_it,
    signed,
    with_winmail,
    in_an_old_charset,
    with_an_archive,
]


def test_each_is_one_answer_that_can_be_read(cast: Cast, hearing: Hearing) -> None:
    for kind in KINDS:
        made = kind(f"{hearing.consultation.number} {kind.__name__}")
        made.replace_header("From", f"{kind.__name__}@hansen.example")
        raw = made.as_bytes()
        kept = keep_mail(raw, by=cast.coder, arrived_at=timezone.now())
        assert read(kept.file) == raw, kind
        sort_mail(kept, by=cast.coder)
    work()
    assert IncomingMail.objects.filter(submission=None).count() == 0
    assert Submission.objects.count() == len(KINDS)
    for kind, answer in zip(KINDS, Submission.objects.order_by("number"), strict=True):
        found = answer.reading.found
        assert found, (kind, answer.reading.problem)
        assert SAID in from_stored(found).text, kind
        assert answer.files.filter(name__contains="/").count() == 0


def test_what_came_with_a_mail_is_part_of_its_answer_under_its_name(cast: Cast, hearing: Hearing) -> None:
    for kind in (named_by_rfc_2231, named_in_base64):
        raw = kind(f"{hearing.consultation.number} {kind.__name__}").as_bytes()
        sort_mail(keep_mail(raw, by=cast.coder, arrived_at=timezone.now()), by=cast.coder)
    work()
    first, second = Submission.objects.order_by("number")
    assert "Bænken ved åen.txt" in first.files.values_list("name", flat=True)
    assert "Bænken.txt" in second.files.values_list("name", flat=True)
