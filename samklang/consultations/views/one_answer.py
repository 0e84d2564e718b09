"""One answer as the secretariat reads it: what it is, what it says, what was found, what is beside it."""

from typing import Any

from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from samklang.accounts.requests import VisitorRequest
from samklang.consultations import rules
from samklang.consultations.actions.receipts import receipt_of
from samklang.consultations.answers.compared import compared
from samklang.consultations.answers.laid_out import LaidOut
from samklang.consultations.answers.read_facts import read_facts_of
from samklang.consultations.answers.related import neighbours_of, related_to
from samklang.consultations.doors import get_submission_file_for, get_submission_for
from samklang.consultations.models import CampaignSuggestion, Passage, Reading, Submission
from samklang.consultations.reading.stored import from_stored
from samklang.core.listing import number_in
from samklang.files.errors import FileRefused
from samklang.files.reading import SHOWN_INSIDE, show_inside
from samklang.journal.history import history_of
from samklang_whitebook.texts import Words


@require_safe
def submission(request: VisitorRequest, public_id: str) -> HttpResponse:
    """One answer: who, how, what it says, and the points that were found in it."""
    shown = get_submission_for(request.user, public_id)
    reading = Reading.objects.filter(submission=shown).first()
    may_run = rules.may_run(request.user)
    files = list(shown.parts().select_related("file", "submission"))
    receipt = receipt_of(shown)
    context = {
        "thing": shown,
        "consultation": shown.consultation,
        "reading": reading,
        "files": files,
        "inside": next((each for each in files if each.file.media_type in SHOWN_INSIDE), None),
        "superseded": Submission.objects.filter(superseded_by=shown).first(),
        "deadline": shown.party.deadline() if shown.party else shown.consultation.inquiry.deadline,
        "may_decide": may_run and rules.may_be_decided(shown),
        "may_restore": may_run and shown.rejected_at is not None,
        "may_file": may_run,
        "may_part": may_run and rules.takes_answers(shown.consultation),
        "receipt": receipt,
        "may_send_receipt": receipt is None and may_run and shown.may_have_receipt(),
        "related": related_to(shown, reader=request.user),
        "neighbours": neighbours_of(shown),
        "history": history_of([shown.public_id], reader=request.user),
        **_said(request, shown, reading),
    }
    return render(request, "consultations/one_answer.html", context)


def _said(request: VisitorRequest, shown: Submission, reading: Reading | None) -> dict[str, Any]:
    """Return what an answer says, laid out, a part of it at a time."""
    if reading is None or not reading.found:
        return {}
    suggestion = CampaignSuggestion.objects.filter(submission=shown).first()
    own = tuple((start, end) for start, end in suggestion.own) if suggestion else ()
    words = Words("en" if get_language() == "en" else "da")
    laid_out = LaidOut(from_stored(reading.found), own, words.personal_kind)
    part = number_in(request, last=laid_out.parts)
    points = laid_out.points_in(part)
    passages = _passages_of(shown, {each.point.passage for each in points if each.point.passage})
    return {
        "found": laid_out.found,
        "pieces": laid_out.pieces(part),
        "part": part,
        "parts": range(1, laid_out.parts + 1),
        "facts": read_facts_of(laid_out),
        "points": [_point(each, words, passages) for each in points],
        "all_points": len(laid_out.points),
        "personal": sorted(
            {words.personal_kind(each.kind) for each in laid_out.found.personal if each.is_likely}
        ),
        "has_own": bool(own),
    }


def _point(numbered: Any, words: Words, passages: dict[str, Passage]) -> dict[str, Any]:
    point = numbered.point
    return {
        "number": numbered.number,
        "text": numbered.text,
        "kind": words.point_kind(point.kind),
        "stance": words.stance(point.stance) if point.stance != "none" else "",
        "passage": passages.get(point.passage or ""),
        "themes": point.themes,
        "held_back": point.held_back,
        "page": point.page,
    }


def _passages_of(shown: Submission, keys: set[str]) -> dict[str, Passage]:
    """Return the passages that points are tied to by their keys, as they are heard now; in one query."""
    bare = {key.partition(":")[2] for key in keys}
    rows = (
        Passage.objects.filter(version__document__consultation=shown.consultation_id, key__in=bare)
        .select_related("version__document")
        .order_by("version__number")
    )
    return {f"{row.version.document.place}:{row.key}": row for row in rows}


@require_safe
def compare_submission(request: VisitorRequest, public_id: str) -> HttpResponse:
    """An answer beside the one it took the place of: what went and what came, word by word."""
    after = get_submission_for(request.user, public_id)
    before = Submission.objects.readable_by(request.user).filter(superseded_by=after).first()
    if before is None:
        raise Http404
    texts = [_text_of(each) for each in (before, after)]
    known = [text for text in texts if text is not None]
    is_read = len(known) == len(texts)
    context = {
        "consultation": after.consultation,
        "before": before,
        "after": after,
        "is_read": is_read,
        "is_same": is_read and known[0] == known[1],
        "compared": compared(*known) if is_read else None,
    }
    return render(request, "consultations/compare_submission.html", context)


def _text_of(submission: Submission) -> str | None:
    reading = Reading.objects.filter(submission=submission).first()
    return from_stored(reading.found).text if reading and reading.found else None


@require_safe
def shown_file(request: VisitorRequest, public_id: str) -> HttpResponseBase:
    """A picture or a PDF of an answer, to be seen beside the text that was read of it."""
    found = get_submission_file_for(request.user, public_id)
    try:
        return show_inside(found.file, name=found.name)
    except FileRefused as refusal:
        return HttpResponse(str(refusal), content_type="text/plain; charset=utf-8", status=410)
