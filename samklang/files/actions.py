"""Taking files in, keeping them as long as the law says, and erasing them."""

import errno
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from django.conf import settings
from django.core.files.base import ContentFile, File
from django.core.files.storage import default_storage
from django.db import IntegrityError, transaction
from django.db.models import Model
from django.utils import timezone
from django.utils.module_loading import import_string
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import Actor, actor_id
from samklang.core.traces import Traces, take_out
from samklang.files import rules, sniffing
from samklang.files.errors import EraseRefused, FileIsErased, FileTooLarge, NoRoom
from samklang.files.models import Hold, Receipt, Retention, StoredFile
from samklang.files.names import clean_name
from samklang.journal.actions import record

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def store(*, by: Actor, name: str, content: bytes | File[bytes]) -> StoredFile:
    """Keep a file byte for byte, note under which name it came, and return it; the same bytes are kept once.

    The bytes are complete on the disk before the row is committed. Refuses what is larger than
    `LARGEST_FILE`, and says so when the disk is full; then nothing is kept of it.
    """
    file = ContentFile(content) if isinstance(content, bytes) else content
    seen = _look_at(file)
    with transaction.atomic():
        # The row comes first: its unique SHA-256 is the lock that keeps `discard` from the same bytes.
        live = StoredFile.objects.live().select_for_update()
        stored, _new = live.get_or_create(
            sha256=seen.sha256, defaults={"size": seen.size, "media_type": seen.media_type}
        )
        with _clear_when_full():
            default_storage.save(stored.location, file)
        Receipt.objects.create(file=stored, name=clean_name(name), received_by=actor_id(by))
        record(by=by, verb="received", subject=stored.public_id)
    return stored


@dataclass(frozen=True, slots=True)
class _Seen:
    sha256: str
    size: int
    media_type: str


def _look_at(file: File[bytes]) -> _Seen:
    """Read a file once through, without holding it in memory, and stop as soon as it is too large."""
    digest, size, head = sha256(), 0, b""
    for chunk in file.chunks():
        size += len(chunk)
        if size > settings.LARGEST_FILE:
            raise FileTooLarge
        head = head or chunk[: sniffing.HEAD]
        digest.update(chunk)
    return _Seen(digest.hexdigest(), size, sniffing.media_type(head))


@contextmanager
def _clear_when_full() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise NoRoom from error
        raise


def retain(*, by: Actor, file: StoredFile, ground: str, keep_until: date) -> Retention:
    """Set that a file must be kept until a day, on a legal ground. Several periods may run at once.

    Only an administrator or the system may. Refuses an erased file and a period without a ground.
    """
    rules.check_may_keep_files(by)
    with transaction.atomic():
        locked = _locked(file)
        period = Retention(file=locked, ground=ground.strip(), keep_until=keep_until, set_by=actor_id(by))
        period.full_clean()
        period.save()
        record(by=by, verb="retained", subject=file.public_id, fields=["retentions"])
    return period


def mark_as_filed(*, by: Actor, file: StoredFile, number: str) -> None:
    """Note the file's number in the municipality's records system; a later number replaces it.

    Only an administrator or the system may. Refuses an erased file, and what cannot be a number there.
    """
    rules.check_may_keep_files(by)
    with transaction.atomic():
        locked = _locked(file)
        locked.filed_as, locked.filed_at, locked.filed_by = number.strip(), timezone.now(), actor_id(by)
        if not locked.filed_as:
            raise EraseRefused(_("Give the number the file has in the records system."))
        locked.full_clean()
        locked.save(update_fields=["filed_as", "filed_at", "filed_by"])
        record(by=by, verb="filed", subject=file.public_id, fields=["filed_as"])
    file.refresh_from_db()


def hold_back(*, by: Actor, file: StoredFile, reason: str) -> Hold:
    """Stop a file from being erased until the hold is lifted, whatever its periods of keeping say.

    Only an administrator or the system may. Refuses an erased file, and a hold without a reason.
    """
    rules.check_may_keep_files(by)
    with transaction.atomic():
        hold = Hold(file=_locked(file), reason=reason.strip(), placed_by=actor_id(by))
        hold.full_clean()
        hold.save()
        record(by=by, verb="held", subject=file.public_id, fields=["holds"])
    return hold


