"""What one person does is done one thing after the other: of two clicks the second waits for the first."""

from samklang.accounts.models import User


def hold_person(user: User) -> None:
    """Let everything else this person does here wait until the transaction ends.

    Whoever only names them, as the owner of a row does, does not wait.
    """
    User.objects.select_for_update(no_key=True).get(pk=user.pk)
