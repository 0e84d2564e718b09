"""Keeping contacts: written, changed, confirmed each year, handed over when they leave."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samklang.accounts.actors import Actor
from samklang.accounts.models import User
from samklang.core.versions import changed_fields, hold
from samklang.jobs.actions import enqueue
from samklang.journal.actions import record
from samklang.mail.actions import forget_mails_to
from samklang.people import rules
from samklang.people.actions.forgetting import forget_everywhere
from samklang.people.actions.holding_topics import under_standing_topics
from samklang.people.actions.sending import address_of, tell_of_change
from samklang.people.actions.tracing import traces_of_contact
from samklang.people.details import CONTACT_FIELDS, CONTACT_LINKS, ContactDetails
from samklang.people.entries import index_contact, index_network
from samklang.people.models import Contact, Network, Topic
from samklang.people.models.contacts import ERASED_TEXTS
from samklang.people.renewing import renew_later
from samklang.search.actions import remove
from samklang.search.jobs import tidy


@transaction.atomic
def add_contact(details: ContactDetails, *, by: Actor) -> Contact:
    """Add a contact. A guest adds contacts of their own organisation: shared ones, and nobody's login."""
    rules.require(rules.may_write_knowledge(by) or rules.is_guest(by))
    if not rules.may_add_contact(by, details.organisation):
        raise ValidationError({"organisation": _("You can add contacts of your own organisation only.")})
    if not (details.is_shared or rules.may_write_knowledge(by)):
        raise ValidationError({"is_shared": _("What you add is shared with the other municipalities.")})
    if details.user and not rules.may_write_knowledge(by):
        raise ValidationError({"user": _("Only an employee can say which user a contact is.")})
    details = under_standing_topics(details)
    _refuse_closed_topics(details)
    contact = _write(Contact(), details)
    record(by=by, verb="created", subject=contact.public_id)
    index_contact(contact)
    return contact


@transaction.atomic
def edit_contact(contact: Contact, *, by: Actor, version: int, details: ContactDetails) -> Contact:
    """Change what is written of a contact, which also confirms it today.

    Raises ChangedMeanwhile if `version` is no longer its version.
    """
    rules.require(rules.may_edit_contact(by, contact))
    if not _may_change_place(by, contact, details):
        raise ValidationError(
            _("You cannot change the organisation, the user, or who may see this contact. Ask an employee.")
        )
    current = hold(contact, version=version)
    was = address_of(current)
    details = under_standing_topics(details)
    changes = changed_fields(ContactDetails.of(current), details)
    if changes:
        _refuse_closed_topics(details, kept=frozenset(current.topics.all()))
        current.version += 1
        current.confirmed_on = timezone.localdate()
        _write(current, details)
        record(by=by, verb="changed", subject=current.public_id, fields=changes)
        index_contact(current)
        tell_of_change(current, by=by, fields=list(changes), was=was or address_of(current))
        if "user" in changes:
            renew_later(current.public_id, by=by)
    return current


@transaction.atomic
def confirm_contact(contact: Contact, *, by: Actor, on: date | None = None) -> Contact:
    """Say that what is written of a contact still holds, or held on that day."""
    rules.require(rules.may_edit_contact(by, contact))
    current = hold(contact)
    current.confirmed_on = on or timezone.localdate()
    current.save(update_fields=["confirmed_on"])
    record(by=by, verb="confirmed", subject=current.public_id)
    index_contact(current)
    return current


@transaction.atomic
def hand_over(contact: Contact, *, by: Actor, to: Contact | None, on: date | None = None) -> Contact:
    """Note that a contact has left and who took over, if anybody did.

    Refuses a successor who has left, or whom the actor may not see.
    """
    rules.require(rules.may_edit_contact(by, contact))
    current = hold(contact)
    if to is not None and (to.has_left() or to.pk == current.pk or not rules.may_read_contact(by, to)):
        raise ValidationError({"to": _("Choose somebody who is still there.")})
    current.left_on = current.left_on or on or timezone.localdate()
    current.handed_over_to = to
    current.version += 1
    current.save(update_fields=["left_on", "handed_over_to", "version"])
    record(by=by, verb="left", subject=current.public_id, fields=["left_on", "handed_over_to"])
    index_contact(current)
    return current


