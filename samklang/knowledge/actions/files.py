"""Files with what somebody writes: put there, read for the search, and taken away."""

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile, File
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import Actor, actor_id
from samklang.files.actions import store
from samklang.files.models import StoredFile
from samklang.files.names import clean_name
from samklang.files.passing import keep
from samklang.jobs.actions import enqueue
from samklang.journal.actions import record
from samklang.knowledge import rules
from samklang.knowledge.entries import index_contribution
from samklang.knowledge.models import Attachment, Contribution, Draft
from samklang.knowledge.models.files import AttachmentQuerySet
from samklang.knowledge.readers.kinds import check_kind
from samklang.people.rules import require

Keeper = Contribution | Draft
"""What a file belongs to."""

MOST_FILES = 20
LARGEST_FILE = 50 * 1024 * 1024


def attach(to: Keeper, *, by: Actor, name: str, content: bytes | File[bytes]) -> Attachment:
    """Put a file with a draft or a contribution; the same content is there once, under its first name.

    Refuses an empty file, one that is too large, a program, one of a kind nobody can see into, and one
    too many. It is looked at before the transaction, which others may have to wait for.
    """
    require(_may_attach(by, to))
    file = ContentFile(content) if isinstance(content, bytes) else content
    called = clean_name(name)
    _refuse_what_is_no_good(file, name=called)
    return _keep(file, by=by, name=called, to=to)


@transaction.atomic
def _keep(file: File[bytes], *, by: Actor, name: str, to: Keeper) -> Attachment:
    held = _hold(to)
    kept = store(by=by, name=name, content=file)
    standing = held.attachments.standing()
    if already := standing.filter(file=kept).first():
        return already
    if standing.count() >= MOST_FILES:
        raise ValidationError(_("There is room for %(most)s files."), params={"most": MOST_FILES})
    made = Attachment.objects.create(
        contribution=held if isinstance(held, Contribution) else None,
        draft=held if isinstance(held, Draft) else None,
        file=kept,
        name=name,
        added_by=actor_id(by),
    )
    keep(made)
    if isinstance(held, Contribution):
        record(by=by, verb="added", subject=held.public_id, fields=["attachments"])
        index_contribution(held)
    enqueue("knowledge.read_attachment", by=by, key=made.public_id, attachment=made.public_id)
    return made


def _may_attach(by: Actor, to: Keeper) -> bool:
    return rules.may_edit(by, to) if isinstance(to, Contribution) else rules.may_keep_draft(by, to)


def _hold(keeper: Keeper) -> Keeper:
    """Lock what the file belongs to, so that two who add at once do not pass the limit together."""
    model = Contribution if isinstance(keeper, Contribution) else Draft
    return model.objects.select_for_update(of=("self",)).get(pk=keeper.pk)


def _refuse_what_is_no_good(file: File[bytes], *, name: str) -> None:
    if not file.size:
        raise ValidationError(_("“%(name)s” is empty."), params={"name": name})
    if file.size > LARGEST_FILE:
        text = _("“%(name)s” is larger than %(most)s MB. Make it smaller, or put a link instead.")
        raise ValidationError(text, params={"name": name, "most": LARGEST_FILE // 1024 // 1024})
    check_kind(file, name=name)


@transaction.atomic
def describe(attachment: Attachment, *, by: Actor, description: str) -> None:
    """Say in a line what a file is."""
    require(rules.may_edit_attachment(by, attachment))
    current = Attachment.objects.select_for_update(of=("self",)).get(pk=attachment.pk)
    current.description = description.strip()
    current.full_clean(exclude=["contribution", "draft", "file"])
    current.save(update_fields=["description"])
    if current.contribution is not None:
        record(by=by, verb="changed", subject=current.public_id, fields=["description"])
        index_contribution(current.contribution)


@transaction.atomic
def remove_file(attachment: Attachment, *, by: Actor) -> None:
    """Take a file away: nobody reads or finds it here any more. Its content goes when its time is up."""
    require(rules.may_edit_attachment(by, attachment))
    _remove(Attachment.objects.standing().filter(pk=attachment.pk), by=by)
    if attachment.contribution is not None:
        index_contribution(attachment.contribution)


@transaction.atomic
def remove_files_of(draft: Draft, *, by: Actor) -> None:
    """Take away the files of a draft that is thrown away."""
    _remove(draft.attachments.standing(), by=by)


def _remove(attachments: AttachmentQuerySet, *, by: Actor) -> None:
    for each in attachments.select_for_update(of=("self",)):
        each.removed_at, each.removed_by, each.words = timezone.now(), actor_id(by), ""
        each.save(update_fields=["removed_at", "removed_by", "words"])
        if each.contribution_id is not None:
            record(by=by, verb="removed", subject=each.public_id)


@transaction.atomic
def hand_over(draft: Draft, *, to: Contribution, by: Actor) -> None:
    """Let the files of a draft belong to what was published of it. What is there already stays once."""
    held = Contribution.objects.select_for_update(of=("self",)).get(pk=to.pk)
    there = set(held.attachments.standing().values_list("file", flat=True))
    own = draft.attachments.standing()
    _remove(own.filter(file__in=there), by=by)
    moved = own.exclude(file__in=there).update(contribution=held, draft=None)
    if moved:
        record(by=by, verb="added", subject=held.public_id, fields=["attachments"])
        index_contribution(held)


def forget_file(file: StoredFile) -> None:
    """Forget what is written of a file that is erased (`FILE_ERASURES`), and what was read in it."""
    Attachment.objects.filter(file=file).update(name="", description="", words="")
