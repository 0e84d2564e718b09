"""The tables after the main part: the same points for those who need only some, and what else was found."""

from samklang_files.report import Block, Bullets, Column, Paragraph, Section, Table, Text
from samklang_whitebook.contents.naming import Naming
from samklang_whitebook.contents.points import wording_cells, words_of
from samklang_whitebook.counting import Count, Said, Saying, heading_of
from samklang_whitebook.model import Submission


def wordings_section(count: Count, *, naming: Naming) -> Section | None:
    """Proposed wordings: old, new, who, where."""
    words = naming.words
    headings = {passage.key: heading_of(passage) for passage in count.book.passages}
    rows = tuple(
        (
            saying.first.label,
            *wording_cells(saying.first, naming=naming),
            _senders(saying, naming=naming),
            headings.get(saying.first.point.passage or "") or _context(saying.first, naming=naming) or "–",
        )
        for saying in _sayings(count, "wording")
    )
    columns = (
        Column(words("number"), 0.7),
        Column(words("old_wording"), 2.4),
        Column(words("new_wording"), 2.4),
        Column(words("who"), 1.6),
        Column(words("where"), 1.9),
    )
    return _table_section(words("wordings"), words("wordings_lead"), columns, rows)


def promises_section(count: Count, *, naming: Naming) -> Section | None:
    words = naming.words
    columns = (
        Column(words("number"), 0.7),
        Column(words("who"), 1.7),
        Column(words("kind"), 0.9),
        Column(words("what"), 5),
    )
    rows = tuple(
        (
            saying.first.label,
            _senders(saying, naming=naming),
            words.point_kind(saying.first.point.kind),
            _words(saying, naming=naming),
        )
        for saying in _sayings(count, "commitment", "offer")
    )
    return _table_section(words("promises"), words("promises_lead"), columns, rows)


def questions_section(count: Count, *, naming: Naming) -> Section | None:
    words = naming.words
    columns = (Column(words("number"), 0.7), Column(words("who"), 1.7), Column(words("what"), 5.9))
    rows = tuple(
        (saying.first.label, _senders(saying, naming=naming), _words(saying, naming=naming))
        for saying in _sayings(count, "question")
    )
    return _table_section(words("questions"), words("questions_lead"), columns, rows)


def _sayings(count: Count, *kinds: str) -> tuple[Saying, ...]:
    """The points of these kinds, what a campaign says alike once, as in the main part."""
    return count.merged(tuple(said for said in count.points if said.point.kind in kinds))


def _senders(saying: Saying, *, naming: Naming) -> str:
    """Who says it, and the numbers of those that say the same."""
    senders = naming.senders(saying)
    if not saying.others:
        return senders
    return f"{senders}\n{naming.words('also_said')}: {', '.join(other.label for other in saying.others)}"


def _words(saying: Saying, *, naming: Naming) -> str:
    """Return the words, held back if any of those that say the same is."""
    held = (said for said in saying.all if naming.holds_back(said))
    return words_of(next(held, saying.first), naming=naming)


def _context(said: Said, *, naming: Naming) -> str:
    return "" if naming.holds_back(said) else said.point.context


def personal_section(count: Count, *, naming: Naming) -> Section | None:
    """Where personal data may stand, without repeating it."""
    words = naming.words
    rows = []
    for answer in count.answers:
        submission = answer.submission
        held: dict[str, set[str]] = {}
        for found in submission.personal:
            held.setdefault(_place_of(submission, found.start, words("outside_points")), set()).add(
                found.kind
            )
        for place, kinds in held.items():
            named = ", ".join(words.personal_kind(kind) for kind in sorted(kinds))
            rows.append((f"{answer.label}{place}", naming.short(answer), named))
    columns = (
        Column(words("personal_where"), 1.7),
        Column(words("respondent"), 2.6),
        Column(words("personal_what"), 3.4),
    )
    return _table_section(words("personal"), words("personal_lead"), columns, tuple(rows))


def _place_of(submission: Submission, offset: int, outside: str) -> str:
    for number, point in enumerate(submission.points, start=1):
        if point.start <= offset < point.end:
            return f".{number}"
    return f", {outside}"


def papers_section(count: Count, *, naming: Naming) -> Section | None:
    words = naming.words
    papers = [s for s in count.book.submissions if not s.is_answer() and s.same_as is None]
    columns = (
        Column(words("document"), 3.6),
        Column(words("kind"), 1.3),
        Column(words("date"), 1.9),
        Column(words("case"), 1.6),
    )
    rows = tuple(_paper(submission, naming=naming) for submission in papers)
    return _table_section(words("papers"), words("papers_lead"), columns, rows)


def _paper(submission: Submission, *, naming: Naming) -> tuple[Text, ...]:
    words = naming.words
    # Of what is neither an organisation's nor a paper of the case, the subject may name who wrote it.
    may_tell = naming.may_be_named(submission)
    about = [submission.subject if submission.subject and may_tell else naming.own_file(submission)]
    if submission.agenda:
        if submission.agenda.item_number:
            about.append(words("item", number=submission.agenda.item_number))
        parts = ", ".join(words.agenda_part(part.kind).lower() for part in submission.agenda.parts)
        about.append(words("parts", parts=parts))
    if submission.sender:
        about.append(naming.sender(submission))
    day = words.day(submission.date) if submission.date else "–"
    if submission.deadline:
        day += f", {words('deadline', date=words.day(submission.deadline))}"
    numbers = [number for number in (submission.case_number, submission.document_number) if number]
    return "\n".join(about), words.submission_kind(submission.kind), day, ", ".join(numbers) or "–"


def files_section(count: Count, *, naming: Naming) -> Section:
    """Files that could not be read, copies, and what to check."""
    words, book = naming.words, count.book
    columns = (Column(words("file"), 2), Column(words("why"), 4))
    unread = tuple((naming.unread(item.file), item.explanation) for item in book.unread)
    blocks: list[Block] = [Paragraph(words("unread_lead" if unread else "all_read"))]
    if unread:
        blocks.append(Table(columns, unread))
    sections = [Section(words("unread"), tuple(blocks))]
    originals = {submission.file: submission for submission in book.submissions}
    copies = tuple(
        words(
            "nearly_same_as" if s.near_copy else "same_as",
            file=naming.own_file(s),
            original=naming.file(originals[s.same_as]),
        )
        for s in book.submissions
        if s.same_as
    )
    if copies:
        sections.append(Section(words("copies"), (Bullets(copies),)))
    warned = _table_section(
        words("warnings"),
        words("warnings_lead"),
        (Column(words("number"), 0.6), Column(words("file"), 2), Column(words("warning"), 4)),
        tuple(
            (count.label_of(s) or "–", naming.own_file(s), naming.warnings(s))
            for s in count.by_number()
            if s.warnings or s.notices
        ),
    )
    if warned:
        sections.append(warned)
    return Section(words("files"), (), tuple(sections))


def _table_section(
    heading: str, lead: str, columns: tuple[Column, ...], rows: tuple[tuple[Text, ...], ...]
) -> Section | None:
    """Return a section of one table, None when there is nothing to show."""
    if not rows:
        return None
    return Section(heading, (Paragraph(lead), Table(columns, rows)))
