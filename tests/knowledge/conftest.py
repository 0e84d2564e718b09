from collections.abc import Callable
from typing import Any

import pytest

from samklang.knowledge.details import DETAILS, ContributionDetails
from tests.cast import WORDS, Cast, make_contact, make_topic

Say = Callable[..., ContributionDetails]


@pytest.fixture
def say(cast: Cast) -> Say:
    """What somebody writes, in the fewest words: `say("project", title="Natteravne")`."""
    owner = make_contact("Ejer", cast.other_administration, email="ejer@klangby.example")
    topic = make_topic()

    def made(kind: str = "experience", **given: Any) -> ContributionDetails:
        first: dict[str, Any] = {
            "title": "Ring først",
            "summary": "Kort sagt.",
            "organisation": cast.other_administration,
            "owner": owner,
            "topics": frozenset({topic}),
        }
        return DETAILS[kind](**{**first, **WORDS[kind], **given})

    return made
