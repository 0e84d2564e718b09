"""Languages by all their names: who asks for Persian finds who wrote Farsi."""

from samklang.accounts.rules import Visitor
from samklang.core.naming import sort_key
from samklang.people.models import Contact

_SAME = (
    "albansk albanian",
    "amharisk amharic",
    "arabisk arabic",
    "bengali bangla",
    "dansk danish",
    "engelsk english",
    "farsi persisk persian",
    "filippinsk tagalog filipino",
    "fransk french",
    "grønlandsk greenlandic",
    "italiensk italian",
    "kinesisk mandarin chinese",
    "kurdisk kurdish",
    "pashto pashtu",
    "polsk polish",
    "portugisisk portuguese",
    "rumænsk romanian",
    "russisk russian",
    "somali somalisk",
    "spansk spanish",
    "tamil tamilsk",
    "thai thailandsk",
    "tyrkisk turkish",
    "tysk german",
    "ukrainsk ukrainian",
    "vietnamesisk vietnamese",
)
_KNOWN_AS = {name: names.split()[0] for names in _SAME for name in names.split()}


def same_language(one: str, other: str) -> bool:
    """Whether two names are of one language, in Danish or English."""
    return bool(one.strip()) and _known_as(one) == _known_as(other)


def languages_spoken(reader: Visitor) -> list[str]:
    """Return the languages of those the reader may call, each once, however it was written."""
    told = Contact.objects.readable_by(reader).present().exclude(languages=[])
    spoken: dict[str, str] = {}
    for languages in told.values_list("languages", flat=True):
        for each in languages:
            spoken.setdefault(_known_as(each), each.strip())
    return sorted(spoken.values(), key=sort_key)


def _known_as(language: str) -> str:
    name = language.strip().casefold()
    return _KNOWN_AS.get(name, name)
