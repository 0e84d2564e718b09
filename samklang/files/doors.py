"""The one way for a page to get at stored files."""

from django.http import Http404

from samklang.accounts.models import User
from samklang.accounts.rules import Visitor
from samklang.files import rules
from samklang.files.models import Hold, StoredFile, StoredFileQuerySet


def get_files_for(user: Visitor) -> StoredFileQuerySet:
    """Return all files for an administrator; nobody else learns that there is such a page."""
    if not isinstance(user, User) or not rules.may_keep_files(user):
        raise Http404
    return StoredFile.objects.readable_by(user)


def get_file_for(user: Visitor, public_id: str) -> StoredFile:
    try:
        return get_files_for(user).get(public_id=public_id)
    except StoredFile.DoesNotExist as error:
        raise Http404 from error


def get_hold_for(user: Visitor, public_id: str, *, hold: str) -> Hold:
    try:
        return get_file_for(user, public_id).holds.get(public_id=hold)
    except Hold.DoesNotExist as error:
        raise Http404 from error