def lift(*, by: Actor, hold: Hold) -> None:
    """Let go of a file: it may be erased when its time is up. A hold is lifted once.

    Only an administrator or the system may.
    """
    rules.check_may_keep_files(by)
    with transaction.atomic():
        locked = Hold.objects.select_for_update(of=("self",)).select_related("file").get(pk=hold.pk)
        if not locked.is_on():
            return
        locked.lifted_at, locked.lifted_by = timezone.now(), actor_id(by)
        locked.save(update_fields=["lifted_at", "lifted_by"])
        record(by=by, verb="let_go", subject=locked.file.public_id, fields=["holds"])
    hold.refresh_from_db()


def _locked(file: StoredFile) -> StoredFile:
    """Lock a file's row, so that nobody erases it meanwhile; refused when somebody has."""
    locked = StoredFile.objects.select_for_update().get(pk=file.pk)
    if locked.is_erased():
        raise FileIsErased
    return locked


def erase(*, by: Actor, file: StoredFile, ground: str) -> None:
    """Destroy a file's content and the names it came under; SHA-256, size, dates and legal ground stay.

    Only an administrator or the system may. Refused until the file is marked as filed in the records system
    (the duty to keep records comes first), while a period of keeping runs or somebody holds it back, and
    without a legal ground. What packages above have written of it goes with it (`FILE_ERASURES`).
    """
    rules.check_may_keep_files(by)
    with transaction.atomic():
        locked = StoredFile.objects.select_for_update().get(pk=file.pk)
        if obstacle := obstacle_to_erasing(locked):
            raise EraseRefused(obstacle)
        if not ground.strip():
            raise EraseRefused(_("Write the legal ground for erasing."))
        locked.erased_at, locked.erased_by = timezone.now(), actor_id(by)
        locked.erasure_ground = ground.strip()
        locked.full_clean()
        locked.save(update_fields=["erased_at", "erased_by", "erasure_ground"])
        locked.receipts.update(name="", sort_key="", findable="")
        for name in settings.FILE_ERASURES:
            import_string(name)(locked)
        record(by=by, verb="erased", subject=file.public_id, fields=["erasure_ground"])
        transaction.on_commit(lambda: discard(locked.sha256))
    file.refresh_from_db()


TEXTS: dict[type[Model], Sequence[str]] = {Receipt: ("name",), Hold: ("reason",)}
"""What people write here in words of their own."""


def take_out_of_names(traces: Traces, *, by: Actor) -> None:
    """Take a person who is erased out of the names files came under, and of why some are held back.

    Within the caller's transaction. What the files hold stays as it came.
    """
    for receipt, _changed in take_out(Receipt.objects.all(), traces, columns=TEXTS[Receipt]):
        record(by=by, verb="erased", subject=receipt.file.public_id, fields=["receipts"])
    for hold, changed in take_out(Hold.objects.all(), traces, columns=TEXTS[Hold]):
        record(by=by, verb="erased", subject=hold.public_id, fields=changed)


def obstacle_to_erasing(file: StoredFile) -> str:
    """Return why a file's content may not be erased now; empty when it may."""
    if file.is_erased():
        return gettext("The file is erased already.")
    if not file.is_filed():
        return gettext("Mark the file as filed in the records system before it is erased.")
    if file.retentions.filter(keep_until__gte=timezone.localdate()).exists():
        return gettext("The file must still be kept: a period of keeping is not over.")
    if file.holds.filter(lifted_at=None).exists():
        return gettext("The file is held back from erasure. Lift the hold first.")
    return ""


def discard(content: str) -> bool:
    """Remove bytes that no live row speaks of, by their SHA-256; return whether they were removed.

    Somebody may be storing the same bytes at this moment. So a row with the same SHA-256 is put in first
    and never committed: whoever comes second waits for the other at the unique constraint.
    """
    try:
        with transaction.atomic():
            lock = StoredFile.objects.create(sha256=content, size=0, media_type="")
            default_storage.delete(lock.location)
            transaction.set_rollback(True)
    except IntegrityError:
        return False
    return True
