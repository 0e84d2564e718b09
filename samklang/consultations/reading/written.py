"""What is read of an answer that came as no file: a gathering that was written down, a web comment."""

import re

from samklang.consultations.gathered.details import GatheringDetails
from samklang.consultations.gathered.text import spoken_of
from samklang.consultations.models import Gathering, Submission, WebComment

_MARKED_UP = re.compile(r"</?(?:p|br|div|span|b|i|em|strong|ul|ol|li|a|h[1-6])\b[^<>]*>", re.IGNORECASE)


def written_here(submission: Submission) -> tuple[str, bytes] | None:
    """Return what an answer says by the name it is read by; None if it came as files.

    Platforms hand out comments as they keep them: one with the marks of a web page is read as one.
    """
    if gathering := Gathering.objects.filter(submission=submission).first():
        return "gathering.md", spoken_of(GatheringDetails.of(gathering)).encode()
    if comment := WebComment.objects.filter(submission=submission).first():
        return name_of(comment.text), comment.text.encode()
    return None


def name_of(text: str) -> str:
    return "comment.html" if _MARKED_UP.search(text) else "comment.txt"
