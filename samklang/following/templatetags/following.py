"""The button that follows a thing. Loaded everywhere, so that packages below can show it on their pages."""

from typing import Any

from django import template
from django.template import Context

from samklang.accounts.models import User
from samklang.following.queries import follow_of
from samklang.following.rules import can_be_told_at_once, is_followed_kind

register = template.Library()


@register.inclusion_tag("following/button.html", takes_context=True)
def follow_button(context: Context, subject: str) -> dict[str, Any]:
    """Draw the button for a thing the visitor is reading; nothing for a stranger, or what nobody follows."""
    user = getattr(context.get("request"), "user", None)
    if not isinstance(user, User) or not is_followed_kind(subject):
        return {"subject": ""}
    return {
        "subject": subject,
        "follow": follow_of(user, subject),
        "can_be_told_at_once": can_be_told_at_once(subject),
        "csrf_token": context.get("csrf_token"),
    }
