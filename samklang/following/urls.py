from django.urls import path

from samklang.following import views

urlpatterns = [
    path("following/<public_id:public_id>/follow/", views.follow, name="follow"),
    path("following/<public_id:public_id>/stop/", views.stop_following, name="stop_following"),
]
