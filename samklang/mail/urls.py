from django.urls import path

from samklang.mail import views

urlpatterns = [
    path("mail/", views.mails, name="mails"),
    path("mail/<public_id:public_id>/", views.mail, name="mail"),
    path("mail/<public_id:public_id>/resend/", views.resend_mail, name="resend_mail"),
]
