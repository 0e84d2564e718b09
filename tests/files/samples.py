"""Real files of every format, made by real programs where there is one, for the tests of reading."""

import io
import zipfile
from collections.abc import Iterable
from email.message import EmailMessage

import docx
import pikepdf
import pypdfium2
import typst
from PIL import Image

from samklang_files import DEFAULT_LIMITS, Limits, ReadFile, UnreadFile, read_bytes
from samklang_text.document import BlockKind, Document

WORDS = {"integrationsindsatsen", "trafikplanen", "samarbejde", "kommunen", "cykelstien", "borgerne"}
PAGE = '#set page(paper: "a4")\n#set text(lang: "da", size: 11pt)\n'


def is_word(word: str) -> bool:
    return word in WORDS


def read(name: str, content: bytes, *, limits: Limits = DEFAULT_LIMITS) -> list[ReadFile | UnreadFile]:
    return list(read_bytes(name, content, is_word=is_word, limits=limits))


def read_one(name: str, content: bytes, *, limits: Limits = DEFAULT_LIMITS) -> ReadFile:
    """Read a file that must give exactly one document, and hold it to what every document promises."""
    (result,) = read(name, content, limits=limits)
    assert isinstance(result, ReadFile), result
    keeps_its_promises(result.document)
    return result


def refused(name: str, content: bytes, *, limits: Limits = DEFAULT_LIMITS) -> UnreadFile:
    (result,) = read(name, content, limits=limits)
    assert isinstance(result, UnreadFile), result
    return result


def keeps_its_promises(document: Document) -> None:
    """Blocks in order and apart, segments side by side inside them, asides and parts within the text."""
    end = 0
    for block in document.blocks:
        assert end <= block.start < block.end <= len(document.text)
        assert document.text_of(block).strip()
        assert "\n" not in document.text_of(block)
        end = block.end
    for first, second in zip(document.segments, document.segments[1:], strict=False):
        assert first.start <= first.end <= second.start
    assert all(0 <= aside.before <= len(document.text) for aside in document.asides)
    assert all(0 <= part.start <= part.end <= len(document.text) for part in document.parts)


def blocks(document: Document) -> list[tuple[BlockKind, int, str, str]]:
    return [(block.kind, block.level, block.marker, document.text_of(block)) for block in document.blocks]


def texts(document: Document) -> list[str]:
    return [document.text_of(block) for block in document.blocks]


def pdf(source: str, *, page: str = PAGE) -> bytes:
    return typst.compile((page + source).encode())


def locked_pdf(source: str) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf(source))) as file:
        file.save(out, encryption=pikepdf.Encryption(owner="ejer", user="bruger"))
    return out.getvalue()


def pages_together(*files: bytes) -> bytes:
    """Put PDF files together to one."""
    out = io.BytesIO()
    joined = pikepdf.new()
    for file in files:
        joined.pages.extend(pikepdf.open(io.BytesIO(file)).pages)
    joined.save(out)
    return out.getvalue()


def scanned_page(text: str) -> Image.Image:
    """Make a picture of a page as a scanner does: 200 dots to the inch, grey."""
    with pypdfium2.PdfDocument(pdf(f"#set text(size: 14pt)\n{text}")) as file:
        picture: Image.Image = file[0].render(scale=200 / 72, grayscale=True).to_pil()
    return picture


def scanned_pdf(text: str) -> bytes:
    out = io.BytesIO()
    scanned_page(text).save(out, "PDF", resolution=200)
    return out.getvalue()


def word_file(*paragraphs: str) -> bytes:
    file = docx.Document()
    for paragraph in paragraphs:
        file.add_paragraph(paragraph)
    return saved(file)


def saved(file: docx.document.Document) -> bytes:
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def zipped(
    members: Iterable[tuple[str | zipfile.ZipInfo, bytes]], *, method: int = zipfile.ZIP_DEFLATED
) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return out.getvalue()


def with_part(file: bytes, name: str, content: bytes) -> bytes:
    """Return a ZIP of parts with one part put in or replaced."""
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        parts = [(old, archive.read(old)) for old in archive.namelist() if old != name]
    return zipped([*parts, (name, content)])


def word_with_body(xml: str, **parts: str) -> bytes:
    """Return a Word file whose body is this XML; `parts` are more files in it, such as numbering."""
    names = "".join(
        f'<Relationship Id="p{n}" Type="{RELATION}/{sort}" Target="{sort}.xml"/>'
        for n, sort in enumerate(parts)
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    relations = f'<Relationships xmlns="{space}">{names}</Relationships>'
    members = [
        (
            "[Content_Types].xml",
            "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>",
        ),
        ("word/document.xml", f"<w:document {SPACES}><w:body>{xml}</w:body></w:document>"),
        ("word/_rels/document.xml.rels", relations),
        *((f"word/{sort}.xml", content) for sort, content in parts.items()),
    ]
    return zipped((name, content.encode()) for name, content in members)


RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


def odt(body: str, *, automatic: str = "", styles: str = "", manifest: str = "") -> bytes:
    """Return an ODT whose text is this XML."""
    content = (
        f"<office:document-content {ODF}><office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    outer = f"<office:document-styles {ODF}>{styles}</office:document-styles>"
    listed = f"<manifest:manifest {ODF}>{manifest}</manifest:manifest>"
    return zipped(
        [
            ("mimetype", b"application/vnd.oasis.opendocument.text"),
            ("content.xml", content.encode()),
            ("styles.xml", outer.encode()),
            ("META-INF/manifest.xml", listed.encode()),
        ]
    )


ODF = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"),
        ("manifest", "manifest"),
    )
)


def mail(text: str = "", **headers: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = headers.pop("sender", "Nørrevang Lokaludvalg <post@norrevang.example>")
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    if text:
        message.set_content(text)
    return message
