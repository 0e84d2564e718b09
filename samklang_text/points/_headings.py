"""What a heading says of the kind of what stands under it: "Hvad vi selv gør", "Spørgsmål"."""

from collections.abc import Mapping

from samklang_text.points._lexicon import CLASSES
from samklang_text.points._model import PointKind
from samklang_text.points._phrases import Phrases, words_of

# Only what cannot be the title of a part of the draft ("Gode skoler", "Samarbejde med foreninger").
_SAYS: Mapping[PointKind, str] = {
    PointKind.COMMITMENT: """
        gør vi/udvalget/forvaltningen/foreningen | vi/udvalget/forvaltningen gør/selv | i gang | allerede
        igangværende/planlagte/konkrete/egne … indsatser/initiativer/aktiviteter/tiltag/mål
        udvalgets/forvaltningens/vores/rådets/foreningens … bidrag/indsats/indsatser/initiativer/arbejde
        bidrager/bidrag
        """,
    PointKind.OFFER: "kan … bidrage/hjælpe | tilbyder/tilbyde",
    PointKind.QUESTION: "spørgsmål | uafklarede/uafklaret/afklaring",
    PointKind.PROPOSAL: """
        forslag/ændringsforslag/anbefaling/anbefalinger/krav/opfordringer/opfordring
        bør | ændres | ønskes | ^ønsker | vores/rådets/udvalgets/foreningens ønsker | tilføjes | <propose>
        """,
    PointKind.CONCERN: """
        <worry> | bekymring/bekymringer/kritik/problemer/forbehold/udfordringer/opmærksomhedspunkter
        mangler/savner/savnes/savn | mindre godt/godt | er … <bad>
        """,
    PointKind.SUPPORT: """
        ros | glade/glad/enige/enig for/i | det gode/positive | er … <good> | opbakning | tilfreds*
        """,
}
_PHRASES: Phrases[PointKind] = Phrases({kind: {1.0: lines} for kind, lines in _SAYS.items()}, CLASSES)
_LONGEST = 12


def kind_under(heading: str) -> PointKind | None:
    """Return the kind that a short heading gives, None where it gives none or several."""
    words = words_of(heading, start=0, end=len(heading))
    kinds = {hit.cue for hit in _PHRASES.hits(words)} if len(words) <= _LONGEST else set()
    return kinds.pop() if len(kinds) == 1 else None
