"""Kinds of file in words people use; `sniffing` says which media type some bytes are."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

_OFFICE = "application/vnd.openxmlformats-officedocument"
_OPEN = "application/vnd.oasis.opendocument"
KINDS: dict[str, Promise] = {
    "application/pdf": _("PDF document"),
    f"{_OFFICE}.wordprocessingml.document": _("Word document"),
    f"{_OFFICE}.spreadsheetml.sheet": _("Excel spreadsheet"),
    f"{_OFFICE}.presentationml.presentation": _("PowerPoint presentation"),
    f"{_OPEN}.text": _("OpenDocument text"),
    f"{_OPEN}.spreadsheet": _("OpenDocument spreadsheet"),
    f"{_OPEN}.presentation": _("OpenDocument presentation"),
    "application/x-ole-storage": _("Older Office document or Outlook mail"),
    "application/rtf": _("Rich text"),
    "application/zip": _("ZIP folder"),
    "message/rfc822": _("E-mail"),
    "text/html": _("Web page"),
    "text/plain": _("Text"),
    "image/png": _("PNG picture"),
    "image/jpeg": _("JPEG picture"),
    "image/gif": _("GIF picture"),
    "image/tiff": _("TIFF picture"),
    "application/octet-stream": _("Unknown kind"),
}


def kind_in_words(media_type: str) -> str:
    """Return what people call a media type; the type itself where nobody calls it anything."""
    return str(KINDS.get(media_type, media_type))
