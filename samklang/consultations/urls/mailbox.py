"""Addresses of the mailbox and of receipts."""

from django.urls import path

from samklang.consultations.views import mails

urlpatterns = [
    path("mailbox/", mails.mailbox, name="mailbox"),
    path("mailbox/read/", mails.read_mailbox, name="read_mailbox"),
    path("mailbox/<public_id:public_id>/", mails.incoming_mail, name="incoming_mail"),
    path("mailbox/<public_id:public_id>/mail/", mails.incoming_mail_file, name="incoming_mail_file"),
    path("mailbox/<public_id:public_id>/give/", mails.give_mail, name="give_mail"),
    path("mailbox/<public_id:public_id>/set-aside/", mails.set_mail_aside, name="set_mail_aside"),
    path("answers/<public_id:public_id>/receipt/", mails.send_receipt, name="send_receipt"),
]
