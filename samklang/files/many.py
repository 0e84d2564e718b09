"""Keeping many small files at once, with as many statements as for one."""

from collections.abc import Sequence
from hashlib import sha256

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction

from samklang.accounts.actors import Actor, actor_id
from samklang.files import sniffing
from samklang.files.models import Receipt, StoredFile
from samklang.files.names import clean_name
from samklang.journal.actions import record_all


@transaction.atomic
def store_all(files: Sequence[tuple[str, bytes]], *, by: Actor) -> list[StoredFile]:
    """Keep files by name and content as `actions.store` keeps one, and return them in their order.

    Meant for some hundreds of small ones: all are in memory, and their rows are held until the end.
    """
    contents = {sha256(content).hexdigest(): content for _name, content in files}
    by_digest = _rows(contents)
    for digest, stored in by_digest.items():
        default_storage.save(stored.location, ContentFile(contents[digest]))
    kept = [by_digest[sha256(content).hexdigest()] for _name, content in files]
    who = actor_id(by)
    names = [clean_name(name) for name, _content in files]
    Receipt.objects.bulk_create(
        Receipt(file=stored, name=name, received_by=who) for stored, name in zip(kept, names, strict=True)
    )
    record_all((("received", stored.public_id, ()) for stored in kept), by=by)
    return kept


def _rows(contents: dict[str, bytes]) -> dict[str, StoredFile]:
    """Return the row of each content by its digest, locked; the row comes before the bytes (`store`)."""
    live = StoredFile.objects.live().filter(sha256__in=contents).order_by("sha256").select_for_update()
    known = {each.sha256 for each in live}
    new = (
        StoredFile(sha256=digest, size=len(content), media_type=sniffing.media_type(content[: sniffing.HEAD]))
        for digest, content in sorted(contents.items())
        if digest not in known
    )
    StoredFile.objects.bulk_create(new, ignore_conflicts=True)
    return {each.sha256: each for each in live.all()}
