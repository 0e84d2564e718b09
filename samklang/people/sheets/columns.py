"""The columns of the spreadsheets, the same going out and coming in: a list taken away can come back."""

from collections.abc import Iterable
from datetime import datetime

from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from samklang.core.listing import Column
from samklang.core.sheets.plan import SEPARATOR
from samklang.people.models import FormerName, Organisation


def _several(things: Iterable[object]) -> str:
    return SEPARATOR.join(map(str, things))


def _former(row: FormerName) -> str:
    return f"{row.name}; {row.until.isoformat()}" if row.until else row.name


ORGANISATION_COLUMNS = [
    Column("id", gettext_lazy("Id"), lambda row: row.public_id, 20),
    Column("name", gettext_lazy("Name"), lambda row: row.name, 44),
    Column("kind", pgettext_lazy("organisation", "Kind"), Organisation.get_kind_display, 20),
    Column("parent", gettext_lazy("Part of"), lambda row: row.parent.name if row.parent else "", 36),
    Column("short_names", gettext_lazy("Short names"), lambda row: _several(row.short_names)),
    Column(
        "former_names",
        gettext_lazy("Former names"),
        lambda row: _several(_former(name) for name in row.former_names.all()),
        36,
    ),
    Column("serves", gettext_lazy("Serves"), lambda row: _several(row.serves.all()), 36),
    Column("district", gettext_lazy("District"), lambda row: str(row.district or ""), 20),
    Column("email", gettext_lazy("E-mail"), lambda row: row.email, 30),
    Column("website", gettext_lazy("Website"), lambda row: row.website, 30),
]


def _yes(answer: bool) -> str:
    return _("yes") if answer else ""


CONTACT_COLUMNS = [
    Column("id", gettext_lazy("Id"), lambda row: row.public_id, 20),
    Column("name", gettext_lazy("Name"), lambda row: row.name, 30),
    Column("title", gettext_lazy("Title"), lambda row: row.title),
    Column("organisation", gettext_lazy("Organisation"), lambda row: row.organisation.name, 40),
    Column("works_with", gettext_lazy("Works with"), lambda row: row.works_with, 44),
    Column("topics", gettext_lazy("Topics"), lambda row: _several(row.topics.all()), 30),
    Column("districts", gettext_lazy("Districts"), lambda row: _several(row.districts.all()), 24),
    Column("languages", gettext_lazy("Languages"), lambda row: _several(row.languages)),
    Column("email", gettext_lazy("E-mail"), lambda row: row.email, 30),
    Column("phone", gettext_lazy("Phone"), lambda row: row.phone, 16),
    Column("is_shared", gettext_lazy("Shared"), lambda row: _yes(row.is_shared), 10),
]


_HEADINGS = {column.name: column.heading for column in [*ORGANISATION_COLUMNS, *CONTACT_COLUMNS]}


def heading_of(column: str) -> str:
    """Return what a column is called on the page, for an error about a cell in it."""
    return str(_HEADINGS.get(column, column))


def _day(moment: datetime | None) -> str:
    return f"{localtime(moment):%d.%m.%Y}" if moment else ""


NETWORK_COLUMNS = [
    Column("id", gettext_lazy("Id"), lambda row: row.public_id, 20),
    Column("name", gettext_lazy("Name"), lambda row: row.name, 36),
    Column("purpose", gettext_lazy("Purpose"), lambda row: row.purpose, 60),
    Column("website", gettext_lazy("Website"), lambda row: row.website, 30),
    Column("members", gettext_lazy("Members"), lambda row: str(row.size), 10),
]
DISTRICT_COLUMNS = [
    Column("id", gettext_lazy("Id"), lambda row: row.public_id, 20),
    Column("name", gettext_lazy("Name"), lambda row: row.name, 30),
    Column("number", gettext_lazy("Number"), lambda row: row.number, 12),
    Column("committees", gettext_lazy("Local committees"), lambda row: str(row.committees), 16),
]
TOPIC_COLUMNS = [
    Column("id", gettext_lazy("Id"), lambda row: row.public_id, 20),
    Column("name", gettext_lazy("Name"), lambda row: row.name, 30),
    Column("definition", gettext_lazy("Definition"), lambda row: row.definition, 50),
    Column("synonyms", gettext_lazy("Synonyms"), lambda row: _several(row.synonyms), 50),
]
USER_COLUMNS = [
    Column("id", gettext_lazy("Id"), lambda row: row.public_id, 20),
    Column("name", gettext_lazy("Name"), lambda row: row.name, 30),
    Column("email", gettext_lazy("E-mail"), lambda row: row.email, 30),
    Column("roles", gettext_lazy("Roles"), lambda row: str(row.roles), 10),
    Column("administrator", gettext_lazy("Administrator"), lambda row: _yes(row.is_administrator), 14),
    Column("seen", gettext_lazy("Last signed in"), lambda row: _day(row.last_login), 16),
]
