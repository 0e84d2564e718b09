"""DOCX (and DOCM, DOTX): text, lists with their numbers, tables, notes, text boxes, changes, comments."""

from samklang_files.docx.body import Body
from samklang_files.docx.numbering import Numbering
from samklang_files.docx.package import WordFile
from samklang_files.docx.styles import Styles
from samklang_files.limits import Limits
from samklang_files.notices import Notice, NoticeCode, notice
from samklang_files.pieces import Reading, make_aside
from samklang_files.reasons import Reason, Refusal
from samklang_text.document import Aside, AsideReason, Piece, Place


def read_docx(content: bytes, *, limits: Limits) -> Reading:
    """Read the main text with what belongs to it; what is beside it comes as asides."""
    file = WordFile.open(content, limits=limits)
    styles = Styles.of(file.related("styles"))
    body = Body(
        styles=styles, numbering=Numbering.of(file.related("numbering"), styles=styles), notes=file.notes()
    )
    main = file.main.find("w_body")
    if main is None:
        raise Refusal(Reason.DAMAGED, detail="w_body")
    heads = list(_edges(file, "header", body=body))
    body.read(main)
    comments = [_comment(text) for text in file.comments()]
    pieces = [*heads, *body.pieces, *_edges(file, "footer", body=body), *comments]
    return Reading(
        pieces=pieces, metadata=file.metadata(), notices=_notices(file, body=body, comments=len(comments))
    )


def _notices(file: WordFile, *, body: Body, comments: int) -> tuple[Notice, ...]:
    found = [notice(NoticeCode.PART_DAMAGED, part=name) for name in file.package.damaged]
    if body.has_changes:
        found.append(notice(NoticeCode.TRACKED_CHANGES))
    if comments:
        found.append(notice(NoticeCode.COMMENTS, count=comments))
    return tuple(found)


def _comment(text: str) -> Aside:
    return make_aside(AsideReason.HIDDEN, text, place=Place(0, len(text)))


def _edges(file: WordFile, sort: str, *, body: Body) -> list[Aside]:
    """Headers or footers, each text once, as asides: one line is a running head, several a letterhead."""
    found: dict[str, Aside] = {}
    for root in file.edges(sort):
        numbered = any("PAGE" in (field.text or "").upper().split() for field in root.iter("w_instrText"))
        edge = Body(styles=body.styles, numbering=body.numbering, notes={})
        edge.read(root)
        texts = [piece.text for piece in edge.pieces if isinstance(piece, Piece)]
        texts = [text for piece_text in texts if (text := piece_text.replace("\t", " ").strip())]
        reason = _edge_reason(texts, numbered=numbered)
        for text in ["\n".join(texts)] if texts else []:
            found.setdefault(text, make_aside(reason, text, place=Place(0, len(text))))
    return list(found.values())


def _edge_reason(texts: list[str], *, numbered: bool) -> AsideReason:
    if len(texts) > 1:
        return AsideReason.LETTERHEAD
    return AsideReason.PAGE_NUMBER if numbered else AsideReason.RUNNING_HEAD
