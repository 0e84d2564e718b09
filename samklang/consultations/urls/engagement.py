"""Addresses of what is written down of meetings and the press, of web comments, and of the engagement log."""

from django.urls import path

from samklang.consultations.views import comments, engagement, gatherings

urlpatterns = [
    path("hearings/<public_id:public_id>/engagement/", engagement.engagement, name="engagement"),
    path("hearings/<public_id:public_id>/engagement/new/", engagement.new_activity, name="new_activity"),
    path(
        "hearings/<public_id:public_id>/engagement/<slug:channel>/",
        gatherings.new_gathering,
        name="new_gathering",
    ),
    path("gatherings/<public_id:public_id>/", gatherings.gathering, name="gathering"),
    path("gatherings/<public_id:public_id>/edit/", gatherings.edit_gathering, name="edit_gathering"),
    path(
        "gatherings/<public_id:public_id>/files/", gatherings.add_gathering_files, name="add_gathering_files"
    ),
    path(
        "gatherings/files/<public_id:public_id>/remove/",
        gatherings.remove_gathering_file,
        name="remove_gathering_file",
    ),
    path(
        "gatherings/versions/<public_id:public_id>/",
        gatherings.gathering_version,
        name="gathering_version",
    ),
    path("activities/<public_id:public_id>/", engagement.activity, name="activity"),
    path("activities/<public_id:public_id>/edit/", engagement.edit_activity, name="edit_activity"),
    path("activities/<public_id:public_id>/remove/", engagement.remove_activity, name="remove_activity"),
    path("activities/<public_id:public_id>/files/", engagement.add_activity_files, name="add_activity_files"),
    path(
        "activities/files/<public_id:public_id>/remove/",
        engagement.remove_activity_file,
        name="remove_activity_file",
    ),
    path("activities/files/<public_id:public_id>/", engagement.activity_file, name="activity_file"),
    path("hearings/<public_id:public_id>/comments/", comments.new_comments, name="new_comments"),
    path("comments/<public_id:public_id>/", comments.comment_sheet, name="comment_sheet"),
    path("comments/<public_id:public_id>/file/", comments.comment_sheet_file, name="comment_sheet_file"),
    path("comments/<public_id:public_id>/columns/", comments.choose_columns, name="choose_columns"),
    path(
        "comments/<public_id:public_id>/again/",
        comments.look_at_comments_again,
        name="look_at_comments_again",
    ),
    path("comments/<public_id:public_id>/confirm/", comments.confirm_comments, name="confirm_comments"),
]
