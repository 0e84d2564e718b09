"""What the reading of letters is given of this municipality: who there is, and what is heard."""

from samklang.consultations.models import HeardVersion
from samklang.people.models import Organisation as Row
from samklang_text.organisations import KnownOrganisations, Organisation, OrganisationKind
from samklang_text.passages import Passage


def known_organisations() -> KnownOrganisations:
    """Return all organisations with their short and former names; two queries however many there are."""
    rows = Row.objects.open().prefetch_related("former_names").order_by("pk")
    return KnownOrganisations(
        Organisation(
            name=row.name,
            kind=OrganisationKind(row.kind),
            short_names=tuple(row.short_names),
            former_names=tuple(former.name for former in row.former_names.all()),
        )
        for row in rows
    )


def heard_passages(consultation_id: int) -> tuple[Passage, ...]:
    """Return all passages that are heard, in order; the key says also which document they stand in."""
    versions = HeardVersion.objects.filter(document__consultation=consultation_id)
    latest = {version.document_id: version for version in versions.order_by("number")}
    found: list[Passage] = []
    start = 0
    for version in sorted(latest.values(), key=lambda each: each.document.place):
        for row in version.passages.order_by("place"):
            key = f"{version.document.place}:{row.key}"
            found.append(Passage(key, row.heading, row.level, row.text, start, start + len(row.text)))
            start += len(row.text) + 1
    return tuple(found)
