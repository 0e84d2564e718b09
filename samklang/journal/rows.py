"""The journal as its spreadsheet has it."""

from collections.abc import Iterator

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from samklang.accounts.models import User
from samklang.core.listing import Column
from samklang.journal.lines import Line, lines_of
from samklang.journal.models import Entry

MOST = 20_000  # lines; who needs more narrows by date
_AT_ONCE = 2_000

COLUMNS = [
    Column("at", gettext_lazy("When"), lambda line: f"{timezone.localtime(line.at):%d.%m.%Y %H:%M:%S}", 18),
    Column("who", gettext_lazy("Who"), lambda line: line.who, 28),
    Column("verb", gettext_lazy("Did what"), lambda line: str(line.verb), 24),
    Column("kind", gettext_lazy("To what"), lambda line: line.subject.kind, 18),
    Column("name", gettext_lazy("Name"), lambda line: line.subject.name, 44),
    Column("fields", gettext_lazy("Fields"), lambda line: ", ".join(line.fields), 44),
    Column("id", gettext_lazy("Id"), lambda line: line.subject_id, 24),
]


def newest_lines(entries: QuerySet[Entry], *, reader: User) -> Iterator[Line]:
    """Yield the newest `MOST` of the entries as lines, newest first; they are fetched some at a time."""
    ids = list(entries.order_by("-pk").values_list("pk", flat=True)[:MOST])
    for start in range(0, len(ids), _AT_ONCE):
        part = Entry.objects.filter(pk__in=ids[start : start + _AT_ONCE]).order_by("-pk")
        yield from lines_of(list(part), reader=reader)


def what_is_left_out(entries: QuerySet[Entry]) -> str:
    """Return a sentence for the end of a spreadsheet that does not hold all the entries; "" if it does."""
    if not entries.order_by("-pk")[MOST : MOST + 1]:
        return ""
    told = _("Only the newest %(most)s lines are here. Narrow the journal by date to get older ones.")
    return told % {"most": MOST}
