"""The text of a mail: what its writer says, apart from quoted mail, signature and disclaimer."""

from ._mail import read_mail_text, set_aside_mail
from ._regions import is_forwarded

__all__ = ["is_forwarded", "read_mail_text", "set_aside_mail"]
