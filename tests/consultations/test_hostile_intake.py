"""Hostile files that are dropped do no harm, are told of, and keep none of the others out."""

import io
import zipfile
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage

from samklang.consultations.actions.intake import Dropped, begin_intake
from samklang.consultations.models import IntakeFile, Submission
from samklang.files.models import StoredFile
from samklang.jobs.models import Job
from samklang.jobs.worker import Worker
from tests.cast import Cast, signed_in
from tests.consultations.conftest import Hearing
from tests.consultations.letters import archive, drop, letter, mail

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]
GOOD = ("god.txt", letter("Foreningen Birk").encode())


def work() -> None:
    Worker().run_until_empty()


def told(hearing: Hearing, cast: Cast) -> str:
    """The page of the intake after all work is done."""
    intake = hearing.consultation.intakes.get()
    shown = signed_in(cast.coder).get(intake.get_absolute_url())
    assert shown.status_code == 200
    ours = Job.objects.filter(name__in=["consultations.take_in", "consultations.read"])
    assert not ours.filter(completed_at=None).exists()
    return shown.content.decode()


def answered() -> list[str]:
    return [each.respondent for each in Submission.objects.order_by("number") if each.respondent]


def encrypted(name: str) -> bytes:
    """An archive whose one member says that it is encrypted."""
    packed = bytearray(archive((name, b"hemmeligt")))
    packed[6] |= 1
    packed[packed.index(b"PK\x01\x02") + 8] |= 1
    return bytes(packed)


def bomb() -> bytes:
    return archive(("bombe.txt", bytes(150_000_000)))


def linked() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        link = zipfile.ZipInfo("genvej.txt")
        link.external_attr = 0o120777 << 16
        packed.writestr(link, "/etc/passwd")
    return out.getvalue()


def nested(depth: int) -> bytes:
    packed = archive(GOOD)
    for _layer in range(depth):
        packed = archive(("inde.zip", packed))
    return packed


@pytest.mark.parametrize(
    ("packed", "why"),
    [
        pytest.param(encrypted("laast.txt"), "kode", id="encrypted"),
        pytest.param(bomb(), "fylder", id="bomb"),
        pytest.param(linked(), "ikke en fil", id="symlink"),
        pytest.param(nested(9), "lag", id="nested"),
        pytest.param(b"PK\x03\x04" + bytes(500), "", id="damaged"),
        pytest.param(archive(), "tom", id="empty"),
    ],
)
def test_an_archive_with_a_trick_is_told_of(cast: Cast, hearing: Hearing, packed: bytes, why: str) -> None:
    drop(hearing.consultation, [("trick.zip", packed), GOOD], by=cast.coder)
    work()
    assert "Foreningen Birk" in told(hearing, cast)
    refused = IntakeFile.objects.exclude(problem="")
    assert len(refused) == 1
    assert why in refused[0].problem.lower()
    assert answered() == ["Foreningen Birk"]


def test_names_are_only_names(cast: Cast, hearing: Hearing, tmp_path: Path) -> None:
    names = [
        "../../../etc/cron.d/x.txt",
        "/etc/passwd.txt",
        "C:\\Windows\\x.txt",
        "a\x00\x1b[2Jb.txt",
        "æ" * 400,
    ]
    files = [(name, letter(f"Foreningen {n}").encode()) for n, name in enumerate(names)]
    drop(hearing.consultation, [("post.zip", archive(*files)), (f"{'ø' * 300}.txt", GOOD[1])], by=cast.coder)
    work()
    told(hearing, cast)
    kept = list(IntakeFile.objects.filter(is_archive=False).values_list("name", flat=True))
    assert Submission.objects.filter(reading__problem="").count() == len(names) + 1
    assert all(len(name) <= 255 and name.isprintable() and "/" not in name for name in kept)
    assert not list(tmp_path.glob("**/cron.d"))


def test_markup_in_every_field_is_only_text(cast: Cast, hearing: Hearing) -> None:
    script = "<script>alert(1)</script>"
    text = letter(f"Foreningen {script}", f"Vi foreslår {script} flere træer ved skolen.")
    page = f"<html><body><h1>Høringssvar</h1><p>{script}Vi foreslår flere træer.</p></body></html>"
    sent = mail(text, (f"{script}.html", page.encode()), subject=script)
    drop(hearing.consultation, [(f"{script}.txt", text.encode()), ("m.eml", sent)], by=cast.coder)
    work()
    assert script not in told(hearing, cast)
    secretary = signed_in(cast.coder)
    for answer in Submission.objects.all():
        for end in ("", "in-turn/", "by-hand/"):
            assert script not in secretary.get(f"{answer.get_absolute_url()}{end}").content.decode()


def deep_mail() -> bytes:
    said = EmailMessage()
    said.set_content("Vi er enige.")
    inner: MIMEMultipart | EmailMessage = said
    for _layer in range(120):
        outer = MIMEMultipart()
        outer.attach(inner)
        inner = outer
    inner["From"] = "a@b.example"
    inner["Message-ID"] = "<dyb@b.example>"
    return inner.as_bytes()


def long_pdf() -> bytes:
    """Ten thousand empty pages, as small as a PDF of so many can be."""
    pages = 10_000
    kids = b" ".join(b"%d 0 R" % number for number in range(3, 3 + pages))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (pages, kids),
        *[b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>"] * pages,
    ]
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, each in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def test_what_goes_on_for_ever_is_told_of_and_others_are_read(cast: Cast, hearing: Hearing) -> None:
    files = [("dyb.eml", deep_mail()), ("lang.pdf", long_pdf()), GOOD]
    drop(hearing.consultation, files, by=cast.coder)
    work()
    told(hearing, cast)
    unread = Submission.objects.exclude(reading__problem="")
    assert {each.files.get().name for each in unread} == {"dyb.eml", "lang.pdf"}
    assert all(each.reading.problem for each in unread)
    assert answered() == ["Foreningen Birk"]


def test_a_full_disk_keeps_nothing_half_and_is_told(
    cast: Cast, hearing: Hearing, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object, **_named: object) -> str:
        raise OSError(28, "No space left on device")

    stored = default_storage.save
    names = iter(["first", "full", "third"])
    monkeypatch.setattr(
        type(default_storage._wrapped),  # type: ignore[attr-defined]
        "save",
        lambda _self, *given: full() if next(names) == "full" else stored.__func__(_self, *given),  # type: ignore[attr-defined]
    )
    texts = [letter(f"Foreningen {n}").encode() for n in range(3)]
    dropped = [Dropped(f"{n}.txt", ContentFile(text)) for n, text in enumerate(texts)]
    intake = begin_intake(hearing.consultation, dropped, by=cast.coder)
    monkeypatch.undo()
    work()
    assert "ikke mere plads" in told(hearing, cast)
    assert [row.file is None for row in intake.files.all()] == [False, True, False]
    assert Submission.objects.filter(reading__problem="").count() == 2
    assert all(default_storage.exists(each.location) for each in StoredFile.objects.all())
