"""Addresses of the pile: numbers of the records system, campaigns, and what stands beside one answer."""

from django.urls import path

from samklang.consultations.views import campaigns, filing, one_answer

urlpatterns = [
    path("hearings/<public_id:public_id>/answers/file/", filing.file_submissions, name="file_submissions"),
    path("answers/<public_id:public_id>/file/", filing.file_submission, name="file_submission"),
    path("answers/<public_id:public_id>/compare/", one_answer.compare_submission, name="compare_submission"),
    path("answer-files/<public_id:public_id>/shown/", one_answer.shown_file, name="shown_file"),
    path("hearings/<public_id:public_id>/campaigns/", campaigns.campaigns, name="campaigns"),
    path("hearings/<public_id:public_id>/campaigns/new/", campaigns.new_campaign, name="new_campaign"),
    path(
        "hearings/<public_id:public_id>/campaigns/look/",
        campaigns.look_for_campaigns,
        name="look_for_campaigns",
    ),
    path("campaigns/<public_id:public_id>/", campaigns.campaign, name="campaign"),
    path("campaigns/<public_id:public_id>/name/", campaigns.name_campaign, name="name_campaign"),
    path("campaigns/<public_id:public_id>/confirm/", campaigns.confirm_campaign, name="confirm_campaign"),
    path("campaigns/<public_id:public_id>/reject/", campaigns.reject_campaign, name="reject_campaign"),
    path("campaigns/<public_id:public_id>/put-in/", campaigns.put_in_campaign, name="put_in_campaign"),
    path(
        "campaigns/<public_id:public_id>/take-out/",
        campaigns.take_out_of_campaign,
        name="take_out_of_campaign",
    ),
    path(
        "campaigns/<public_id:public_id>/put-back/",
        campaigns.put_back_in_campaign,
        name="put_back_in_campaign",
    ),
]
