"""Which pages stand in the main menu and at the foot: a list to read, not a registry that is filled."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samklang.accounts.rules import Visitor, is_administrator
from samklang.config.doors import may_read_journal
from samklang.consultations.rules import may_see_mailbox
from samklang.funding.rules import may_see_funds
from samklang.people.rules import may_see_contacts


def everyone(reader: Visitor) -> bool:
    return True


def signed_in(reader: Visitor) -> bool:
    return reader.is_authenticated


@dataclass(frozen=True, slots=True)
class Entry:
    """A page in a menu: its words, its URL name, and who sees it."""

    text: Promise
    url_name: str
    is_for: Callable[[Visitor], bool] = everyone


@dataclass(frozen=True, slots=True)
class Link:
    """An entry as it is drawn for one reader on one page."""

    text: Promise
    url: str
    is_here: bool


MAIN_MENU = (
    Entry(_("Desk"), "desk", signed_in),
    Entry(_("News"), "news", signed_in),
    Entry(_("Hearings"), "consultations"),
    Entry(_("Knowledge"), "knowledge"),
    Entry(_("Funds"), "funds", may_see_funds),
    Entry(_("Organisations"), "organisations"),
    Entry(_("People"), "contacts", may_see_contacts),
    Entry(_("Networks"), "networks", may_see_contacts),
    Entry(_("Users"), "users", is_administrator),
    Entry(_("Journal"), "journal", may_read_journal),
    Entry(_("Help"), "help"),
)

FOOT = (
    Entry(_("Help"), "help"),
    Entry(_("Exchange"), "exchange"),
    Entry(_("Mailbox"), "mailbox", may_see_mailbox),
    Entry(_("Outgoing mail"), "mails", is_administrator),
    Entry(_("Stored files"), "files", is_administrator),
    Entry(_("Background work"), "jobs", is_administrator),
)


def links(entries: tuple[Entry, ...], *, request: HttpRequest) -> list[Link]:
    """Return the entries this reader may see, the one whose pages we are on marked."""
    shown = [entry for entry in entries if entry.is_for(request.user)]
    return [
        Link(entry.text, url, is_here=request.path.startswith(url))
        for entry in shown
        for url in [reverse(entry.url_name)]
    ]
