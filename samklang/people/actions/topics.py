"""Keeping the municipality's vocabulary."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import ManyToManyRel
from django.utils import timezone
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from samklang.accounts.actors import Actor
from samklang.core.naming import folded
from samklang.core.versions import changed_fields, hold
from samklang.journal.actions import record
from samklang.people import rules
from samklang.people.details import TopicDetails
from samklang.people.models import Topic
from samklang.people.renewing import renew_later
from samklang.search.actions import set_synonyms


@transaction.atomic
def add_topic(details: TopicDetails, *, by: Actor) -> Topic:
    """Add a topic. Refuses a name that is taken."""
    rules.require(rules.is_editor(by))
    topic = _write(Topic(), details)
    record(by=by, verb="created", subject=topic.public_id)
    tell_search()
    return topic


@transaction.atomic
def edit_topic(topic: Topic, *, by: Actor, version: int, details: TopicDetails) -> Topic:
    """Change a topic's name, definition or synonyms; what is under it stays.

    Raises ChangedMeanwhile if `version` is no longer its version.
    """
    rules.require(rules.is_editor(by))
    current = hold(topic, version=version)
    if changes := changed_fields(TopicDetails.of(current), details):
        current.version += 1
        _write(current, details)
        record(by=by, verb="changed", subject=current.public_id, fields=changes)
        tell_search()
        if "name" in changes:
            renew_later(current.public_id, by=by)
    return current


@transaction.atomic
def close_topic(topic: Topic, *, by: Actor, into: Topic | None = None) -> Topic:
    """Close a topic: nothing new can be put under it, and what is there stays.

    Merged `into` another one, everything under it goes there, and its words become synonyms there. Refuses a
    topic that is closed itself.
    """
    rules.require(rules.is_editor(by))
    held = {row.pk: hold(row) for row in sorted(filter(None, [topic, into]), key=lambda row: row.pk)}
    current = held[topic.pk]
    if into is not None and current.merged_into_id != into.pk:
        _merge(current, held[into.pk], by=by)
    current.closed_on = current.closed_on or timezone.localdate()
    current.version += 1
    current.full_clean()
    current.save(update_fields=["closed_on", "merged_into", "version"])
    record(by=by, verb="closed", subject=current.public_id, fields=["closed_on"])
    tell_search()
    return current


def _merge(topic: Topic, into: Topic, *, by: Actor) -> None:
    if not into.is_open() or topic.pk == into.pk:
        raise ValidationError({"into": _("Choose another topic that is open.")})
    for relation in topic._meta.related_objects:
        if isinstance(relation, ManyToManyRel):
            _move(relation.field, topic, into)
    for name in settings.TOPIC_MERGES:
        import_string(name)(topic.public_id, into.public_id)
    Topic.objects.filter(merged_into=topic).update(merged_into=into)
    topic.merged_into = into
    known = {folded(word) for word in (into.name, *into.synonyms)}
    into.synonyms += [word for word in (topic.name, *topic.synonyms) if folded(word) not in known]
    into.version += 1
    into.save(update_fields=["synonyms", "version"])
    record(by=by, verb="merged", subject=into.public_id, fields=["synonyms"])
    renew_later(topic.public_id, into.public_id, by=by)


def _move(field: models.ManyToManyField[Any, Any], topic: Topic, into: Topic) -> None:
    """Put what one kind of thing has under a topic under another one; what has both has one."""
    rows: Any = field.remote_field.through
    things, topics = field.m2m_column_name(), field.m2m_reverse_name()
    under = rows._default_manager.filter(**{topics: topic.pk})
    moved = [rows(**{things: thing, topics: into.pk}) for (thing,) in under.values_list(things)]
    rows._default_manager.bulk_create(moved, ignore_conflicts=True)
    under.delete()


@transaction.atomic
def reopen_topic(topic: Topic, *, by: Actor) -> Topic:
    """Open a topic again. What went to another one when it was closed stays there."""
    rules.require(rules.is_editor(by))
    current = hold(topic)
    current.closed_on = current.merged_into = None
    current.version += 1
    current.save(update_fields=["closed_on", "merged_into", "version"])
    record(by=by, verb="reopened", subject=current.public_id, fields=["closed_on"])
    tell_search()
    return current


def tell_search() -> None:
    """Let a search for a topic's name or one of its synonyms find what says any of the others."""
    topics = Topic.objects.open()
    set_synonyms(owner="topics", groups=[[topic.name, *topic.synonyms] for topic in topics])


def _write(topic: Topic, details: TopicDetails) -> Topic:
    topic.name, topic.definition = details.name, details.definition
    topic.synonyms = list(details.synonyms)
    topic.full_clean()
    topic.save()
    return topic
