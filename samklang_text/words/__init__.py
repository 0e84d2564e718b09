"""Danish words: the lexicon, compounds, and the analyser that index and query share."""

from samklang_text.words.analyser import Analyser, Token
from samklang_text.words.lexicon import Entry, Lexicon, LexiconMissing
from samklang_text.words.stopwords import STOP_WORDS

__all__ = ["STOP_WORDS", "Analyser", "Entry", "Lexicon", "LexiconMissing", "Token"]
