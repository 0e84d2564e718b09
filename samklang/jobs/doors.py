"""The one way for a page to get at a job."""

from django.http import Http404

from samklang.accounts.models import User
from samklang.accounts.rules import Visitor
from samklang.jobs.models import Job, JobQuerySet


def get_jobs_for(user: Visitor) -> JobQuerySet:
    """Return the jobs a visitor may see; a stranger does not learn that there is such a page."""
    if not isinstance(user, User):
        raise Http404
    return Job.objects.readable_by(user)


def get_job_for(user: Visitor, public_id: str) -> Job:
    try:
        return get_jobs_for(user).get(public_id=public_id)
    except Job.DoesNotExist as error:
        raise Http404 from error
