"""Addresses of what comes in: dropped, seen on its way, confirmed in turn, joined and parted."""

from django.urls import path

from samklang.consultations.views import deciding, intake, joining

urlpatterns = [
    path("hearings/<public_id:public_id>/answers/take-in/", intake.take_in, name="take_in"),
    path("hearings/<public_id:public_id>/answers/next/", deciding.next_to_confirm, name="next_to_confirm"),
    path("hearings/<public_id:public_id>/answers/sure/", deciding.confirm_sure, name="confirm_sure"),
    path(
        "hearings/<public_id:public_id>/answers/unread/",
        deciding.unread_submissions,
        name="unread_submissions",
    ),
    path("intakes/<public_id:public_id>/", intake.intake, name="intake"),
    path("intakes/<public_id:public_id>/go-on/", intake.go_on_with_intake, name="go_on_with_intake"),
    path("intakes/<public_id:public_id>/join/", intake.join_dropped, name="join_dropped"),
    path("dropped/<public_id:public_id>/", intake.dropped_file, name="dropped_file"),
    path("answers/<public_id:public_id>/in-turn/", deciding.confirm_in_turn, name="confirm_in_turn"),
    path("answers/<public_id:public_id>/by-hand/", deciding.enter_by_hand, name="enter_by_hand"),
    path("answers/<public_id:public_id>/read-again/", deciding.read_again, name="read_again"),
    path("answers/<public_id:public_id>/join/", joining.join_submissions, name="join_submissions"),
    path("answers/<public_id:public_id>/take-back/", joining.take_back_join, name="take_back_join"),
    path("answers/<public_id:public_id>/join-back/", joining.join_back, name="join_back"),
    path("answer-files/<public_id:public_id>/part-out/", joining.part_out, name="part_out"),
]
