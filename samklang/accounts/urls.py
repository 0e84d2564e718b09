from django.urls import include, path

from samklang.accounts.views import accounts, languages

urlpatterns = [
    path("language/", languages.choose_language, name="choose_language"),
    path("account/", accounts.account, name="account"),
    path("account/", include("allauth.account.urls")),
    path("account/two-step/", include("allauth.mfa.urls")),
]
