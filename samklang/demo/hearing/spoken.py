"""What was said by mouth and in public: two town meetings, three micro panels, a blog and the press."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldItem:
    """A post or an article of a digest."""

    title: str
    dated: str
    source: str
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldGathering:
    """Something held or gathered: its `channel`, and its `challenges` with votes as they were ranked."""

    channel: str
    title: str
    held_on: str
    written_at: str
    ended_on: str = ""
    place: str = ""
    district: str = ""
    participants: int | None = None
    who: str = ""
    moderators: str = ""
    questions: str = ""
    said: str = ""
    challenges: tuple[tuple[str, int], ...] = ()
    items: tuple[ToldItem, ...] = ()


GATHERINGS = (
    ToldGathering(
        channel="micro_panel",
        title="Mikropanel: fædre på Engskolen",
        held_on="2010-09-08",
        written_at="2010-09-09T10:00",
        place="Engskolens lærerværelse",
        district="Engparken",
        participants=9,
        who="Ni fædre til børn i 1. til 6. klasse. Fem var med for første gang.",
        moderators="Amina Bækgaard",
        questions="Hvad ville gøre det lettere at være far til et skolebarn i Klangby?",
        said="""
Fædrene vil gerne vide mere om, hvad børnene laver i løbet af dagen. De foreslår en besked på telefonen i
stedet for et brev i tasken.

Flere er bekymrede for bussen til andre skoler. De vil hellere have, at Engskolen bliver så god, at ingen
vil væk.

De foreslår, at skole-hjem-samtaler kan lægges efter klokken 17. Fire af dem har skiftearbejde.
""",
    ),
    ToldGathering(
        channel="town_meeting",
        title="Stormøde i Kulturhuset Remisen",
        held_on="2010-09-16",
        written_at="2010-09-20T09:15",
        place="Kulturhuset Remisen",
        district="Indre Klangby",
        participants=142,
        who="Borgere fra ni bydele. En tredjedel var under 30, og hver fjerde havde minoritetsbaggrund.",
        moderators="Mette Holm og Karim Thorup",
        questions="Hvad er den største udfordring, og hvad skal kommunen holde op med?",
        said="""
Ved bordene var der størst enighed om, at tonen er blevet for hård, og at unge ikke skal omtales som et
problem.

Flere foreslog, at virksomheder forpligter sig til praktikpladser, og at kommunen selv går foran.

Der var uenighed om spredt anvisning. Nogle mente, at det er den eneste vej til blandede kvarterer. Andre
var imod at bestemme over, hvor fattige må bo.
""",
        challenges=(
            ("Unge får ingen praktikplads, hvis de ikke kender nogen", 88),
            ("Tonen i debatten gør, at folk trækker sig", 71),
            ("Gode projekter holder op, når pengene slipper op", 64),
            ("For få steder at mødes på tværs", 49),
            ("Breve fra kommunen, ingen forstår", 37),
        ),
    ),
    ToldGathering(
        channel="micro_panel",
        title="Mikropanel: kvinder i Mimosen",
        held_on="2010-09-21",
        written_at="2010-09-22T11:30",
        place="Kvindecaféen Mimosen",
        district="Nørrevang",
        participants=14,
        who="Kvinder mellem 28 og 61 år, de fleste uden job. Der blev tolket til arabisk og somali.",
        moderators="Amina Bækgaard",
        questions="Hvad skal der til, for at du kan få et arbejde og beholde det?",
        said="""
Kvinderne foreslår kurser, der begynder, når børnene er afleveret, og et sted at øve dansk med andre end en
lærer.

De er bekymrede for gentagne praktikker uden løn. En har været i fem.

Flere vil gerne selv undervise: i at sy, i at lave mad til mange og i at holde regnskab.
""",
    ),
    ToldGathering(
        channel="town_meeting",
        title="Stormøde på Engskolen",
        held_on="2010-09-29",
        written_at="2010-10-01T08:40",
        place="Engskolens festsal",
        district="Engparken",
        participants=97,
        who="Mest beboere fra Engparken og Møllevang, 30 forældre og 12 elever fra udskolingen.",
        moderators="Jonas Wulff og Leyla Demirci",
        questions="Hvad skal være anderledes i vores kvarter om fire år?",
        said="""
