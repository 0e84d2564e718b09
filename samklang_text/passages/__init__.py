"""Passages: the pieces of a draft that was heard, and which of them a point is about."""

from samklang_text.passages._headed import passages_of, wordings_by_reference
from samklang_text.passages._index import PassageIndex
from samklang_text.passages._model import VERSION, Method, Passage, Suggestion
from samklang_text.passages._names import parts_of_the_draft, title_of
from samklang_text.passages._suggest import suggest_passage, suggest_passages

__all__ = [
    "VERSION",
    "Method",
    "Passage",
    "PassageIndex",
    "Suggestion",
    "parts_of_the_draft",
    "passages_of",
    "suggest_passage",
    "suggest_passages",
    "title_of",
    "wordings_by_reference",
]
