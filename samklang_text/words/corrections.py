"""What the word list gets wrong for municipal letters, mended by hand. Each row was seen to be wrong."""

from samklang_text.words.lists import word_set

# form -> lemma
LEMMAS = {
    "begrebet": "begreb",
    "begrebets": "begreb",
    "bredt": "bred",
    "brugen": "brug",
    "budgetter": "budget",
    "børne": "barn",
    "cykler": "cykel",
    "cyklerne": "cykel",
    "cyklernes": "cykel",
    "cyklers": "cykel",
    "døv": "døv",
    "døve": "døv",
    "døvt": "døv",
    "fint": "fin",
    "forældre": "forælder",
    "forældrene": "forælder",
    "forældrenes": "forælder",
    "forældres": "forælder",
    "gjorde": "gøre",
    "gjordes": "gøre",
    "hvidt": "hvid",
    "hævden": "hævd",
    "klimarådet": "klimaråd",
    "klimarådets": "klimaråd",
    "kurser": "kursus",
    "kurserne": "kursus",
    "kursernes": "kursus",
    "kursers": "kursus",
    "lavet": "lave",
    "lederne": "leder",
    "ledernes": "leder",
    "ledet": "lede",
    "mødene": "møde",
    "mødenes": "møde",
    "råden": "råde",
    "svaret": "svar",
    "svært": "svær",
    "syge": "syg",
    "syges": "syg",
    "sygt": "syg",
    "trænere": "træner",
    "træneren": "træner",
    "trænerens": "træner",
    "træneres": "træner",
    "trænerne": "træner",
    "trænernes": "træner",
    "tænketank": "tænketank",
    "tænketanke": "tænketank",
    "tænketanken": "tænketank",
    "tænketankene": "tænketank",
    "udstyret": "udstyr",
    "unge": "ung",
    "unges": "ung",
    "vejret": "vejr",
    "ældre": "ældre",
    "ældres": "ældre",
}

# What stands first in compounds and cannot be had, or only wrongly, without a linking letter -> lemma.
FIRSTS = {
    "arve": "arv",
    "avls": "avl",
    "barne": "barn",
    "brugs": "brug",
    "billed": "billede",
    "både": "båd",
    "børne": "barn",
    "danse": "dans",
    "deltids": "deltid",
    "fiske": "fisk",
    "folke": "folk",
    "fonds": "fond",
    "fædre": "far",
    "gæste": "gæst",
    "havne": "havn",
    "hekse": "heks",
    "heltids": "heltid",
    "helårs": "helår",
    "heste": "hest",
    "hunde": "hund",
    "jule": "jul",
    "kvinde": "kvinde",
    "landbrugs": "landbrug",
    "lande": "land",
    "mande": "mand",
    "navne": "navn",
    "rigs": "rige",
    "skatte": "skat",
    "skralde": "skrald",
    "svine": "svin",
    "tolke": "tolk",
    "unge": "ung",
    "volds": "vold",
}

# Words in -er that are people and things more often than the present tense of a verb (leder, borger).
# The other way about for all others: *råber* is what somebody does, though *råbere* exist.
NOUNS_IN_ER = word_set(
    """anker anmelder arbejder bager begynder bokser borger bruger bunker designer digter dykker fisker
    forbruger forbryder forfatter forsker forælder fører genser gænger gøgler hacker hummer ilter indvandrer
    iværksætter kasserer lager leder lejer mager makker misbruger murer mægler pendler planlægger printer
    rocker ruger ryger røver rådgiver scanner skipper slagter smugler speaker spejder spiller sprinter sukker
    sælger tjener tropper træner tømrer udlejer underviser vejleder vinder vogter vægter"""
)

# Foreign beginnings and endings that happen to be Danish words, and endings of derivations: no compounds.
NEVER_FIRST = word_set(
    "beg besk bed bom dis eks fin gene kar kol mani mono par præ pro red taburet trans uni"
)
NEVER_LAST = word_set(
    """arisk bardere esse fer fon ger gnostisk gørelse isse kende kendelse kerhed lektion logi logisk mat
    mission nist pert portør position psi rager vrider ynder ærlig"""
)

# Bend like their last letters by chance, or have long since stopped meaning what their halves mean.
NOT_COMPOUNDS = word_set(
    """ballade begynder begærlig børnebarn ekspert fartøj finger generation hunger idealisme
    indehaver kulisse kærlighed marketing mellem modernist overforbrug parkere planlægge prinsesse profil
    protese protest redaktion standard synspunkt telefon uniform vejleder vejledning vindue ordfører retslig
    statslig kropslig tingslig sandsynlig sandsynlighed dødelighed personlighed samtidig romantik landsting
    folketing bestyrelse tilskud myndighed borgmester metropol stimulering frivillig indeholde
    fastholde redegøre grundlægge grundlæggende fastlægge offentliggøre beskrive tænketank"""
)
