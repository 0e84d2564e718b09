"""The rules of counting, as sentences anybody can read."""

from collections.abc import Iterator

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from samklang.consultations.models import Channel, CountingRules


def in_words(rules: CountingRules) -> tuple[str, ...]:
    """Return by which rules is counted, a sentence for each."""
    return tuple(_sentences(rules))


def _sentences(rules: CountingRules) -> Iterator[str]:
    named = [str(channel.label).lower() for channel in Channel if channel.value in rules.channels]
    if len(named) == len(Channel):
        yield _("Everything that came in counts, whichever way it came.")
    else:
        yield _("What counts came as: %(channels)s. The rest is heard and shown, too.") % {
            "channels": get_text_list(named, _("or"))
        }
    if rules.counts_provisional:
        yield _("Provisional answers count.")
    else:
        yield _("Provisional answers are shown, but do not count.")
    yield _("Late answers count.") if rules.counts_late else _("Late answers do not count.")
    if rules.campaigns_as_one:
        yield _("A campaign of letters that are alike counts as one answer.")
    else:
        yield _("Letters that are alike count one by one, also in a campaign.")
