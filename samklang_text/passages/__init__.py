"""Passages: the pieces of a draft that was heard, and which of them a point is about."""

from samklang_text.passages._headed import passages_of, wordings_by_reference
from samklang_text.passages._model import Method, Passage, Suggestion
from samklang_text.passages._suggest import PassageIndex, suggest_passage

__all__ = [
    "Method",
    "Passage",
    "PassageIndex",
    "Suggestion",
    "passages_of",
    "suggest_passage",
    "wordings_by_reference",
]
