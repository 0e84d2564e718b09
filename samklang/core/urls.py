from django.urls import path

from samklang.core.views import gallery, site

urlpatterns = [
    path("brand.css", site.brand_stylesheet, name="brand_stylesheet"),
    path("robots.txt", site.robots, name="robots"),
    path("favicon.ico", site.favicon, name="favicon"),
    path("gallery/", gallery.gallery, name="gallery"),
    path("health/", site.health, name="health"),
]
