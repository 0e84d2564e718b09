"""What people, organisations and networks say of themselves in the search index."""

from collections.abc import Collection, Iterator

from django.db.models import Prefetch, Q

from samklang.people.labels import contact_labels, network_labels, organisation_labels
from samklang.people.models import Contact, Network, NetworkMember, Organisation
from samklang.search.actions import Searchable, Source, index_rows, remove
from samklang.search.actions import renew as renew_source
from samklang.search.models import Standing

_LINE = "\n"


def organisation_entry(organisation: Organisation) -> Searchable:
    """All its names, former ones too: an old letter is signed with the name of its day."""
    names = [*organisation.short_names, *(former.name for former in organisation.former_names.all())]
    place = [organisation.district.name] if organisation.district else []
    return Searchable(
        subject=organisation.public_id,
        kind="organisation",
        title=organisation.name,
        text=_LINE.join([*names, *place]),
        url=organisation.get_absolute_url(),
        access=organisation_labels(organisation),
    )


def contact_entry(contact: Contact) -> Searchable:
    """What the person works with, and for whom; not the phone number, which nobody searches by.

    Districts only narrow: named in so short a text, they would put people before what was done there.
    """
    topics, districts = list(contact.topics.all()), list(contact.districts.all())
    names = [topic.name for topic in topics]
    lines = [contact.title, contact.organisation.name, contact.works_with, ", ".join(contact.languages)]
    return Searchable(
        subject=contact.public_id,
        kind="contact",
        title=contact.name,
        text=_LINE.join(line for line in [*lines, *names] if line),
        url=contact.get_absolute_url(),
        access=contact_labels(contact),
        facets=frozenset(
            {
                *(("topic", topic.public_id) for topic in topics),
                *(("district", district.public_id) for district in districts),
                ("organisation", contact.organisation.public_id),
            }
        ),
        dated=contact.confirmed_on,
        standing=Standing.ASKS,  # who asks for somebody is answered above the hits
    )


def network_entry(network: Network) -> Searchable:
    """Its purpose, and the organisations its members come from.

    A text is found by all who have one of its labels. Where outsiders may find the network, it names only
    public authorities, and only through contacts that outsiders may see: the rest is found by the contacts.
    """
    contacts = [member.contact for member in network.network_members.all()]
    organisations = {contact.organisation for contact in contacts}
    named = organisations
    if network.is_shared or not all(each.is_municipal() for each in organisations):
        named = {each.organisation for each in contacts if each.is_shared and each.organisation.is_public()}
    return Searchable(
        subject=network.public_id,
        kind="network",
        title=network.name,
        text=_LINE.join([network.purpose, *sorted(each.name for each in named)]),
        url=network.get_absolute_url(),
        access=network_labels(network, organisations=frozenset(each.public_id for each in organisations)),
    )


ORGANISATIONS = Source(
    rows=lambda: Organisation.objects.select_related("district").prefetch_related("former_names"),
    entry=organisation_entry,
)
CONTACTS = Source(
    rows=lambda: (
        Contact.objects.present().select_related("organisation").prefetch_related("topics", "districts")
    ),
    entry=contact_entry,
)
NETWORKS = Source(
    rows=lambda: Network.objects.open().prefetch_related(
        Prefetch("network_members", NetworkMember.objects.select_related("contact__organisation"))
    ),
    entry=network_entry,
)


def renew(subjects: Collection[str]) -> Iterator[int]:
    """Renew what is found of contacts that name these topics (`INDEX_RENEWALS`)."""
    named = Contact.objects.filter(topics__public_id__in=subjects)
    return renew_source(CONTACTS, among=Q(pk__in=named.values("pk")))


def index_organisations(*organisations: Organisation) -> None:
    """Renew what is found of these organisations, and of contacts and networks that name them."""
    pks = [organisation.pk for organisation in organisations]
    index_rows(ORGANISATIONS.rows().filter(pk__in=pks), organisation_entry)
    index_rows(CONTACTS.rows().filter(organisation__in=pks), contact_entry)
    networks = NETWORKS.rows().filter(network_members__contact__organisation__in=pks).distinct()
    index_rows(networks, network_entry)


def index_contacts(*contacts: Contact) -> None:
    """Renew what is found of contacts who are present, and of the networks they are in."""
    index_rows(CONTACTS.rows().filter(pk__in=[contact.pk for contact in contacts]), contact_entry)
    index_networks_of(*contacts)


def index_contact(contact: Contact) -> None:
    """Renew what is found of a contact; one who has left is no longer found."""
    if contact.has_left():
        remove(contact.public_id)
    else:
        index_rows([contact], contact_entry)
    index_networks_of(contact)


def index_networks_of(*contacts: Contact) -> None:
    networks = NETWORKS.rows().filter(network_members__contact__in=contacts).distinct()
    index_rows(networks, network_entry)


def index_network(network: Network) -> None:
    """Renew what is found of a network; a closed one is no longer found."""
    if network.is_open():
        index_rows(NETWORKS.rows().filter(pk=network.pk), network_entry)
    else:
        remove(network.public_id)