@transaction.atomic
def bring_back(contact: Contact, *, by: Actor) -> Contact:
    """Take back that a contact has left."""
    rules.require(rules.may_edit_contact(by, contact))
    current = hold(contact)
    if current.is_erased():
        raise ValidationError(_("What was written of this person is erased."))
    current.left_on = current.handed_over_to = None
    current.confirmed_on = timezone.localdate()
    current.version += 1
    current.save()
    record(by=by, verb="restored", subject=current.public_id, fields=["left_on", "handed_over_to"])
    index_contact(current)
    return current


@transaction.atomic
def erase_contact(contact: Contact, *, by: Actor, ground: str) -> Contact:
    """Erase all that is written of a person, here, in the networks and in the index; it cannot be undone.

    The row stays with the legal ground, so that old cases lead on: whoever handed over to this person now
    leads to the successor. Mails to an address that is nobody else's are erased too, and the person is taken
    out of what others have written (`forget_everywhere`). Refuses to do it without a ground.
    """
    rules.require(rules.may_erase_contact(by, contact))
    if not ground.strip():
        raise ValidationError({"ground": _("Write the legal ground for erasing.")})
    current = hold(contact)
    _leave_networks(current, by=by)
    _lead_on(current, by=by)
    _forget_mails(current, by=by)
    traces = traces_of_contact(current)
    for name in ERASED_TEXTS:
        setattr(current, name, "")
    current.languages, current.user, current.is_shared = [], None, False
    for name in (*CONTACT_LINKS, "meetings", "mailings"):
        getattr(current, name).clear()
    current.left_on = current.left_on or timezone.localdate()
    current.erased_at, current.erasure_ground = timezone.now(), ground.strip()
    current.version += 1
    current.save()
    if traces is not None:
        forget_everywhere(traces, by=by)
    record(by=by, verb="erased", subject=current.public_id)
    remove(current.public_id)
    renew_later(current.public_id, by=by)
    enqueue(tidy, by=by, key="erased")
    return current


def _forget_mails(contact: Contact, *, by: Actor) -> None:
    """Mails to an address that somebody else has too are not this person's alone: they stay."""
    others = Contact.objects.filter(email__iexact=contact.email).exclude(pk=contact.pk)
    logins = User.objects.filter(email__iexact=contact.email, is_active=True)
    if contact.email and not others.exists() and not logins.exists():
        why = gettext("What was written of this person is erased.")
        forget_mails_to(by=by, addresses=[contact.email], why=why)


def _leave_networks(contact: Contact, *, by: Actor) -> None:
    networks = list(Network.objects.select_for_update().filter(pk__in=contact.networks.values("pk")))
    contact.network_members.all().delete()
    for network in networks:
        network.version += 1
        network.save(update_fields=["version"])
        record(by=by, verb="changed", subject=network.public_id, fields=["members"])
        index_network(network)


def _lead_on(contact: Contact, *, by: Actor) -> None:
    """Let those who handed over to a contact lead to whoever took over after that."""
    before = contact.took_over_from.all()
    for public_id in before.values_list("public_id", flat=True):
        record(by=by, verb="changed", subject=public_id, fields=["handed_over_to"])
    before.update(handed_over_to=contact.handed_over_to, version=F("version") + 1)


def _may_change_place(by: Actor, contact: Contact, details: ContactDetails) -> bool:
    """Who keeps only their own, or their own place's, cannot move it, unshare it or change whose it is."""
    if rules.may_write_knowledge(by):
        return True
    kept = (contact.organisation_id, contact.is_shared, contact.user_id)
    return kept == (details.organisation.pk, details.is_shared, details.user.pk if details.user else None)


def _refuse_closed_topics(details: ContactDetails, *, kept: frozenset[Topic] = frozenset()) -> None:
    for topic in sorted(details.topics - kept, key=lambda topic: topic.sort_key):
        try:
            topic.check_is_open()
        except ValidationError as error:
            raise ValidationError({"topics": error}) from None


def _write(contact: Contact, details: ContactDetails) -> Contact:
    for name in CONTACT_FIELDS:
        setattr(contact, name, getattr(details, name))
    contact.languages = list(details.languages)
    contact.full_clean()
    contact.save()
    for name in CONTACT_LINKS:
        getattr(contact, name).set(getattr(details, name))
    return contact
