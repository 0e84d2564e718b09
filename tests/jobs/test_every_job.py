"""Every job there is, killed at any point of its work, is done as if nobody had killed it.

One thing can happen twice: a mail that the server took before the worker could note it (`mail.send`).
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone
from django_tasks import task
from pytest_django.fixtures import Settings

from samklang.accounts.actors import System
from samklang.accounts.models import User
from samklang.config.schedule import SCHEDULE
from samklang.consultations.actions.casefiles import ask_for_case_file
from samklang.consultations.actions.consultations import open_consultation, prepare_consultation
from samklang.consultations.actions.heard import add_document
from samklang.consultations.actions.submissions import receive
from samklang.consultations.actions.whitebooks import ask_for_white_book
from samklang.consultations.details import HeardDetails, Sent, SubmissionDetails
from samklang.consultations.models import (
    Campaign,
    CampaignSuggestion,
    CaseFile,
    Consultation,
    IncomingMail,
    IntakeFile,
    Reading,
    Submission,
    WhiteBookEdition,
    WhiteBookFile,
)
from samklang.exchange.actions.deliveries import deliver
from samklang.exchange.asking import confirm as confirm_delivery
from samklang.exchange.asking import leave_partner
from samklang.exchange.models import Borrowed, Partner
from samklang.exchange.received import read_page
from samklang.files.actions import mark_as_filed, retain, store
from samklang.files.models import Retention, StoredFile
from samklang.funding.models import Fund
from samklang.inquiries.actions.inquiries import ask, write_inquiry
from samklang.inquiries.actions.notices import tell_parties
from samklang.inquiries.actions.parties import add_parties, write_again
from samklang.inquiries.models import Inquiry, NoticeSent, Party, PersonalLink, Reminder
from samklang.jobs import leases
from samklang.jobs.actions import enqueue
from samklang.jobs.catalogue import jobs_by_name
from samklang.jobs.models import Job
from samklang.jobs.progress import Progress
from samklang.jobs.worker import Worker
from samklang.journal.actions import record
from samklang.journal.models import Entry, Seal
from samklang.knowledge.actions.files import attach, remove_file
from samklang.knowledge.actions.importing import confirm_sheet, upload_report
from samklang.knowledge.actions.importing import upload_sheet as upload_knowledge
from samklang.knowledge.actions.sheets import keep_sheet
from samklang.knowledge.models import Attachment, Contribution, KnowledgeSheet, ProjectReport, Suggestion
from samklang.mail.actions import send
from samklang.mail.models import Message
from samklang.people.actions.imports import confirm_import, upload_sheet
from samklang.people.actions.mailings import write_to_network
from samklang.people.actions.sheets import plan_of
from samklang.people.actions.topics import edit_topic
from samklang.people.details import TopicDetails
from samklang.people.entries import index_contact
from samklang.people.models import Mailing, Organisation, OrganisationKind, SheetImport
from samklang.search.actions import index, remove
from samklang.search.models import Word
from samklang.search.queries import find
from tests.cast import (
    make_contact,
    make_contribution,
    make_member,
    make_network,
    make_organisation,
    make_topic,
    make_user,
)
from tests.consultations.alike import LETTER, OTHER, OWN, read_answer
from tests.consultations.conftest import TEXT
from tests.consultations.conftest import details as details_of_hearing
from tests.consultations.letters import archive, drop
from tests.consultations.mailing import FullMailbox
from tests.consultations.mailing import raw as mailed
from tests.consultations.portal import ROWS, comments_looked_at, comments_taken, put_comments, take_comments
from tests.exchange.conftest import item, page, take_in
from tests.following.news import (
    ask_for_news,
    leave_news,
    news_told,
    remark_on_what_is_followed,
    remarks_told,
)
from tests.mail.imap import USER as MAILBOX

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
US = System("tests")
LONG_AGO = timezone.now() - timedelta(days=400)


@task()
def add_user(email: str) -> None:
    """What an installed package might have done in the background."""
    User.objects.create_user(email=email, name="Fra en pakke")


@dataclass(frozen=True, slots=True)
class Scene:
    """Work for one job: how it comes about, and what it leaves behind when it has been done exactly once."""

    set: Callable[[], Job]
    effects: Callable[[], object]
    once: object


def plain(name: str, prepare: Callable[[], object], effects: Callable[[], object], once: object) -> Scene:
    """A job that is put in the queue with nothing to tell it."""

    def put() -> Job:
        prepare()
        return enqueue(jobs_by_name()[name], by=US)

    return Scene(put, effects, once)


def write_lines() -> None:
    with transaction.atomic():
        subject = make_user("Mette Holm").public_id
        for _number in range(3):
            record(by=US, verb="changed", subject=subject)


def sealed() -> object:
    return list(Seal.objects.order_by("number").values_list("number", flat=True)), Entry.objects.count()


def write_mail(key: str = "k", **stands: object) -> Message:
    mail = send(by=US, to="bo@klangby.example", subject="Høring", text="Kære Bo", key=key)
    Message.objects.filter(pk=mail.pk).update(**stands)
    return mail


def send_job() -> Job:
    write_mail()
    return Job.objects.get(name="mail.send")


def write_before_there_was_a_server() -> None:
    write_mail()
    Job.objects.all().delete()


def write_old_mails() -> None:
    for number in range(3):
        write_mail(f"k{number}", sent_at=LONG_AGO)
    Job.objects.all().delete()


def erased_lines() -> int:
    return Entry.objects.filter(verb="erased").count()


def keep_files() -> None:
    for number in range(3):
        file = store(by=US, name=f"{number}.txt", content=b"%d" % number)
        retain(by=US, file=file, ground="Arkivloven", keep_until=timezone.localdate() - timedelta(days=1))
        mark_as_filed(by=US, file=file, number="2026-1")


def leave_bytes() -> None:
    """Two receptions of long ago that were cut short between the bytes and the row, and one that was not."""
    for content in (b"svar", b"bilag"):
        with transaction.atomic():
            store(by=US, name="svar.txt", content=content)
            transaction.set_rollback(True)
    store(by=US, name="plan.txt", content=b"plan")
    for path in stored_paths():
        os.utime(path, (LONG_AGO.timestamp(), LONG_AGO.timestamp()))


def stored_paths() -> list[Path]:
    return [path for path in Path(default_storage.path("")).rglob("*") if path.is_file()]


def number_of_files() -> tuple[int, int]:
    return len(stored_paths()), StoredFile.objects.count()


def leave_word() -> None:
    index(subject="a", kind="paper", title="Kartoffel", text="", url="/", access=["public"])
    remove("a")


def leave_session() -> None:
    Session.objects.create(session_key="k", session_data="", expire_date=LONG_AGO)


def finish_jobs() -> None:
    Job.objects.create(name="journal.seal", requested_by="system:tests", completed_at=LONG_AGO)


def ask_a_task() -> Job:
    add_user.enqueue("mette@klangby.example")
    return Job.objects.get(name="jobs.task")


def bring_in() -> Job:
    by = make_user("Asta Administrator", is_administrator=True)
    rows = b"Navn;Type\nNyt Udvalg;Udvalg\nAndet Udvalg;Udvalg\n"
    sheet = upload_sheet(by=by, kind="organisations", name="a.csv", content=rows)
    job = confirm_import(sheet, by=by, fingerprint=plan_of(sheet).fingerprint)
    assert job
    return job


def brought_in() -> object:
    return Organisation.objects.count(), Entry.objects.filter(verb="imported").count()


def leave_sheets() -> None:
    by = make_user("Berta Administrator", is_administrator=True)
    for number in range(3):
        rows = f"Navn;Type\nUdvalg {number};Udvalg\n".encode()
        upload_sheet(by=by, kind="organisations", name="a.csv", content=rows)
    SheetImport.objects.update(uploaded_at=LONG_AGO)


def begin_exchange() -> Partner:
    place = make_organisation("Fjordby Kommune", OrganisationKind.OTHER_MUNICIPALITY)
    return Partner.objects.create(organisation=place, address="https://fjordby.example/shared.json")


def ask_partner_job() -> Job:
    return enqueue(jobs_by_name()["exchange.ask"], by=US, partner=begin_exchange().public_id)


def taken_in() -> object:
    return Borrowed.objects.count(), Entry.objects.filter(verb="imported").count()


def confirm_list() -> Job:
    delivery = deliver(begin_exchange(), read_page(page(item(1), item(2))), by=US, name="liste.json")
    confirm_delivery(delivery, by=US)
    return Job.objects.get(name="exchange.take_in")


def leave_exchange() -> Job:
    partner = begin_exchange()
    take_in(partner, item(1), item(2))
    leave_partner(partner, by=US)
    return Job.objects.get(name="exchange.remove")


def left_behind() -> object:
    found = find("opkald", labels=["role:inside"]).total
    return Partner.objects.count(), Borrowed.objects.count(), found


def write_to_members() -> Job:
    by, place = make_user("Asta Administrator", is_administrator=True), make_organisation("Et udvalg")
    members = [make_contact(name, place, email=f"{name}@klangby.example") for name in ("anton", "berta")]
    network = make_network("Erfagruppe", *members)
    write_to_network(network, by=by, subject="Hej", text="Til alle", key="k", expected=2)
    return Job.objects.get(name="people.send_mailing")


def written_to_members() -> object:
    return Message.objects.filter(subject="Hej").count(), Mailing.objects.get().sent_to


def leave_unconfirmed() -> None:
    place = make_organisation("Et udvalg")
    for name in ("anton", "berta", "carla"):
        make_contact(name, place, user=make_user(name), confirmed_on=LONG_AGO.date())


def rename_topic() -> Job:
    topic = make_topic("Sprog")
    contact = make_contact("Anton", make_organisation("Et udvalg"))
    contact.topics.add(topic)
    index_contact(contact)
    edit_topic(topic, by=US, version=1, details=TopicDetails("Sprogarbejde"))
    return Job.objects.get(name="people.renew_index")


def found_by_new_name() -> int:
    return find("sprogarbejde", labels=["role:inside"]).total


def look_at_rows() -> Job:
    """A spreadsheet of two right rows, waiting to be looked through."""
    by = make_user("Carl Coder", is_administrator=True)
    place = make_organisation("Kulturforvaltningen", "administration")
    make_contact("Ellen Ejer", place)
    make_topic()
    head = "Slags;Titel;Kort fortalt;Emner;Organisation;Ejer;Hvad vil du gerne vide?"
    rows = [f"Spørgsmål;{title};Kort;Lektiehjælp;{place};Ellen Ejer;Hvem?" for title in ("Et", "To")]
    upload_knowledge(by=by, name="a.csv", content="\n".join([head, *rows]).encode())
    return Job.objects.get(name="knowledge.preview_sheet")


def rows_looked_at() -> object:
    sheet = KnowledgeSheet.objects.get()
    return sheet.rows.filter(state="new").count(), sheet.is_read()


def bring_in_knowledge() -> Job:
    look_at_rows()
    Worker().run_until_empty()
    sheet = KnowledgeSheet.objects.get()
    job = confirm_sheet(sheet, by=sheet.uploaded_by, fingerprint=sheet.fingerprint)
    assert job
    return job


def knowledge_brought_in() -> object:
    published = Entry.objects.filter(verb="published").count()
    return Contribution.objects.count(), published, Entry.objects.filter(verb="imported").count()


def leave_unfound() -> Job:
    """What came in by a spreadsheet and is not in the index yet."""
    bring_in_knowledge()
    Worker().run_until_empty()
    subjects = list(Contribution.objects.values_list("public_id", flat=True))
    for subject in subjects:
        remove(subject)
    return enqueue(jobs_by_name()["knowledge.index_brought_in"], by=US, subjects=subjects)


def found_what_came_in() -> int:
    return find("hvem", labels=["role:inside"]).total


def bring_in_report() -> Job:
    by = make_user("Carl Coder", is_administrator=True)
    path = Path("evals/project_reports/practice/files/03-skema.docx")
    upload_report(by=by, name=path.name, content=path.read_bytes())
    return Job.objects.get(name="knowledge.read_report")


def leave_uploads() -> None:
    by = make_user("Asta Administrator", is_administrator=True)
    for number in range(3):
        keep_sheet(by=by, name="a.csv", content=f"Titel\nNummer {number}\n".encode())
    KnowledgeSheet.objects.update(uploaded_at=LONG_AGO)


def put_files_with(number: int) -> list[Attachment]:
    by = make_user("Carl Coder", is_administrator=True)
    thing = make_contribution("Ring først", make_organisation("Et udvalg"))
    names = [f"{letter}.txt" for letter in "abc"[:number]]
    return [attach(thing, by=by, name=name, content=f"Solsikken {name}".encode()) for name in names]


def leave_old_readings() -> None:
    bring_in_report()
    Worker().run_until_empty()
    ProjectReport.objects.update(uploaded_at=LONG_AGO)
    Job.objects.all().delete()


def put_a_file_with() -> Job:
    put_files_with(1)
    return Job.objects.get(name="knowledge.read_attachment")


def words_read() -> object:
    return Attachment.objects.filter(words__contains="Solsikken").count(), find(
        "solsikke", labels=["role:inside"]
    ).total


def leave_files_nothing_needs() -> None:
    leave_sheets()
    leave_uploads()
    for attachment in put_files_with(3):
        remove_file(attachment, by=US)
    Attachment.objects.update(removed_at=LONG_AGO)
    Job.objects.all().delete()


def leave_deadlines() -> None:
    """Two funds with a deadline near, under a topic that two people follow."""
    leave_news()
    for number in range(2):
        fund = Fund.objects.create(name=f"Fond {number}", kind="private", giver="Fonden", gives_to="Lys")
        fund.topics.add(make_topic())
        fund.deadlines.create(on=timezone.localdate() + timedelta(days=5 + number))


def tell_three() -> Job:
    """Three bodies that were asked are told something more."""
    asked = ask_three()
    ask(asked, by=US)
    asked.parties.update(asked_at=timezone.now())
    Job.objects.all().delete()
    tell_parties(asked, by=US, subject="Rettet", text="Side 4 er rettet.")
    return Job.objects.get(name="inquiries.send_notice")


def told_once() -> object:
    return NoticeSent.objects.count(), Message.objects.filter(subject="Rettet").count()


def ask_three() -> Inquiry:
    """A letter to three bodies, on its way."""
    asked = write_inquiry(details_of_hearing(days=5).inquiry, by=US)
    bodies = [
        make_organisation(f"Råd {number}", "advisory_council", email=f"raad{number}@klangby.example")
        for number in (1, 2, 3)
    ]
    add_parties(asked, bodies, by=US)
    ask(asked, by=US)
    return asked


def send_letters_job() -> Job:
    ask_three()
    return Job.objects.get(name="inquiries.send_letters")


def letters_sent() -> object:
    asked = Party.objects.filter(asked_at__isnull=False).count()
    return asked, PersonalLink.objects.count(), Message.objects.count()


def write_one_again() -> Job:
    ask_three()
    Worker().run_until_empty()
    write_again(Party.objects.earliest("pk"), by=US)
    return Job.objects.get(name="inquiries.send_letter")


def leave_silent() -> None:
    ask_three()
    Worker().run_until_empty()
    Party.objects.update(asked_at=LONG_AGO)
    PersonalLink.objects.all().delete()
    Message.objects.all().delete()
    Job.objects.all().delete()


def reminded() -> object:
    return Reminder.objects.count(), Message.objects.count()


def leave_unreached() -> None:
    """Three parties whose letter came back, each with a substitute nobody has written to."""
    ask_three()
    Worker().run_until_empty()
    Message.objects.update(sent_at=LONG_AGO, text="", bounced_at=LONG_AGO, bounce_status="5.1.1")
    for party in Party.objects.all():
        party.addressees.create(email=f"vikar{party.pk}@klangby.example", is_substitute=True)
    Job.objects.all().delete()


def reached() -> object:
    mails = Message.objects.filter(to__startswith="vikar").count()
    return mails, PersonalLink.objects.filter(addressee__is_substitute=True).count()


def ask_for_archive() -> Job:
    ask_three()
    hearing = open_hearing()
    Job.objects.all().delete()
    ask_for_case_file(hearing, by=US)
    return Job.objects.get(name="consultations.case_file")


def archives_made() -> object:
    return CaseFile.objects.filter(file__isnull=False).count(), CaseFile.objects.count()


def coder() -> User:
    """Somebody who takes answers in."""
    by = make_user("Carla Coder")
    make_member(by, make_organisation("Rådhuset", "administration", is_coordinating=True), "coder")
    return by


def open_hearing() -> Consultation:
    """An open hearing that asks nobody."""
    hearing = prepare_consultation(details_of_hearing(), by=US)
    add_document(hearing, HeardDetails(name="Udkastet", text=TEXT), by=US)
    return open_consultation(hearing, by=US)


def take_answer_in() -> Job:
    letter = Sent("svar.txt", "Vi foreslår, at der plantes to træer ved hver skole.".encode())
    receive(open_hearing(), [letter], by=US, details=SubmissionDetails())
    return Job.objects.get(name="consultations.read")


def drop_answers() -> Job:
    """Two letters, one of them in an archive with one that is the same."""
    one, two = "Vi støtter mål 1.".encode(), "Vi foreslår flere træer.".encode()
    drop(open_hearing(), [("a.zip", archive(("b.txt", one), ("c.txt", two))), ("d.txt", one)], by=US)
    return Job.objects.get(name="consultations.take_in")


def dropped_and_taken_in() -> object:
    rows = IntakeFile.objects.exclude(handled_at=None)
    return Submission.objects.count(), rows.count(), rows.filter(is_repeat=True).count()


def ask_for_book() -> Job:
    take_answer_in()
    Worker().run_until_empty()
    ask_for_white_book(Submission.objects.get().consultation, by=US)
    return Job.objects.get(name="consultations.white_book")


def look_which_are_alike() -> Job:
    """Three letters of one campaign and one of nobody else's."""
    hearing = open_hearing()
    for text in (LETTER, LETTER, f"{LETTER} {OWN}", OTHER):
        read_answer(hearing, text)
    return enqueue("consultations.campaigns", by=US, consultation=hearing.public_id)


