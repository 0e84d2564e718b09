"""Files with what somebody writes: byte for byte, for whoever may read it, and gone when their time is up."""

import io
import os
import time
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files import File
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from pytest_django.fixtures import Settings

from samklang.accounts.actors import System
from samklang.files.actions import erase, hold_back, mark_as_filed, store
from samklang.files.apart import FileToRead
from samklang.files.jobs import clean, let_go_of_files
from samklang.files.models import StoredFile
from samklang.files.passing import files_to_let_go, let_go
from samklang.jobs.actions import enqueue
from samklang.jobs.models import Job
from samklang.jobs.worker import Worker
from samklang.journal.models import Entry
from samklang.knowledge.actions import files as actions
from samklang.knowledge.actions.drafts import discard_draft, forget_user
from samklang.knowledge.actions.file_words import note_words, read_words
from samklang.knowledge.models import Attachment, Contribution, Draft, Reading
from samklang.knowledge.models.files import KEPT_DAYS
from samklang.knowledge.readers.files import WordsRead, words_in
from samklang.people.actions.contacts import erase_contact
from samklang.people.labels import access_labels
from samklang.people.models import Contact
from samklang.search.queries import find
from samklang_files.report import Paragraph, Report, Section, report_to_docx, report_to_pdf
from tests.cast import Cast, make_contact, make_contribution, make_topic, signed_in
from tests.doors import EVERYONE, INSIDE
from tests.dying import die
from tests.queries import asks_no_more_for_more

US = System("tests")
PDF = b"%PDF-1.4\nikke rigtig"
KEEPERS = {"approver", "other_approver", "coder", "administrator", "officer", "employee"}
READERS = {"own": KEEPERS, "municipality": INSIDE, "others": INSIDE | {"guest"}, "public": EVERYONE}


@pytest.fixture(autouse=True)
def folder(own_storage: Path) -> Path:
    return own_storage


@pytest.fixture
def thing(cast: Cast) -> Contribution:
    return make_contribution("Natteravne", cast.other_administration)


@pytest.fixture
def draft(cast: Cast) -> Draft:
    return Draft.objects.create(writer=cast.employee, kind="experience", typed={"title": "Halvt"})


def paper(words: str) -> Report:
    return Report(
        title="Evaluering",
        language="da-DK",
        sections=(Section("Resultat", (Paragraph(words),), numbered=False),),
        title_page=False,
    )


def work() -> None:
    Worker().run_until_empty()
    assert not Job.objects.exclude(failed_at=None).exists()


