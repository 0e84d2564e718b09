"""Who is erased is taken out of what others have written, wherever that stands and however it is written."""

from collections.abc import Iterable
from importlib import import_module

import pytest
from django.apps import apps
from django.conf import settings
from django.db import connection, models
from django.utils import timezone

from samklang.accounts.actors import ActorField, System
from samklang.core.ids import PublicIdField
from samklang.core.naming import WorkedOutField
from samklang.core.traces import erased
from samklang.files.actions import hold_back, store
from samklang.files.models import StoredFile
from samklang.following.models import SavedSearch
from samklang.funding.models import Fund
from samklang.jobs.worker import Worker
from samklang.journal.models import Entry
from samklang.knowledge.entries import index_contribution
from samklang.knowledge.models import (
    Assessment,
    AssessmentDraft,
    Attachment,
    Contribution,
    CriteriaSet,
    CriteriaVersion,
    Draft,
    Flag,
    KnowledgeSheet,
    Money,
    PlannedContribution,
    Project,
    ProjectReport,
    Remark,
    Revision,
    Suggestion,
    Use,
)
from samklang.mail.actions import send
from samklang.mail.models import Message, State
from samklang.people.actions import users
from samklang.people.actions.contacts import erase_contact
from samklang.people.entries import index_contact
from samklang.people.models import Contact, Mailing
from samklang.search.models import Miss
from samklang.search.queries import find
from tests.cast import Cast, make_contact, make_contribution, make_meeting, make_network, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("own_storage")]
US = System("tests")
GROUND = "Databeskyttelsesforordningen, artikel 17"
SPELLED = ["Vibeke Ammitzbøll", "vibeke  AMMITZBØLL", "Vibeke\nAmmitzbølls", "VIBEKE AMMITZBOELL"]
REACHED = ["Vibeke@Klangby.example", "44556052", "+45 4455 6052", "44-55-60-52"]
TEXT = "Spørg " + ", ".join([*SPELLED, *REACHED]) + " om stier."
TRACES = ["vibeke", "ammitzb", "6052", "60 52", "60-52"]


@pytest.fixture
def vibeke(cast: Cast) -> Contact:
    return make_contact(
        "Vibeke Ammitzbøll", cast.administration, email="vibeke@klangby.example", phone="44 55 60 52"
    )


def what_knowledge_says(cast: Cast) -> Contribution:
    """A row in every table of knowledge with words of somebody's own, all of them about her."""
    thing = make_contribution("Natteravne", cast.administration, kind="project", what=TEXT, summary=TEXT)
    project = Project.objects.get(pk=thing.pk)
    project.partners, project.links = [SPELLED[1]], ["https://klangby.example/vibeke-ammitzbøll"]
    project.save()
    Money.objects.create(project=project, amount=1, source=SPELLED[0])
    make_contribution("Idé", cast.administration, kind="idea", proposal=TEXT)
    Use.objects.create(contribution=thing, user=cast.employee, where=SPELLED[2], note=TEXT)
    Remark.objects.create(contribution=thing, user=cast.employee, text=TEXT)
    Flag.objects.create(contribution=thing, raised_by=cast.employee, reason=TEXT)
    Revision.objects.create(contribution=thing, number=1, saved_by="system:tests", texts={"what": TEXT})
    seen = '{"what": "Vibeke Ammitzb\\u00f8ll"}'
    typed = {"what": TEXT, "owner": SPELLED[1], "seen": seen}
    draft = Draft.objects.create(writer=cast.employee, kind="project", typed=typed)
    version = CriteriaVersion.objects.create(criteria_set=CriteriaSet.objects.create(name="Små"), number=1)
    given = {"project": project, "criteria_version": version}
    Assessment.objects.create(user=cast.employee, assessed_as="another", note=TEXT, **given)
    AssessmentDraft.objects.create(writer=cast.employee, typed={"why-1": TEXT}, **given)
    file = store(by=US, name="cv_vibeke_ammitzbøll.pdf", content=b"%PDF-1.4")
    Attachment.objects.create(
        contribution=thing,
        file=file,
        name="Vibeke Ammitzbøll.pdf",
        description=TEXT,
        added_by="x",
        words=TEXT,
    )
    hold_back(by=US, file=file, reason=f"Indsigt for {SPELLED[0]}")
    uploaded = {"file": file, "uploaded_by": cast.employee}
    sheet = KnowledgeSheet.objects.create(name="Vibeke Ammitzbøll.xlsx", **uploaded)
    told = [["Ejer", "", SPELLED[1]], ["Kort", TEXT, ""]]
    PlannedContribution.objects.create(sheet=sheet, number=2, title=TEXT, changes=told, faults=told)
    report = ProjectReport.objects.create(name="Vibeke Ammitzbøll.docx", draft=draft, **uploaded)
    suggested = {"field": "owner", "value": SPELLED[1], "quote": TEXT, "heading": SPELLED[2]}
    Suggestion.objects.create(report=report, number=1, is_sure=True, method="m", version="1", **suggested)
    index_contribution(thing)
    return thing


