"""Every page that is looked at in a browser. A new page is one line here.

`path` may hold the names that tests/browser/scene.py prints: "/organisations/{organisation}/". `reader` is a
part of the cast, or "stranger" for somebody who has not signed in.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """One address, as one reader sees it. The name is that of its picture."""

    name: str
    path: str
    reader: str = "stranger"
    status: int = 200


PAGES = [
    Page("front", "/"),
    Page("help", "/help/"),
    Page("gallery", "/gallery/"),
    Page("sign-in", "/account/login/"),
    Page("sign-up-closed", "/account/signup/"),
    Page("forgotten-password", "/account/password/reset/"),
    Page("forgotten-password-sent", "/account/password/reset/done/"),
    Page("bad-link", "/account/password/reset/key/1-abc-def/"),
    Page("not-found", "/nowhere/", status=404),
    Page("desk", "/desk/", reader="administrator"),
    Page("desk-list", "/desk/unreachable/", reader="administrator"),
    Page("desk-empty", "/desk/", reader="memberless"),
    Page("account", "/account/", reader="administrator"),
    Page("change-password", "/account/password/change/", reader="administrator"),
    Page("change-email", "/account/email/", reader="administrator"),
    Page("two-steps", "/account/two-step/", reader="administrator"),
    Page("is-it-you", "/account/reauthenticate/", reader="administrator"),
    Page("sign-out", "/account/logout/", reader="administrator"),
    Page("search-empty", "/search/"),
    Page("search", "/search/?q=integration", reader="employee"),
    Page("search-misspelt", "/search/?q=integartion", reader="employee"),
    Page("finding", "/knowledge/all/?q=hvem+arbejder+med+integration+og+xylofon", reader="employee"),
    Page("finding-narrowed", "/knowledge/all/?q=integration&kind=contact&kind=fund", reader="employee"),
    Page("finding-only-asked", "/knowledge/all/?q=hvem+kan", reader="employee"),
    Page("search-none", "/search/?q=xylofon"),
    Page("search-blank", "/search/?q=+", reader="employee"),
    Page("asked-to-sign-in", "/files/"),
    Page("journal", "/journal/", reader="administrator"),
    Page("journal-of-one", "/journal/?about={file}", reader="administrator"),
    Page("jobs", "/jobs/", reader="administrator"),
    Page("job-failed", "/jobs/{job}/", reader="administrator"),
    Page("mails", "/mail/", reader="administrator"),
    Page("mails-none", "/mail/?state=sent", reader="administrator"),
    Page("mail", "/mail/{mail}/", reader="administrator"),
    Page("files", "/files/", reader="administrator"),
    Page("file", "/files/{file}/", reader="administrator"),
    Page("file-erased", "/files/{erased_file}/", reader="administrator"),
    Page("organisations", "/organisations/", reader="administrator"),
    Page("organisations-none", "/organisations/?q=xyz"),
    Page("organisation", "/organisations/{committee}/", reader="administrator"),
    Page("organisation-outside", "/organisations/{committee}/"),
    Page("organisation-closed", "/organisations/{closed_committee}/", reader="administrator"),
    Page("new-organisation", "/organisations/new/", reader="administrator"),
    Page("edit-organisation", "/organisations/{committee}/edit/", reader="administrator"),
    Page("move-organisation", "/organisations/{committee}/move/", reader="administrator"),
    Page("close-organisation", "/organisations/{committee}/close/", reader="administrator"),
    Page("new-membership", "/organisations/{committee}/members/new/", reader="administrator"),
    Page("districts", "/districts/", reader="administrator"),
    Page("district", "/districts/{district}/", reader="administrator"),
    Page("new-map", "/districts/maps/new/", reader="administrator"),
    Page("map", "/districts/maps/{map}/", reader="administrator"),
    Page("contacts", "/people/", reader="employee"),
    Page("new-contact", "/people/new/", reader="employee"),
    Page("contact", "/people/{contact}/", reader="employee"),
    Page("contact-stale", "/people/{stale}/", reader="employee"),
    Page("contact-left", "/people/{left}/", reader="employee"),
    Page("erase-contact", "/people/{contact}/erase/", reader="administrator"),
    Page("edit-contact", "/people/{contact}/edit/", reader="employee"),
    Page("networks", "/networks/", reader="employee"),
    Page("network", "/networks/{network}/", reader="employee"),
    Page("edit-network", "/networks/{network}/edit/", reader="employee"),
    Page("exchange", "/exchange/", reader="administrator"),
    Page("exchange-outside", "/exchange/"),
    Page("borrowed-list", "/exchange/borrowed/", reader="employee"),
    Page("borrowed-none", "/exchange/borrowed/?q=xylofon", reader="employee"),
    Page("borrowed", "/exchange/borrowed/{borrowed}/", reader="employee"),
    Page("borrowed-away", "/exchange/borrowed/{borrowed_away}/", reader="administrator"),
    Page("put-away", "/exchange/borrowed/{borrowed}/put-away/", reader="administrator"),
    Page("partner", "/exchange/partners/{partner}/", reader="administrator"),
    Page("new-partner", "/exchange/partners/new/", reader="administrator"),
    Page("edit-partner", "/exchange/partners/{partner}/edit/", reader="administrator"),
    Page("bring-list", "/exchange/partners/{partner}/list/", reader="administrator"),
    Page("remove-partner", "/exchange/partners/{partner}/remove/", reader="administrator"),
    Page("users", "/users/", reader="administrator"),
    Page("user-without-role", "/users/{invited}/", reader="administrator"),
    Page("erase-user", "/users/{closed_login}/erase/", reader="administrator"),
    Page("user-erased", "/users/{erased_user}/", reader="administrator"),
    Page("invite-user", "/users/invite/", reader="administrator"),
    Page("new-import", "/imports/organisations/new/", reader="administrator"),
    Page("import-right", "/imports/{right_sheet}/", reader="administrator"),
    Page("import-wrong", "/imports/{wrong_sheet}/", reader="administrator"),
]
