"""Public ids in addresses: `<public_id:public_id>`."""

ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"  # without look-alikes: 0/o, 1/i/l


class PublicIdConverter:
    """What has not the form of an id (ids.py) is no page, and asks the database nothing."""

    regex = rf"[a-z]+-[{ALPHABET}]{{12}}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value
