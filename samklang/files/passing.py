"""Files that only pass through: what was wanted of them stands somewhere else when their time is up.

A spreadsheet that was brought in, or a file that was taken away from what it stood with, is no paper of a
case. The models whose rows point to such files are named in `PASSING_FILES`; each row says how long it needs
its file, and a file goes when none needs it.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any, ClassVar, Protocol

from django.apps import apps
from django.conf import settings
from django.db.models import ForeignObjectRel, Q, QuerySet
from django.utils import timezone

from samklang.accounts.actors import System, actor_id
from samklang.files.actions import hold_back, lift, mark_as_filed, retain
from samklang.files.keeping import Grounds
from samklang.files.models import Hold, Receipt, Retention, StoredFile, StoredFileQuerySet

_US = System("retention")


class Passing(Protocol):
    """A row that points to a file that passes through.

    Its queryset tells with `past_keeping(today=…)` which rows no longer need theirs.
    """

    GROUNDS: ClassVar[Grounds]
    file: StoredFile

    def kept_until(self) -> date | None:
        """Return the last day the file is needed, if it is known."""


def keep(row: Passing) -> None:
    """See to it that a file that was let go before stays as long as this row needs it.

    A file that is new here needs nothing yet: without a period it is never due, and `let_go` sets it in time.
    """
    file, ground, until = row.file, str(row.GROUNDS.kept), row.kept_until()
    if not (file.is_filed() or file.retentions.exists()):
        return
    if until is None:
        hold_back(by=_US, file=file, reason=ground)
    else:
        retain(by=_US, file=file, ground=ground, keep_until=until)


def files_to_let_go() -> StoredFileQuerySet:
    """Files whose time is up for all that point to them, and that are not due yet."""
    today, over, needed = timezone.localdate(), Q(), Q()
    for model in _models():
        past = model._default_manager.past_keeping(today=today)
        over |= Q(pk__in=past.values("file"))
        needed |= Q(pk__in=model._default_manager.exclude(pk__in=past.values("pk")).values("file"))
    files = StoredFile.objects.live().filter(over).exclude(needed)
    to_do = Q(retentions=None) | Q(filed_at=None) | Q(pk__in=_our_holds().values("file"))
    return files.filter(to_do).order_by("pk").distinct()


def let_go(file: StoredFile) -> None:
    """Say that a file's time is up, so that it is due to be erased the same night.

    It is not filed; what stands instead of a number says so. Left alone when something else points to the
    same bytes: then they are that one's to keep. A hold or a period somebody set keeps it as long as it runs.
    """
    StoredFile.objects.select_for_update().get(pk=file.pk)  # whoever needs it again waits, or was first
    if not files_to_let_go().filter(pk=file.pk).exists() or _is_used_elsewhere(file):
        return
    until, grounds = max(_ends(file), key=lambda end: end[0])
    for hold in _our_holds().filter(file=file):
        lift(by=_US, hold=hold)
    if not file.retentions.exists():
        retain(by=_US, file=file, ground=str(grounds.kept), keep_until=until)
    is_kept = file.retentions.filter(keep_until__gte=timezone.localdate()).exists()
    if not (is_kept or file.is_filed()):
        mark_as_filed(by=_US, file=file, number=str(grounds.not_filed))


def _models() -> list[Any]:
    return [apps.get_model(name) for name in settings.PASSING_FILES]


def _ends(file: StoredFile) -> Iterator[tuple[date, Grounds]]:
    for model in _models():
        for row in model._default_manager.filter(file=file):
            if until := row.kept_until():
                yield until, row.GROUNDS


def _our_holds() -> QuerySet[Hold]:
    """Holds that keep content which was let go once, and is needed again."""
    return Hold.objects.filter(lifted_at=None, placed_by=actor_id(_US))


def _is_used_elsewhere(file: StoredFile) -> bool:
    """Whether something that says nothing of how long it needs the file points to it, in whatever package."""
    known = {Receipt, Retention, Hold, *_models()}
    others = (each for each in StoredFile._meta.related_objects if each.related_model not in known)
    return any(_points_to(relation, file) for relation in others)


def _points_to(relation: ForeignObjectRel, file: StoredFile) -> bool:
    return relation.related_model._base_manager.filter(**{relation.field.name: file}).exists()
