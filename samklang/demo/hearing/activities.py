"""The engagement log: what was done so that people knew of the hearing, and how many it reached."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldActivity:
    """Something that was done: `kind` is one of talk, meeting, flyer, poster, article, mail, web, other."""

    kind: str
    title: str
    began_on: str
    ended_on: str = ""
    number: int | None = None
    who: str = ""
    place: str = ""
    note: str = ""


ACTIVITIES = (
    ToldActivity(
        kind="web",
        title="Udkastet og planerne på kommunens hjemmeside",
        began_on="2010-08-25",
        ended_on="2010-10-18",
        number=3870,
        who="Alle borgere",
        note="Siden kunne læses op. Flest besøg kom den dag, Klangby Dagblad skrev om modersmål.",
    ),
    ToldActivity(
        kind="poster",
        title="Plakaten Hvad skal vi være fælles om?",
        began_on="2010-08-30",
        number=320,
        place="Busser, biblioteker, haller og opgange",
    ),
    ToldActivity(
        kind="flyer",
        title="Folder på fem sprog",
        began_on="2010-09-01",
        ended_on="2010-09-05",
        number=9500,
        who="Alle husstande i Engparken, Møllevang Nord og Havneby Vest",
        note="Omdelt af Klangby Ungeråd og Østerhøj Idrætsforening mod en klækkelig gave til klubkassen.",
    ),
    ToldActivity(
        kind="talk",
        title="Oplæg for lokaludvalgenes formænd",
        began_on="2010-09-02",
        number=19,
        who="Lokaludvalgene",
        place="Rådhuset",
    ),
    ToldActivity(
        kind="talk",
        title="Oplæg i Handicaprådet",
        began_on="2010-09-15",
        number=12,
        who="Handicaprådet",
    ),
    ToldActivity(
        kind="meeting",
        title="Kaffe i Kvindecaféen Mimosen",
        began_on="2010-09-15",
        number=31,
        place="Nørrevang",
        note="To medarbejdere og en tolk svarede på spørgsmål. Mikropanelet ugen efter kom ud af det.",
    ),
    ToldActivity(
        kind="article",
        title="Kronik af udvalgets formand i Klangby Dagblad",
        began_on="2010-09-11",
        number=21000,
        who="Avisens læsere",
    ),
    ToldActivity(
        kind="mail",
        title="Nyhedsbrev til foreninger med fritidspas",
        began_on="2010-09-06",
        number=164,
        who="Foreninger",
    ),
    ToldActivity(
        kind="talk",
        title="Oplæg ved fredagsbønnen i Nørrevang og efter gudstjenesten i Havnekirken",
        began_on="2010-10-01",
        ended_on="2010-10-03",
        number=230,
        place="Nørrevang og Havneby",
    ),
    ToldActivity(
        kind="other",
        title="Bod på torvet i Nørrevang",
        began_on="2010-09-25",
        number=85,
        place="Torvet i Nørrevang",
        note="85 samtaler. De fleste talte om lys, skrald og lærepladser.",
    ),
)
