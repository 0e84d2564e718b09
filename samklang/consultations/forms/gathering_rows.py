"""Fields of several rows: challenges with their votes, items of a digest."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.dateparse import parse_date
from django.utils.translation import gettext_lazy as _

from samklang.consultations.gathered.details import ChallengeDetails, ItemDetails
from samklang.consultations.models import Challenge, DigestItem
from samklang.core.days import near_day
from samklang.core.fields import check_length, lines_of, one_on_each_line
from samklang.core.lengths import room_for
from samklang.core.rows import Column, RowsField, RowsInput, line_of

MOST_COUNTED = 1_000_000


def number_in(text: str, *, said: Any) -> int | None:
    """Read a number as people type it, 1.250 or 1 250; None where nothing stands."""
    digits = text.replace(".", "").replace(" ", "").replace("\u00a0", "")
    if not digits:
        return None
    if not (digits.isascii() and digits.isdecimal() and int(digits) <= MOST_COUNTED):
        raise ValidationError(said, params={"text": text})
    return int(digits)


def _short(text: str, model: Any, name: str) -> str:
    check_length(text, most=room_for(model, name))
    return text


class ChallengesField(RowsField):
    """Challenges: in each row a rank, what it is, and its votes. They stand in the order of the ranks."""

    widget = RowsInput(
        (
            Column("rank", _("Rank"), inputmode="numeric"),
            Column("text", _("Challenge")),
            Column("votes", _("Votes"), inputmode="numeric"),
        )
    )

    def clean(self, value: Any) -> tuple[ChallengeDetails, ...]:
        read = [self._read(self.widget.parts_of(line)) for line in lines_of(super().clean(value))]
        ordered = sorted(enumerate(read), key=lambda each: (each[1][0] or each[0] + 1, each[0]))
        return tuple(challenge for _place, (_rank, challenge) in ordered)

    def _read(self, parts: list[str]) -> tuple[int | None, ChallengeDetails]:
        rank, text, votes = parts
        if not text:
            raise ValidationError(_("Write what the challenge is, in each row that has a rank or votes."))
        placed = number_in(rank, said=_("“%(text)s” is no rank. Write 1, 2, 3."))
        counted = number_in(
            votes, said=_("“%(text)s” is no number of votes. Leave it empty if nobody counted.")
        )
        return placed, ChallengeDetails(_short(text, Challenge, "text"), counted)


def rows_of_challenges(challenges: Iterable[ChallengeDetails]) -> str:
    return one_on_each_line(
        line_of([str(rank), each.text, "" if each.votes is None else str(each.votes)])
        for rank, each in enumerate(challenges, start=1)
    )


class ItemsField(RowsField):
    """Posts or articles: in each row its date, title, medium or author, link, and what it said."""

    widget = RowsInput(
        (
            Column("dated", _("Date"), type="date"),
            Column("title", _("Title")),
            Column("source", _("Medium or author")),
            Column("link", _("Link"), inputmode="url", is_wide=True),
            Column("said", _("What it said"), type="textarea", is_wide=True),
        )
    )

    def clean(self, value: Any) -> tuple[ItemDetails, ...]:
        return tuple(self._read(self.widget.parts_of(line)) for line in lines_of(super().clean(value)))

    def _read(self, parts: list[str]) -> ItemDetails:
        dated, title, source, link, said = parts
        if not title:
            raise ValidationError(_("Write a title in each row."))
        if link:
            _check_link(link)
        return ItemDetails(
            _short(title, DigestItem, "title"),
            _day(dated),
            _short(source, DigestItem, "source"),
            _short(link, DigestItem, "link"),
            said,
        )


def _day(text: str) -> Any:
    if not text:
        return None
    try:
        return forms.DateField(validators=[near_day]).clean(parse_date(text) or text)
    except ValueError as error:
        raise ValidationError(_("“%(text)s” is no date."), params={"text": text}) from error


def _check_link(link: str) -> None:
    try:
        URLValidator(schemes=["http", "https"])(link)
    except ValidationError as error:
        said = _("“%(link)s” is no address: it begins with https://.")
        raise ValidationError(said, params={"link": link}) from error


def rows_of_items(items: Iterable[ItemDetails]) -> str:
    return one_on_each_line(
        line_of([each.dated.isoformat() if each.dated else "", each.title, each.source, each.link, each.said])
        for each in items
    )
