"""Which part of a compound tells what a point is about."""

from samklang_text.passages import PassageIndex, passages_of, suggest_passage
from samklang_text.words import Analyser
from tests.text.short_letters import letter


def test_a_compound_does_not_speak_by_its_last_part_alone(analyser: Analyser) -> None:
    draft = letter(
        "# Mobilitetsplan 2032",
        "## Flere busser",
        "Busserne kører hvert kvarter i byerne og hver time i landsbyerne, også om aftenen.",
        "## Trygge skoleveje",
        "Der kommer cykelstier og hævede flader ved alle skoler.",
        "## Parkering",
        "Der anlægges to parkeringspladser i udkanten af midtbyen.",
    )
    index = PassageIndex(passages_of(draft), read=analyser.analyse)
    assert suggest_passage("Bogbussen er det eneste i landsbyen.", index=index) is None
    found = suggest_passage("Bussen er den eneste i landsbyen.", index=index)
    assert found is not None
    assert found.key.endswith("flere-busser")


def test_a_compound_speaks_by_its_last_part_where_the_first_is_the_drafts_own_subject(
    analyser: Analyser,
) -> None:
    draft = letter(
        "# Klimapolitik",
        "## Borgerne",
        "Der nedsættes et råd med tolv medlemmer, som mødes to gange om året og rådgiver.",
        "## Varme",
        "Fjernvarmen kommer til alle.",
        "## Økonomi",
        "Rammen er ni millioner.",
    )
    index = PassageIndex(passages_of(draft), read=analyser.analyse)
    found = suggest_passage("Et klimaråd skal mødes fire gange.", index=index)
    assert found is not None
    assert found.key.endswith("borgerne")
