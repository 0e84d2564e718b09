"""Danish bodies one can tell by their names alone."""

import re
from collections.abc import Iterator

from ._models import OrganisationKind

_KIND = OrganisationKind
_S = r"[ \t\u00a0]{1,3}"  # a name never runs over the end of a block
_WORD = r"[A-ZÆØÅ]\w{0,60}"
_HYPHENED = rf"{_WORD}(?:-{_WORD})?"
_JOINED = rf"{_WORD}(?:(?:,{_S}|{_S}og{_S}){_WORD}){{0,5}}"  # "Kultur, Idræt og Fritid"
# "Beskæftigelses- og ", "Social-, Sundheds- og "
_COORDINATED = rf"(?:{_WORD}-(?:,{_S}|{_S}(?:og|&){_S}))"
# Words that begin a sentence or a line and are no part of the name after them.
_NO_NAME = (
    "Til|Fra|Kære|Og|Som|Med|At|Når|Hvis|Både|Blandt|Også|Men|For|Vedr|Høringssvar|Svar|Bemærkninger|Udtalelse"
    "|På|Af|Hos|I|Om|Derfor|Her|Den|Det|De|Vi|Jeg|Ved|Under|Efter|Andre|Andet|Ligesom|Sekretariatet|Formand"
    "|Næstformand|Formanden|Mvh|Sekretær|Medlem|Hilsen|Att|Emne|Hej"
)
_NAMED = rf"(?!(?:{_NO_NAME})\b)"
_UP_TO_3 = rf"{_NAMED}(?:{_HYPHENED}{_S}){{1,3}}"
_LEGAL_FORM = r"(?:A/S|ApS|I/S|K/S|P/S|IVS|A\.?m\.?b\.?[Aa]\.?)(?!\w)"
_ASSOCIATIONS = (
    "A/B|AB|E/F|G/F|H/F|Grundejerforeningen|Ejerforeningen|Andelsboligforeningen|Andelsforeningen|Haveforeningen"
    "|Beboerforeningen|Boligforeningen|Borgerforeningen|Foreningen|Landsforeningen|Idrætsforeningen"
    "|Lejerforeningen|Vejlauget|Handelsforeningen|Bevægelsen|Netværket|Sammenslutningen|Fonden|Selskabet"
)
_ASSOCIATION_ENDS = (
    "foreningen|forening|forbundet|forbund|sammenslutningen|selskabet|selskab|klubben|klub|fonden|lauget"
    "|organisationen|gruppen|netværket|initiativet|samvirket"
)
# "Boligselskabet", "Borgergruppen": the name proper comes after it.
_NAMED_KIND = (
    rf"{_WORD}(?:foreningen|forbundet|selskabet|klubben|fonden|lauget|organisationen|gruppen|netværket)"
)
_LINK = rf"(?:(?:for|af|til|mod|fra|i|på|ved){_S})?"
_BOARDS = "(?:Skole|Forældre|Bruger|Afdelings|Beboer)bestyrelsen|Elevrådet|Forældrerådet"
_ASSOCIATION_WORDS = (
    "Forening|Forbund|Landsforening|Fællesråd|Idrætsforening|Boldklub|Menighedsråd|Studiecenter|Provsti|Kirke"
)

