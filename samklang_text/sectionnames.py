"""Names that make a line a heading: the parts of an agenda paper, and other papers' sections."""

import re

# By the kind of part (AgendaPartKind in samklang_text.letters).
AGENDA_PARTS = {
    "recommendations": r"indstilling(?:en|er)?(?:\s+og\s+beslutning)?|anbefaling(?:er)?",
    "problem": r"problemstilling|baggrund|sagsfremstilling|sagsbeskrivelse",
    "solution": r"løsning(?:sforslag)?",
    "finances": r"økonomi(?:ske\s+konsekvenser)?",
    "next_steps": r"(?:det\s+)?videre\s+(?:proces|forløb)",
    "annexes": r"bilag(?:sliste|soversigt)?",
}
DECISION = r"beslutning"
_OTHERS = (
    r"resum[eé]|indledning|konklusion|(?:generelle\s+|specifikke\s+)?bemærkninger|sammenfatning|afslutning|høring"
    r"|lovgrundlag|kommunikation|tidsplan|formål|vision|vurdering|forslag|høringssvar"
)
_ANY = re.compile(rf"^(?:{'|'.join((*AGENDA_PARTS.values(), DECISION, _OTHERS))})\s*:?$", re.IGNORECASE)
_LONGEST = 60


def is_section_name(text: str) -> bool:
    """Tell whether a line is a heading by its name alone ("Videre proces")."""
    return len(text) <= _LONGEST and bool(_ANY.match(text))
