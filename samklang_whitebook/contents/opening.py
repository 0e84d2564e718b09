"""The title page, and how the white book was made."""

from datetime import date

from samklang_files.report import Block, Bullets, Note, Paragraph, Section, Text
from samklang_whitebook.contents.naming import Naming
from samklang_whitebook.counting import Count
from samklang_whitebook.texts import Words

HEARING_LETTER = "hearing_letter"


def title_facts(count: Count, *, words: Words) -> tuple[tuple[str, Text], ...]:
    amounts = {"fact_answers": len(count.answers), "fact_points": len(count.points)}
    more = {
        "fact_wordings": sum(said.point.kind == "wording" for said in count.points),
        "fact_unread": len(count.book.unread),
    }
    amounts |= {key: amount for key, amount in more.items() if amount}
    hearing = count.book.hearing
    if hearing and hearing.numbers.counted != len(count.answers):
        amounts["fact_counted"] = hearing.numbers.counted
    return tuple((words.number(key, amount), str(amount)) for key, amount in amounts.items())


def period(count: Count, *, words: Words) -> tuple[str, ...]:
    """Say when the text was heard: by the hearing letter if there is one, and by the dates of the answers."""
    lines = []
    letters = [each for each in count.book.submissions if each.kind == HEARING_LETTER and not each.same_as]
    if len(letters) == 1 and letters[0].date and letters[0].deadline:
        first, last = words.day(letters[0].date), words.day(letters[0].deadline)
        lines.append(words("period_letter", date=first, deadline=last))
    dates = _days(count)
    if dates:
        key = "period_answers" if dates[0] != dates[-1] else "period_one_day"
        lines.append(words(key, first=words.day(dates[0]), last=words.day(dates[-1])))
    return tuple(lines)


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
        Paragraph(_dates(count, words=words)),
        Paragraph(words("how_machine")),
        Bullets(_quoting(naming)),
    ]
    counting = Section(words("counting"), (Bullets(_rules(count, words=words)),), kept=True)
    return Section(words("how"), tuple(blocks), (counting,), kept=True)


def _dates(count: Count, *, words: Words) -> str:
    dates = _days(count)
    if not dates:
        return words("how_no_dates")
    key = "how_dates" if dates[0] != dates[-1] else "how_one_date"
    undated = len(count.answers) - len(dates)
    text = words(key, first=words.day(dates[0]), last=words.day(dates[-1]))
    return text + (words.number("how_undated", undated) if undated else "")


def _days(count: Count) -> list[str]:
    return sorted(answer.submission.date for answer in count.answers if answer.submission.date)


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
