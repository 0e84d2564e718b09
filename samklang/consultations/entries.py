"""What hearings say of themselves in the search index."""

from samklang.consultations.models import Consultation, ConsultationKind
from samklang.search.actions import Searchable, Source, index_all

_SECRETARIAT = frozenset({"role:reader"})
"""Every role in the secretariat holds this one."""


def consultation_entry(consultation: Consultation) -> Searchable:
    """Its title, what it is about, and the texts that are heard."""
    heard = [document.text for document in consultation.documents.all()]
    is_public = consultation.kind == ConsultationKind.PUBLIC
    return Searchable(
        subject=consultation.public_id,
        kind="consultation",
        title=consultation.title,
        text="\n".join([consultation.about, *heard]),
        url=consultation.get_absolute_url(),
        access=frozenset({"public"}) if is_public else _SECRETARIAT,
        dated=consultation.opened_at.date() if consultation.opened_at else None,
    )


CONSULTATIONS = Source(
    rows=lambda: Consultation.objects.filter(opened_at__isnull=False).prefetch_related("documents"),
    entry=consultation_entry,
)


def index_consultation(consultation: Consultation) -> None:
    """Let an open hearing be found; one that is being prepared is nobody's to find."""
    index_all(map(consultation_entry, CONSULTATIONS.rows().filter(pk=consultation.pk)))
