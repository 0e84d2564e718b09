"""The topics of Klangby's vocabulary, with the other words people use for them."""

from samklang.demo.knowledge.told import ToldTopic

TOPICS = (
    ToldTopic(
        name="Sprog",
        definition="Dansk i dagtilbud, på arbejdet og for voksne; modersmål og flersprogethed.",
        synonyms=("sprogstimulering", "sprogvurdering", "danskundervisning", "sprogtræning", "modersmål"),
    ),
    ToldTopic(
        name="Skole og lektiehjælp",
        definition="Grundskole, lektiehjælp, overgange og fravær.",
        synonyms=("lektiecafé", "lektiestøtte", "skolefravær", "folkeskole"),
    ),
    ToldTopic(
        name="Ungdomsuddannelse",
        definition="Valg af uddannelse, fastholdelse, lærepladser og frafald.",
        synonyms=("frafald", "fastholdelse", "læreplads", "erhvervsuddannelse", "vejledning"),
    ),
    ToldTopic(
        name="Job",
        definition="Første job, fritidsjob, praktik, virksomhedssamarbejde og rekruttering.",
        synonyms=("første job", "fritidsjob", "beskæftigelse", "praktik", "rekruttering", "arbejde"),
    ),
    ToldTopic(
        name="Mentorer og rollemodeller",
        definition="Forløb, hvor en erfaren følger en anden: mentorer, venner, rollemodeller, makkere.",
        synonyms=("mentor", "mentorordning", "rollemodel", "makker", "venskabsfamilie"),
    ),
    ToldTopic(
        name="Frivillige og foreninger",
        definition="Frivilligt arbejde, foreningsliv, fritid og idræt.",
        synonyms=(
            "frivillige",
            "foreninger",
            "frivillighed",
            "foreningsliv",
            "fritidspas",
            "idræt",
            "fritidsliv",
        ),
    ),
    ToldTopic(
        name="Tryghed",
        definition="At færdes trygt: belysning, naboskab, gadeteam, forebyggelse af kriminalitet.",
        synonyms=("utryghed", "kriminalitetsforebyggelse", "gadeplan", "nattevandring", "tryghedsvandring"),
    ),
    ToldTopic(
        name="Bolig og kvarter",
        definition="Almene boliger, byrum, beboerdemokrati og naboskab.",
        synonyms=("boligsocial indsats", "beboerdemokrati", "naboskab", "udsatte boligområder", "byrum"),
    ),
    ToldTopic(
        name="Sundhed",
        definition="Forebyggelse, mental sundhed, bevægelse, fødsel og familie.",
        synonyms=("trivsel", "mental sundhed", "sundhedsformidling", "bevægelse", "ensomhed"),
    ),
    ToldTopic(
        name="Forældre og familie",
        definition="Samarbejde med forældre, familieforløb, fædre, opdragelse.",
        synonyms=(
            "forældre",
            "familier",
            "forældresamarbejde",
            "forældremøde",
            "familieindsats",
            "fædre",
            "bydelsmødre",
        ),
    ),
    ToldTopic(
        name="Medborgerskab",
        definition="Deltagelse, valg, borgerbudgetter, dialog mellem borgere og kommune.",
        synonyms=("borgerinddragelse", "valgdeltagelse", "demokrati", "borgerbudget", "deltagelse"),
    ),
    ToldTopic(
        name="Ligebehandling",
        definition="Lige adgang, diskrimination, hadforbrydelser, mangfoldighed på arbejdspladsen.",
        synonyms=("diskrimination", "antidiskrimination", "mangfoldighed", "ligestilling", "hadforbrydelser"),
    ),
    ToldTopic(
        name="Tolkning og klart sprog",
        definition="Tolke, oversættelser, breve og hjemmesider, som folk forstår.",
        synonyms=("tolk", "oversættelse", "klarsprog", "kommunikation", "billedsprog"),
    ),
    ToldTopic(
        name="Kultur og biblioteker",
        definition="Biblioteker, kulturhuse, musik, festivaler og fortællinger om byen.",
        synonyms=("bibliotek", "kulturhus", "musikskole", "festival", "museum"),
    ),
    ToldTopic(
        name="Ældre",
        definition="Ældre borgere, pårørende, plejehjem og besøgsvenner.",
        synonyms=("ældrepleje", "plejehjem", "pårørende", "besøgsven", "hjemmepleje"),
    ),
    ToldTopic(
        name="Nye i byen",
        definition="Modtagelse af nye borgere: familier, flygtninge, udenlandsk arbejdskraft, studerende.",
        synonyms=("modtagelse", "flygtninge", "nyankomne", "international arbejdskraft", "introduktion"),
    ),
)
