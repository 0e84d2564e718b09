"""Public ids in addresses: `<public_id:public_id>`."""

ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"  # without look-alikes: 0/o, 1/i/l


def public_id_pattern(prefix: str) -> str:
    """Return what a public id looks like whose prefix looks like this, as a regular expression."""
    return rf"{prefix}-[{ALPHABET}]{{12}}"


class PublicIdConverter:
    """What has not the form of an id (ids.py) is no page, and asks the database nothing."""

    regex = public_id_pattern("[a-z]+")

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value
