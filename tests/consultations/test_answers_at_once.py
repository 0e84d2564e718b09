"""A letter of a party is confirmed while the party sends by its link: neither waits for the other in vain."""

import threading
import time
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection

from samklang.consultations.actions import answers, submissions
from samklang.consultations.models import Submission
from tests.cast import Cast
from tests.consultations.conftest import Hearing
from tests.consultations.test_superseding import by_link, confirmed, on_paper, standing

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]


def at_once(first: Callable[[], object], second: Callable[[], object]) -> list[Exception]:
    """Start one and soon after the other, each in a connection of its own; return what failed."""
    failed: list[Exception] = []

    def run(work: Callable[[], object]) -> None:
        try:
            work()
        except Exception as error:  # noqa: BLE001 - whatever fails in a thread is told
            failed.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(work,)) for work in (first, second)]
    for thread in threads:
        thread.start()
        time.sleep(0.4)
    for thread in threads:
        thread.join(30)
    return failed


def slowly(work: Callable[..., Any]) -> Callable[..., Any]:
    def slow(*args: Any, **given: Any) -> Any:
        time.sleep(1.2)
        return work(*args, **given)

    return slow


@pytest.mark.parametrize("place", ["before", "after"])
def test_confirming_a_letter_and_sending_by_link_both_succeed(
    hearing: Hearing, cast: Cast, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite lets one transaction write at a time (run the tests with tools.postgresql)")
    by_link(hearing, "Foreløbigt", provisional=True)
    letter = on_paper(hearing, cast, "Endeligt brev")
    slow = "give_to_party" if place == "before" else "hand_on_joined"
    monkeypatch.setattr(submissions, slow, slowly(getattr(submissions, slow)))
    answers.keep_answer_draft(hearing.party, text="Endeligt")
    failed = at_once(
        lambda: confirmed(letter, cast), lambda: answers.send_answer(hearing.party, link=hearing.link)
    )
    assert failed == []
    assert standing(hearing) == [Submission.objects.latest("number")]
