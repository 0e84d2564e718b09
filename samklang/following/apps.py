from django.apps import AppConfig


class FollowingConfig(AppConfig):
    name = "samklang.following"
