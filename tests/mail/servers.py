"""A real mail server on loopback that answers as a test tells it to."""

import asyncio
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session


class Answers:
    """What the server says at each point, and what it has taken.

    `rcpt` and `data` are the answers; an answer of None breaks the connection without a word. `data_taken`
    is set as soon as a mail has been taken, also if `hold` keeps back the answer that says so.
    """

    def __init__(self, *, rcpt: str = "250 OK", data: str | None = "250 OK") -> None:
        self.rcpt = rcpt
        self.data = data
        self.taken: list[EmailMessage] = []
        self.connections = 0
        self.data_taken = threading.Event()
        self.rcpt_seen = threading.Event()
        self.hold_rcpt = threading.Event()
        self.hold_data = threading.Event()
        self.hold_rcpt.set()
        self.hold_data.set()

    async def handle_EHLO(
        self, server: SMTP, session: Session, envelope: Envelope, hostname: str, responses: list[str]
    ) -> list[str]:
        self.connections += 1
        session.host_name = hostname
        return responses

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        self.rcpt_seen.set()
        await _until(server, self.hold_rcpt)
        if self.rcpt.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.rcpt

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        if self.data is None:
            assert isinstance(server.transport, asyncio.WriteTransport)
            server.transport.abort()
            return "421 gone"
        if self.data.startswith("250"):
            content = envelope.content
            assert isinstance(content, bytes)
            self.taken.append(message_from_bytes(content, policy=policy.default))
            self.data_taken.set()
        await _until(server, self.hold_data)
        return self.data


async def _until(server: SMTP, event: threading.Event) -> None:
    """Wait for an event of the test without keeping the server from other connections."""
    await server.loop.run_in_executor(None, event.wait, 60)


@contextmanager
def mail_server(answers: Answers, *, port: int = 0) -> Iterator[int]:
    """Run the server and yield its port."""
    controller = Controller(answers, hostname="127.0.0.1", port=port or free_port())
    controller.start()
    try:
        yield controller.port
    finally:
        answers.hold_rcpt.set()
        answers.hold_data.set()
        controller.stop()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
