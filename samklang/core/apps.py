from django.apps import AppConfig
from django.core.checks import register
from django.urls import register_converter

from samklang.core.addresses import PublicIdConverter
from samklang.core.colour import check_brand_colour
from samklang.core.production import check_production


class CoreConfig(AppConfig):
    name = "samklang.core"

    def ready(self) -> None:
        register_converter(PublicIdConverter, "public_id")
        register(check_brand_colour)
        register(check_production)
