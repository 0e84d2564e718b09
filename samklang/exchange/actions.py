"""Keeping partners and their keys, and taking in what they share."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import Actor
from samklang.core.versions import hold
from samklang.exchange import rules
from samklang.exchange.details import PartnerDetails
from samklang.exchange.entries import BORROWED, borrowed_entry
from samklang.exchange.keys import hash_of, new_key, seal
from samklang.exchange.models import Borrowed, Partner, Problem
from samklang.exchange.received import ReceivedItem
from samklang.journal.actions import record
from samklang.people.models import OrganisationKind, Topic
from samklang.people.rules import require
from samklang.search.actions import index_all, remove
from samklang.search.words import fold

_BATCH = 500


@transaction.atomic
def add_partner(details: PartnerDetails, *, by: Actor) -> Partner:
    """Begin to exchange with another municipality. Refuses one we exchange with already."""
    require(rules.may_keep_partners(by))
    partner = _write(Partner(organisation=details.organisation), details)
    record(by=by, verb="created", subject=partner.public_id)
    return partner


@transaction.atomic
def edit_partner(partner: Partner, details: PartnerDetails, *, by: Actor, version: int) -> Partner:
    """Change where their list stands and what we are let in with; an empty key leaves the one there is.

    Raises ChangedMeanwhile if `version` is no longer its version.
    """
    require(rules.may_keep_partners(by))
    current = hold(partner, version=version)
    if PartnerDetails.of(current) != details:
        current.version += 1
        _write(current, details)
        record(by=by, verb="changed", subject=current.public_id)
    return current


def _write(partner: Partner, details: PartnerDetails) -> Partner:
    if details.organisation.kind != OrganisationKind.OTHER_MUNICIPALITY:
        raise ValidationError({"organisation": _("Choose another municipality.")})
    if partner.address != details.address and not details.key:
        partner.sealed_key = ""  # a key is for the server it was given by, and is shown to no other
    partner.organisation, partner.address = details.organisation, details.address
    partner.is_paused = details.is_paused
    if details.key:
        partner.sealed_key = seal(details.key)
    partner.full_clean()
    partner.save()
    return partner


@transaction.atomic
def make_key(partner: Partner, *, by: Actor) -> str:
    """Return a new key with which the partner reads our list; an earlier one opens nothing any more."""
    require(rules.may_keep_partners(by))
    key = new_key()
    _let_read(hold(partner), hash_of(key))
    record(by=by, verb="let_in", subject=partner.public_id)
    return key


@transaction.atomic
def take_key_back(partner: Partner, *, by: Actor) -> None:
    """Let a partner read no more than everybody may."""
    require(rules.may_keep_partners(by))
    current = hold(partner)
    if current.reads_by:
        _let_read(current, "")
        record(by=by, verb="shut_out", subject=partner.public_id)


def _let_read(current: Partner, hashed: str) -> None:
    current.reads_by, current.reads_since = hashed, timezone.localdate() if hashed else None
    current.version += 1
    current.save(update_fields=["reads_by", "reads_since", "version"])


@transaction.atomic
def remove_partner(partner: Partner, *, by: Actor) -> None:
    """End the exchange: their key opens nothing, and what they shared is gone from here."""
    require(rules.may_keep_partners(by))
    current = hold(partner)
    for subject in current.borrowed.values_list("public_id", flat=True):
        remove(subject)
    record(by=by, verb="removed", subject=current.public_id)
    current.delete()


@transaction.atomic
def take_in(partner: Partner, items: Iterable[ReceivedItem], *, by: Actor, left_out: int = 0) -> None:
    """Let what we have of a partner be these items, the whole of their list: new, changed, or gone.

    What is as it was is left alone, so the same list twice changes nothing.
    """
    require(rules.may_keep_partners(by))
    current = hold(partner)
    given = {item.their_id: item for item in items}
    known = {row.their_id: row for row in current.borrowed.prefetch_related("topics")}
    topics = _topics_by_name()
    for their_id in known.keys() - given.keys():
        remove(known[their_id].public_id)
    current.borrowed.filter(their_id__in=known.keys() - given.keys()).delete()
    changed = [
        _take_over(item, known.get(item.their_id) or Borrowed(partner=current), topics)
        for item in given.values()
        if _is_news(item, known.get(item.their_id), topics)
    ]
    _index([row.pk for row in changed])
    Partner.objects.filter(pk=current.pk).update(answered_at=timezone.now(), problem="", left_out=left_out)
    if changed or known.keys() - given.keys():
        record(by=by, verb="imported", subject=current.public_id)


def _is_news(item: ReceivedItem, row: Borrowed | None, topics: dict[str, Topic]) -> bool:
    if row is None or row.received != item.received:
        return True
    return {topic.pk for topic in row.topics.all()} != {topic.pk for topic in _ours(item, topics)}


def _take_over(item: ReceivedItem, row: Borrowed, topics: dict[str, Topic]) -> Borrowed:
    said: dict[str, Any] = {
        "their_id": item.their_id,
        "address": item.address,
        "kind": item.kind,
        "title": item.title,
        "summary": item.summary,
        "said": item.said,
        "result": item.result,
        "place": item.place,
        "their_topics": list(item.topics),
        "their_districts": list(item.districts),
        "published_on": item.published_on,
        "changed_on": item.changed_on,
        "received": item.received,
        "received_at": timezone.now(),
    }
    for name, value in said.items():
        setattr(row, name, value)
    row.save()
    row.topics.set(_ours(item, topics))
    return row


def _topics_by_name() -> dict[str, Topic]:
    """Return our open topics by their names and synonyms, as search reads them; a name before a synonym."""
    topics = list(Topic.objects.open())
    synonyms = {fold(word): topic for topic in topics for word in topic.synonyms}
    return synonyms | {fold(topic.name): topic for topic in topics}


def _ours(item: ReceivedItem, topics: dict[str, Topic]) -> set[Topic]:
    return {topics[fold(name)] for name in item.topics if fold(name) in topics}


def _index(pks: list[int]) -> None:
    for start in range(0, len(pks), _BATCH):
        index_all(map(borrowed_entry, BORROWED.rows().filter(pk__in=pks[start : start + _BATCH])))


@transaction.atomic
def note_asked(partner: Partner) -> None:
    """Note that a partner's list is being fetched now."""
    Partner.objects.filter(pk=partner.pk).update(asked_at=timezone.now())


