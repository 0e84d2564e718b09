"""Names of kinds (of respondents, points, stances …): key -> Danish, English (and both in the plural)."""

# In the order a white book takes them: those who decide, those who advise, those who are concerned.
SENDER_KINDS: dict[str, tuple[str, str, str, str]] = {
    "council": ("Borgerrepræsentation", "City council", "Borgerrepræsentationen", "The city council"),
    "committee": ("Udvalg", "Committee", "Udvalg", "Committees"),
    "administration": ("Forvaltning", "Administration", "Forvaltninger", "Administrations"),
    "local_committee": ("Lokaludvalg", "Local committee", "Lokaludvalg", "Local committees"),
    "advisory_council": ("Råd", "Advisory council", "Råd", "Advisory councils"),
    "expert_group": ("Ekspertgruppe", "Expert group", "Ekspertgrupper", "Expert groups"),
    "association": (
        "Forening eller organisation",
        "Association",
        "Foreninger og organisationer",
        "Associations",
    ),
    "company": ("Virksomhed", "Company", "Virksomheder", "Companies"),
    "state": ("Statslig myndighed", "State authority", "Statslige myndigheder", "State authorities"),
    "other_municipality": ("Anden kommune", "Other municipality", "Andre kommuner", "Other municipalities"),
    "citizen": ("Borger", "Citizen", "Borgere", "Citizens"),
    "": ("Ikke oplyst", "Not known", "Afsender ikke oplyst", "Sender not known"),
}

# For charts and their tables: few enough to be told apart.
WIDE_KINDS: dict[str, tuple[str, str]] = {
    "municipality": ("Kommunen", "The municipality"),
    "local_committee": ("Lokaludvalg", "Local committees"),
    "advisers": ("Råd og eksperter", "Councils and experts"),
    "organisations": ("Foreninger og andre", "Associations and others"),
    "citizen": ("Borgere", "Citizens"),
    "": ("Ikke oplyst", "Not known"),
}
_WIDER = {
    "council": "municipality",
    "committee": "municipality",
    "administration": "municipality",
    "advisory_council": "advisers",
    "expert_group": "advisers",
    "citizen": "citizen",
    "local_committee": "local_committee",
    "": "",
}


def wide_kind(sender_kind: str | None) -> str:
    """Return the wider kind that a kind of respondent belongs to."""
    return _WIDER.get(sender_kind or "", "organisations")


POINT_KINDS: dict[str, tuple[str, str, str, str]] = {
    "remark": ("Bemærkning", "Remark", "Bemærkninger", "Remarks"),
    "proposal": ("Forslag", "Proposal", "Forslag", "Proposals"),
    "wording": ("Forslag til ny ordlyd", "Proposed wording", "Forslag til ny ordlyd", "Proposed wordings"),
    "question": ("Spørgsmål", "Question", "Spørgsmål", "Questions"),
    "concern": ("Bekymring", "Concern", "Bekymringer", "Concerns"),
    "support": ("Støtte", "Support", "Støtte", "Support"),
    "commitment": ("Tilsagn", "Commitment", "Tilsagn", "Commitments"),
    "offer": ("Tilbud", "Offer", "Tilbud", "Offers"),
}

STANCES: dict[str, tuple[str, str]] = {
    "supports": ("støtter", "supports"),
    "mixed": ("både for og imod", "mixed"),
    "opposes": ("er imod", "opposes"),
    "none": ("ikke udtrykt", "not expressed"),
}

SUBMISSION_KINDS: dict[str, tuple[str, str]] = {
    "answer": ("Høringssvar", "Answer"),
    "hearing_letter": ("Høringsbrev", "Hearing letter"),
    "agenda_paper": ("Indstilling", "Agenda paper"),
    "draft": ("Udkast", "Draft"),
    "other": ("Andet", "Something else"),
}

AGENDA_PARTS: dict[str, tuple[str, str]] = {
    "recommendations": ("Indstilling", "Recommendations"),
    "problem": ("Problemstilling", "Problem"),
    "solution": ("Løsning", "Solution"),
    "finances": ("Økonomi", "Finances"),
    "next_steps": ("Videre proces", "Next steps"),
    "annexes": ("Bilag", "Annexes"),
}

PERSONAL_KINDS: dict[str, tuple[str, str]] = {
    "cpr": ("CPR-nummer", "CPR number"),
    "email": ("e-mailadresse", "e-mail address"),
    "phone": ("telefonnummer", "telephone number"),
    "address": ("adresse", "address"),
    "account": ("kontonummer", "account number"),
    "health": ("helbred", "health"),
    "religion": ("religion", "religion"),
    "ethnicity": ("etnisk oprindelse", "ethnic origin"),
    "offence": ("strafbare forhold", "offences"),
    "union": ("fagforening", "trade union"),
    "sexuality": ("seksualitet", "sexuality"),
}

REPLIES: tuple[tuple[str, str], ...] = (
    ("Imødekommes", "Accepted"),
    ("Imødekommes delvist", "Partly accepted"),
    ("Imødekommes ikke", "Not accepted"),
    ("Giver ikke anledning til ændring", "Noted, no change"),
    ("Uden for høringen", "Outside the consultation"),
)
