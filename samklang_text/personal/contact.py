"""Where a person can be reached or paid: telephone, e-mail, street address, bank account."""

import re
from collections.abc import Iterator

from samklang_text.addresses import EMAIL_DOMAIN, EMAIL_NAME, PHONE_IN_TEXT, STREETS_IN_TEXT
from samklang_text.personal.models import Finding, PersonalKind
from samklang_text.personal.people import FIRST_NAMES

_EMAIL = re.compile(rf"(?<![\w.+-])({EMAIL_NAME})@{EMAIL_DOMAIN}")
# Mailboxes of an office, not of a person.
_OFFICES = re.compile(
    r"\b(?:admin|borgmester\w*|direktion\w*|formand|forvaltning\w*|h(?:oe|ø)ring\w*|hr|info\w*|kontakt|kontor\w*"
    r"|lokaludvalg\w*|mail|noreply|no-reply|post\w*|presse\w*|redaktion\w*|sekretariat\w*|service\w*|support"
    r"|udvalg\w*|webmaster|\w*(?:raad|råd)(?:et)?)\b",
    re.IGNORECASE,
)
_NAME_LIKE = re.compile(rf"[^\W\d_]+[._-][^\W\d_]+|(?:{FIRST_NAMES})[\W\d_]*", re.IGNORECASE)
_SAYS_PHONE = re.compile(
    r"(?:tlf|telefon\w*|mobil\w*|ring\w*|sms|nummer|\bt|\bm)[\s.:(-]{0,4}(?:på |til )?\Z", re.IGNORECASE
)
_SAYS_OTHER = re.compile(
    r"(?:cvr\w*|ean\w*|sag\w*|journal\w*|j\.|dok\w*\.?|faktura\w*|konto\w*|reg\w*|p-n\w*|se-n\w*|matr\w*"
    r"|fax|telefax)"
    r"[\s.:-]{0,3}(?:nr\.?|nummer)?[\s.:-]{0,3}\Z",
    re.IGNORECASE,
)
_AMOUNT = re.compile(r"\s?(?:kr\b|kroner|mio|mia|dkk|eur|euro|%|m2|m²)", re.IGNORECASE)
_YEARS = re.compile(r"20[0-9]{2}[ \u00a0]?20[0-9]{2}")
_BEFORE = 24

_SAYS_HOME = re.compile(
    r"\b(?:bor|boende|bopæl|bosat|(?:min|vores|privat) ?adresse|besøg (?:mig|os)|hjemme?"
    r"|(?:kom|kig)(?:me)? (?:gerne )?(?:forbi|ind))\b(?: (?:på|i|hos|er|mig|os|selv|jo|til))*[ :,]*\Z",
    re.IGNORECASE,
)
_BEFORE_HOME = 40
# Alone these are common words, even with a capital letter before and a number after them.
_NO_STREET = re.compile(STREETS_IN_TEXT, re.IGNORECASE)
_STREET = re.compile(
    r"(?<!\w)(?P<names>(?:(?:[A-ZÆØÅ]\.){1,3} )?(?:[A-ZÆØÅ][\wæøå]{0,20}\.? ){0,3})"
    rf"(?P<street>(?=[A-ZÆØÅ])\w{{0,25}}?(?i:{STREETS_IN_TEXT}))"
    r" (?P<number>\d{1,3}(?: ?[A-Z]\b)?)(?![\d.]?\d)"
    r"(?P<floor>,? (?:st|kl|\d{1,2}(?=[. ,]))\.?(?: sal)?,? ?(?:tv|th|mf|\d{1,3}|dør \d+)?\.?(?![\w%]))?"
    r"(?P<town>,? ?\n?\d{4} [A-ZÆØÅ]\w+(?: [A-ZÆØÅ]{1,2}\b)?)?"
)

_IBAN = re.compile(r"\bDK(\d{2})((?:[ \u00a0]?\d){14})(?![ \u00a0]?\d)")
_ACCOUNT = re.compile(
    r"\b(?:reg(?:istrerings)?|konto|bankkonto)(?:\.|\s?-?(?:nr"
    r"|nummer))?\.?(?:nr\.?)?[\s:.]{0,3}(\d{4})[\s,;/.-]{1,3}"
    r"(?:konto(?:\s?-?(?:nr|nummer))?\.?[\s:.]{0,3})?(\d(?:[ \u00a0]?\d){5,9})(?!\d)",
    re.IGNORECASE,
)


def find_emails(text: str) -> Iterator[Finding]:
    """Yield mail addresses: surely a person's (anne.hansen@), perhaps (hojskolen@), hardly (sekretariat@)."""
    for match in _EMAIL.finditer(text):
        if _OFFICES.search(match[1].replace(".", " ").replace("_", " ")):
            confidence = 0.2
        else:
            confidence = 0.9 if _NAME_LIKE.fullmatch(match[1]) else 0.5
        yield Finding(PersonalKind.EMAIL, match.start(), match.end(), confidence)


def find_phones(text: str) -> Iterator[Finding]:
    """Yield Danish telephone numbers of eight digits; not amounts, company numbers or case numbers."""
    for match in PHONE_IN_TEXT.finditer(text):
        before = text[max(0, match.start() - _BEFORE) : match.start()]
        if _SAYS_OTHER.search(before) or _AMOUNT.match(text, match.end()) or _YEARS.fullmatch(match[0]):
            continue
        if match[0].isdigit() and not _SAYS_PHONE.search(before):
            confidence = 0.5
        else:
            confidence = 0.9 if _SAYS_PHONE.search(before) or match[0].startswith(("+", "00")) else 0.7
        yield Finding(PersonalKind.PHONE, match.start(), match.end(), confidence)


def find_addresses(text: str) -> Iterator[Finding]:
    """Yield street addresses with a house number; one with a floor, or said to be so, is surely a home."""
    for match in _STREET.finditer(text):
        if _NO_STREET.fullmatch(match["street"]) and not match["names"]:
            continue
        if _SAYS_HOME.search(text[max(0, match.start() - _BEFORE_HOME) : match.start()]):
            confidence = 0.9
        else:
            confidence = 0.8 if match["floor"] else 0.6 if match["town"] else 0.4
        yield Finding(PersonalKind.ADDRESS, match.start(), match.end(), confidence)


def find_accounts(text: str) -> Iterator[Finding]:
    """Yield IBANs of Danish accounts whose check is right, and account numbers that are said to be such."""
    for match in _IBAN.finditer(text):
        digits = re.sub(r"\D", "", match[2])
        if int(f"{digits}1320{match[1]}") % 97 == 1:  # D = 13, K = 20 (ISO 13616)
            yield Finding(PersonalKind.ACCOUNT, match.start(), match.end(), 0.95)
    for match in _ACCOUNT.finditer(text):
        yield Finding(PersonalKind.ACCOUNT, match.start(), match.end(), 0.9)
