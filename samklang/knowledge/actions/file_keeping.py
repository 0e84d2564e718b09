"""How long the content of an attached file is kept: as long as it stands somewhere, and a month more."""

from datetime import timedelta

from django.db.models import ForeignObjectRel, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from samklang.accounts.actors import System, actor_id
from samklang.files.actions import hold_back, lift, mark_as_filed, retain
from samklang.files.models import Hold, Receipt, Retention, StoredFile, StoredFileQuerySet
from samklang.knowledge.models import Attachment

KEPT_FOR = timedelta(days=30)
"""How long the content of a file that was taken away can still be brought back."""
_US = System("retention")


def files_to_let_go() -> StoredFileQuerySet:
    """Live files that were taken away everywhere, the last time more than a month ago."""
    late = Attachment.objects.filter(removed_at__gte=timezone.now() - KEPT_FOR)
    needed = (Attachment.objects.standing() | late).values("file")
    removed = Attachment.objects.exclude(removed_at=None).values("file")
    files = StoredFile.objects.live().filter(pk__in=removed).exclude(pk__in=needed)
    let_go_before = ~Q(pk__in=_held_by_us().values("file"))
    return files.exclude(let_go_before, filed_at__isnull=False).order_by("pk")


def _held_by_us() -> QuerySet[Hold]:
    """Holds that keep content which was let go once, and is attached again."""
    return Hold.objects.filter(lifted_at=None, placed_by=actor_id(_US))


def let_go(file: StoredFile) -> None:
    """Say that the time of a file is up, so that it is due to be erased the same night.

    It is no paper of a case, so it is not filed: that is what stands instead of a number. Left alone when the
    same bytes came in some other way too; a hold or a period somebody set keeps it as long as it runs.
    """
    StoredFile.objects.select_for_update().get(pk=file.pk)  # whoever attaches it again waits, or was first
    if file.attachments.standing().exists() or _is_used_elsewhere(file):
        return
    for hold in _held_by_us().filter(file=file):
        lift(by=_US, hold=hold)
    if not file.retentions.exists():
        yesterday = timezone.localdate() - timedelta(days=1)
        retain(by=_US, file=file, ground=_("It was taken away from a contribution"), keep_until=yesterday)
    if not file.is_filed():
        mark_as_filed(by=_US, file=file, number=_("Is not filed: taken away from a contribution"))


def _is_used_elsewhere(file: StoredFile) -> bool:
    """Whether something else than what it was attached to points to the file, in whatever package."""
    own = (Receipt, Retention, Hold, Attachment)
    others = (each for each in StoredFile._meta.related_objects if each.related_model not in own)
    return any(_points_to(relation, file) for relation in others)


def _points_to(relation: ForeignObjectRel, file: StoredFile) -> bool:
    return relation.related_model._base_manager.filter(**{relation.field.name: file}).exists()


def keep_for(file: StoredFile) -> None:
    """See to it that content which was let go, or has a period of its own, stays while it is attached."""
    if file.is_filed() or file.retentions.exists():
        hold_back(by=_US, file=file, reason=_("It is attached to a contribution"))


def forget_file(file: StoredFile) -> None:
    """Forget what is written of a file that is erased (`FILE_ERASURES`), and what was read in it."""
    Attachment.objects.filter(file=file).update(name="", description="", words="")
