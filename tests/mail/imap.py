"""A real IMAP server on loopback: dovecot, with one mailbox in a folder of the test's own."""

import grp
import imaplib
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.installation import wait_for
from tests.mail.servers import free_port

_NOBODY = pwd.getpwnam("nobody").pw_uid
USER, PASSWORD = "hoering@klangby.example", "hemmelig"
_SETTINGS = """
protocols = imap
listen = 127.0.0.1
base_dir = {run}
state_dir = {run}/state
log_path = {run}/dovecot.log
ssl = no
disable_plaintext_auth = no
default_internal_user = {user}
default_login_user = {user}
default_internal_group = {group}
mail_location = maildir:{mails}
mail_uid = {uid}
mail_gid = {gid}
first_valid_uid = 0
first_valid_gid = 0
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={run}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service anvil {{
  chroot =
}}
namespace inbox {{
  inbox = yes
}}
"""


class Imap:
    """The server, its mailbox on the disk, and what lies there."""

    def __init__(self, program: str) -> None:
        self.program, self.port = program, free_port()
        self.folder = folder = Path(tempfile.mkdtemp(prefix="imap-"))
        self._runs_as = _NOBODY if os.getuid() == 0 else os.getuid()
        self.mails = folder / "mails"
        self._run = folder / "run"
        self._process: subprocess.Popen[bytes] | None = None
        for each in (self.mails, self._run):
            each.mkdir(parents=True)
        self._settings = folder / "dovecot.conf"
        if os.getuid() == 0:  # dovecot does not let root open its door
            for each in (folder, self.mails, self._run):
                os.chown(each, self._runs_as, self._group())
        self._settings.write_text(
            _SETTINGS.format(
                run=self._run,
                mails=self.mails,
                user=pwd.getpwuid(self._runs_as).pw_name,
                group=grp.getgrgid(self._group()).gr_name,
                uid=self._runs_as,
                gid=self._group(),
                port=self.port,
                password=PASSWORD,
            )
        )

    def _group(self) -> int:
        return pwd.getpwuid(self._runs_as).pw_gid

    def start(self) -> None:
        command = [self.program, "-F", "-c", str(self._settings)]
        other: dict[str, Any] = {}
        if os.getuid() == 0:
            other = {"user": self._runs_as, "group": self._group(), "extra_groups": []}
        self._process = subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True, **other)
        wait_for(self._answers, why="dovecot answers")

    def stop(self) -> None:
        """End the server and what it has started, as when the machine goes down."""
        if self._process is not None:
            os.killpg(self._process.pid, signal.SIGKILL)
            self._process.communicate()
            self._process = None
            for left in (self._run / "master.pid", *self._run.rglob("*.sock")):
                left.unlink(missing_ok=True)

    def _answers(self) -> bool:
        assert self._process is not None
        if self._process.poll() is not None:
            raise AssertionError((self._process.stderr.read() if self._process.stderr else b"").decode())
        try:
            with self.connected():
                return True
        except (OSError, imaplib.IMAP4.error):
            time.sleep(0.1)
            return False

    @contextmanager
    def connected(self) -> Iterator[imaplib.IMAP4]:
        with imaplib.IMAP4("127.0.0.1", self.port, timeout=20) as client:
            client.login(USER, PASSWORD)
            yield client

    def put(self, *mails: bytes, arrived: float | None = None, folder: str = "INBOX") -> None:
        """Lay mails in a folder as a mail server does, arrived now or at this time."""
        with self.connected() as client:
            for mail in mails:
                when = imaplib.Time2Internaldate(arrived or time.time())
                status, said = client.append(folder, "", when, mail)
                assert status == "OK", said

    def number_in(self, folder: str) -> int:
        """Return how many mails lie in a folder, none if it is not there."""
        with self.connected() as client:
            status, said = client.select(f'"{folder}"', readonly=True)
            return int(said[0] or b"0") if status == "OK" else 0

    def forget_its_numbers(self) -> None:
        """Number all mails anew, as after a server was restored: another UIDVALIDITY."""
        for numbers in self.mails.rglob("dovecot*"):
            numbers.unlink()

    def environment(self) -> dict[str, str]:
        """What the site's settings must say to read this mailbox."""
        return {
            "SAMKLANG_MAILBOX_HOST": "127.0.0.1",
            "SAMKLANG_MAILBOX_PORT": str(self.port),
            "SAMKLANG_MAILBOX_TLS": "none",
            "SAMKLANG_MAILBOX_USER": USER,
            "SAMKLANG_MAILBOX_PASSWORD": PASSWORD,
        }


@contextmanager
def imap_server(program: str) -> Iterator[Imap]:
    """Run the server with an empty mailbox."""
    server = Imap(program)
    try:
        server.start()
        yield server
    finally:
        server.stop()
        shutil.rmtree(server.folder)