def upload(name: str, content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


@pytest.mark.parametrize("level", READERS)
def test_a_file_is_for_those_who_read_what_it_belongs_to(cast: Cast, level: str) -> None:
    shared = make_contribution("Natteravne", cast.other_administration, sharing=level)
    made = actions.attach(shared, by=cast.employee, name="bilag.pdf", content=PDF)
    for part, user in cast.everyone().items():
        answer = signed_in(user).get(made.get_absolute_url())
        assert (answer.status_code == 200) == (part in READERS[level]), part


def test_a_file_of_what_is_withdrawn_is_for_those_who_keep_it(cast: Cast) -> None:
    gone = make_contribution(
        "Natteravne",
        cast.other_administration,
        sharing="public",
        withdrawn_on="2026-01-01",
        withdrawn_because="Forældet",
    )
    made = actions.attach(gone, by=cast.employee, name="bilag.pdf", content=PDF)
    for part, user in cast.everyone().items():
        answer = signed_in(user).get(made.get_absolute_url())
        assert (answer.status_code == 200) == (part in KEEPERS), part


def test_a_file_of_a_draft_is_its_writers_alone(cast: Cast, draft: Draft) -> None:
    made = actions.attach(draft, by=cast.employee, name="bilag.pdf", content=PDF)
    came_in = {
        part
        for part, user in cast.everyone().items()
        if signed_in(user).get(made.get_absolute_url()).status_code == 200
    }
    assert came_in == {"employee"}


def test_a_file_that_was_taken_away_is_nobodys(cast: Cast, thing: Contribution) -> None:
    made = actions.attach(thing, by=cast.employee, name="bilag.pdf", content=PDF)
    actions.remove_file(made, by=cast.employee)
    assert signed_in(cast.employee).get(made.get_absolute_url()).status_code == 404
    assert "bilag.pdf" not in signed_in(cast.employee).get(thing.get_absolute_url()).content.decode()


def test_others_put_nothing_there(cast: Cast, thing: Contribution, draft: Draft) -> None:
    with pytest.raises(PermissionDenied):
        actions.attach(thing, by=cast.reader, name="bilag.pdf", content=PDF)
    with pytest.raises(PermissionDenied):
        actions.attach(draft, by=cast.administrator, name="bilag.pdf", content=PDF)
    assert not StoredFile.objects.exists()


@pytest.mark.parametrize(
    "name", ["Årsrapport – 50 % & “mål”.pdf", "a b.PDF", "نص.pdf", "'; drop.pdf", "x" * 300 + ".pdf"]
)
def test_it_comes_back_byte_for_byte_under_its_own_name(cast: Cast, thing: Contribution, name: str) -> None:
    content = PDF + bytes(range(256)) * 50
    url = reverse("attach_files", args=[thing.public_id])
    signed_in(cast.employee).post(url, {"files": [upload(name, content)]})
    made = Attachment.objects.get()
    answer = signed_in(cast.reader).get(made.get_absolute_url())
    assert b"".join(answer.streaming_content) == content  # type: ignore[attr-defined]
    assert answer["Content-Disposition"].startswith("attachment")
    assert made.name == (name if len(name) < 200 else made.name)
    assert made.name.endswith((".pdf", ".PDF"))


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"<!doctype html><script>alert(1)</script>", "text/html"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', "text/plain"),
        (b"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'/>", "text/plain"),
    ],
)
def test_what_may_run_in_a_browser_is_saved_never_shown(
    cast: Cast, thing: Contribution, content: bytes, kind: str
) -> None:
    made = actions.attach(thing, by=cast.employee, name="billede.svg", content=content)
    answer = signed_in(cast.reader).get(made.get_absolute_url())
    assert answer["Content-Type"].startswith(kind)
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer["Content-Security-Policy"]


def test_the_journal_says_who_took_a_copy(cast: Cast, thing: Contribution) -> None:
    made = actions.attach(thing, by=cast.employee, name="bilag.pdf", content=PDF)
    signed_in(cast.reader).head(made.get_absolute_url())
    assert not Entry.objects.filter(verb="exported").exists()
    signed_in(cast.reader).get(made.get_absolute_url())
    line = Entry.objects.get(verb="exported")
    assert (line.actor, line.subject) == (cast.reader.public_id, made.public_id)


def test_a_file_that_is_damaged_on_the_disk_is_said_to_be(
    cast: Cast, thing: Contribution, folder: Path
) -> None:
    made = actions.attach(thing, by=cast.employee, name="bilag.pdf", content=PDF)
    (folder / made.file.location).write_bytes(b"noget andet")
    answer = signed_in(cast.reader).get(made.get_absolute_url(), follow=True)
    assert "ikke længere" in answer.content.decode()


def test_several_come_at_once_and_each_that_is_no_good_is_named(cast: Cast, thing: Contribution) -> None:
    url = reverse("attach_files", args=[thing.public_id])
    chosen = [
        upload("a.pdf", PDF),
        upload("tom.pdf", b"x"[:0]),
        upload("b.txt", b"Ord"),
        upload("p.exe", b"MZ\0\1"),
    ]
    page = signed_in(cast.employee).post(url, {"files": chosen}, follow=True).content.decode()
    assert [each.name for each in thing.attachments.all()] == ["a.pdf", "b.txt"]
    assert "“tom.pdf”" in page or "”tom.pdf”" in page
    assert "p.exe" in page


