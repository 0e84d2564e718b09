"""What people in Klangby follow and look for again, and the mail that awaits one of them back at work."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.utils import timezone

from samklang.accounts.models import User
from samklang.following.actions import choose_news, follow, note_told_until, save_search
from samklang.following.hits import found_now
from samklang.following.models import Frequency, SavedSearch, SearchNews, SearchPage
from samklang.knowledge.models import Contribution
from samklang.overview.news.found import kinds_of
from samklang.overview.news.mailing import gather_news, tell_news
from samklang.people.models import District, Organisation, Topic

_AWAY = timedelta(days=90)  # since the newest thing was written


@dataclass(frozen=True, slots=True)
class ToldFollower:
    """Somebody who follows topics, places and contributions by their names, and keeps searches."""

    name: str
    topics: tuple[str, ...] = ()
    districts: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    at_once: tuple[str, ...] = ()
    searches: tuple[tuple[str, str], ...] = ()
    frequency: str = Frequency.WEEKLY


FOLLOWERS = (
    ToldFollower(
        "Birthe Lauge",
        topics=("Skole og lektiehjælp", "Frivillige og foreninger", "Mentorer og rollemodeller"),
        districts=("Engparken", "Nørrevang"),
        at_once=("Hvor mange timer om måneden kan man bede en frivillig mentor om?",),
        searches=(
            ("Lektiehjælp, der virkede", "lektiehjælp"),
            ("Ny i byen og alene", "fællesskab ensom"),
        ),
    ),
    ToldFollower(
        "Mette Holm",
        topics=("Medborgerskab", "Ligebehandling", "Tryghed"),
        places=("Socialforvaltningen",),
        searches=(("Beboere, der er med til at bestemme", "beboere inddragelse"),),
    ),
    ToldFollower(
        "Henrik Sund",
        topics=("Job", "Sundhed"),
        searches=(("Første job", '"første job"'),),
        frequency=Frequency.DAILY,
    ),
    ToldFollower("Gitte Aaberg", topics=("Sprog", "Nye i byen"), searches=(("Mentorer", "mentor"),)),
    ToldFollower("Sara Nimb", topics=("Tolkning og klart sprog",), frequency=Frequency.NEVER),
)
BACK_AT_WORK = "Birthe Lauge"


def tell_following(users: Mapping[str, User]) -> None:
    """Let each follow what is theirs; write the one who has been away the mail with what she missed."""
    newest = Contribution.objects.published().latest("published_on").published_on
    away_since = timezone.make_aware(datetime.combine(newest - _AWAY, time()))
    for told in FOLLOWERS:
        user = users[told.name]
        for subject in _subjects(told):
            follow(subject, by=user)
        for title in told.at_once:
            follow(Contribution.objects.get(title=title).public_id, by=user, at_once=True)
        for name, text in told.searches:
            _save(name, text, user, before=away_since)
        choose_news(by=user, frequency=told.frequency)
    back = users[BACK_AT_WORK]
    note_told_until(back, away_since)
    if news := gather_news(back.public_id, now=timezone.now()):
        tell_news(news)


def _subjects(told: ToldFollower) -> list[str]:
    things = (
        *Topic.objects.filter(name__in=told.topics),
        *District.objects.filter(name__in=told.districts),
        *Organisation.objects.filter(name__in=told.places),
    )
    return [thing.public_id for thing in things]


def _save(name: str, text: str, user: User, *, before: datetime) -> None:
    """Save a search as it would have been saved on a day: what was found then is no news."""
    page = SearchPage.KNOWLEDGE
    search = SavedSearch(user=user, page=page, text=text)
    later = Contribution.objects.filter(published_on__gte=timezone.localdate(before))
    news = set(later.values_list("public_id", flat=True))
    known = [subject for subject in found_now(search, kinds_of(search)) if subject not in news]
    save_search(by=user, name=name, page=page, text=text, news=SearchNews.WITH_OTHERS, found=known)
