"""What somebody is writing, kept while they write. It is theirs alone, so the journal says nothing of it.

Somebody may have several windows open, and what a window sends may come late or twice. The rule:

- What one person sends is taken one at a time, so that two windows which begin at once share one draft.
- A window adds to a draft that is there; what another window wrote meanwhile stands (`windows.lay_together`).
- What is sent again word for word after the draft was published is nothing new.
- What the window that published or threw away a draft still sends by itself was on its way before, and is
  nothing new either.
- All else is kept, whatever became of the draft: as a draft of a change to what was published, for a writer
  who may change that; else as a draft of its own. So nothing somebody types is lost, and nothing is
  published without a button.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from types import MappingProxyType

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from samklang.accounts.actors import System
from samklang.accounts.models import User
from samklang.knowledge import rules
from samklang.knowledge.actions.files import remove_files_of
from samklang.knowledge.actions.one_at_a_time import hold_person
from samklang.knowledge.actions.windows import WINDOW, Together, lay_together, marks_of
from samklang.knowledge.models import AssessmentDraft, Contribution, Draft, EndedDraft
from samklang.people.rules import require

_REMEMBERED = timedelta(days=30)
"""How long a window may stay open after its draft has ended, and still be understood."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Where what was sent is kept, how it was laid together, and what its draft had been published as before.

    Without a draft it was nothing new.
    """

    draft: Draft | None
    laid: Together
    became: Contribution | None = None


def keep_draft(*, by: User, kind: str, typed: Mapping[str, str], of: Contribution | None = None) -> Draft:
    """Keep what was not typed in a window, such as what was found in a report, as a draft; return it."""
    kept = keep_together(by=by, kind=kind, typed=typed, of=of).draft
    assert kept is not None, "what names no draft and no window cannot come late"
    return kept


@transaction.atomic
def keep_together(
    *,
    by: User,
    kind: str,
    typed: Mapping[str, str],
    of: Contribution | None = None,
    named: str = "",
    shown: Mapping[str, str] = MappingProxyType({}),
    is_by_itself: bool = False,
) -> Kept:
    """Keep what was typed, right or wrong, as a new draft or together with what a draft held.

    `of` is what it would change, `named` the draft its window was shown. `shown` are the marks of what its
    window showed: what another window wrote meanwhile is not written over. `is_by_itself` is said of what
    no button sent.
    """
    require(rules.may_edit(by, of) if of else rules.may_write(by))
    hold_person(by)
    ended = _ended(by, named=named, window=typed.get(WINDOW, ""))
    became = ended.contribution if ended else None
    if ended is not None and not _is_new(ended, typed, is_by_itself=is_by_itself):
        return Kept(None, Together(dict(typed)), became)
    if of is None and became is not None and rules.may_edit(by, became):
        of = became
    draft = _begun(by, kind=kind, of=of, named=named, window=typed.get(WINDOW, ""))
    if draft is None:
        made = Draft.objects.create(writer=by, kind=kind, contribution=of, typed=dict(typed))
        return Kept(made, Together(dict(typed)), became)
    laid = lay_together(typed, draft.typed, shown=shown)
    draft.typed, draft.saved_at = laid.typed, timezone.now()
    draft.save(update_fields=["typed", "saved_at"])
    return Kept(draft, laid, became)


def _ended(by: User, *, named: str, window: str) -> EndedDraft | None:
    same = Q(draft=named) | Q(window=window) if window else Q(draft=named)
    found = EndedDraft.objects.filter(same, writer=by).select_related("contribution")
    return found.first() if named or window else None


def _is_new(ended: EndedDraft, typed: Mapping[str, str], *, is_by_itself: bool) -> bool:
    if is_by_itself and ended.window == typed.get(WINDOW):
        return False
    is_thrown_away = ended.contribution is None
    return ended.marks != marks_of(typed) or (is_thrown_away and not is_by_itself)


def _begun(by: User, *, kind: str, of: Contribution | None, named: str, window: str) -> Draft | None:
    """Return the draft this belongs to. The window's own may not have been told to it yet."""
    own = Draft.objects.filter(writer=by, kind=kind, contribution=of)
    if of is not None:
        return own.first()
    found = own.filter(public_id=named).first() if named else None
    return found or (own.filter(typed__window=window).first() if window else None)


def hold_draft(draft: Draft, *, by: User) -> bool:
    """Let nothing else become of a draft until the transaction ends; False if it has ended already."""
    hold_person(by)
    return Draft.objects.filter(pk=draft.pk).exists()


def forget_user(user: User) -> None:
    """Throw away what somebody was writing when their login is erased (`USER_ERASURES`)."""
    AssessmentDraft.objects.filter(writer=user).delete()
    EndedDraft.objects.filter(writer=user).delete()
    for draft in Draft.objects.filter(writer=user):
        remove_files_of(draft, by=System("retention"))
        draft.delete()


@transaction.atomic
def end_draft(draft: Draft, *, by: User, became: Contribution | None) -> None:
    """Let go of a draft that has become something, or is thrown away, and remember that it was there."""
    require(draft.writer_id == by.pk)
    hold_person(by)
    now = timezone.now()
    by.ended_knowledge_drafts.filter(ended_at__lt=now - _REMEMBERED).delete()
    EndedDraft.objects.get_or_create(
        draft=draft.public_id,
        defaults={
            "writer": by,
            "kind": draft.kind,
            "contribution": became,
            "window": draft.typed.get(WINDOW, ""),
            "marks": marks_of(draft.typed),
            "ended_at": now,
        },
    )
    draft.delete()


@transaction.atomic
def discard_draft(draft: Draft, *, by: User) -> None:
    """Throw a draft away; what it would have changed stays as it is."""
    require(draft.writer_id == by.pk)
    remove_files_of(draft, by=by)
    end_draft(draft, by=by, became=None)