def test_the_same_file_twice_is_there_once(cast: Cast, thing: Contribution) -> None:
    first = actions.attach(thing, by=cast.employee, name="a.pdf", content=PDF)
    assert actions.attach(thing, by=cast.officer, name="b.pdf", content=PDF) == first
    assert thing.attachments.standing().count() == 1


def test_the_same_file_may_stand_in_two_places_and_leave_one(cast: Cast, thing: Contribution) -> None:
    other = make_contribution("Andet", cast.other_administration)
    first = actions.attach(thing, by=cast.employee, name="a.pdf", content=PDF)
    second = actions.attach(other, by=cast.employee, name="a.pdf", content=PDF)
    actions.remove_file(first, by=cast.employee)
    assert signed_in(cast.reader).get(second.get_absolute_url()).status_code == 200


@pytest.mark.parametrize("content", [b"", b"MZ\x00\x01\x02", b"PK\x03\x04ikke rigtig"])
def test_what_nobody_can_see_into_is_refused_whatever_its_name(
    cast: Cast, thing: Contribution, content: bytes
) -> None:
    with pytest.raises(ValidationError):
        actions.attach(thing, by=cast.employee, name="bilag.pdf", content=content)
    assert not StoredFile.objects.exists()


@pytest.mark.parametrize("name", ["virus.exe", "Referat.pdf.JS", "hent.ps1 ", "app.jar."])
def test_a_name_that_makes_a_machine_run_it_is_refused_whatever_the_content(
    cast: Cast, thing: Contribution, name: str
) -> None:
    with pytest.raises(ValidationError, match="PDF"):
        actions.attach(thing, by=cast.employee, name=name, content=PDF)
    assert not StoredFile.objects.exists()


def test_a_zip_is_refused_and_a_word_file_however_packed_is_not(cast: Cast, thing: Contribution) -> None:
    with pytest.raises(ValidationError):
        actions.attach(thing, by=cast.employee, name="a.docx", content=_packed("a.txt"))
    names = [f"docProps/{number:0>200}.xml" for number in range(40)]
    late = _packed("[Content_Types].xml", *names, "word/document.xml")
    assert actions.attach(thing, by=cast.employee, name="a.docx", content=late)


@pytest.mark.parametrize(("language", "said"), [("da", "for mange dele"), ("en", "too many parts")])
def test_an_archive_of_too_many_names_is_refused_without_reading_them_all(
    cast: Cast, thing: Contribution, monkeypatch: pytest.MonkeyPatch, language: str, said: str
) -> None:
    many = _packed(*(f"{number:0>100}" for number in range(10_000)), "word/document.xml")
    asked = io.BytesIO(many)
    read: list[int] = []
    monkeypatch.setattr(zipfile.ZipInfo, "_decodeExtra", lambda *given: read.append(1))
    with override(language), pytest.raises(ValidationError, match=said):
        actions.attach(thing, by=cast.employee, name="a.docx", content=File(asked))
    assert read == []


def _packed(*names: str) -> bytes:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as packed:
        for name in names:
            packed.writestr(name, "x")
    return kept.getvalue()


