"""Fetching a partner's list over the network: page by page, within bounds, from where it stands alone."""

import ipaddress
import socket
from collections.abc import Iterator
from urllib.parse import urlsplit

import urllib3
from django.conf import settings

from samklang.exchange.models import Problem
from samklang.exchange.received import MOST_ITEMS, NoFeed, ReceivedPage, read_page

_LARGEST_PAGE = 20 * 1024 * 1024
_LARGEST_LIST = 100 * 1024 * 1024
_MOST_PAGES = 500
_AT_ONCE = 64 * 1024  # bytes, also of what a small answer unpacks to
_TIMEOUT = urllib3.Timeout(connect=10, read=30)
_UNICAST = ipaddress.ip_network("2000::/3")
_PROBLEMS = {
    301: Problem.LED_AWAY,
    302: Problem.LED_AWAY,
    307: Problem.LED_AWAY,
    308: Problem.LED_AWAY,
    401: Problem.NOT_LET_IN,
    403: Problem.NOT_LET_IN,
    404: Problem.NOT_THERE,
    410: Problem.NOT_THERE,
}


class CannotFetch(Exception):
    """A list cannot be read; `problem` says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.value)
        self.problem = problem


def fetch_pages(address: str, *, key: str) -> Iterator[ReceivedPage]:
    """Yield the pages of the list at an address; raises CannotFetch where one cannot be had.

    One page is held at a time, and the bytes and items of all together are bounded (`MOST_ITEMS`).
    The key is shown to nobody but the server at the address: a next page elsewhere, or an answer that leads
    elsewhere, ends it.
    """
    origin, seen, size, items = _origin(address), {address}, 0, 0
    for _number in range(_MOST_PAGES):
        raw = _fetch(address, key=key)
        page = _read(raw)
        size, items = size + len(raw), items + len(page.items)
        if size > _LARGEST_LIST or items > MOST_ITEMS:
            raise CannotFetch(Problem.TOO_LARGE)
        yield page
        address = page.next_address
        if not address:
            return
        if _origin(address) != origin or address in seen:
            raise CannotFetch(Problem.LED_AWAY)
        seen.add(address)
    raise CannotFetch(Problem.TOO_LARGE)


def _read(raw: bytes) -> ReceivedPage:
    try:
        return read_page(raw)
    except NoFeed as error:
        raise CannotFetch(Problem.NO_FEED) from error


def _origin(address: str) -> tuple[str, str]:
    try:
        parts = urlsplit(address)
        return parts.scheme, f"{parts.hostname}:{parts.port}"
    except ValueError as error:
        raise CannotFetch(Problem.LED_AWAY) from error


def _fetch(address: str, *, key: str) -> bytes:
    headers = {"Accept": "application/feed+json, application/json", "User-Agent": "Samklang"}
    if key:
        headers["Authorization"] = f"Bearer {key}"
    parts = urlsplit(address)
    path = parts.path + (f"?{parts.query}" if parts.query else "")
    with _pool(address) as pool:
        try:
            answer = pool.request(
                "GET",
                path or "/",
                headers={**headers, "Host": parts.netloc},
                redirect=False,
                retries=False,
                preload_content=False,
            )
            return _body(answer)
        except urllib3.exceptions.HTTPError as error:
            raise CannotFetch(Problem.UNREACHABLE) from error


def _body(answer: urllib3.BaseHTTPResponse) -> bytes:
    try:
        if answer.status != 200:
            raise CannotFetch(_PROBLEMS.get(answer.status, Problem.UNREACHABLE))
        body = bytearray()
        for piece in answer.stream(_AT_ONCE, decode_content=True):
            body += piece
            if len(body) > _LARGEST_PAGE:
                raise CannotFetch(Problem.TOO_LARGE)
        return bytes(body)
    finally:
        answer.close()


def _pool(address: str) -> urllib3.HTTPConnectionPool:
    """Return a connection to the machine that was looked at: its name cannot mean another one later."""
    parts = urlsplit(address)
    host = parts.hostname or ""
    machine = _machine(host, parts.port or (443 if parts.scheme == "https" else 80))
    if parts.scheme == "https":
        return urllib3.HTTPSConnectionPool(
            machine, parts.port, timeout=_TIMEOUT, server_hostname=host, assert_hostname=host
        )
    if not settings.EXCHANGE_WITHIN:
        raise CannotFetch(Problem.NOT_OUTSIDE)
    return urllib3.HTTPConnectionPool(machine, parts.port, timeout=_TIMEOUT)


def _machine(host: str, port: int) -> str:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise CannotFetch(Problem.UNREACHABLE) from error
    machines = [str(each[4][0]) for each in found]
    if not settings.EXCHANGE_WITHIN and not all(map(_is_outside, machines)):
        raise CannotFetch(Problem.NOT_OUTSIDE)
    return machines[0]


def _is_outside(machine: str) -> bool:
    """Whether it is a single machine of the Internet, and no other way of writing one of our own."""
    ip = ipaddress.ip_address(machine)
    if ip.is_multicast or not ip.is_global:
        return False
    if isinstance(ip, ipaddress.IPv4Address):
        return True
    return ip in _UNICAST and not (ip.sixtofour or ip.teredo)
