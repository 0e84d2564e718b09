"""The user: somebody who signs in. What they may do follows from their memberships (package `people`)."""

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from samklang.core.ids import PublicIdField
from samklang.core.naming import FindableField, Named, SortKeyField

ERASED_EMAIL_PREFIX = "erased-"
"""How the address of an erased user begins: it leads nowhere, and no two have the same."""
ERASED_NAME = _("Erased user")


class LowerCaseEmailField(models.EmailField[str, str]):
    """An e-mail address, always in lower case: stored so, and looked up so whatever somebody types."""

    def to_python(self, value: Any) -> Any:
        value = super().to_python(value)
        return value.strip().lower() if isinstance(value, str) else value

    def get_prep_value(self, value: Any) -> Any:
        return self.to_python(super().get_prep_value(value))

    def pre_save(self, model_instance: models.Model, add: bool) -> Any:
        value = self.to_python(super().pre_save(model_instance, add))
        setattr(model_instance, self.attname, value)
        return value


class UserManager(BaseUserManager["User"]):
    def create_user(self, *, email: str, name: str, password: str | None = None, **fields: Any) -> "User":
        """Make a user; without a password the person can only get in by the link that sets one."""
        user = self.model(email=email, name=name, **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email=username)


class User(Named, AbstractBaseUser):
    """A person with a login, known by e-mail.

    An administrator keeps organisations, users, roles and retention, and cannot approve replies; every
    other right comes from a membership of an organisation. Of somebody whose data was erased only the public
    id is left, so that the journal and what they made still say that it was one and the same person.
    """

    public_id = PublicIdField(prefix="user")
    email = LowerCaseEmailField(
        _("e-mail"),
        unique=True,
        error_messages={"unique": _("There is already a user with this e-mail address.")},
    )
    name = models.CharField(_("name"), max_length=200)
    is_active = models.BooleanField(_("may sign in"), default=True)
    is_administrator = models.BooleanField(_("administrator"), default=False)
    language = models.CharField(
        _("language"), max_length=2, default="da", choices=[("da", "Dansk"), ("en", "English")]
    )
    joined_at = models.DateTimeField(default=timezone.now, editable=False)
    erased_at = models.DateTimeField(_("erased"), null=True, blank=True, editable=False)
    erasure_ground = models.CharField(
        _("legal ground for erasing"), max_length=200, blank=True, editable=False
    )
    sort_key = SortKeyField(of=["name"])
    findable = FindableField(of=["name", "email"])

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")
        indexes = [models.Index(fields=["sort_key", "id"], name="users_by_name")]
        constraints = [
            models.CheckConstraint(
                condition=Q(email=Lower("email")),
                name="email_is_lower_case",
                violation_error_message=_("Write the e-mail address in small letters."),
            ),
            models.CheckConstraint(
                condition=Q(erased_at=None, erasure_ground="")
                | Q(
                    ~Q(erasure_ground=""),
                    erased_at__isnull=False,
                    name="",
                    email__startswith=ERASED_EMAIL_PREFIX,
                    last_login=None,
                    is_active=False,
                    is_administrator=False,
                ),
                name="nothing_is_left_of_the_erased_user",
                violation_error_message=_("What was known of this user is erased."),
            ),
        ]

    def __str__(self) -> str:
        return str(ERASED_NAME) if self.is_erased() else self.name

    def is_erased(self) -> bool:
        return self.erased_at is not None
