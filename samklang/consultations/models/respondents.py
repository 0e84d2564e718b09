"""Who answers, and by which way."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from samklang.people.models import OrganisationKind

CITIZEN = "citizen"


class RespondentKind(models.TextChoices):
    """What a respondent is: any kind of organisation, or a citizen, who is none."""

    COUNCIL = OrganisationKind.COUNCIL.value, OrganisationKind.COUNCIL.label
    COMMITTEE = OrganisationKind.COMMITTEE.value, OrganisationKind.COMMITTEE.label
    ADMINISTRATION = OrganisationKind.ADMINISTRATION.value, OrganisationKind.ADMINISTRATION.label
    LOCAL_COMMITTEE = OrganisationKind.LOCAL_COMMITTEE.value, OrganisationKind.LOCAL_COMMITTEE.label
    ADVISORY_COUNCIL = OrganisationKind.ADVISORY_COUNCIL.value, OrganisationKind.ADVISORY_COUNCIL.label
    EXPERT_GROUP = OrganisationKind.EXPERT_GROUP.value, OrganisationKind.EXPERT_GROUP.label
    ASSOCIATION = OrganisationKind.ASSOCIATION.value, OrganisationKind.ASSOCIATION.label
    COMPANY = OrganisationKind.COMPANY.value, OrganisationKind.COMPANY.label
    STATE = OrganisationKind.STATE.value, OrganisationKind.STATE.label
    OTHER_MUNICIPALITY = OrganisationKind.OTHER_MUNICIPALITY.value, OrganisationKind.OTHER_MUNICIPALITY.label
    CITIZEN = CITIZEN, _("Citizen")


class Channel(models.TextChoices):
    """The way in which something was said."""

    LETTER = "letter", pgettext_lazy("channel", "Letter")
    EMAIL = "email", pgettext_lazy("channel", "E-mail")
    WEB = "web", pgettext_lazy("channel", "Web comment")
    TOWN_MEETING = "town_meeting", _("Town meeting")
    MICRO_PANEL = "micro_panel", _("Micro panel")
    BLOG = "blog", pgettext_lazy("channel", "Blog")
    PRESS = "press", pgettext_lazy("channel", "Press")
    INTERVIEW = "interview", pgettext_lazy("channel", "Interview")
    OTHER = "other", pgettext_lazy("channel", "Other")