_PATTERNS: tuple[tuple[str, OrganisationKind | None], ...] = (
    (rf"{_UP_TO_3}[Ll]okaludvalg(?:et)?", _KIND.LOCAL_COMMITTEE),
    (rf"Lokaludvalget{_S}(?:for|i|på){_S}{_HYPHENED}(?:{_S}{_WORD})?", _KIND.LOCAL_COMMITTEE),
    ("Borgerrepræsentationen|Byrådet|Kommunalbestyrelsen|Regionsrådet", _KIND.COUNCIL),
    (rf"{_NAMED}{_HYPHENED}{_S}(?:Byråd|Kommunalbestyrelse|Borgerrepræsentation)", _KIND.COUNCIL),
    (rf"Udvalget{_S}for{_S}{_JOINED}", _KIND.COMMITTEE),
    (
        rf"(?:{_COORDINATED}{{1,4}}[a-zæøå]{{2,60}}|{_COORDINATED}{{0,4}}{_WORD})(?<=\w\w)udvalget",
        _KIND.COMMITTEE,
    ),
    (
        rf"(?:{_COORDINATED}{{1,4}}[a-zæøå]{{2,60}}|{_COORDINATED}{{0,4}}{_WORD})(?<=\w\w)forvaltningen",
        _KIND.ADMINISTRATION,
    ),
    (
        rf"(?:{_WORD}tænketank|Tænketank)(?:en)?(?:{_S}(?:for|om){_S}\w{{2,60}}|{_S}{_WORD})?",
        _KIND.EXPERT_GROUP,
    ),
    (rf"{_WORD}ministeriet|Ministeriet{_S}for{_S}{_JOINED}", _KIND.STATE),
    (rf"{_WORD}(?:(?<![Bb]e)styrelsen|direktoratet)|Rigspolitiet|{_NAMED}{_WORD}{_S}Politi", _KIND.STATE),
    (rf"Region{_S}(?:Hovedstaden|Sjælland|Syddanmark|Midtjylland|Nordjylland)", None),
    (rf"{_NAMED}{_WORD}(?:{_S}(?:(?:og|&){_S})?{_HYPHENED}){{0,4}}{_S}{_LEGAL_FORM}", _KIND.COMPANY),
    (
        rf"(?:{_ASSOCIATIONS}|{_NAMED_KIND}){_S}{_LINK}{_HYPHENED}"
        rf"(?:{_S}(?:(?:og|i|for|af|på|fra){_S})?{_HYPHENED}){{0,4}}(?:{_S}af{_S}\d{{4}})?",
        _KIND.ASSOCIATION,
    ),
    (rf"{_NAMED}(?:{_WORD}{_S}){{0,3}}{_WORD}(?<=\w\w)(?:{_ASSOCIATION_ENDS})", _KIND.ASSOCIATION),
    (rf"{_UP_TO_3}(?:{_ASSOCIATION_WORDS})", _KIND.ASSOCIATION),
    (
        rf"(?:{_NAMED}{_WORD}s{_S})?{_COORDINATED}{{0,4}}{_WORD}(?<!om)(?<!Om)(?<=\w\w)rådet",
        _KIND.ADVISORY_COUNCIL,
    ),
    (rf"(?:{_BOARDS}){_S}(?:for|af|ved|på|i){_S}{_HYPHENED}(?:{_S}{_WORD}){{0,2}}", _KIND.ADVISORY_COUNCIL),
    (
        rf"(?:Lokal|Landsby|Bydels)rådet{_S}(?:for|i|på){_S}{_HYPHENED}(?:{_S}{_WORD})?",
        _KIND.ADVISORY_COUNCIL,
    ),
    (rf"Rådet{_S}for{_S}{_JOINED}(?:{_S}{_WORD}){{0,3}}", _KIND.ADVISORY_COUNCIL),
    (rf"(?:De[nt]{_S})?{_UP_TO_3}(?:{_WORD}råd|Råd)(?=s?\b)", _KIND.ADVISORY_COUNCIL),
    (rf"{_NAMED}{_HYPHENED}{_S}Kommune", _KIND.OTHER_MUNICIPALITY),
)
_COMPILED = tuple(
    (re.compile(rf"\b(?:{pattern})(?=(?:s|['’]s?)?(?!\w))"), kind) for pattern, kind in _PATTERNS
)

_GENERIC = re.compile(
    r"^(?:fag|hoved|under|små|for|efter|om|sty|lokal|valg|gennem)?(?:udvalget|forvaltningen)$|området$"
    r"|^(?:for|by|elev|forældre|stats|minister)?rådet$|^til\w+forvaltningen$|^offentlig|^kommunalforvaltningen$"
    r"|^(?:bolig|grundejer|ejer|andels|borger|beboer|bruger|branche|fag|idræts|lokal|haveejer|interesse|lands|arbejds"
    r"|styre|følge|projekt|initiativ|mål|alders|aktie|grund|paraply|medlems)?(?:foreningen|forening|forbundet"
    r"|selskabet|selskab|klubben|klub|fonden|lauget|organisationen|gruppen|netværket|initiativet|samvirket)$",
    re.IGNORECASE,
)
_COUNCILS = re.compile(r"^(?:byrådet|regionsrådet)$", re.IGNORECASE)


def find_by_pattern(text: str) -> Iterator[tuple[int, int, OrganisationKind | None]]:
    """Yield (start, end, kind) of names told by pattern, without a genitive's s; they may overlap."""
    for pattern, kind in _COMPILED:
        for match in pattern.finditer(text):
            name = match.group()
            if not name[:1].isupper() or (_GENERIC.search(name) and not _COUNCILS.match(name)):
                continue
            yield match.start(), match.end(), kind


def kind_of_name(name: str) -> OrganisationKind | None:
    """Tell the kind of an organisation from its name, None where the name does not say it."""
    found = [(end - start, kind) for start, end, kind in find_by_pattern(name) if kind is not None]
    whole = [kind for length, kind in found if length >= 0.6 * len(name)]
    return whole[0] if whole else (max(found)[1] if found else None)