@transaction.atomic
def note_problem(partner: Partner, problem: Problem) -> None:
    """Note why a partner's list could not be fetched; what we have of it stays."""
    Partner.objects.filter(pk=partner.pk).update(problem=problem)


@transaction.atomic
def put_away(borrowed: Borrowed, *, by: Actor, because: str) -> Borrowed:
    """Show something borrowed to editors only. Refuses to do it without a reason."""
    require(rules.may_put_away(by))
    if not because.strip():
        raise ValidationError({"because": _("Write why.")})
    row = Borrowed.objects.select_for_update().get(pk=borrowed.pk)
    row.put_away_on, row.put_away_because = timezone.localdate(), because.strip()
    row.save(update_fields=["put_away_on", "put_away_because"])
    record(by=by, verb="withdrawn", subject=row.public_id)
    remove(row.public_id)
    return row


@transaction.atomic
def bring_forth(borrowed: Borrowed, *, by: Actor) -> Borrowed:
    """Show it to all again."""
    require(rules.may_put_away(by))
    row = Borrowed.objects.select_for_update().get(pk=borrowed.pk)
    if not row.is_shown():
        row.put_away_on, row.put_away_because = None, ""
        row.save(update_fields=["put_away_on", "put_away_because"])
        record(by=by, verb="restored", subject=row.public_id)
        _index([row.pk])
    return row
