"""A bound is said once, with the model's field."""

import pytest

from samklang.core.lengths import room_for
from samklang.knowledge.forms.kinds import PracticeForm
from samklang.knowledge.models import Assessment, Contribution, Practice


@pytest.mark.parametrize(
    ("model", "name", "room"),
    [(Contribution, "title", 150), (Contribution, "summary", 600), (Assessment, "note", 2000)],
)
def test_a_column_a_validator_and_a_long_text_each_say_their_bound(model: type, name: str, room: int) -> None:
    assert room_for(model, name) == room


def test_what_has_no_bound_must_be_given_one() -> None:
    with pytest.raises(ValueError, match=r"Practice\.how"):
        room_for(Practice, "how")
    assert room_for(Practice, "how", otherwise=20_000) == 20_000


def test_forms_have_the_bound_of_what_they_write() -> None:
    assert PracticeForm.base_fields["stands_behind"].max_length == room_for(Practice, "stands_behind")  # type: ignore[attr-defined]
