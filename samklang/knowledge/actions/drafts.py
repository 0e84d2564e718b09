"""What somebody is writing, kept while they write. It is theirs alone, so the journal says nothing of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from django.db import transaction
from django.utils import timezone

from samklang.accounts.actors import System
from samklang.accounts.models import User
from samklang.knowledge import rules
from samklang.knowledge.actions.files import remove_files_of
from samklang.knowledge.models import AssessmentDraft, Contribution, Draft
from samklang.people.rules import require

_BEGUN_FROM = ("version", "seen")
"""What a draft says of the thing it would change; a window that adds to the draft does not change that."""


@dataclass(frozen=True, slots=True)
class Together:
    """What one window typed, laid together with what the draft held meanwhile.

    `unseen` are the fields only another window changed, `both` those both changed: there the draft's stands.
    """

    typed: dict[str, str]
    unseen: tuple[str, ...] = ()
    both: tuple[str, ...] = ()


def marks_of(texts: Mapping[str, object]) -> dict[str, str]:
    """Return a short mark of each text: a window says by them what it was shown, in few bytes."""
    even = {name: str(text).replace("\0", "").replace("\r\n", "\n").strip() for name, text in texts.items()}
    return {name: sha256(text.encode()).hexdigest()[:12] for name, text in even.items()}


def lay_together(typed: Mapping[str, str], held: Mapping[str, str], *, shown: Mapping[str, str]) -> Together:
    """Lay what a window typed together with what the draft holds, by the marks of what the window was shown.

    A window that does not say what it was shown has all its fields taken.
    """
    taken = dict(typed)
    if shown:
        taken |= {name: held[name] for name in _BEGUN_FROM if name in held}
    mine, theirs = marks_of(typed), marks_of({name: held.get(name, "") for name in typed})
    moved = [
        name
        for name in typed
        if name in shown and theirs[name] not in (shown[name], mine[name])  # another window wrote here
    ]
    taken |= {name: held.get(name, "") for name in moved}
    unseen = tuple(name for name in moved if mine[name] == shown[name])
    return Together(taken, unseen, tuple(name for name in moved if name not in unseen))


def keep_draft(
    *,
    by: User,
    kind: str,
    typed: Mapping[str, str],
    draft: Draft | None = None,
    of: Contribution | None = None,
) -> Draft:
    """Keep what was typed, as `keep_together`, instead of all that a draft held."""
    return keep_together(by=by, kind=kind, typed=typed, draft=draft, of=of)[0]


@transaction.atomic
def keep_together(
    *,
    by: User,
    kind: str,
    typed: Mapping[str, str],
    draft: Draft | None = None,
    of: Contribution | None = None,
    shown: Mapping[str, str] | None = None,
) -> tuple[Draft, Together]:
    """Keep what was typed, right or wrong, as a new draft or together with what a draft held.

    `of` is what the draft would change. There is one draft of a change for each writer. `shown` are
    the marks of what its window showed: what another window wrote meanwhile is not written over.
    """
    require(rules.may_edit(by, of) if of else rules.may_write(by))
    if draft is None and of is not None:
        draft = Draft.objects.filter(writer=by, contribution=of).first()
    if draft is None:
        made = Draft.objects.create(writer=by, kind=kind, contribution=of, typed=dict(typed))
        return made, Together(dict(typed))
    require(draft.writer_id == by.pk)
    draft = Draft.objects.select_for_update().get(pk=draft.pk)
    laid = lay_together(typed, draft.typed, shown=shown or {})
    draft.typed, draft.saved_at = laid.typed, timezone.now()
    draft.save(update_fields=["typed", "saved_at"])
    return draft, laid


def forget_user(user: User) -> None:
    """Throw away what somebody was writing when their login is erased (`USER_ERASURES`)."""
    AssessmentDraft.objects.filter(writer=user).delete()
    for draft in Draft.objects.filter(writer=user):
        remove_files_of(draft, by=System("retention"))
        draft.delete()


@transaction.atomic
def discard_draft(draft: Draft, *, by: User) -> None:
    """Throw a draft away; what it would have changed stays as it is."""
    require(draft.writer_id == by.pk)
    remove_files_of(draft, by=by)
    draft.delete()
