"""Tell what Klangby knows by calling the same actions as the pages do, on the days it was written."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import UTC, datetime, time
from typing import Any

from samklang.accounts.actions import add_user
from samklang.accounts.actors import System
from samklang.accounts.models import User
from samklang.demo.days import looked_at_on
from samklang.demo.klangby import Person
from samklang.demo.knowledge.brought_in import tell_what_was_brought_in
from samklang.demo.knowledge.papers_telling import tell_papers
from samklang.demo.knowledge.quality_telling import tell_quality
from samklang.demo.knowledge.story import CONTRIBUTIONS, FUNDS
from samklang.demo.knowledge.told import Told, ToldIdea, ToldMoney, ToldQuestion
from samklang.demo.knowledge.topics import TOPICS
from samklang.funding.actions import add_fund
from samklang.funding.details import AwardDetails, FundDetails
from samklang.knowledge.actions.contributions import confirm, publish
from samklang.knowledge.actions.ideas import decline, support, take_up
from samklang.knowledge.actions.relating import relate
from samklang.knowledge.actions.remarks import mark_helpful, write_remark
from samklang.knowledge.actions.uses import note_use
from samklang.knowledge.details import DETAILS, MoneyDetails
from samklang.knowledge.models import Contribution, Idea, Kind
from samklang.people.actions.memberships import add_membership
from samklang.people.actions.topics import add_topic
from samklang.people.details import TopicDetails
from samklang.people.models import Contact, District, Organisation, Role, Topic

_KINDS = {
    "ToldProject": Kind.PROJECT,
    "ToldExperience": Kind.EXPERIENCE,
    "ToldPractice": Kind.PRACTICE,
    "ToldIdea": Kind.IDEA,
    "ToldQuestion": Kind.QUESTION,
}
_AFTERNOON = time(13, 30, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Town:
    """Klangby as it stands when it begins to write: everything the story names, by name."""

    bodies: Mapping[str, Organisation]
    districts: Mapping[str, District]
    contacts: dict[str, Contact]
    users: dict[str, User]
    topics: Mapping[str, Topic]


def add_topics(*, by: System) -> dict[str, Topic]:
    """Add the topics of the vocabulary; return them by name."""
    return {
        told.name: add_topic(TopicDetails(told.name, told.definition, told.synonyms), by=by)
        for told in TOPICS
    }


def add_funds(topics: Mapping[str, Topic], *, by: System) -> None:
    """Add the funds Klangby's people have heard of."""
    for told in FUNDS:
        details = FundDetails(
            name=told.name,
            kind=told.kind,
            giver=told.giver,
            gives_to=told.gives_to,
            topics=frozenset(topics[name] for name in told.topics),
            smallest=told.smallest,
            largest=told.largest,
            own_share=told.own_share_percent,
            deadlines=frozenset(told.deadlines),
            is_continuous=told.is_continuous,
            website=told.website,
            contact=told.contact,
            earlier_awards=tuple(AwardDetails(each.year, each.amount, each.purpose) for each in told.awards),
        )
        add_fund(details, by=by, on=looked_at_on(told.name))


def tell_knowledge(town: Town, *, by: System) -> None:
    """Write all contributions, then what was done with them."""
    written = {told.title: _publish(told, town, by=by) for told in CONTRIBUTIONS}
    for told in CONTRIBUTIONS:
        contribution = written[told.title]
        relate(contribution, [written[title] for title in told.related], by=by)
        _tell_uses(told, contribution, town)
        _tell_remarks(told, contribution, town, by=by)
        if isinstance(told, ToldIdea) and isinstance(contribution, Idea):
            _tell_decision(told, contribution, town, by=by)
    tell_quality(lambda name: town.users[name])
    tell_papers(written, town.users, by=by)
    tell_what_was_brought_in()


def _publish(told: Told, town: Town, *, by: System) -> Contribution:
    details = DETAILS[_KINDS[type(told).__name__]]
    names = {field.name for field in fields(details)}
    given: dict[str, Any] = {
        field.name: getattr(told, field.name) for field in fields(told) if field.name in names
    }
    given["organisation"] = town.bodies[told.organisation]
    given["owner"] = town.contacts[told.owner]
    given["substitute"] = town.contacts[told.substitute] if told.substitute else None
    given["topics"] = frozenset(town.topics[name] for name in told.topics)
    given["districts"] = frozenset(town.districts[name] for name in told.districts)
    if isinstance(told, ToldQuestion):
        given["asked"] = told.question
    if "money" in given:
        given["money"] = tuple(map(_money, given["money"]))
    contribution = publish(details(**given), by=by, on=told.written_on)
    if told.confirmed_on:
        confirm(contribution, by=by, review_on=contribution.review_on, on=told.confirmed_on)
    return contribution


def _money(told: ToldMoney) -> MoneyDetails:
    return MoneyDetails(told.amount, told.source, told.ends_on)


def _tell_uses(told: Told, contribution: Contribution, town: Town) -> None:
    for use in told.uses:
        user = town.users[use.by]
        note_use(contribution, by=user, where=use.where, result=use.result, note=use.note, on=use.on)


def _tell_remarks(told: Told, contribution: Contribution, town: Town, *, by: System) -> None:
    for each in told.remarks:
        at = datetime.combine(each.on, _AFTERNOON)
        remark = write_remark(contribution, by=town.users[each.by], words=each.text, at=at)
        if each.is_helpful:
            mark_helpful(remark, by=by)


def _tell_decision(told: ToldIdea, idea: Idea, town: Town, *, by: System) -> None:
    for name in told.supporters:
        support(idea, by=town.users[name])
    day = max([told.written_on, *(remark.on for remark in told.remarks)])
    if told.taken_up_by:
        take_up(idea, by=by, organisation=town.bodies[told.taken_up_by], on=day)
    elif told.declined_because:
        decline(idea, by=by, because=told.declined_because, on=day)


def add_speaker(person: Person, organisation: Organisation, *, by: System) -> User:
    """Add the login of somebody who says something in the story; without a password nobody gets in by it."""
    user = add_user(by=by, email=person.email, name=person.name)
    add_membership(by=by, user=user, organisation=organisation, role=_role_in(organisation))
    return user


def _role_in(organisation: Organisation) -> Role:
    return Role.EMPLOYEE if organisation.is_municipal() else Role.GUEST
