"""What the fields of forms and letterheads are called, in lower case; a slash stands without blanks.

Each label stands here once. How a label and its value are found on a page: `_fields`.
"""

OF_NAMES = ("navn", "dit navn", "fulde navn", "for- og efternavn", "fornavn og efternavn")
OF_SIGNATURES = ("underskrift", "underskrevet af")
OF_CONTACTS = ("kontaktperson",)
# These may as well name a person as a body.
OF_SENDERS = (
    "afsender", "navn på afsender", "afsendt af", "indsender", "indsendt af", "fra", "respondent",
)  # fmt: skip
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
