"""The municipality's vocabulary."""

from django.contrib.humanize.templatetags.humanize import intcomma
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samklang.accounts.requests import VisitorRequest, actor_of
from samklang.core.editing import edit_page, form_page, sent
from samklang.core.listing import Listing, list_page
from samklang.people import rules
from samklang.people.actions import topics as actions
from samklang.people.doors import get_kept_topic_for, get_topic, open_door
from samklang.people.forms.topics import CloseTopicForm, TopicForm, texts_of_topic
from samklang.people.models import Topic
from samklang.people.sheets.columns import TOPIC_COLUMNS

_LISTING = Listing(
    template="people/topics.html",
    title=gettext_lazy("Topics"),
    lead=gettext_lazy("The words under which the municipality keeps what it knows."),
    columns=TOPIC_COLUMNS,
    orders={"name": "sort_key"},
)


@require_safe
def topics(request: VisitorRequest) -> HttpResponse:
    """All topics with their synonyms."""
    return list_page(request, _LISTING, Topic.objects.all(), may_keep=rules.is_editor(request.user))


@require_safe
def topic(request: VisitorRequest, public_id: str) -> HttpResponse:
    """One topic: what belongs under it."""
    shown = get_topic(public_id)
    may_keep = rules.is_editor(request.user)
    context = {
        "thing": shown,
        "back": "topics",
        "lead": shown.definition,
        "may_keep": may_keep,
        "edit": "edit_topic" if may_keep else "",
    }
    return render(request, "people/topic.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new_topic(request: VisitorRequest) -> HttpResponse:
    """Add a topic."""
    open_door(rules.is_editor(request.user))
    form = TopicForm(sent(request), initial={"version": 1}, reader=request.user)
    return form_page(
        request,
        form,
        act=lambda: actions.add_topic(form.details(), by=actor_of(request)),
        done=_("The topic is added."),
        context={"title": _("New topic"), "back": "topics"},
    )


@require_http_methods(["GET", "HEAD", "POST"])
def edit_topic(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Change a topic's name, definition or synonyms."""
    kept = get_kept_topic_for(request.user, public_id)
    return edit_page(
        request,
        kept,
        TopicForm,
        act=lambda form, version: actions.edit_topic(
            kept, by=actor_of(request), version=version, details=form.details()
        ),
        texts=texts_of_topic,
        done=_("The topic is saved."),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def close_topic(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Put nothing new under a topic, and say where its things go."""
    kept = get_kept_topic_for(request.user, public_id)
    form = CloseTopicForm(sent(request), topic=kept)
    return form_page(
        request,
        form,
        act=lambda: actions.close_topic(kept, by=actor_of(request), into=form.topic()),
        done=_("The topic is closed."),
        context={
            "title": _("Close “%(name)s”") % {"name": kept},
            "lead": _lead(kept),
            "thing": kept,
            "button": _("Close the topic"),
        },
    )


def _lead(kept: Topic) -> str:
    """Say what closing a topic does, and how much would move to another one."""
    told = ", ".join(f"{intcomma(number)} {name}" for name, number in kept.what_is_under())
    moves = _("Under it: %(told)s. All of it moves if you choose another topic.") % {"told": told}
    return " ".join([_("Nothing new can be put under it."), *([moves] if told else [])])


@require_POST
def reopen_topic(request: VisitorRequest, public_id: str) -> HttpResponse:
    """Use a topic again."""
    kept = get_kept_topic_for(request.user, public_id)
    actions.reopen_topic(kept, by=actor_of(request))
    return redirect(kept)
