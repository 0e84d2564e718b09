"""Addresses of the duty to be heard."""

from django.urls import path

from samklang.consultations.views import duty

urlpatterns = [
    path("duty-to-be-heard/", duty.duty_cases, name="duty_cases"),
    path("duty-to-be-heard/new/", duty.new_duty_case, name="new_duty_case"),
    path("duty-to-be-heard/<public_id:public_id>/", duty.duty_case, name="duty_case"),
    path("duty-to-be-heard/<public_id:public_id>/edit/", duty.edit_duty_case, name="edit_duty_case"),
    path("duty-to-be-heard/<public_id:public_id>/ask/", duty.ask_about_duty_case, name="ask_about_duty_case"),
    path("duty-to-be-heard/<public_id:public_id>/decide/", duty.decide_duty_case, name="decide_duty_case"),
    path(
        "duty-to-be-heard/answer-files/<public_id:public_id>/",
        duty.duty_answer_file,
        name="duty_answer_file",
    ),
]
