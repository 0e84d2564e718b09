from django.urls import path

from samklang.overview.views import desk, pages, search

urlpatterns = [
    path("", pages.front_page, name="front_page"),
    path("desk/", desk.desk, name="desk"),
    path("desk/<slug:name>/", desk.desk_list, name="desk_list"),
    path("search/", search.search, name="search"),
    path("help/", pages.help_page, name="help"),
]
