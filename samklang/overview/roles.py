"""The roles in plain words, for those who hold them and those who give them."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samklang.people.models import Role

EXPLANATIONS: dict[Role, Promise] = {
    Role.READER: _("Reads all that the secretariat works with."),
    Role.CODER: _("Marks points in answers, and drafts replies."),
    Role.APPROVER: _("Approves and publishes what somebody else has drafted, never their own draft."),
    Role.OFFICER: _("Answers for the committees that their administration serves."),
    Role.COMMITTEE_SECRETARY: _("Keeps a body's meetings, agenda items and decisions."),
    Role.ELECTED_MEMBER: _("Reads also the closed papers of their own bodies."),
    Role.EMPLOYEE: _("Searches, and keeps contacts and networks."),
    Role.GUEST: _("From another municipality: reads and writes what is shared with others."),
}
NO_ROLE = (
    _("No role yet"),
    _("Reads what is public, such as organisations, districts and who sits in committees."),
)
ADMINISTRATOR = (
    _("Administrator"),
    _("Keeps organisations, users and roles. Cannot approve replies."),
)


def explained_roles() -> list[tuple[str | Promise, Promise]]:
    """Return each role's name with what it lets one do, from having none to being an administrator."""
    return [NO_ROLE, *((role.label, EXPLANATIONS[role]) for role in Role), ADMINISTRATOR]