def test_there_is_a_limit_to_size_and_number(
    cast: Cast, thing: Contribution, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(actions, "LARGEST_FILE", 30)
    monkeypatch.setattr(actions, "MOST_FILES", 2)
    with pytest.raises(ValidationError, match="stor.pdf"):
        actions.attach(thing, by=cast.employee, name="stor.pdf", content=PDF + b"x" * 30)
    for number in range(2):
        actions.attach(thing, by=cast.employee, name="a.pdf", content=PDF + str(number).encode())
    with pytest.raises(ValidationError, match="2"):
        actions.attach(thing, by=cast.employee, name="a.pdf", content=PDF + b"x")
    assert thing.attachments.count() == StoredFile.objects.count() == 2


def test_a_reception_cut_short_leaves_nothing_dangling(cast: Cast, thing: Contribution, folder: Path) -> None:
    """As when the process is killed between the bytes and the commit."""
    with transaction.atomic():
        made = actions.attach(thing, by=cast.employee, name="a.pdf", content=PDF)
        transaction.set_rollback(True)
    path = folder / made.file.location
    assert path.exists()
    assert not Attachment.objects.exists()
    assert not StoredFile.objects.exists()
    two_days_ago = time.time() - 2 * 24 * 60 * 60
    os.utime(path, (two_days_ago, two_days_ago))
    enqueue(clean, by=US)
    work()
    assert not path.exists()


def _form(cast: Cast, **given: object) -> dict[str, object]:
    owner, _new = Contact.objects.get_or_create(
        name="Ejer", organisation=cast.other_administration, email="ejer@klangby.example"
    )
    make_topic()
    return {
        "title": "Ring først",
        "summary": "Kort",
        "situation": "Ingen kom.",
        "what_we_did": "Vi ringede.",
        "what_happened": "De kom.",
        "advice": "Ring.",
        "topics": "Lektiehjælp",
        "organisation": cast.other_administration.name,
        "owner": owner.email,
        "sharing": "municipality",
        "version": "1",
        **given,
    }


def test_files_chosen_while_writing_wait_in_the_draft_and_are_published_with_it(cast: Cast) -> None:
    browser = signed_in(cast.employee)
    url = reverse("new_contribution", args=["experience"])
    told = browser.post(url, _form(cast, attach="yes", files=[upload("a.pdf", PDF)]))
    draft = Draft.objects.get()
    assert told["Location"] == f"{draft.get_absolute_url()}#files"
    page = browser.get(draft.get_absolute_url()).content.decode()
    assert "a.pdf" in page
    assert "Vi ringede." in page
    browser.post(draft.get_absolute_url(), _form(cast))
    made = Contribution.objects.get(title="Ring først")
    assert [each.name for each in made.attachments.standing()] == ["a.pdf"]
    assert not Draft.objects.exists()


def test_publishing_with_files_chosen_takes_them_along(cast: Cast) -> None:
    url = reverse("new_contribution", args=["experience"])
    signed_in(cast.employee).post(url, _form(cast, files=[upload("a.pdf", PDF)]))
    made = Contribution.objects.get(title="Ring først")
    assert [each.name for each in made.attachments.standing()] == ["a.pdf"]
    assert not Draft.objects.exists()


def test_nothing_is_published_while_a_file_is_missing(cast: Cast) -> None:
    url = reverse("new_contribution", args=["experience"])
    signed_in(cast.employee).post(url, _form(cast, files=[upload("a.pdf", PDF), upload("b.exe", b"MZ\0")]))
    assert not Contribution.objects.filter(title="Ring først").exists()
    assert Draft.objects.get().typed["what_we_did"] == "Vi ringede."


def test_a_file_is_taken_out_of_a_draft_and_what_is_typed_stays(cast: Cast, draft: Draft) -> None:
    made = actions.attach(draft, by=cast.employee, name="a.pdf", content=PDF)
    answer = signed_in(cast.employee).post(
        draft.get_absolute_url(), _form(cast, summary="Nyt", remove_file=made.public_id)
    )
    assert answer.status_code == 302
    draft.refresh_from_db()
    assert draft.typed["summary"] == "Nyt"
    assert not draft.attachments.standing().exists()


def test_files_of_a_change_come_with_the_change(cast: Cast, thing: Contribution) -> None:
    browser = signed_in(cast.employee)
    there = actions.attach(thing, by=cast.employee, name="gammel.pdf", content=PDF)
    url = reverse("edit_contribution", args=[thing.public_id])
    chosen = [upload("ny.pdf", PDF + b"ny"), upload("samme.pdf", PDF)]
    browser.post(url, {"title": "Natteravne", "version": thing.version, "attach": "yes", "files": chosen})
    assert [each.name for each in thing.attachments.standing()] == ["gammel.pdf"]
    draft = Draft.objects.get()
    actions.hand_over(draft, to=thing, by=cast.employee)
    assert [each.name for each in thing.attachments.standing()] == ["gammel.pdf", "ny.pdf"]
    assert there in thing.attachments.all()


@pytest.mark.parametrize("way", ["thrown away", "writer erased"])
def test_files_of_a_draft_that_goes_are_let_go(cast: Cast, draft: Draft, way: str) -> None:
    made = actions.attach(draft, by=cast.employee, name="a.pdf", content=PDF)
    if way == "thrown away":
        discard_draft(draft, by=cast.employee)
    else:
        forget_user(cast.employee)
    made.refresh_from_db()
    assert made.is_removed()
    assert not Draft.objects.exists()


def _removed_long_ago(cast: Cast, to: Contribution) -> Attachment:
    made = actions.attach(to, by=cast.employee, name="a.pdf", content=PDF)
    actions.remove_file(made, by=cast.employee)
    long_ago = timezone.now() - timedelta(days=KEPT_DAYS + 2)
    Attachment.objects.filter(pk=made.pk).update(removed_at=long_ago)
    return made


def _night() -> None:
    enqueue(let_go_of_files, by=US)
    work()


def _is_due(file: StoredFile) -> bool:
    return StoredFile.objects.due(today=timezone.localdate()).filter(pk=file.pk).exists()


def test_content_goes_a_month_after_the_file_was_taken_away(cast: Cast, thing: Contribution) -> None:
    made = _removed_long_ago(cast, thing)
    _night()
    assert _is_due(made.file)
    erase(by=US, file=made.file, ground="Tiden er gået")
    made.refresh_from_db()
    assert (made.name, made.words) == ("", "")


def test_content_stays_where_it_is_held_back_or_needed_elsewhere(cast: Cast, thing: Contribution) -> None:
    made = _removed_long_ago(cast, thing)
    hold_back(by=US, file=made.file, reason="Aktindsigt 12")
    _night()
    assert not _is_due(made.file)


def test_content_that_stands_somewhere_else_is_not_let_go(cast: Cast, thing: Contribution) -> None:
    made = _removed_long_ago(cast, thing)
    other = make_contribution("Andet", cast.other_administration)
    actions.attach(other, by=cast.employee, name="a.pdf", content=PDF)
    assert not files_to_let_go().exists()
    let_go(made.file)
    assert not _is_due(made.file)


def test_content_that_was_let_go_and_comes_again_stays(cast: Cast, thing: Contribution) -> None:
    made = _removed_long_ago(cast, thing)
    _night()
    again = actions.attach(thing, by=cast.employee, name="a.pdf", content=PDF)
    assert again.file == made.file
    assert not _is_due(made.file)
    actions.remove_file(again, by=cast.employee)
    Attachment.objects.update(removed_at=timezone.now() - timedelta(days=KEPT_DAYS + 2))
    _night()
    assert _is_due(made.file)


def test_an_erased_file_is_listed_as_such_and_cannot_be_fetched(cast: Cast, thing: Contribution) -> None:
    made = actions.attach(thing, by=cast.employee, name="hemmeligt.pdf", content=PDF)
    mark_as_filed(by=US, file=made.file, number="12")
    erase(by=US, file=made.file, ground="Persondata")
    page = signed_in(cast.reader).get(thing.get_absolute_url()).content.decode()
    assert "hemmeligt.pdf" not in page
    answer = signed_in(cast.reader).get(made.get_absolute_url())
    assert answer.status_code == 302


def _found(words: str, cast: Cast, *, by: str = "reader") -> list[tuple[str, str]]:
    user = cast.everyone()[by]
    return [(hit.subject, hit.within) for hit in find(words, labels=access_labels(user)).hits]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("evaluering.pdf", report_to_pdf(paper("Krokodillefodring virkede."))),
        ("evaluering.docx", report_to_docx(paper("Krokodillefodring virkede."))),
        ("evaluering.txt", b"Krokodillefodring virkede."),
    ],
    ids=["pdf", "docx", "txt"],
)
def test_what_stands_in_a_file_is_found_and_told_where(
    cast: Cast, thing: Contribution, name: str, content: bytes
) -> None:
    made = actions.attach(thing, by=cast.employee, name=name, content=content)
    work()
    made.refresh_from_db()
    assert made.reading == Reading.READ
    assert _found("krokodillefodring", cast) == [(thing.public_id, name)]
    actions.remove_file(made, by=cast.employee)
    assert _found("krokodillefodring", cast) == []


