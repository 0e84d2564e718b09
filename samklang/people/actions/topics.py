"""Keeping the municipality's vocabulary."""

from django.db import transaction
from django.utils import timezone

from samklang.accounts.actors import Actor
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
def close_topic(topic: Topic, *, by: Actor) -> Topic:
    """Close a topic: nothing new can be put under it, and what is there stays."""
    rules.require(rules.is_editor(by))
    current = hold(topic)
    current.closed_on = current.closed_on or timezone.localdate()
    current.version += 1
    current.save(update_fields=["closed_on", "version"])
    record(by=by, verb="closed", subject=current.public_id, fields=["closed_on"])
    tell_search()
    return current


@transaction.atomic
def reopen_topic(topic: Topic, *, by: Actor) -> Topic:
    """Open a topic again."""
    rules.require(rules.is_editor(by))
    current = hold(topic)
    current.closed_on = None
    current.version += 1
    current.save(update_fields=["closed_on", "version"])
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
