"""`samklang serve`: the site and its background worker, started together, stopped together.

One process that only watches: it starts two others, prints what they say with a name in front, and starts
again what dies, waiting longer each time. Larger installations run the two by themselves (docs/running.md).
"""

import argparse
import os
import signal
import socket
import sys
import threading
import time
from importlib import import_module
from importlib.util import find_spec
from typing import Any

import django
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.checks import run_checks
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command, get_commands
from django.db import OperationalError, connection

from samklang.config.children import Child, stop_all

_LEASH = [sys.executable, "-m", "samklang.config.leash"]


class CannotStart(Exception):
    """Why the site does not start, in words for the person who started it."""


def main(arguments: list[str]) -> int:
    """Run until told to stop. Return 0 after a clean stop, 1 when the start was refused."""
    chosen = read_arguments(arguments)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samklang.config.settings")
    os.environ.setdefault("SAMKLANG_ADDRESS", f"http://{chosen.host}:{chosen.port}")
    if chosen.demo:  # whoever tries out what happens to a forgotten password finds the link in the outbox
        os.environ.setdefault("SAMKLANG_SHOW_MAIL", "1")
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda _number, _frame: stop.set())
    try:
        check_port(chosen.host, port=chosen.port)
        set_up()
        prepare(demo=chosen.demo)
    except CannotStart as error:
        sys.stderr.write(f"{error}\n")
        return 1
    if not stop.is_set():
        run(chosen, stop=stop)
    return 0


def read_arguments(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser("samklang serve", description="Run the site and the background worker.")
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (127.0.0.1)")
    parser.add_argument("--port", type=int, default=8000, help="port to listen on (8000)")
    parser.add_argument("--threads", type=int, default=4, help="requests worked at the same time (4)")
    parser.add_argument("--demo", action="store_true", help="load the demo if the database is empty")
    return parser.parse_args(arguments)


def check_port(host: str, *, port: int) -> None:
    """Refuse to start where something else listens already: the two would take turns answering."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise CannotStart(
                f"Cannot listen on {host}, port {port}: {error.strerror}.\n"
                "Perhaps Samklang runs there already, or another program does. Stop that one, or choose\n"
                f"another port: make run PORT={port + 1}   (samklang serve --port {port + 1})"
            ) from error


def set_up() -> None:
    """Load the settings, and refuse those no site can run with."""
    try:
        django.setup()
    except ImproperlyConfigured as error:
        raise CannotStart(str(error)) from error
    if faults := [fault for fault in run_checks() if fault.is_serious()]:
        raise CannotStart("\n".join(f"{fault.msg}\n{fault.hint or ''}".strip() for fault in faults))


def prepare(*, demo: bool) -> None:
    """Bring the database up to date, and load the demo into an empty one."""
    try:
        knock()
        call_command("migrate", verbosity=0, interactive=False)
    except OperationalError as error:
        raise CannotStart(
            f"The database does not answer: {str(error).strip()}\n"
            "Is it running, and is SAMKLANG_DATABASE right? Without it, a file in SAMKLANG_DATA is used."
        ) from error
    if demo and "demo" in get_commands() and not get_user_model().objects.exists():
        say("The database is empty: loading the demo. This takes a moment.")
        call_command("demo")
    connection.close()


def knock() -> None:
    """Connect once, past the pool: a pool tries for ten seconds and complains each time. OperationalError."""
    if connection.vendor == "postgresql":
        postgresql: Any = connection
        with postgresql.wrap_database_errors:
            postgresql.Database.connect(**postgresql.get_connection_params()).close()
    else:
        connection.ensure_connection()


def run(chosen: argparse.Namespace, *, stop: threading.Event) -> None:
    """Start both processes and look after them until `stop` is set."""
    both = [site(chosen), worker()]
    for child in both:
        child.start()
    say(greeting(chosen))
    while not stop.wait(0.2):
        for child in both:
            child.look_after(time.monotonic())
    say("Stopping: what is under way is finished first.")
    stop_all(both)
    say("Stopped.")


def site(chosen: argparse.Namespace) -> Child:
    """The site: granian, one process with threads, which starts its own server process again if that dies."""
    options = ["--interface", "wsgi", "--no-ws", "--log-level", "warning", "--respawn-failed-workers"]
    where = ["--host", chosen.host, "--port", str(chosen.port), "--blocking-threads", str(chosen.threads)]
    return Child("site", [*_LEASH, "granian", *options, *where, "samklang.config.wsgi:application"])


def worker() -> Child:
    """The background worker, as a process of its own: killing it harms no page."""
    return Child("work", [*_LEASH, "samklang.config.command", "manage", "work"])


def greeting(chosen: argparse.Namespace) -> str:
    """Where the site is, and who can sign in if what is shown is the demo."""
    lines = ["", f"Samklang for {settings.MUNICIPALITY} runs at http://{chosen.host}:{chosen.port}/", ""]
    lines += demo_logins()
    return "\n".join([*lines, "Stop with Ctrl-C.", ""])


def demo_logins() -> list[str]:
    """The demo's logins, where the demo is what is shown; nothing where real people work."""
    if find_spec("samklang.demo.logins") is None:
        return []
    logins = import_module("samklang.demo.logins").LOGINS
    known = get_user_model().objects.filter(email__in=[each.email for each in logins])
    shown = set(known.values_list("email", flat=True))
    connection.close()
    return [f"  {each.email:<32} {each.password:<24} {each.who}" for each in logins if each.email in shown]


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
