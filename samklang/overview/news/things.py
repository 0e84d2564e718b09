"""News of the funds and networks one follows themselves."""

from collections import defaultdict
from collections.abc import Iterable

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samklang.journal.models import Entry
from samklang.journal.subjects import describe, field_label
from samklang.overview.news.sections import Edition, NewsLine, NewsSection, from_lines
from samklang.people.rules import is_inside


def changed_things(edition: Edition) -> Iterable[NewsSection]:
    """Funds and networks that others have changed; what was changed, as their page tells those inside."""
    followed = edition.of_kind("fund") | edition.of_kind("network")
    if not followed or not is_inside(edition.user):
        return []
    entries = Entry.objects.filter(subject__in=followed, at__gte=edition.since, at__lt=edition.until)
    changed: dict[str, set[str]] = defaultdict(set)
    for entry in entries.exclude(actor=edition.user.public_id).order_by("pk"):
        changed[entry.subject].update(entry.fields)
    names = describe(changed, reader=edition.user)
    lines = (
        NewsLine(names[subject].name, names[subject].url, _in_words(subject, fields))
        for subject, fields in changed.items()
        if names[subject].name
    )
    return from_lines(lines, title=_("Funds and networks you follow"), icon="groups")


def _in_words(subject: str, fields: Iterable[str]) -> str:
    labels = ", ".join(sorted(field_label(subject, name).lower() for name in fields))
    return gettext("Changed: %(fields)s") % {"fields": labels} if labels else gettext("Changed")