def what_others_say(cast: Cast) -> None:
    colleague = make_contact("Bodil Brandt", cast.administration, works_with=TEXT)
    index_contact(colleague)
    network = make_network("Trygge kvarterer", colleague, purpose=TEXT)
    make_meeting(network, SPELLED[1], agenda=TEXT, notes=TEXT, place=SPELLED[0])
    Mailing.objects.create(network=network, key="k", sender=cast.employee, subject=SPELLED[1], text=TEXT)
    Fund.objects.create(name="Puljen", kind="state", giver="Staten", gives_to=TEXT, contact=SPELLED[1])
    SavedSearch.objects.create(user=cast.employee, name="Hende", text="vibeke AMMITZBØLL")
    Miss.objects.create(text="vibeke ammitzbøll", last_asked=timezone.localdate())
    send(by=US, to="bo@klangby.example", subject=SPELLED[1], text=TEXT, html=f"<p>{TEXT}</p>", key="ventende")
    sent = send(by=US, to="bo@klangby.example", subject="Hej", text=TEXT, key="sendt")
    Message.objects.filter(pk=sent.pk).update(sent_at=timezone.now())


def tables_that_tell() -> dict[str, str]:
    """Every table in which a trace of her is left, with a little of the text around it."""
    telling = {}
    for table in connection.introspection.table_names():
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            text = str(cursor.fetchall()).lower()
        for trace in TRACES:
            if (place := text.find(trace)) >= 0:
                telling[table] = text[max(0, place - 60) : place + 60]
    return telling


def test_no_table_tells_of_an_erased_contact(cast: Cast, vibeke: Contact) -> None:
    thing = what_knowledge_says(cast)
    what_others_say(cast)
    files = set(StoredFile.objects.values_list("sha256", flat=True))
    assert find("ammitzbøll", labels=["role:inside"]).total == 2
    erase_contact(vibeke, by=cast.administrator, ground=GROUND)
    left = tables_that_tell()
    assert {table: near for table, near in left.items() if not table.startswith("search_")} == {}
    Worker().run_until_empty()
    assert tables_that_tell() == {}
    assert find("ammitzbøll", labels=["role:inside"]).total == 0
    assert set(StoredFile.objects.values_list("sha256", flat=True)) == files
    project = Project.objects.get(pk=thing.pk)
    assert project.what == f"Spørg {', '.join(['(slettet)'] * 8)} om stier."
    assert Draft.objects.get().typed["owner"] == ""
    assert Message.objects.get(key="ventende").state() == State.WAITING
    assert Entry.objects.filter(verb="erased", subject=thing.public_id).exists()


def test_a_form_that_was_open_does_not_put_the_words_back_unseen(cast: Cast, vibeke: Contact) -> None:
    thing = make_contribution("Natteravne", cast.administration, summary=TEXT)
    erase_contact(vibeke, by=cast.administrator, ground=GROUND)
    assert Contribution.objects.get(pk=thing.pk).version == thing.version + 1


def test_what_two_people_have_stays(cast: Cast, vibeke: Contact) -> None:
    make_contact("Vibeke Ammitzbøll", cast.committee, phone="+45 44556052")
    remark = Remark.objects.create(
        contribution=make_contribution("Natteravne", cast.administration), user=cast.employee, text=TEXT
    )
    erase_contact(vibeke, by=cast.administrator, ground=GROUND)
    remark.refresh_from_db()
    assert remark.text == TEXT.replace("Vibeke@Klangby.example", "(slettet)")


