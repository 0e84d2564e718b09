"""A letter parents sent from a home page with a form: nearly the same each time, with a word of their own.

They came by the web, so they stand beside the 38 written answers. Their senders are invented.
"""

from dataclasses import dataclass

from samklang.demo.hearing.told import unwrapped

NAME = "Bevar modersmålet"
HANDED_OVER = "2010-10-11T09:30"
LOOKED_AT = "2010-10-12T13:00"
CONFIRMED = "2010-10-20T10:15"

_OPENING = "Jeg skriver til jer, fordi jeg har hørt, at undervisningen i modersmål lukker til sommer."
_ARGUMENT = """
Et barn, der kan sit modersmål godt, lærer også lettere dansk. På holdet lærer børnene at
læse, skrive og fortælle på det sprog, de taler med deres bedsteforældre. Det kan vi forældre ikke klare
alene om aftenen.

Jeg er imod, at timerne tages fra de store børn for at blive givet til de små. Begge dele er nødvendige.

Jeg foreslår, at undervisningen fortsætter på de skoler, hvor der er flest børn, og at vi forældre bliver
spurgt, før noget lukkes.
"""
_CLOSING = "Bevar modersmålsundervisningen i Klangby."


@dataclass(frozen=True, slots=True)
class ToldSupporter:
    """Somebody who sent the letter: when, from which district, and what they wrote of their own."""

    name: str
    at: str
    district: str
    own: str = ""
    ending: str = "txt"

    @property
    def file_name(self) -> str:
        return f"{self.name}.{self.ending}"

    @property
    def text(self) -> str:
        paragraphs = (_OPENING, unwrapped(_ARGUMENT), self.own, _CLOSING, f"Venlig hilsen\n{self.name}")
        return "\n\n".join(each for each in paragraphs if each)


SUPPORTERS = (
    ToldSupporter("Hodan Vestby", "2010-09-28T20:01", "Engparken", "Min datter går på holdet i somali."),
    ToldSupporter(
        "Piotr Laursen", "2010-09-28T21:40", "Havneby", "Vi taler polsk derhjemme og er stolte af det."
    ),
    ToldSupporter("Emine Skovgaard", "2010-09-29T08:12", "Nørrevang"),
    ToldSupporter(
        "Thuy Ahlgren", "2010-09-29T19:30", "Møllevang", "Mine to drenge cykler selv til timen.", "html"
    ),
    ToldSupporter("Karzan Holmgaard", "2010-09-30T21:05", "Engparken"),
    ToldSupporter("Jolanta Bech Riis", "2010-10-01T17:44", "Indre Klangby", "Jeg betaler gerne for det."),
    ToldSupporter("Abdi Nordlund", "2010-10-02T10:22", "Engparken", "Jeg er selv lærer i matematik.", "html"),
    ToldSupporter("Sevim Kallestrup", "2010-10-02T22:58", "Nørrevang"),
    ToldSupporter("Linh Daugbjerg", "2010-10-04T06:50", "Søndermark", "Holdet er det bedste på hele ugen."),
    ToldSupporter("Marek Thygesen Lund", "2010-10-05T12:15", "Havneby"),
    ToldSupporter("Rania Overby", "2010-10-06T20:33", "Østerhøj", "Min mor kan ikke dansk, og hun er syg."),
    ToldSupporter("Fadumo Elkjær", "2010-10-09T09:09", "Engparken", "Spørg os nu først.", "html"),
)
