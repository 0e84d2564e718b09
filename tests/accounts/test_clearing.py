"""What has run out is cleared away every night: sessions nobody can use, limits that are over."""

from datetime import timedelta

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.utils import timezone

from samklang.accounts.actions import clear_expired
from samklang.config.schedule import SCHEDULE
from samklang.jobs.catalogue import jobs_by_name
from tests.cast import make_user

pytestmark = pytest.mark.django_db


def counted() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT COUNT(*) FROM accounts_cache")
        return int(cursor.fetchone()[0])


def test_what_has_run_out_is_cleared_and_what_holds_is_kept(client: Client) -> None:
    client.force_login(make_user("Mette Holm"))
    cache.set("short", 1, timeout=60)
    cache.set("long", 1, timeout=7 * 24 * 3600)
    clear_expired()
    assert (counted(), Session.objects.count()) == (2, 1)
    with time_machine.travel(timezone.now() + timedelta(days=1)):
        clear_expired()
        assert cache.get("long") == 1
        assert (counted(), Session.objects.count()) == (1, 0)


def test_it_is_done_every_night() -> None:
    assert "accounts.clear" in jobs_by_name()
    assert "accounts.clear" in {entry.job for entry in SCHEDULE}
