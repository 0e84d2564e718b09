"""What a contribution is, in the words people look for it by, and what it can be narrowed by.

In the language the municipality writes in, whatever language the visitor reads the pages in.
"""

from collections.abc import Iterator

from django.conf import settings
from django.utils import translation
from django.utils.formats import date_format, number_format
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from samklang.knowledge.models import Contribution, Idea, Kind, Project

_CALLED: dict[str, Promise] = {
    Kind.PROJECT: _("Project, something that was tried."),
    Kind.EXPERIENCE: _("Experience, something that was learned."),
    Kind.PRACTICE: _("Recommended practice: a recommendation, this is how it is done."),
    Kind.IDEA: _("Idea: a proposal, proposed by somebody."),
    Kind.QUESTION: _("Question, asked of the others."),
}


def sentences_of(contribution: Contribution) -> list[str]:
    """Return what a contribution of its own kind says of itself beside its texts, a sentence for each."""
    with translation.override(settings.LANGUAGE_CODE):
        sentences = [str(_CALLED[contribution.kind]), str(contribution.get_result_display())]
        if isinstance(contribution, Project):
            sentences += _of_project(contribution)
        if isinstance(contribution, Idea):
            sentences += _of_idea(contribution)
        return [sentence for sentence in sentences if sentence]


def facets_of(contribution: Contribution) -> Iterator[tuple[str, str]]:
    """Yield what a contribution of its own kind can be narrowed by."""
    yield from (("topic", topic.public_id) for topic in contribution.topics.all())
    yield from (("district", district.public_id) for district in contribution.districts.all())
    yield "organisation", contribution.organisation.public_id
    if contribution.result:
        yield "result", contribution.result
    if isinstance(contribution, Project):
        yield "state", contribution.state
        if contribution.ends_on:
            yield "ends", str(contribution.ends_on.year)


def _of_project(project: Project) -> Iterator[str]:
    yield f"{project.get_state_display()}."
    if project.ends_on:
        yield gettext("Ends on %(day)s.") % {"day": date_format(project.ends_on, "DATE_FORMAT")}
    if project.cost_per_person is not None:
        amount = number_format(project.cost_per_person, force_grouping=True)
        yield gettext("Price per person: it costs %(amount)s kr.") % {"amount": amount}


def _of_idea(idea: Idea) -> Iterator[str]:
    if idea.declined_because:
        yield gettext("Declined: %(why)s") % {"why": idea.declined_because}
    elif idea.taken_up_by:
        yield gettext("Taken up.")
