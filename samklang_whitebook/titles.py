"""What a white book is called: the title of the draft, as it stands inside a sentence."""

import re

from samklang_text.words import Analyser, Lexicon
from samklang_whitebook.options import Options
from samklang_whitebook.texts import Words

_KINDS = "politik|plan|strategi|program|regulativ|vedtægt|aftale"
# "Udkast til …", "Trafikplanen", "Plan for …", "Kultur- og fritidspolitik": what is spoken of, by its kind.
_SAYS_WHAT_IT_IS = re.compile(
    rf"(?P<first>Udkast|Forslag|{'|'.join(kind.capitalize() for kind in _KINDS.split('|'))}"
    rf"|[A-ZÆØÅ][a-zæøå]+(?=-(?:, [a-zæøå]+-)* og [a-zæøå]*(?:{_KINDS}))"
    rf"|[A-ZÆØÅ][a-zæøå]*(?:{_KINDS}))"
    rf"(?:-(?:, [a-zæøå]+-)* og [a-zæøå]*(?:{_KINDS}))?(?:en|et|er|ken)?\b"
)
_IS_SOMEBODYS = re.compile(
    r"(?:[A-ZÆØÅ][\w-]*\s+)+?(?:Kommunes|Regions?)\b|[A-ZÆØÅ][\w-]*s\s+[a-zæøå-]*(?:politik|plan|strategi|program)"
)


def title_of(options: Options, *, draft_title: str, lexicon: Lexicon, words: Words) -> str:
    if options.title:
        return options.title
    if not draft_title:
        return words("default_title")
    return words("about_draft", title=_in_a_sentence(draft_title, lexicon=lexicon, words=words))


def _in_a_sentence(title: str, *, lexicon: Lexicon, words: Words) -> str:
    """Write a Danish title as it stands inside a sentence: no capital letter where there is no name.

    "Udkast til …" and "Trafikplan 2030" say what the thing is, "Aarhusplan 2030" too, but with a name in it;
    "Sammen om Klangby" is what it is called.
    """
    if words.language == "da":
        if says := _SAYS_WHAT_IT_IS.match(title):
            return title[0].lower() + title[1:] if _is_common(says["first"], lexicon=lexicon) else title
        if title[0].islower() or _IS_SOMEBODYS.match(title):
            return title
    return words("called", title=title)


def _is_common(word: str, *, lexicon: Lexicon) -> bool:
    """Say whether a word is made of words of the list that are no names."""
    [token] = Analyser(lexicon).analyse(word.lower())
    entries = [lexicon.entry(part) for part in token.parts or (token.lemma,)]
    return all(entry is not None and not entry.is_name for entry in entries)
