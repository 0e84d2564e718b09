"""The text of a mail: what its writer says, apart from quoted mail, signature and disclaimer."""

from ._mail import read_mail_text, set_aside_mail

__all__ = ["read_mail_text", "set_aside_mail"]
