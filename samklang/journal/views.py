"""The page that says who did what, and when."""

from functools import partial
from typing import cast

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from samklang.accounts.models import User
from samklang.core.listing import Listing, handed_over, shown_as
from samklang.journal.actions import note_export
from samklang.journal.forms import JournalFilter
from samklang.journal.lines import lines_of
from samklang.journal.models import Entry, Seal
from samklang.journal.pages import page_of
from samklang.journal.rows import COLUMNS, newest_lines, what_is_left_out
from samklang.journal.rules import MayRead
from samklang.journal.subjects import describe

_LISTING = Listing(
    template="journal/journal.html",
    title=gettext_lazy("Journal"),
    lead=gettext_lazy("Who did what, and when. What is written here can be neither changed nor deleted."),
    columns=COLUMNS,
    orders={},
    note=partial(note_export, subject="entry"),
)


@require_safe
def journal(request: HttpRequest, *, may_read: MayRead) -> HttpResponse:
    """The journal, newest first, narrowed as the address says; also as a spreadsheet."""
    if not may_read(request.user):
        raise Http404
    chosen = JournalFilter(request.GET)
    entries = chosen.narrow(Entry.objects.all())
    reader = cast(User, request.user)
    if request.GET.get("format"):
        lines = newest_lines(entries, reader=reader)
        return handed_over(request, _LISTING, lines, remark=what_is_left_out(entries))
    page = page_of(entries, before=request.GET.get("before", ""), after=request.GET.get("after", ""))
    return shown_as(
        request,
        _LISTING,
        filter=chosen,
        page=page,
        rows=lines_of(page.entries, reader=reader),
        seal=Seal.objects.order_by("-number").first(),
        **_about(request, reader=reader),
    )


def _about(request: HttpRequest, *, reader: User) -> dict[str, object]:
    """Return the one thing whose journal is asked for, and a title that says so."""
    about = request.GET.get("about", "")
    if not about:
        return {}
    if not Entry.objects.filter(subject=about).exists():
        raise Http404
    thing = describe([about], reader=reader)[about]
    title = _("Journal of %(kind)s %(name)s") % {"kind": thing.kind, "name": thing.name}
    return {"about": thing, "title": title}
