"""Addresses of hearings, of answers, and of the personal link."""

from django.urls import path

from samklang.consultations.views import (
    all_answers,
    answering,
    board,
    casefiles,
    consultations,
    corrections,
    deadlines,
    heard,
    letters,
    numbers,
    one_answer,
    parties,
    sharing,
    submissions,
    whitebooks,
)

urlpatterns = [
    path("hearings/", consultations.consultations, name="consultations"),
    path("hearings/calendar.ics", deadlines.public_hearings_calendar, name="public_hearings_calendar"),
    path("hearings/new/", consultations.new_consultation, name="new_consultation"),
    path("hearings/<public_id:public_id>/", consultations.consultation, name="consultation"),
    path("hearings/<public_id:public_id>/edit/", consultations.edit_consultation, name="edit_consultation"),
    path("hearings/<public_id:public_id>/open/", consultations.open_consultation, name="open_consultation"),
    path(
        "hearings/<public_id:public_id>/close/", consultations.close_consultation, name="close_consultation"
    ),
    path("hearings/<public_id:public_id>/deadline/", deadlines.move_deadline, name="move_deadline"),
    path("hearings/<public_id:public_id>/answered/", consultations.mark_as_answered, name="mark_as_answered"),
    path(
        "hearings/<public_id:public_id>/archive/",
        consultations.archive_consultation,
        name="archive_consultation",
    ),
    path("hearings/<public_id:public_id>/texts/new/", heard.new_document, name="new_document"),
    path("hearings/<public_id:public_id>/texts/import/", heard.import_document, name="import_document"),
    path("hearings/<public_id:public_id>/board/", board.board, name="board"),
    path("hearings/<public_id:public_id>/reminders/", board.reminders, name="reminders"),
    path("hearings/<public_id:public_id>/enclosures/", letters.enclosures, name="enclosures"),
    path("enclosures/<public_id:public_id>/", letters.enclosure_file, name="enclosure_file"),
    path("enclosures/<public_id:public_id>/remove/", letters.remove_enclosure, name="remove_enclosure"),
    path("hearings/<public_id:public_id>/parties/", parties.choose_parties, name="choose_parties"),
    path("hearings/<public_id:public_id>/answers/", all_answers.submissions, name="submissions"),
    path("hearings/<public_id:public_id>/numbers/", numbers.numbers, name="numbers"),
    path("hearings/<public_id:public_id>/numbers/rules/", numbers.counting_rules, name="counting_rules"),
    path("hearings/<public_id:public_id>/white-books/", whitebooks.white_books, name="white_books"),
    path(
        "hearings/<public_id:public_id>/white-books/make/", whitebooks.make_white_book, name="make_white_book"
    ),
    path("hearings/<public_id:public_id>/case-files/", casefiles.case_files, name="case_files"),
    path("hearings/<public_id:public_id>/case-files/make/", casefiles.make_case_file, name="make_case_file"),
    path("case-files/<public_id:public_id>/", casefiles.case_file, name="case_file"),
    path("white-books/<public_id:public_id>/", whitebooks.white_book, name="white_book"),
    path(
        "white-books/<public_id:public_id>/<int:place>/", whitebooks.white_book_page, name="white_book_page"
    ),
    path("white-book-files/<public_id:public_id>/", whitebooks.white_book_file, name="white_book_file"),
    path("heard/<public_id:public_id>/", heard.heard_document, name="heard_document"),
    path("heard/<public_id:public_id>/edit/", heard.edit_document, name="edit_document"),
    path("heard/<public_id:public_id>/correct/", corrections.correct_document, name="correct_document"),
    path("heard/<public_id:public_id>/up/", corrections.move_document_up, name="move_document_up"),
    path("heard/<public_id:public_id>/versions/", corrections.document_versions, name="document_versions"),
    path(
        "heard/<public_id:public_id>/versions/<int:number>/",
        corrections.document_version,
        name="document_version",
    ),
    path(
        "heard/<public_id:public_id>/compare/",
        corrections.compare_document_versions,
        name="compare_document_versions",
    ),
    path("heard/<public_id:public_id>/remove/", heard.remove_document, name="remove_document"),
    path("parties/<public_id:public_id>/", parties.party, name="party"),
    path("parties/<public_id:public_id>/letter/", letters.party_letter, name="party_letter"),
    path(
        "parties/<public_id:public_id>/letter/<slug:form>/",
        letters.party_letter_file,
        name="party_letter_file",
    ),
    path("parties/<public_id:public_id>/enclosures/", letters.party_enclosures, name="party_enclosures"),
    path(
        "parties/<public_id:public_id>/addressees/<int:number>/left/",
        letters.note_addressee_left,
        name="note_addressee_left",
    ),
    path(
        "parties/<public_id:public_id>/addressees/<int:number>/back/",
        letters.note_addressee_back,
        name="note_addressee_back",
    ),
    path(
        "parties/<public_id:public_id>/addressees/<int:number>/call-in/",
        letters.call_substitute_in,
        name="call_substitute_in",
    ),
    path("parties/<public_id:public_id>/edit/", parties.edit_party, name="edit_party"),
    path("parties/<public_id:public_id>/extend/", parties.extend_party, name="extend_party"),
    path("parties/<public_id:public_id>/remove/", parties.remove_party, name="remove_party"),
    path("parties/<public_id:public_id>/write/", parties.write_to_party_again, name="write_to_party_again"),
    path("parties/<public_id:public_id>/revoke/", parties.revoke_links, name="revoke_links"),
    path("answers/<public_id:public_id>/", one_answer.submission, name="submission"),
    path("answers/<public_id:public_id>/confirm/", submissions.confirm_submission, name="confirm_submission"),
    path("answers/<public_id:public_id>/reject/", submissions.reject_submission, name="reject_submission"),
    path("answers/<public_id:public_id>/accept/", submissions.accept_submission, name="accept_submission"),
    path("answer-files/<public_id:public_id>/", submissions.submission_file, name="submission_file"),
    path("answer/<str:secret>/", answering.answer, name="answer"),
    path("answer/<str:secret>/share/", sharing.share_answer, name="share_answer"),
    path(
        "answer/<str:secret>/share/<int:number>/close/", sharing.close_shared_link, name="close_shared_link"
    ),
    path("answer/<str:secret>/opened/", answering.note_answer_opened, name="note_answer_opened"),
    path("answer/<str:secret>/withdraw/", answering.withdraw_answer, name="withdraw_answer"),
    path("answer/<str:secret>/decline/", answering.decline_to_answer, name="decline_to_answer"),
    path(
        "answer/<str:secret>/heard/<public_id:public_id>/", answering.answer_document, name="answer_document"
    ),
    path(
        "answer/<str:secret>/files/<public_id:public_id>/remove/",
        answering.take_answer_file_out,
        name="take_answer_file_out",
    ),
]
