from django.urls import path

from samklang.jobs import views

urlpatterns = [
    path("jobs/", views.jobs, name="jobs"),
    path("jobs/<public_id:public_id>/", views.job, name="job"),
    path("jobs/<public_id:public_id>/cancel/", views.cancel_job, name="cancel_job"),
    path("jobs/<public_id:public_id>/retry/", views.retry_job, name="retry_job"),
]
