"""Which package answers under which address."""

from django.urls import URLPattern, URLResolver, include, path

from samklang.config.doors import may_read_journal
from samklang.journal.views import journal

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("samklang.overview.urls")),
    path("", include("samklang.exchange.urls")),
    path("", include("samklang.knowledge.urls")),
    path("", include("samklang.funding.urls")),
    path("", include("samklang.consultations.urls")),
    path("", include("samklang.meetings.urls")),
    path("", include("samklang.following.urls")),
    path("", include("samklang.people.urls")),
    path("", include("samklang.accounts.urls")),
    path("", include("samklang.jobs.urls")),
    path("", include("samklang.mail.urls")),
    path("", include("samklang.files.urls")),
    path("journal/", journal, {"may_read": may_read_journal}, name="journal"),
    path("", include("samklang.core.urls")),
]

handler400 = "samklang.core.views.errors.bad_request"
handler403 = "samklang.core.views.errors.permission_denied"
handler404 = "samklang.core.views.errors.page_not_found"
handler500 = "samklang.core.views.errors.server_error"