def found_alike() -> object:
    suggested = CampaignSuggestion.objects.values_list("submission__number", flat=True)
    return (
        Campaign.objects.count(),
        sorted(suggested),
        Entry.objects.filter(verb="created", subject__startswith="campaign-").count(),
    )


def mailed_in() -> object:
    receipts = Message.objects.filter(key__startswith="receipt:").count()
    return IncomingMail.objects.count(), Submission.objects.count(), receipts


def books_made() -> object:
    return WhiteBookEdition.objects.exclude(made_at=None).count(), WhiteBookFile.objects.count()


SCENES = {
    "journal.seal": plain("journal.seal", write_lines, sealed, ([1, 2, 3], 3)),
    "journal.seal_all": plain("journal.seal_all", write_lines, sealed, ([1, 2, 3], 3)),
    "mail.send": Scene(send_job, Message.objects.filter(sent_at__isnull=False).count, 1),
    "mail.queue": plain(
        "mail.queue", write_before_there_was_a_server, Job.objects.filter(name="mail.send").count, 1
    ),
    "mail.forget": plain("mail.forget", write_old_mails, erased_lines, 3),
    "files.erase_due": plain("files.erase_due", keep_files, erased_lines, 3),
    "files.clean": plain("files.clean", leave_bytes, number_of_files, (1, 1)),
    "search.tidy": plain("search.tidy", leave_word, Word.objects.count, 0),
    "accounts.clear": plain("accounts.clear", leave_session, Session.objects.count, 0),
    "jobs.forget": plain("jobs.forget", finish_jobs, Job.objects.filter(name="journal.seal").count, 0),
    "jobs.task": Scene(ask_a_task, User.objects.count, 1),
    "exchange.ask": Scene(ask_partner_job, taken_in, (2, 1)),
    "exchange.take_in": Scene(confirm_list, taken_in, (2, 1)),
    "exchange.remove": Scene(leave_exchange, left_behind, (0, 0, 0)),
    "exchange.ask_all": plain(
        "exchange.ask_all", begin_exchange, Job.objects.filter(name="exchange.ask").count, 1
    ),
    "news.tell_all": plain("news.tell_all", leave_news, news_told, (2, 2, 2)),
    "news.tell": Scene(ask_for_news, news_told, (1, 1, 1)),
    "knowledge.tell_followers": Scene(remark_on_what_is_followed, remarks_told, 1),
    "people.send_mailing": Scene(write_to_members, written_to_members, (2, 2)),
    "people.ask_whether_it_holds": plain(
        "people.ask_whether_it_holds", leave_unconfirmed, Message.objects.count, 3
    ),
    "people.renew_index": Scene(rename_topic, found_by_new_name, 1),
    "funding.remind": plain(
        "funding.remind", leave_deadlines, Message.objects.filter(key__startswith="deadline:").count, 4
    ),
    "inquiries.send_letters": Scene(send_letters_job, letters_sent, (3, 3, 3)),
    "inquiries.send_letter": Scene(write_one_again, letters_sent, (3, 4, 4)),
    "inquiries.send_notice": Scene(tell_three, told_once, (3, 3)),
    "inquiries.reach": plain("inquiries.reach", leave_unreached, reached, (3, 3)),
    "inquiries.remind": plain("inquiries.remind", leave_silent, reminded, (3, 3)),
    "consultations.read": Scene(take_answer_in, Reading.objects.exclude(found=None).count, 1),
    "consultations.campaigns": Scene(look_which_are_alike, found_alike, (1, [1, 2, 3], 1)),
    "consultations.take_in": Scene(drop_answers, dropped_and_taken_in, (2, 4, 1)),
    "consultations.read_mailbox": plain("consultations.read_mailbox", open_hearing, mailed_in, (2, 2, 2)),
    "consultations.case_file": Scene(ask_for_archive, archives_made, (1, 1)),
    "consultations.look_at_comments": Scene(
        lambda: put_comments(open_hearing(), by=coder()), comments_looked_at, (ROWS, True)
    ),
    "consultations.take_in_comments": Scene(
        lambda: take_comments(open_hearing(), by=coder()), comments_taken, (ROWS, ROWS, 1)
    ),
    "consultations.white_book": Scene(ask_for_book, books_made, (1, 4)),
    "people.import": Scene(bring_in, brought_in, (2, 1)),
    "knowledge.preview_sheet": Scene(look_at_rows, rows_looked_at, (2, True)),
    "knowledge.write_sheet": Scene(bring_in_knowledge, knowledge_brought_in, (2, 2, 1)),
    "knowledge.index_brought_in": Scene(leave_unfound, found_what_came_in, 2),
    "knowledge.read_report": Scene(bring_in_report, Suggestion.objects.filter(field="title").count, 1),
    "knowledge.forget_readings": plain(
        "knowledge.forget_readings", leave_old_readings, Suggestion.objects.count, 0
    ),
    "knowledge.read_attachment": Scene(put_a_file_with, words_read, (1, 1)),
    "files.let_go": plain(
        "files.let_go",
        leave_files_nothing_needs,
        Retention.objects.filter(file__filed_by="system:retention").count,
        9,
    ),
}


