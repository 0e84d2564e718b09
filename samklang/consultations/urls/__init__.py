"""Addresses of hearings and of all that belongs to them."""

from samklang.consultations.urls import duty, engagement, hearings, intake, mailbox, pile

urlpatterns = [
    *hearings.urlpatterns,
    *intake.urlpatterns,
    *pile.urlpatterns,
    *engagement.urlpatterns,
    *mailbox.urlpatterns,
    *duty.urlpatterns,
]
