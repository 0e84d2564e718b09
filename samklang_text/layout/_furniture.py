"""Page furniture: page numbers, running heads and letterhead blocks, no part of what a letter says."""

import re
from collections import Counter
from collections.abc import Sequence
from enum import Enum, auto

from samklang_text.addresses import EMAIL, PHONE_ON_A_LINE, STREETS_ON_A_LINE
from samklang_text.closings import ADDRESSING, is_closing
from samklang_text.dates import find_dates
from samklang_text.document import AsideReason
from samklang_text.mailheaders import header_end

from ._lines import Row

_PAGE_NUMBER = re.compile(
    r"^[-–—|•\s]*(?:(?:side|page|s\.|pag\.)\s*:?\s*\d{1,4}(?:\s*(?:af|of|/|ud af)\s*\d{1,4})?"
    r"|\d{1,4}\s*(?:af|of|/)\s*\d{1,4}|[-–—]\s*\d{1,4}\s*[-–—])[-–—|•\s]*$",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"^\d{1,3}$")

_CONTACT_LABEL = (
    r"(?:direkte\s+)?(?:telefon|tlf|telefonnr|telefonnummer|telefax|fax|mobil(?:telefon)?|phone|direkte|hovednummer)"
    r"|e-?\s?mail(?:adresse)?|epost|e-post|mail|web|www|hjemmeside|internet|ean(?:[\s-]*(?:nr|nummer|lokationsnummer))?"
    r"|cvr(?:[\s-]*(?:nr|nummer))?|giro|bank|reg\.?\s?nr|postadresse|besøgsadresse|adresse|åbningstid(?:er)?|telefontid"
)
_REFERENCE_LABEL = (
    r"dato|(?:(?:deres|vores|vor|jeres)\s+)?sag(?:s)?(?:\s*[-.]?\s*(?:nr|nummer|id|no))?|sagsbehandler|sagsbeh|dokument(?:\s*[-.]?\s*(?:nr|nummer|id))?"
    r"|dok(?:\.?\s*(?:nr|id|nummer))|(?:(?:deres|vores|vor|jeres)\s+)?j\.?\s?nr|jour(?:nal)?\.?\s*(?:nr|nummer)|journalnummer|kontaktperson"
    r"|(?:deres|vores|vor|jeres)?\s?ref(?:erence)?|init(?:ialer)?|brevid|brev\s?id|emn|eDoc|KLE(?:-emne)?|arkivnr"
)
_LABEL = re.compile(
    rf"^(?P<label>(?P<contact>{_CONTACT_LABEL})|(?P<reference>{_REFERENCE_LABEL}))(?!\w|\.[a-zæøå])\s*\.?\s*(?P<colon>:)?\s*(?P<value>.*)$",
    re.IGNORECASE,
)
_WEB = r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)*\.(?:dk|com|eu|org|net)(?:/\S*)?"
_NUMBERED = r"[A-Z]{0,4}-?\d{2,4}[-/.]\d{2,}[\d./A-Z-]*|\d{8,13}"
_POSTCODE = r"(?:DK-?\s?)?(?!20(?!00)\d\d)\d{4}\s{1,3}[A-ZÆØÅ][\wæøå. -]{1,30}"
_STREET = (
    rf"[A-ZÆØÅ][\wæøåéA-ZÆØÅ.\- ]*?(?:{STREETS_ON_A_LINE})"
    r"\s+\d+\s?[A-Z]?(?:\s?-\s?\d+)?(?:,?\s*(?:\d+\.?|st\.?|kl\.?)"
    r"\s*(?:sal|th|tv|mf)?\.?\s*(?:th|tv|mf)?\.?)?"
)
_VALUE = re.compile(rf"^(?:(?:{PHONE_ON_A_LINE})|(?:{EMAIL})|(?:{_WEB})|(?:{_NUMBERED}))\.?$", re.IGNORECASE)
_WEAK_VALUE = re.compile(
    rf"^(?:(?:{_POSTCODE})\.?|(?:{_STREET})|(?:{_STREET})\s*[,•|·]\s*(?:{_POSTCODE})|postboks\s+\d+)$"
)
_DATE_LINE = re.compile(r"^(?:[A-ZÆØÅ][\wæøå ]{2,20},?\s+)?(?:den\s+|d\.\s*)?$", re.IGNORECASE)
_CONTACT_BITS = re.compile(rf"{EMAIL}|{_WEB}|(?<!\d){PHONE_ON_A_LINE}(?!\d)|{_STREET}|{_POSTCODE}")
_SEPARATORS = re.compile(r"\s*(?:[|•·▪]|\s[–-]\s|,\s|\s{2,})\s*")
_TOP_ROWS = 6  # above a printed mail's header stands at most its owner's name
_NO_BLOCK_START = re.compile(rf"^(?:{ADDRESSING}|vedr|emne|bilag)\b", re.IGNORECASE)