def test_no_job_is_left_out_and_what_is_scheduled_is_one() -> None:
    ours = {name for name, job in jobs_by_name().items() if job.function.__module__.startswith("samklang.")}
    assert SCENES.keys() == ours
    assert {entry.job for entry in SCHEDULE} <= ours


@pytest.fixture(autouse=True)
def delivered(tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A folder for files, a neighbour's list, a mail server; return the Message-IDs of what it took."""
    taken: list[str] = []
    default = {**settings.STORAGES["default"], "OPTIONS": {"location": tmp_path}}
    settings.STORAGES = {**settings.STORAGES, "default": default}
    settings.EMAIL_HOST = "mail.klangby.example"
    monkeypatch.setattr("samklang.mail.jobs.mail_server", nullcontext)
    settings.MAILBOX_HOST, settings.MAILBOX_USER = "mail.klangby.example", MAILBOX
    full = FullMailbox(*(mailed(subject=f"H{timezone.now().year}-01 {number}") for number in range(2)))
    monkeypatch.setattr("samklang.consultations.jobs.mailbox.open_mailbox", lambda: nullcontext(full))
    monkeypatch.setattr("samklang.mail.jobs.deliver", lambda mail, *, server: taken.append(mail.message_id))
    pages = [read_page(page(item(1), item(2)))]
    monkeypatch.setattr("samklang.exchange.jobs.fetch_pages", lambda address, *, key: pages)
    return taken


class Killed(BaseException):
    """What -9 does: nothing after it happens, and what was not committed is undone."""


@contextmanager
def killing(at: int, *, is_committed: bool) -> Iterator[list[int]]:
    """Kill whoever ends a part of a job for the so-many-th time, before or after its commit."""
    seen = [0]

    def part(whole: Callable[..., Any]) -> Callable[..., Any]:
        @contextmanager
        def until_killed(progress: Progress, **given: object) -> Iterator[None]:
            with whole(progress, **given):
                yield
                seen[0] += 1
                if seen[0] == at and not is_committed:
                    raise Killed
            if seen[0] == at and is_committed:
                raise Killed

        return until_killed

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Progress, "step", part(Progress.step))
        patch.setattr(Progress, "finish", part(Progress.finish))
        yield seen


