"""Who in Klangby knows which fund, what does not fit, and what people have written anew since."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from samklang.accounts.actors import Actor, System
from samklang.demo.knowledge.telling import Town
from samklang.funding.actions import edit_fund
from samklang.funding.details import FundDetails
from samklang.funding.models import Fund
from samklang.knowledge.actions.contributions import edit
from samklang.knowledge.actions.fits import reject_fit
from samklang.knowledge.details import details_of
from samklang.knowledge.models import Contribution
from samklang.people.actions.calendars import make_calendar_address

OWNERS = {
    "Puljen til sprogmiljøer i dagtilbud": "Troels Kjær",
    "Puljen Hold fast i uddannelsen": "Bo Hviding",
    "Puljen til nye familiers første år": "Anne-Grete Fals",
    "Det europæiske brobygningsprogram": "Marianne Kold",
    "Lyngholm Fonden": "Dorthe Vinding",
    "Fru Agnete Brandts Legat for skolebørn": "Karen Elbæk",
    "Fonden Stigbøjlen": "Lasse Brink",
    "Klangby Sparekasses Fond": "Tine Sandager",
    "Værkstedsfonden af 1897": "Viggo Hastrup",
    "Fonden for et Ligefremt Sprog": "Leyla Thygesen",
    "Hasselø Familiefond": "Helle Storgaard",
    "Medborgerpuljen": "Peter Vestbirk",
    "Skoleudviklingspuljen": "Claus Enevold",
    "Puljen til trygge boligområder": "Kasper Ravnholt",
    "Puljen til lokale fællesskaber": "Marianne Kold",
    "EU-programmet Lige Byer": "Helle Fabricius",
    "Havnefonden af 1884": "Sidsel Ravn-Møller",
    "Ellen og Viggo Damkjærs Fond": "Else-Marie Tvede",
    "Fonden Åbne Døre": "Thomas Bisgaard",
    "Lygtefonden": "Lisbet Krogsgaard",
    "Byfonden Nabo": "Pia Rosenkilde",
    "Klangbys sociale frivilligpulje": "Tine Sandager",
    "Lokaludvalgenes bydelspulje": "Poul Erik Stampe",
}
"""Whom colleagues call about a fund. Of the others nobody in Klangby knows anything yet."""

NOT_FITTING = (
    ("Én indgang uden trin i hvert foreningshus", "Klang Industris Fællesskabsfond", "Birgit Thorsager"),
    ("Sundhedsplejerske på biblioteket om lørdagen", "Hasselø Familiefond", "Helle Storgaard"),
)
"""An idea, a fund, and who knows that the one is nothing for the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewritten:
    """What somebody wrote anew in a contribution, on a day."""

    title: str
    on: date
    by: str
    said: Mapping[str, Any]


REWRITTEN = (
    Rewritten(
        title="Skriv brevet, så det kan læses højt i telefonen",
        on=date(2026, 3, 16),
        by="Leyla Thygesen",
        said={
            "when_to_use": (
                "Alle breve og sms'er, der sendes til mere end 50 om året. Ikke enkeltafgørelser uden "
                "en jurist ved bordet."
            ),
        },
    ),
    Rewritten(
        title="Skriv brevet, så det kan læses højt i telefonen",
        on=date(2026, 9, 7),
        by="Leyla Thygesen",
        said={
            "how": (
                "1. Første linje: hvad skal du gøre, og hvornår.\n2. Anden linje: hvad sker der, hvis "
                "du ikke gør det.\n3. Et navn og et nummer, der bliver taget, også i frokosten.\n4. "
                "Højst én side. Loven i et bilag; i Digital Post er der ingen bagside.\n5. Samme ord "
                "for samme ting hele vejen.\n6. Læs det højt for en kollega fra et andet kontor. "
                "Stands, hver gang I trækker vejret forkert.\n7. Giv det til tre borgere, og spørg: "
                "Hvad vil du gøre nu? Svarer to af tre rigtigt, er det færdigt."
            ),
            "evidence": (
                "40 procent færre opkald om de ti breve fra Jobcentret, og 28 procent færre om de seks"
                " fra Borgerservice et år efter."
            ),
        },
    ),
    Rewritten(
        title="Værter i natbussen på linje 9",
        on=date(2026, 2, 23),
        by="Rasmus Thygesen",
        said={
            "proposal": (
                "To værter i veste kører med de tre sidste afgange. Frivillige fra foreninger. "
                "Foreningen, aldrig den enkelte, får 1.500 kr. til holdkassen for en nat. 100 nætter "
                "om året er 150.000 kr. plus forsikring."
            ),
        },
    ),
    Rewritten(
        title="Værter i natbussen på linje 9",
        on=date(2026, 8, 17),
        by="Rasmus Thygesen",
        said={
            "why": (
                "31 episoder på linjen i 2025 ifølge busselskabets egne tal og 19 i første halvår af "
                "2026, alle mellem 00 og 03. Unge piger tager taxa i stedet eller går."
            ),
        },
    ),
    Rewritten(
        title="Velkomstaften i bydelen den første torsdag i måneden",
        on=date(2026, 10, 5),
        by="Anne-Grete Fals",
        said={
            "what": (
                "Ti aftener, skiftevis i tre bydele. Suppe, og så tre stop: en forening, en skole og "
                "en, der har boet der længe. Én vært for hver otte gæster; i Bakkeby prøvede vi med "
                "to, og så stod folk og ventede."
            ),
            "steering": "Velkomsthuset og de tre lokaludvalg, en time efter hver tredje aften.",
            "measured": "Vi tæller, og vi ringer til ti efter hver aften. De ti trækkes lod om.",
        },
    ),
)
"""Texts that were changed after they were published, the oldest change of each first."""


def tell_money(town: Town, *, by: System) -> None:
    """Say who knows each fund, what does not fit, and what was written anew."""
    for fund in Fund.objects.filter(name__in=OWNERS):
        details = replace(FundDetails.of(fund), owner=town.contacts[OWNERS[fund.name]])
        edit_fund(fund, by=by, version=fund.version, details=details, on=fund.confirmed_on)
    for each in REWRITTEN:
        _write_anew(each, town, by=by)
    for title, name, who in NOT_FITTING:
        reject_fit(_called(title), Fund.objects.get(name=name), by=_who(who, town, by=by))
    make_calendar_address(by=town.users["Birthe Lauge"])


def _write_anew(told: Rewritten, town: Town, *, by: System) -> None:
    thing = _called(told.title)
    details = replace(details_of(thing), **told.said)
    edit(thing, details, by=_who(told.by, town, by=by), version=thing.version, on=told.on)


def _called(title: str) -> Contribution:
    return Contribution.objects.get(title=title)


def _who(name: str, town: Town, *, by: System) -> Actor:
    """Return the login of whoever did it; the narrator's where the story gives them none."""
    return town.users.get(name, by)
