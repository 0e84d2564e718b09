"""White books of a hearing: asked for by somebody, made by a job, kept as files."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import Actor, actor_id
from samklang.consultations import rules
from samklang.consultations.books.making import MadeBook
from samklang.consultations.counting.numbers import Numbers
from samklang.consultations.models import (
    Consultation,
    EditionAnswer,
    Order,
    Submission,
    WhiteBookEdition,
    WhiteBookFile,
    WhiteBookPage,
)
from samklang.core.versions import hold
from samklang.files.actions import store
from samklang.jobs.actions import enqueue
from samklang.jobs.models import Job
from samklang.journal.actions import record
from samklang.people.rules import require

JOB = "consultations.white_book"
_LONGEST_HEADING = 500


@transaction.atomic
def ask_for_white_book(
    consultation: Consultation, *, by: Actor, follows: str = Order.PASSAGE, by_kind: bool = False
) -> WhiteBookEdition:
    """Have a white book made of what stands now, by the heard text or by themes.

    While one in this order is being made, that one is returned. One whose job was given up is begun once
    more.
    """
    require(rules.may_run(by))
    current = hold(consultation)
    if not current.submissions.standing().exists():
        raise ValidationError(_("There are no answers to make a white book of."))
    order = {"follows": Order(follows).value, "by_kind": by_kind}
    edition = current.white_books.filter(made_at=None, **order).first()
    if edition is None:
        edition = WhiteBookEdition.objects.create(consultation=current, asked_by=actor_id(by), **order)
        record(by=by, verb="created", subject=edition.public_id)
    if not Job.objects.unfinished().filter(name=JOB, key=edition.public_id).exists():
        enqueue(JOB, by=by, key=edition.public_id, edition=edition.public_id)
    return edition


@transaction.atomic
def keep_white_book(edition: WhiteBookEdition, made: MadeBook, *, by: Actor, numbers: Numbers) -> None:
    """Keep a white book that was made: its files, its pages, who stands in it, and how was counted."""
    for name, content in made.files.items():
        kept = store(by=by, name=name, content=content)
        WhiteBookFile.objects.create(edition=edition, file=kept, name=name)
    WhiteBookPage.objects.bulk_create(
        WhiteBookPage(
            edition=edition,
            place=place,
            heading=page.heading[:_LONGEST_HEADING],
            level=page.level,
            part=page.part,
            points=page.points,
            blocks=page.blocks,
        )
        for place, page in enumerate(made.pages, start=1)
    )
    _keep_answers(edition, made)
    edition.made_at, edition.answers, edition.points = timezone.now(), len(made.answers), made.points
    edition.counted = [
        ["received", numbers.received],
        *([step.key, step.number] for step in numbers.steps),
        ["counted", numbers.counted],
    ]
    edition.rules = numbers.rules.number
    edition.save(update_fields=["made_at", "answers", "points", "counted", "rules"])


def _keep_answers(edition: WhiteBookEdition, made: MadeBook) -> None:
    """Note which answers stand in an edition, and as which: they are named by their references there."""
    rows = Submission.objects.filter(consultation=edition.consultation_id).values_list("number", "pk")
    by_number = dict(rows)
    EditionAnswer.objects.bulk_create(
        EditionAnswer(
            edition=edition,
            submission_id=by_number[int(answer.submission.file.rpartition("-")[2])],
            number=answer.number,
        )
        for answer in made.answers
    )
