"""ODT: headings, nested lists with their numbers, tables, notes, text boxes, tracked changes."""

from xml.etree.ElementTree import Element

from samklang_files.limits import Limits
from samklang_files.notices import Notice, NoticeCode, notice
from samklang_files.odt.body import Body
from samklang_files.odt.styles import Styles
from samklang_files.officexml import OfficePackage
from samklang_files.pieces import Reading, make_aside
from samklang_files.reasons import Reason, Refusal
from samklang_text.document import Aside, AsideReason, Metadata, Piece, Place

_PREFIXES = {
    f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0": prefix
    for name, prefix in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("drawing", "draw"),
        ("xsl-fo-compatible", "fo"),
        ("manifest", "manifest"),
    )
} | {"http://purl.org/dc/elements/1.1/": "dc", "http://www.w3.org/1999/xlink": "xlink"}


def read_odt(content: bytes, *, limits: Limits) -> Reading:
    package = OfficePackage.open(content, limits=limits, prefixes=_PREFIXES)
    package.refuse_entities(sign=b"<!ENTITY")  # OpenOffice wrote document types
    if _is_encrypted(package):
        raise Refusal(Reason.ENCRYPTED)
    root = package.needed("content.xml")
    text = root.find("office_body/office_text")
    if text is None:
        raise Refusal(Reason.DAMAGED, detail="office_text")
    outer = package.part("styles.xml")
    styles = Styles.of(outer, root)
    body = Body(styles=styles)
    body.read(text)
    heads, feet = _edges(outer, "header", styles=styles), _edges(outer, "footer", styles=styles)
    return Reading(
        pieces=[*heads, *body.pieces, *feet],
        metadata=_metadata(package),
        notices=_notices(package, body=body),
    )


def _is_encrypted(package: OfficePackage) -> bool:
    manifest = package.part("META-INF/manifest.xml")
    return manifest is not None and next(manifest.iter("manifest_encryption-data"), None) is not None


def _metadata(package: OfficePackage) -> Metadata:
    meta = package.part("meta.xml")
    title = meta.findtext("office_meta/dc_title") if meta is not None else ""
    return Metadata(title=" ".join((title or "").split()))


def _notices(package: OfficePackage, *, body: Body) -> tuple[Notice, ...]:
    found = [notice(NoticeCode.PART_DAMAGED, part=name) for name in package.damaged]
    if body.has_changes:
        found.append(notice(NoticeCode.TRACKED_CHANGES))
    if body.comments:
        found.append(notice(NoticeCode.COMMENTS, count=body.comments))
    return tuple(found)


def _edges(outer: Element | None, sort: str, *, styles: Styles) -> list[Aside]:
    """Headers or footers of the page styles, each text once; several lines make a letterhead."""
    found: dict[str, Aside] = {}
    for edge in outer.iter() if outer is not None else ():
        if edge.tag not in (f"style_{sort}", f"style_{sort}-first", f"style_{sort}-left"):
            continue
        body = Body(styles=styles)
        body.read(edge)
        texts = [
            piece.text.replace("\t", " ") for piece in body.pieces if isinstance(piece, Piece) and piece.runs
        ]
        if not texts:
            continue
        numbered = next(edge.iter("text_page-number"), None) is not None
        single = AsideReason.PAGE_NUMBER if numbered else AsideReason.RUNNING_HEAD
        reason = AsideReason.LETTERHEAD if len(texts) > 1 else single
        text = "\n".join(texts)
        found.setdefault(text, make_aside(reason, text, place=Place(0, len(text))))
    return list(found.values())
