"""How long a text may be: said once, with the model's field; forms, spreadsheets and feeds ask here."""

from django.core.validators import MaxLengthValidator
from django.db import models


def room_for(model: type[models.Model], name: str, *, otherwise: int | None = None) -> int:
    """Return how many characters a model's field has room for; `otherwise` where it has no bound itself."""
    field = model._meta.get_field(name)
    assert isinstance(field, models.Field)
    bounds = [each.limit_value for each in field.validators if isinstance(each, MaxLengthValidator)]
    longest = min([*bounds, *filter(None, [field.max_length])], default=otherwise)
    if longest is None:
        raise ValueError(f"{model.__name__}.{name} has no bound of its own: say one.")
    return int(longest)
