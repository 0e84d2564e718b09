"""The form in which somebody looks through what they wrote in two windows."""

from django.http import QueryDict
from django.utils.translation import gettext as _

from samklang.core.fields import SeveralField, lines_of
from samklang.knowledge.actions.windows import Together
from samklang.knowledge.forms.writing import ContributionForm


def to_look_through(form: ContributionForm, laid: Together, *, is_whole: bool) -> ContributionForm:
    """Return the form with what only the other window wrote put into it.

    Where both wrote, this window's words stand, and the field says what stands in the other. What else is
    wrong is said of a form that is to be published, and is to be whole.
    """
    data = QueryDict(mutable=True)
    data.update(form.data)
    for name in (*laid.unseen, "version", "seen"):
        is_several = isinstance(form.fields[name], SeveralField)
        data.setlist(name, lines_of(laid.typed[name]) if is_several else [laid.typed[name]])
    made = type(form)(data, reader=form.reader)
    if not is_whole:
        made.errors.clear()
    made.add_error(
        None, _("The draft has been changed in another window. Look it through, and send it again.")
    )
    for name in laid.both:
        made.add_error(name, _("In the other window it says: %(text)s") % {"text": laid.typed[name] or "–"})
    return made