def test_words_of_a_file_are_found_by_those_alone_who_read_what_it_belongs_to(cast: Cast) -> None:
    own = make_contribution("Natteravne", cast.other_administration, sharing="own")
    actions.attach(own, by=cast.employee, name="a.txt", content=b"Krokodillefodring")
    work()
    for part in cast.everyone():
        assert bool(_found("krokodillefodring", cast, by=part)) == (part in KEEPERS), part


def test_words_of_a_draft_are_found_by_nobody(cast: Cast, draft: Draft) -> None:
    actions.attach(draft, by=cast.employee, name="a.txt", content=b"Krokodillefodring")
    work()
    assert [part for part in cast.everyone() if _found("krokodillefodring", cast, by=part)] == []


def test_words_read_before_somebody_was_erased_are_not_kept_after(cast: Cast, thing: Contribution) -> None:
    vibeke = make_contact("Vibeke Ammitzbøll", cast.administration)
    made = actions.attach(thing, by=cast.employee, name="a.txt", content=b"Vibeke Ammitzb\xc3\xb8ll")
    read = read_words(made)
    assert "Ammitzbøll" in read.text
    erase_contact(vibeke, by=cast.administrator, ground="Artikel 17")
    note_words(made, found=read)
    made.refresh_from_db()
    assert (made.reading, made.words) == (Reading.UNREADABLE, "")
    assert _found("ammitzbøll", cast) == []