class _Sort(Enum):
    """How a row looks to one who seeks letterhead."""

    NONE = auto()
    LABEL = auto()  # "Telefon", "Sagsnr.": its value may stand on the next line
    STRONG = auto()  # "Telefon 33 66 33 66", an e-mail address, a case number
    WEAK = auto()  # a street: letterhead only beside something stronger
    DATE = auto()


def set_aside_furniture(rows: Sequence[Row]) -> None:
    """Mark the rows that are page furniture with their reason."""
    for row in rows:
        if _PAGE_NUMBER.match(row.text):
            row.aside = AsideReason.PAGE_NUMBER
    _bare_page_numbers(rows)
    _running_heads(rows)
    _mail_header(rows)
    left = [row for row in rows if row.aside is None]
    for start, end in _letterheads(left):
        for row in left[start:end]:
            row.aside = AsideReason.LETTERHEAD


def _mail_header(rows: Sequence[Row]) -> None:
    """The header of a mail that was printed or saved as text stands at the top of it."""
    first = [row for row in rows[: 2 * _TOP_ROWS] if row.aside is None]
    texts = [row.text for row in first]
    for start in range(min(_TOP_ROWS, len(first))):
        if end := header_end(texts, start):
            for row in first[start:end]:
                row.aside = AsideReason.MAIL_HEADER
            return


def _edges(rows: Sequence[Row], *, depth: int) -> list[Row]:
    """The first and last rows of each page, of files that have pages."""
    pages: dict[tuple[str, int], list[Row]] = {}
    for row in rows:
        if row.place.page is not None:
            pages.setdefault((row.place.part, row.place.page), []).append(row)
    found: list[Row] = []
    for page in pages.values():
        if page[0].line.top is not None:
            page.sort(key=lambda row: row.line.top or 0.0)
        found.extend(page[:depth])
        found.extend(page[depth:][-depth:])
    return found


def _bare_page_numbers(rows: Sequence[Row]) -> None:
    """A number alone at a page's edge is its number if it counts the pages, or they all are off by one."""
    bare = [row for row in _edges(rows, depth=1) if row.aside is None and _BARE_NUMBER.match(row.text)]
    offsets = Counter(int(row.text) - (row.place.page or 0) for row in bare)
    for row in bare:
        offset = int(row.text) - (row.place.page or 0)
        if offsets[offset] > 1 or offset == 0:
            row.aside = AsideReason.PAGE_NUMBER


def _running_heads(rows: Sequence[Row]) -> None:
    """A line at the edge of two pages or more, the same but for its digits, is a running head."""
    edge = [row for row in _edges(rows, depth=2) if row.aside is None and not _BARE_NUMBER.match(row.text)]
    pages: dict[str, set[int]] = {}
    for row in edge:
        pages.setdefault(_shape(row.text), set()).add(row.place.page or 0)
    last = max((row.place.page or 0 for row in rows), default=0)
    for row in edge:
        count = len(pages[_shape(row.text)])
        if count >= 3 or (count == 2 and last <= 3):
            row.aside = AsideReason.RUNNING_HEAD


def _shape(text: str) -> str:
    return re.sub(r"\d+", "0", " ".join(text.lower().split()))


def _letterheads(rows: Sequence[Row]) -> list[tuple[int, int]]:
    """Stretches [start, end) of rows that are letterhead: neighbours, all labels, values or addresses."""
    sorts = [_sort(row) for row in rows]
    _take_values(rows, sorts)
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(rows):
        end = at
        while end < len(rows) and sorts[end] is not _Sort.NONE:
            end += 1
        if end > at and _is_letterhead(rows[at:end], sorts[at:end]):
            found.append((_with_owner(rows, at), end))
        at = max(end, at + 1)
    return found