def start_again_after_a_kill() -> None:
    """The machine comes back, the lease has run out, and another worker takes what the dead one had."""
    Job.objects.exclude(lease="").update(leased_until=LONG_AGO)
    leases.take_back_lost()
    Worker().run_until_empty()


@pytest.mark.parametrize("is_committed", [False, True], ids=["before the commit", "after the commit"])
@pytest.mark.parametrize("at", [1, 2, 3])
@pytest.mark.parametrize("name", sorted(SCENES))
def test_a_job_that_is_killed_is_done_exactly_once(name: str, at: int, is_committed: bool) -> None:
    scene = SCENES[name]
    job = scene.set()
    work_until_killed(name, at=at, is_committed=is_committed)
    start_again_after_a_kill()
    job.refresh_from_db()
    assert job.completed_at
    assert scene.effects() == scene.once


def work_until_killed(name: str, *, at: int, is_committed: bool) -> None:
    with killing(at, is_committed=is_committed) as parts:
        try:
            Worker().run_until_empty()
        except Killed:
            assert Job.objects.filter(name=name).exists() or name == "jobs.forget"
        else:
            assert 0 < parts[0] < at, "a job whose work stands in no part could be done twice"


@pytest.mark.parametrize(
    ("is_committed", "times"), [(True, 1), (False, 2)], ids=["after the commit", "before the commit"]
)
def test_a_mail_goes_out_twice_only_if_the_note_that_it_was_taken_is_lost(
    delivered: list[str], is_committed: bool, times: int
) -> None:
    send_job()
    work_until_killed("mail.send", at=1, is_committed=is_committed)
    start_again_after_a_kill()
    mail = Message.objects.get()
    assert mail.sent_at
    assert delivered == [mail.message_id] * times