def test_a_broken_file_costs_a_note_and_nothing_else(cast: Cast, thing: Contribution) -> None:
    made = actions.attach(thing, by=cast.employee, name="brudt.pdf", content=PDF)
    work()
    made.refresh_from_db()
    assert made.reading == Reading.UNREADABLE
    page = signed_in(cast.reader).get(thing.get_absolute_url()).content.decode()
    assert str(Reading.UNREADABLE.label) in page


@pytest.mark.parametrize(
    ("what", "so"), [("LONGEST_READING", 0.01), ("_together", die)], ids=["hangs", "dies"]
)
def test_a_reader_that_hangs_or_dies_costs_only_its_file(
    monkeypatch: pytest.MonkeyPatch, settings: Settings, what: str, so: object
) -> None:
    file = FileToRead("a.txt", b"Ord")
    with monkeypatch.context() as patch:
        patch.setattr(f"samklang.knowledge.readers.files.{what}", so)
        assert words_in(file, lexicon=settings.LEXICON) == WordsRead(is_broken=True)
    assert words_in(file, lexicon=settings.LEXICON) == WordsRead("Ord\n")


def test_the_page_asks_no_more_for_many_files(cast: Cast, thing: Contribution) -> None:
    browser = signed_in(cast.reader)

    def add(number: int) -> None:
        actions.attach(thing, by=cast.employee, name=f"{number}.pdf", content=PDF + str(number).encode())

    asks_no_more_for_more(lambda: browser.get(thing.get_absolute_url()), add, most=15)
    page = browser.get(thing.get_absolute_url()).content.decode()
    assert page.count("/knowledge/files/") == 15


def test_a_file_is_described(cast: Cast, thing: Contribution) -> None:
    made = actions.attach(thing, by=cast.employee, name="a.pdf", content=PDF)
    url = reverse("describe_attachment", args=[made.public_id])
    signed_in(cast.employee).post(url, {"description": "Det vi spurgte om"})
    assert "Det vi spurgte om" in signed_in(cast.reader).get(thing.get_absolute_url()).content.decode()


def test_content_stored_by_others_is_not_touched(cast: Cast, thing: Contribution) -> None:
    """What came in some other way has no attachment: nothing here finds it."""
    store(by=US, name="a.pdf", content=PDF)
    assert not files_to_let_go().exists()
