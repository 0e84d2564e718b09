from django.urls import path

from samklang.files import views

urlpatterns = [
    path("files/", views.files, name="files"),
    path("files/<public_id:public_id>/", views.file, name="file"),
    path("files/<public_id:public_id>/download/", views.download_file, name="download_file"),
    path("files/<public_id:public_id>/hold/", views.hold_file, name="hold_file"),
    path("files/<public_id:public_id>/hold/<public_id:hold>/lift/", views.lift_hold, name="lift_hold"),
    path("files/<public_id:public_id>/keep/", views.keep_file, name="keep_file"),
    path("files/<public_id:public_id>/filing/", views.mark_file_as_filed, name="mark_file_as_filed"),
    path("files/<public_id:public_id>/erase/", views.erase_file, name="erase_file"),
]
