"""What is shown of people and places: no names of private persons, no CPR numbers, no ways to reach them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from samklang_text.personal import Finding
from samklang_text.personal.contact import find_addresses, find_emails, find_phones
from samklang_text.personal.cpr import find_cpr
from samklang_whitebook.counting import Answer, Count, Said, Saying, words_in
from samklang_whitebook.model import DRAFT, PRIVATE, Asked, Submission
from samklang_whitebook.texts import Words

HIDDEN = "•"
PAPERS = frozenset({"hearing_letter", "agenda_paper", DRAFT})
_SIGN = re.compile(r"[^\W_]")
_REACHING = (find_phones, find_emails, find_addresses)
_LIKELY = 0.7


@dataclass(frozen=True, slots=True)
class Naming:
    """How respondents and their words are shown.

    `names` shows private persons' names too, `sensitive` the points that are otherwise held back.
    """

    count: Count
    words: Words
    names: bool = False
    sensitive: bool = False

    def shown(self, text: str) -> str:
        """Return a text without CPR numbers, how people are reached, and the names of private respondents.

        Generous with CPR numbers: a case number that looks like one is hidden too. An address is hidden only
        where it is likely to be a home, since hearings are often about a place.
        """
        for found in _hidden(text):
            dots = _SIGN.sub(HIDDEN, text[found.start : found.end])
            text = text[: found.start] + dots + text[found.end :]
        return text if self.names else self._without_names(text)

    def _without_names(self, text: str) -> str:
        known = self.count.private_names_by_word
        present = [name for word in known.keys() & {"", *words_in(text)} for name in known[word]]
        if not present:
            return text
        present.sort(key=lambda name: (-len(name), name))
        patterns = (r"\s+".join(map(re.escape, name.split())) for name in present)
        return re.sub(rf"(?<!\w)(?:{'|'.join(patterns)})", self.words("name"), text, flags=re.IGNORECASE)

    def sender(self, submission: Submission) -> str:
        if submission.is_private() and not self.names:
            return self.words("citizen_known")
        return submission.sender or self.words("unknown_sender", file=self.own_file(submission))

    def short(self, answer: Answer) -> str:
        if answer.submission.is_private() and not self.names:
            return f"{self.words('citizen')} ({answer.label})"
        return answer.submission.sender or f"{self.words.sender_kind(None)} ({answer.label})"

    def party(self, party: Asked) -> str:
        """Name one of those who were asked, with its kind."""
        if party.kind == PRIVATE and not self.names:
            return self.words("citizen_known")
        return f"{party.name} ({self.words.sender_kind(party.kind).lower()})"

    def file(self, submission: Submission) -> str:
        """Name a file; the number of the answer stands for it where its name may tell a private person's."""
        label = self.count.labels.get(submission.same_as or submission.file)
        if label and not self.may_be_named(submission):
            return label
        return self.own_file(submission)

    def own_file(self, submission: Submission) -> str:
        """Name a file, or say which it is in the spreadsheet."""
        if self.may_be_named(submission):
            return submission.file
        return self.numbered(submission.file) if submission.is_private() else self.unread(submission.file)

    def unread(self, file: str) -> str:
        """Name a file of which no sender is known by its own name, if that is nobody's."""
        return file if self.names or file in self.count.book.plain_files else self.numbered(file)

    def numbered(self, file: str) -> str:
        return self.words("file_number", number=self.count.file_numbers[file])

    def may_be_named(self, submission: Submission) -> bool:
        """Organisations and the municipality's own papers are no private persons."""
        return self.names or submission.is_from_organisation() or submission.kind in PAPERS

    def warnings(self, submission: Submission) -> str:
        """Say what to check. Notices of the reading name attachments, which may tell who wrote."""
        if self.may_be_named(submission) or not submission.notices:
            return "\n".join((*submission.notices, *submission.warnings))
        return "\n".join((*submission.warnings, self.words("more_warnings")))

    def holds_back(self, said: Said) -> bool:
        return said.point.held_back and not self.sensitive

    def senders(self, saying: Saying) -> str:
        """Name the first, and how many others."""
        answers = list({said.answer.number: said.answer for said in saying.all}.values())
        first, others = answers[0], answers[1:]
        if len(others) == 1:
            return self.words("and_one", sender=self.short(first), other=self.short(others[0]))
        if others:
            return self.words("and_others", sender=self.short(first), count=len(others))
        return self.short(first)


def _hidden(text: str) -> Iterator[Finding]:
    yield from find_cpr(text)
    for find in _REACHING:
        yield from (finding for finding in find(text) if finding.confidence >= _LIKELY)
