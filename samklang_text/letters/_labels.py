"""What the fields of forms and letterheads are called, in lower case; a slash stands without blanks.

Each label stands here once, in the smallest set that some module asks for. How a label and its value are
found on a page: `_fields`; lines of their own ("Afsender:" above a name) have a pattern in `_signs_in_text`.
"""

OF_NAMES = ("navn", "dit navn", "fulde navn", "for- og efternavn", "fornavn og efternavn")
OF_SIGNATURES = ("underskrift", "underskrevet af")
OF_CONTACTS = ("kontaktperson",)
OF_SUBMITTERS = ("indsender",)
OF_WRITERS = ("afsender", *OF_SUBMITTERS)
OF_RESPONDENTS = ("respondent",)
# These may as well name a person as a body.
OF_SENDERS = (*OF_WRITERS, *OF_RESPONDENTS, "navn på afsender", "afsendt af", "indsendt af", "fra")
OF_BODIES = (
    "organisation", "organisationens navn", "navn på organisation", "forening", "foreningens navn",
    "virksomhed", "virksomhedens navn", "firma", "institution", "myndighed", "høringspart", "part", "råd",
    "organisation/forening", "forening/organisation", "virksomhed/organisation", "organisation/virksomhed",
    "evt. organisation", "organisation eller forening", "svar fra", "høringssvar fra", "bemærkninger fra",
    "afgivet af", "svaret er afgivet af", "høringssvaret er afgivet af",
)  # fmt: skip
# What stands in these may be "mig selv".
OF_BEHALF = ("på vegne af", "svar på vegne af", "hvem svarer du på vegne af?")
OF_ROLES = (
    "jeg svarer som",
    "svarer som",
    "hvem er du?",
    "du svarer som",
    "svaret afgives som",
    "type",
    "rolle",
)
OF_SUBJECTS = (
    "emne", "vedrører", "vedrørende", "høring", "høringens titel", "høringens navn", "titel", "overskrift",
    "høringssvar vedrørende", "høringssvar til",
)  # fmt: skip
OF_SENDING = (
    "indsendt", "indsendt den", "indsendelsesdato", "dato for indsendelse", "dato for svar", "svardato",
    "afgivet", "afgivet den", "oprettet", "tidspunkt", "svaret sendt", "dateret",
)  # fmt: skip
