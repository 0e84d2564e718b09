from django.urls import path

from samklang.overview.views import (
    desk,
    finding,
    following,
    knowledge,
    known,
    matrix,
    news,
    pages,
    persons,
    saved_searches,
)

urlpatterns = [
    path("", pages.front_page, name="front_page"),
    path("desk/", desk.desk, name="desk"),
    path("desk/<slug:name>/", desk.desk_list, name="desk_list"),
    path("news/", news.news, name="news"),
    path("following/", following.following, name="following"),
    path("following/mail/", following.choose_news, name="choose_news"),
    path("following/searches/new/", saved_searches.new_saved_search, name="new_saved_search"),
    path("following/searches/<public_id:public_id>/", saved_searches.saved_search, name="saved_search"),
    path(
        "following/searches/<public_id:public_id>/forget/",
        saved_searches.forget_search,
        name="forget_search",
    ),
    path("search/", finding.search, name="search"),
    path("people/find/", persons.find_person, name="find_person"),
    path("knowledge/", knowledge.knowledge, name="knowledge"),
    path("knowledge/districts/", knowledge.known_by_district, name="known_by_district"),
    path("knowledge/districts/<public_id:public_id>/", known.known_of_district, name="known_of_district"),
    path("knowledge/topics/<public_id:public_id>/", known.known_of_topic, name="known_of_topic"),
    path(
        "knowledge/organisations/<public_id:public_id>/",
        known.known_of_organisation,
        name="known_of_organisation",
    ),
    path("knowledge/who/", matrix.who_works_with_what, name="who_works_with_what"),
    path("knowledge/all/", finding.contributions, name="contributions"),
    path("exchange/borrowed/", finding.borrowed_list, name="borrowed_list"),
    path("help/", pages.help_page, name="help"),
]