Salen var delt om modersmålsundervisningen, men der var enighed om, at forældrene skulle have været spurgt.

Mange foreslog, at gadeteamet gøres permanent. En mor fortalte, at hendes søn var begyndt i lære på grund af
det.

Der blev spurgt, hvorfor byrådet aldrig holder møde i Engparken. Borgmesteren lovede at undersøge det.
""",
        challenges=(
            ("Gadeteamet er kun betalt til 2012", 61),
            ("Modersmålsundervisningen lukker, uden at nogen har spurgt", 58),
            ("Der mangler større lejligheder, så familier kan blive", 40),
            ("Mørke stier og ødelagte døre", 33),
            ("Børn står på venteliste til at svømme", 28),
        ),
    ),
    ToldGathering(
        channel="micro_panel",
        title="Mikropanel: lærlinge på erhvervsskolen",
        held_on="2010-10-05",
        written_at="2010-10-06T09:50",
        place="Erhvervsskolen i Østerhøj",
        district="Østerhøj",
        participants=11,
        who="Lærlinge mellem 17 og 23 år: murere, tømrere, kokke og én mekaniker.",
        moderators="Jonas Wulff",
        questions="Hvad fik dig til at blive, og hvad fik andre til at holde op?",
        said="""
De fleste blev, fordi der var én voksen, der lagde mærke til, om de kom. De foreslår, at alle får en
kontaktlærer, man må skrive til om aftenen.

De, der holdt op, gjorde det i de første uger. De vidste ikke, hvad de gik ind til.

To er blevet afvist på et diskotek samme aften som deres klassekammerater kom ind. De foreslår, at politiet
tager det alvorligt.
""",
    ),
    ToldGathering(
        channel="blog",
        title="Bloggen Sig det til Klangby",
        held_on="2010-08-25",
        ended_on="2010-10-18",
        written_at="2010-10-19T10:00",
        participants=214,
        who="214 indlæg fra 131 navne. Ti indlæg blev fjernet, fordi de hængte bestemte personer ud.",
        said="""
På bloggen handlede mere end halvdelen af indlæggene om arbejde og om boliger. Tonen var hårdere end på
møderne, og flere skrev, at der stilles for få krav.

Mange støtter, at breve skrives om. Flere foreslår, at man begynder med dem om skat og boligstøtte.
""",
        items=(
            ToldItem(
                title="Stil krav, og hold dem",
                dated="2010-09-02",
                source="Havnemanden",
                said="Foreslår, at den, der udebliver fra jobcentret, bliver ringet op samme dag. 41 svar.",
            ),
            ToldItem(
                title="Hvorfor altid os?",
                dated="2010-09-13",
                source="Beboer i opgang 11",
                said="Er imod at kalde Engparken udsat. Inviterer avisen på en almindelig tirsdag. 36 svar.",
            ),
            ToldItem(
                title="Mit barn og de to sprog",
                dated="2010-09-30",
                source="Mor til tre",
                said="Støtter modersmålsundervisning og fortæller, hvordan hun selv gik til tysk. 58 svar.",
            ),
        ),
    ),
    ToldGathering(
        channel="press",
        title="Pressen om Fælles by",
        held_on="2010-08-26",
        ended_on="2010-10-16",
        written_at="2010-10-19T14:20",
        who="23 omtaler i fire aviser, to radioprogrammer og et fagblad. Her er de, der sagde noget nyt.",
        said="Pressen skrev mest om modersmål og om spredt anvisning og næsten intet om arbejde.",
        items=(
            ToldItem(
                title="Kommunen lukker for arabisk",
                dated="2010-08-27",
                source="Klangby Dagblad",
                said="Lærere og forældre er bekymrede. Udvalgets formand forsvarer forslaget.",
            ),
            ToldItem(
                title="40 boliger i Strandholm og Vesterlund deler naboer",
                dated="2010-09-18",
                source="Strandposten",
                said="Naboer er vrede over ikke at være spurgt. Andre har bagt kage til de nye.",
            ),
            ToldItem(
                title="Mester: Giv mig en dreng, der kommer til tiden",
                dated="2010-10-07",
                source="Håndværk & Handel",
                said="Støtter forskole på et værksted og er imod klausulen, som den ligger.",
            ),
        ),
    ),
)