@pytest.mark.parametrize("is_in_directory", [True, False])
def test_an_erased_user_is_named_in_no_mail_and_where_no_contact_has_the_name_in_no_text(
    cast: Cast, is_in_directory: bool
) -> None:
    user = make_user("Vibeke Ammitzbøll", email="vibeke@klangby.example", is_active=False)
    if is_in_directory:
        make_contact("Vibeke Ammitzbøll", cast.committee, user=user)
    text = "Vibeke  Ammitzbøll (vibeke@klangby.example) har skrevet en bemærkning."
    remark = Remark.objects.create(
        contribution=make_contribution("Natteravne", cast.administration), user=cast.employee, text=text
    )
    mail = send(by=US, to="bo@klangby.example", subject=text, text=text, key="k")
    users.erase_user(user, by=cast.administrator, ground=GROUND)
    mail.refresh_from_db()
    remark.refresh_from_db()
    assert (mail.text, mail.subject) == ("(slettet) ((slettet)) har skrevet en bemærkning.",) * 2
    assert "ammitz" not in mail.findable
    assert remark.text == (text if is_in_directory else mail.text)


def test_what_stands_instead_is_in_the_municipalitys_language() -> None:
    assert erased() == "(slettet)"


NO_WORDS_OF_A_PERSON: dict[str, Iterable[str]] = {
    "people.District": ("name", "number"),
    "people.Organisation": ("name", "short_names", "email", "website"),
    "people.FormerName": ("name",),
    "people.Topic": ("name", "definition", "synonyms"),
    "people.Contact": ("name", "languages", "email", "phone", "erasure_ground"),
    "people.CalendarAddress": ("digest",),
    "people.SheetImport": ("name",),
    "people.DistrictMap": ("name",),
    "people.DistrictShape": ("path",),
    "people.Network": ("name", "website"),
    "people.Mailing": ("key",),
    "funding.Fund": ("name", "giver"),
    "following.Follow": ("subject",),
    "following.SavedSearch": ("filters", "name", "text"),
    "following.KnownHit": ("subject",),
    "knowledge.CriteriaSet": ("name", "purpose"),
    "knowledge.CriteriaVersion": ("changes",),
    "knowledge.Criterion": ("key", "name", "question", "field"),
    "knowledge.Level": ("words",),
    "knowledge.EndedDraft": ("draft", "window", "marks"),
    "knowledge.KnowledgeSheet": ("fingerprint",),
    "knowledge.PlannedContribution": ("state",),
    "knowledge.Suggestion": ("field", "method", "version"),
    "exchange.Partner": ("reads_by", "address", "sealed_key", "licence"),
    # what partners write is theirs, and comes again with each list (docs/adr/0035)
    "exchange.Borrowed": (
        *("their_id", "address", "title", "summary", "said", "place", "their_topics", "their_districts"),
        "received",
    ),
    "exchange.Delivery": ("refused",),
    "exchange.DeliveredItem": ("their_id", "title", "received"),
}
"""Columns of text in which nobody writes about a person, or which forget one by themselves."""

FORGETS_BY_ITSELF = {
    "accounts": "a login is erased by itself, with its row (`erase_login`)",
    "jobs": "a job is given ids, and no value",
    "journal": "it holds ids and names of fields",
    "files": "`take_out_of_names` goes over all texts of receipts and holds",
    "mail": "`take_out_of_mails` goes over all texts of mails",
    "inquiries": "to whom a letter went is a paper of the case, which is kept as long as the case",
    "meetings": "agendas and decisions are papers of the case, which are kept as long as the case",
    "consultations": "what was answered is kept as it came until its file is erased (`forget_file`)",
    "search": "entries are indexed anew, and what was asked is forgotten (`forget_misses`)",
}
"""Packages that are not asked for a list of columns, and why."""


def test_every_column_in_which_people_write_forgets_who_is_erased() -> None:
    packages = {name.rpartition(".")[0]: name for name in settings.CONTACT_ERASURES}
    known: dict[type[models.Model], Iterable[str]] = {}
    for module in ("samklang.people.actions.forgetting", *packages):
        known |= getattr(import_module(module), "TEXTS", {})
    missing = {}
    asked = [each for each in apps.get_models() if each.__module__.startswith("samklang.")]
    assert FORGETS_BY_ITSELF.keys() < {model._meta.app_label for model in asked}
    for model in asked:
        if model._meta.app_label in FORGETS_BY_ITSELF:
            continue
        forgets = {*known.get(model, ()), *NO_WORDS_OF_A_PERSON.get(model._meta.label, ())}
        if left := set(_columns_of_text(model)) - forgets:
            missing[model._meta.label] = left
    assert missing == {}


def _columns_of_text(model: type[models.Model]) -> Iterable[str]:
    kinds, others = (models.CharField, models.TextField, models.JSONField), (ActorField, PublicIdField)
    for field in model._meta.local_concrete_fields:
        is_text = isinstance(field, kinds) and not isinstance(field, (*others, WorkedOutField))
        if is_text and not field.choices:
            yield field.name
