"""The title page, and how the white book was made."""

from datetime import date

from samklang_files.report import Block, Bullets, Note, Paragraph, Section, Text, Tone
from samklang_whitebook.contents.naming import Naming
from samklang_whitebook.counting import Count
from samklang_whitebook.texts import Words


def title_facts(count: Count, *, words: Words) -> tuple[tuple[str, Text], ...]:
    wordings = sum(said.point.kind == "wording" for said in count.points)
    amounts = {
        "fact_answers": len(count.answers),
        "fact_points": len(count.points),
        "fact_wordings": wordings,
    }
    if count.book.unread:
        amounts["fact_unread"] = len(count.book.unread)
    return tuple((words.number(key, amount), str(amount)) for key, amount in amounts.items())


def title_notes(count: Count, *, words: Words) -> tuple[Note, ...]:
    notes = [Note(words("machine_note"), words("machine_title"))]
    flagged = sum(
        any(found.is_likely for found in said.answer.submission.personal_in(said.point))
        for said in count.points
    )
    if flagged:
        text = words.number("personal_note", flagged, section=words("personal"))
        notes.insert(0, Note(text, words("personal_title"), urgent=True))
    return tuple(notes)


def how_section(naming: Naming) -> Section:
    count, words = naming.count, naming.words
    blocks: list[Block] = [
        Paragraph(words("how_lead", answers=len(count.answers), points=len(count.points)), Tone.LEAD),
        Paragraph(_dates(count, words=words)),
        Paragraph(words("how_machine")),
        Bullets(_quoting(naming)),
    ]
    counting = Section(words("counting"), (Bullets(_rules(count, words=words)),))
    return Section(words("how"), tuple(blocks), (counting,))


def _dates(count: Count, *, words: Words) -> str:
    dates = sorted(answer.submission.date for answer in count.answers if answer.submission.date)
    if not dates:
        return words("how_no_dates")
    key = "how_dates" if dates[0] != dates[-1] else "how_one_date"
    undated = len(count.answers) - len(dates)
    text = words(key, first=words.day(dates[0]), last=words.day(dates[-1]))
    return text + (words.number("how_undated", undated) if undated else "")


def _quoting(naming: Naming) -> tuple[str, ...]:
    count, words = naming.count, naming.words
    lines = [words("how_quotes"), words("how_masked")]
    if not naming.names and not all(answer.submission.is_from_organisation() for answer in count.answers):
        lines.append(words("how_names", citizen=words("citizen_known"), name=words("name")))
    if held := sum(naming.holds_back(said) for said in count.points):
        lines.append(words.number("how_held_back", held))
    return tuple(lines)


def _rules(count: Count, *, words: Words) -> tuple[str, ...]:
    main_part = words("by_passage" if count.by_passage() else "by_theme")
    rules = [
        words("counting_answers"),
        words("counting_points", section=main_part),
        words("counting_themes"),
        words("counting_numbers"),
    ]
    if count.campaigns:
        rules.append(words("counting_campaigns", as_one=count.as_one, as_many=len(count.answers)))
    return tuple(rules)


def made_on(day: date, *, words: Words) -> str:
    return words("made_on", date=words.day(day))
