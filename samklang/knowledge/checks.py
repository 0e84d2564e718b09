"""What holds however a contribution is written: where it may belong, how long texts are, what links are."""

import re
from collections.abc import Iterator

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

from samklang.knowledge import rules
from samklang.knowledge.details import ContributionDetails
from samklang.people.models import Topic
from samklang.people.rules import Asker

_BARE = re.compile(r"(?!\w+:)(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-zæøå]{2,}(?:[/?#:]|$)", re.IGNORECASE)
"""An address as people say it: www.dr.dk/nyheder."""
LONGEST = 20_000  # characters of one text


def whole_link(written: str) -> str:
    """Return the address of a page, with https:// where only that is missing; refuse what is none."""
    link = f"https://{written}" if _BARE.match(written) else written
    try:
        URLValidator(schemes=["http", "https"])(link)
    except ValidationError:
        text = _("“%(link)s” is no address of a page. Write it as https://www.example.org/.")
        raise ValidationError(text, params={"link": written}) from None
    return link


def faults_of(
    details: ContributionDetails, *, by: Asker, kept: frozenset[Topic] = frozenset()
) -> Iterator[tuple[str, ValidationError]]:
    """Yield each field that says what this writer may not, and why. `kept` are topics it has already."""
    if not rules.may_write_for(by, details.organisation):
        yield "organisation", ValidationError(_("You can write for your own organisation only."))
    if not rules.may_share(by, details.organisation, sharing=details.sharing):
        yield "sharing", ValidationError(_("You could not see it yourself. Share it with more."))
    if not details.topics:
        yield "topics", ValidationError(_("Choose at least one topic, so that others find it."))
    for topic in sorted(details.topics - kept, key=lambda topic: topic.sort_key):
        try:
            topic.check_is_open()
        except ValidationError as error:
            yield "topics", error
    for name in ("owner", "substitute"):
        person = getattr(details, name)
        if person is not None and person.has_left():
            yield name, ValidationError(_("Choose somebody who is still there."))
    if details.substitute == details.owner:
        yield "substitute", ValidationError(_("Choose somebody else than the owner."))
