"""Who can sign in to the demo: one person in each role. Printed by `make run`, made only with the demo."""

from dataclasses import dataclass
from datetime import date

PASSWORD = "klangby-er-en-god-by"


@dataclass(frozen=True, slots=True)
class Login:
    """A person of the demo: how they sign in, where they belong, in which role and since when (today)."""

    email: str
    name: str
    who: str
    organisation: str = ""
    role: str = ""
    since: date | None = None
    password: str = PASSWORD


LOGINS = (
    Login(
        "mette@klangby.example",
        "Mette Holm",
        "approver in the secretariat",
        "Politiksekretariatet",
        "approver",
        since=date(2008, 3, 1),
    ),
    Login(
        "jonas@klangby.example",
        "Jonas Wulff",
        "coder in the secretariat",
        "Politiksekretariatet",
        "coder",
        since=date(2010, 2, 1),
    ),
    Login("sara@klangby.example", "Sara Nimb", "reader in the secretariat", "Politiksekretariatet", "reader"),
    Login("henrik@klangby.example", "Henrik Sund", "officer", "Socialforvaltningen", "officer"),
    Login(
        "lone@klangby.example",
        "Lone Dahlgaard",
        "committee secretary",
        "Medborgerskabsudvalget",
        "committee_secretary",
    ),
    Login(
        "karim@klangby.example", "Karim Thorup", "elected member", "Medborgerskabsudvalget", "elected_member"
    ),
    Login(
        "birthe@klangby.example", "Birthe Lauge", "employee", "Kultur- og Fritidsforvaltningen", "employee"
    ),
    Login("gitte@fjordby.example", "Gitte Aaberg", "guest from Fjordby", "Fjordby Kommune", "guest"),
    Login("admin@klangby.example", "Arne Viborg", "administrator"),
)
