from django.urls import path

from samklang.people.views import (
    contacts,
    districts,
    imports,
    memberships,
    networks,
    organisations,
    topics,
    users,
)

urlpatterns = [
    path("organisations/", organisations.organisations, name="organisations"),
    path("organisations/new/", organisations.new_organisation, name="new_organisation"),
    path("organisations/names/", organisations.organisation_names, name="organisation_names"),
    path("organisations/<public_id:public_id>/", organisations.organisation, name="organisation"),
    path(
        "organisations/<public_id:public_id>/edit/", organisations.edit_organisation, name="edit_organisation"
    ),
    path(
        "organisations/<public_id:public_id>/move/", organisations.move_organisation, name="move_organisation"
    ),
    path(
        "organisations/<public_id:public_id>/close/",
        organisations.close_organisation,
        name="close_organisation",
    ),
    path(
        "organisations/<public_id:public_id>/reopen/",
        organisations.reopen_organisation,
        name="reopen_organisation",
    ),
    path(
        "organisations/<public_id:public_id>/coordinate/",
        organisations.make_coordinating,
        name="make_coordinating",
    ),
    path(
        "organisations/<public_id:public_id>/members/new/", memberships.new_membership, name="new_membership"
    ),
    path("memberships/<public_id:public_id>/end/", memberships.end_role, name="end_membership"),
    path("districts/", districts.districts, name="districts"),
    path("districts/new/", districts.new_district, name="new_district"),
    path("districts/<public_id:public_id>/", districts.district, name="district"),
    path("districts/<public_id:public_id>/edit/", districts.edit_district, name="edit_district"),
    path("topics/", topics.topics, name="topics"),
    path("topics/new/", topics.new_topic, name="new_topic"),
    path("topics/<public_id:public_id>/", topics.topic, name="topic"),
    path("topics/<public_id:public_id>/edit/", topics.edit_topic, name="edit_topic"),
    path("topics/<public_id:public_id>/close/", topics.close_topic, name="close_topic"),
    path("topics/<public_id:public_id>/reopen/", topics.reopen_topic, name="reopen_topic"),
    path("people/", contacts.contacts, name="contacts"),
    path("people/new/", contacts.new_contact, name="new_contact"),
    path("people/names/", contacts.contact_names, name="contact_names"),
    path("people/<public_id:public_id>/", contacts.contact, name="contact"),
    path("people/<public_id:public_id>/edit/", contacts.edit_contact, name="edit_contact"),
    path("people/<public_id:public_id>/confirm/", contacts.confirm_contact, name="confirm_contact"),
    path("people/<public_id:public_id>/leave/", contacts.contact_leaves, name="contact_leaves"),
    path("people/<public_id:public_id>/return/", contacts.bring_back_contact, name="bring_back_contact"),
    path("people/<public_id:public_id>/erase/", contacts.erase_contact, name="erase_contact"),
    path("networks/", networks.networks, name="networks"),
    path("networks/new/", networks.new_network, name="new_network"),
    path("networks/<public_id:public_id>/", networks.network, name="network"),
    path("networks/<public_id:public_id>/edit/", networks.edit_network, name="edit_network"),
    path("networks/<public_id:public_id>/close/", networks.close_network, name="close_network"),
    path("users/", users.users, name="users"),
    path("users/invite/", users.invite_user, name="invite_user"),
    path("users/<public_id:public_id>/", users.user, name="user"),
    path("users/<public_id:public_id>/invite/", users.invite_user_again, name="invite_user_again"),
    path("users/<public_id:public_id>/close/", users.shut_out_user, name="shut_out_user"),
    path("users/<public_id:public_id>/reopen/", users.let_in_user, name="let_in_user"),
    path("users/<public_id:public_id>/erase/", users.erase_user, name="erase_user"),
    path("users/<public_id:public_id>/administrator/", users.set_administrator, name="set_administrator"),
    path("imports/<str:kind>/new/", imports.new_import, name="new_import"),
    path("imports/<str:kind>/template/", imports.import_template, name="import_template"),
    path("imports/<public_id:public_id>/", imports.sheet_import, name="sheet_import"),
    path("imports/<public_id:public_id>/confirm/", imports.confirm_import, name="confirm_import"),
]
