from django.urls import path

from samklang.funding import views

urlpatterns = [
    path("funds/", views.funds, name="funds"),
    path("funds/new/", views.new_fund, name="new_fund"),
    path("funds/<public_id:public_id>/", views.fund, name="fund"),
    path("funds/<public_id:public_id>/edit/", views.edit_fund, name="edit_fund"),
    path("funds/<public_id:public_id>/deadlines.ics", views.fund_deadlines, name="fund_deadlines"),
    path("funds/<public_id:public_id>/close/", views.close_fund, name="close_fund"),
    path("funds/<public_id:public_id>/reopen/", views.reopen_fund, name="reopen_fund"),
]
