"""All findings of a text, in order, none inside another."""

from samklang_text.personal.contact import find_accounts, find_addresses, find_emails, find_phones
from samklang_text.personal.cpr import find_cpr
from samklang_text.personal.models import Finding
from samklang_text.personal.sensitive import find_sensitive


def find_personal_data(text: str) -> tuple[Finding, ...]:
    """Return what looks like personal data, in order of place. Time is linear in the length of the text.

    What is said of groups (*unge med anden etnisk baggrund*) is none; what is said of a person is. Digits are
    given once, as what they most surely are.
    """
    found: list[Finding] = []
    taken = bytearray(len(text))
    for find in (find_accounts, find_cpr, find_emails, find_phones, find_addresses):
        for finding in find(text):
            if not any(taken[finding.start : finding.end]):
                found.append(finding)
                taken[finding.start : finding.end] = b"1" * (finding.end - finding.start)
    return tuple(sorted([*found, *find_sensitive(text)], key=lambda finding: (finding.start, finding.end)))
