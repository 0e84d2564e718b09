"""Taking contributions away in the columns in which they can come back."""

from collections.abc import Iterator

from samklang.accounts.models import User
from samklang.knowledge import rules
from samklang.knowledge.details import DETAILS
from samklang.knowledge.models import Contribution, Kind
from samklang.knowledge.sheets.columns import cells_of
from samklang.people.models import Contact, Organisation


def rows_to_take(by: User) -> Iterator[dict[str, str]]:
    """Yield the cells of what this user could change by a spreadsheet, kind by kind."""
    organisations = frozenset(Organisation.objects.readable_by(by).values_list("pk", flat=True))
    contacts = frozenset(Contact.objects.readable_by(by).values_list("pk", flat=True))
    for kind in Kind.values:
        readable = Contribution.objects.readable_by(by).published().of_kind(kind).values("pk")
        for row in DETAILS[kind].model.objects.filter(pk__in=readable).in_full():
            if rules.may_edit(by, row) and rules.may_import_for(by, row.organisation):
                yield cells_of(row, organisations=organisations, contacts=contacts)
