"""Who there is: organisations, who belongs to them in what role, whom to call, and who works together."""

from samklang.people.models.calendars import CalendarAddress
from samklang.people.models.contacts import Contact
from samklang.people.models.districts import District
from samklang.people.models.imports import ImportKind, SheetImport
from samklang.people.models.maps import DistrictMap, DistrictShape
from samklang.people.models.meetings import Mailing, NetworkMeeting
from samklang.people.models.memberships import Membership, Role
from samklang.people.models.networks import Network, NetworkMember
from samklang.people.models.organisations import FormerName, Organisation, OrganisationKind
from samklang.people.models.topics import Topic

__all__ = [
    "CalendarAddress",
    "Contact",
    "District",
    "DistrictMap",
    "DistrictShape",
    "FormerName",
    "ImportKind",
    "Mailing",
    "Membership",
    "Network",
    "NetworkMeeting",
    "NetworkMember",
    "Organisation",
    "OrganisationKind",
    "Role",
    "SheetImport",
    "Topic",
]
