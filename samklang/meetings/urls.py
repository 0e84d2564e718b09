"""Addresses of the days on which bodies meet."""

from django.urls import path

from samklang.meetings import views

urlpatterns = [
    path("body-meetings/", views.meetings, name="meetings"),
    path("body-meetings/new/", views.new_meetings, name="new_meetings"),
    path("body-meetings/<public_id:public_id>/edit/", views.edit_body_meeting, name="edit_body_meeting"),
    path(
        "body-meetings/<public_id:public_id>/remove/",
        views.remove_body_meeting,
        name="remove_body_meeting",
    ),
]
