"""A report with one of everything, and the texts a stranger may put in it."""

from samklang_files.charts import Bar, bar_chart
from samklang_files.report import (
    Align,
    Bullets,
    Column,
    Entry,
    EntryGroup,
    EntryTable,
    Field,
    Figure,
    Note,
    PageBreak,
    Paragraph,
    Quote,
    Report,
    Run,
    Section,
    Table,
    Tone,
)

HOSTILE = {
    "markup": "#panic() $x^2$ *fed* _kursiv_ `kode` <mærke> @henvisning \\u{1F600} // note /* og */ ]{}[",
    "xml": "</w:t><w:p/> & &amp; <![CDATA[ ]]> <?xml?>",
    "control characters": "a\x00b\x01c\x07d\x0be\x1ff\x7fg\x85h",
    "half a surrogate pair": "a\ud83db",
    "emoji": "Godt 😀👩‍👩‍👧🇩🇰 gået",
    "right to left": "שלום עולם, مرحبا بالعالم",
    "turned direction": "abc\u202edcba\u202c xyz\u2066q\u2069",
    "Chinese": "漢字かな交じり文 한국어",
    "a word of ten thousand letters": "a" * 10_000,
    "a long address": "https://eksempel.dk/" + "sti/" * 100,
    "combining marks": "Z͑ͫ̓ͪ̂ͫ̽a\u0301\u0302\u0303\u0304\u20dd\u0488",
    "noncharacters": "\ufffe\uffff\U0001ffff\ue000\uf0b7",
    "line breaks": "et\r\nto\rtre\u2028fire\u2029fem\x0cseks",
    "only white space": " \t\u00a0\u2003 ",
    "nothing": "",
    "a formula": '=HYPERLINK("http://x")',
}


def drawing() -> str:
    return bar_chart((Bar("Trafik", (("Råd", 3), ("Borgere", 2))), Bar("Grønne områder", (("Råd", 1),))))


def one_of_everything(text: str = "Støtter forslaget", *, title: str = "Hvidbog om cykelstier") -> Report:
    """Return a report in which `text` stands wherever a text can stand."""
    table = Table(
        (Column(text, 2), Column("Antal", 1, Align.RIGHT)),
        ((text, "3"), ((Run(text, bold=True), Run(text, italic=True)), "4")),
        text,
        ("I alt", "7"),
    )
    field = Field("Bemærkning", "reply-S1.1", (text, "Nej"), text, text)
    entry = Entry("S1.1", text, (text, text), (Paragraph(text, Tone.SMALL), Quote((text, text))), field)
    entries = EntryTable(
        (text, text, text), (EntryGroup(text, (entry, Entry("S1.2", text))), EntryGroup("", (entry,)))
    )
    blocks = (
        Paragraph(text, Tone.LEAD),
        Paragraph(text, Tone.SMALL),
        Bullets((text, "to")),
        Bullets((text, "to"), numbered=True),
        Note(text, text, urgent=True),
        table,
        Figure(drawing(), text if text.strip() else "Et diagram", text, table),
        Quote((text,), text),
        PageBreak(),
        entries,
    )
    inner = Section(text, (Paragraph(text),), (Section(text, (Paragraph(text),)),), numbered=False)
    return Report(
        title=title,
        language="da-DK",
        sections=(
            Section(text, blocks, (inner, Section("Mere", (entries,)))),
            Section("Sidst", new_page=True),
        ),
        subtitle=text,
        label=text,
        organisation=text,
        date=text,
        about=(text, text),
        facts=((text, "38"), ("synspunkter", text)),
        notes=(Note(text, text),),
        contents="Indhold",
    )
