from django.urls import path, re_path

from samklang.exchange.views import borrowed, deliveries, partners, sharing

urlpatterns = [
    path("exchange/", sharing.exchange, name="exchange"),
    re_path(r"^exchange/shared\.(?P<form>json|atom|csv)$", sharing.shared, name="shared"),
    path("exchange/borrowed/<public_id:public_id>/", borrowed.borrowed, name="borrowed"),
    path("exchange/borrowed/<public_id:public_id>/put-away/", borrowed.put_away, name="put_away_borrowed"),
    path(
        "exchange/borrowed/<public_id:public_id>/return/", borrowed.bring_forth, name="bring_forth_borrowed"
    ),
    path("exchange/partners/new/", partners.new_partner, name="new_partner"),
    path("exchange/partners/<public_id:public_id>/", partners.partner, name="partner"),
    path("exchange/partners/<public_id:public_id>/edit/", partners.edit_partner, name="edit_partner"),
    path("exchange/partners/<public_id:public_id>/key/", partners.make_key, name="make_key"),
    path(
        "exchange/partners/<public_id:public_id>/take-key-back/", partners.take_key_back, name="take_key_back"
    ),
    path("exchange/partners/<public_id:public_id>/ask/", partners.ask_partner, name="ask_partner"),
    path("exchange/partners/<public_id:public_id>/list/", deliveries.bring_list, name="bring_list"),
    path("exchange/lists/<public_id:public_id>/", deliveries.delivery, name="delivery"),
    path(
        "exchange/lists/<public_id:public_id>/confirm/", deliveries.confirm_delivery, name="confirm_delivery"
    ),
    path(
        "exchange/lists/<public_id:public_id>/discard/", deliveries.discard_delivery, name="discard_delivery"
    ),
    path("exchange/partners/<public_id:public_id>/remove/", partners.remove_partner, name="remove_partner"),
]