def _sort(row: Row) -> _Sort:
    text = row.text.strip(" |•·")
    label = _LABEL.match(text)
    if label:
        return _sort_label(label)
    if _VALUE.match(text) or _is_contact_line(text):
        return _Sort.STRONG
    if _WEAK_VALUE.match(text):
        return _Sort.WEAK
    if is_date_line(text):
        return _Sort.DATE
    return _Sort.NONE


def _sort_label(label: re.Match[str]) -> _Sort:
    value = label["value"].strip()
    if not value:
        return _Sort.LABEL
    if _VALUE.match(value) or _is_contact_line(value):
        return _Sort.STRONG
    if label["colon"] and len(value) <= 60 and not value.endswith((".", "?", "!")):
        return _Sort.STRONG
    if is_date_line(value) or _VALUE.match(value.split()[0]) and len(value) <= 40:
        return _Sort.STRONG
    return _Sort.NONE


def _is_contact_line(text: str) -> bool:
    """ "Tlf. 33 66 33 66 | www.eksempel.dk | CVR 12345678": nothing left when what is known is taken away."""
    if len(text) > 160 or not _CONTACT_BITS.search(text):
        return False
    bits = [bit for bit in _SEPARATORS.split(text) if bit]
    known = sum(1 for bit in bits if _VALUE.match(bit) or _WEAK_VALUE.match(bit) or _labelled(bit))
    if bits == [text] and re.fullmatch(_STREET, text):
        return False  # alone on a line it may be a heading: "En grøn plads 2"
    return known == len(bits) or (known >= 2 and known >= len(bits) - 1)


def _labelled(text: str) -> bool:
    label = _LABEL.match(text)
    return bool(label and (_VALUE.match(label["value"].strip()) or not label["value"].strip()))


def is_date_line(text: str) -> bool:
    """Tell whether a line holds a date and nothing else ("København, den 11. februar 2010")."""
    if len(text) > 50:
        return False
    dates = find_dates(text)
    return (
        len(dates) == 1
        and dates[0].value is not None
        and bool(_DATE_LINE.match(text[: dates[0].start]) and not text[dates[0].end :].strip(" ."))
    )


def _take_values(rows: Sequence[Row], sorts: list[_Sort]) -> None:
    """A short line right under a bare label ("Sagsbehandler") is its value, whatever it says."""
    for at in range(1, len(rows)):
        short = len(rows[at].text) <= 40 and not rows[at].text.endswith((".", ":", ",", "-"))
        directly = rows[at].gap == 0 and not rows[at].turned and not is_closing(rows[at].text)
        if sorts[at] is _Sort.NONE and sorts[at - 1] is _Sort.LABEL and short and directly:
            sorts[at] = _Sort.WEAK


def _is_letterhead(rows: Sequence[Row], sorts: Sequence[_Sort]) -> bool:
    strong = sum(sort in (_Sort.STRONG, _Sort.LABEL) for sort in sorts)
    if strong >= 2 or (strong and len(rows) > strong):
        return True
    if strong == 1:
        # Alone, "www.eksempel.dk" may be the end of a sentence; with a label or set off by itself it is not.
        return bool(_LABEL.match(rows[0].text)) or rows[0].gap > 0 or not _VALUE.match(rows[0].text)
    return False


def _with_owner(rows: Sequence[Row], start: int) -> int:
    """Take in the lines right above an address that belong to it: "Rådhuset" above "1599 København V"."""
    at = start
    while at > 0 and start - at < 2 and rows[at].gap == 0 and not rows[at].turned:
        above = rows[at - 1]
        plain = len(above.text) <= 32 and not above.text.endswith((".", ",", ":", ";", "-", "?", "!"))
        if (
            not plain
            or not above.text[0].isupper()
            or is_closing(above.text)
            or _NO_BLOCK_START.match(above.text)
        ):
            break
        if not _WEAK_VALUE.match(rows[at].text) and at == start:
            break
        at -= 1
    # Only a block that stands by itself: a line of running text has its own line above.
    return at if at == 0 or rows[at].gap or rows[at].turned else start
