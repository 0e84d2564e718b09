"""A person's own account."""

from allauth.mfa.utils import is_mfa_enabled
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
@login_required
def account(request: HttpRequest) -> HttpResponse:
    """What is known of the person signed in, and the ways to change it."""
    return render(request, "accounts/account.html", {"has_two_steps": is_mfa_enabled(request.user)})
