"""Fetching a list from a real server: whole, within bounds, and the key shown to nobody else."""

import gzip
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest
from pytest_django.fixtures import Settings

from samklang.accounts.actors import System
from samklang.exchange import fetching
from samklang.exchange.actions.partners import edit_partner
from samklang.exchange.details import PartnerDetails
from samklang.exchange.fetching import CannotFetch, fetch_pages
from samklang.exchange.jobs import ask_all, ask_partner
from samklang.exchange.models import Borrowed, Delivery, Partner, Problem
from samklang.jobs.actions import enqueue
from samklang.jobs.worker import Worker
from tests.cast import Cast
from tests.exchange.conftest import item, page

US = System("tests")


class Server:
    """A neighbour's server on this machine: what it answers by path (status, headers, body), who asked."""

    def __init__(self) -> None:
        self.answers: dict[str, tuple[int, dict[str, str], bytes]] = {}
        self.asked: list[tuple[str, str | None]] = []
        self.http = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        Thread(target=self.http.serve_forever, daemon=True).start()

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.http.server_port}"

    def _handler(server) -> Any:
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                server.asked.append((self.path, self.headers["Authorization"]))
                status, headers, body = server.answers.get(self.path, (404, {}, b""))
                self.send_response(status)
                for name, value in {"Content-Length": str(len(body)), **headers}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_given: object) -> None:
                pass

        return Handler


@pytest.fixture
def server(settings: Settings) -> Iterator[Server]:
    settings.EXCHANGE_WITHIN = True
    made = Server()
    yield made
    made.http.shutdown()
    made.http.server_close()


def fetched(address: str, key: str = "") -> list[str]:
    return [each.title for found in fetch_pages(address, key=key) for each in found.items]


def problem_of(address: str) -> Problem:
    with pytest.raises(CannotFetch) as caught:
        fetched(address)
    return caught.value.problem


def test_all_pages_are_read_with_the_key(server: Server) -> None:
    server.answers = {
        "/shared.json": (200, {}, page(item(1), following=f"{server.origin}/shared.json?before=a")),
        "/shared.json?before=a": (200, {}, page(item(2))),
    }
    assert fetched(f"{server.origin}/shared.json", "hemmelig") == ["Ring først 1", "Ring først 2"]
    assert {key for _path, key in server.asked} == {"Bearer hemmelig"}


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        ((404, {}, b""), Problem.NOT_THERE),
        ((401, {}, b""), Problem.NOT_LET_IN),
        ((403, {}, b""), Problem.NOT_LET_IN),
        ((500, {}, b""), Problem.UNREACHABLE),
        ((302, {"Location": "http://elsewhere.example/"}, b""), Problem.LED_AWAY),
        ((200, {}, b"<html>"), Problem.NO_FEED),
        ((200, {"Content-Encoding": "gzip"}, b"no gzip"), Problem.UNREACHABLE),
        ((200, {"Content-Length": "900"}, b"cut short"), Problem.UNREACHABLE),
    ],
)
def test_each_fault_has_its_words(
    server: Server, answer: tuple[int, dict[str, str], bytes], problem: Problem
) -> None:
    server.answers = {"/": answer}
    assert problem_of(f"{server.origin}/") == problem


@pytest.mark.parametrize(
    "following",
    ["http://elsewhere.example/", "https://127.0.0.1/", "file:///etc/passwd", "http://[", "http://a:99999/"],
)
def test_a_next_page_elsewhere_is_not_asked_for(server: Server, following: str) -> None:
    server.answers = {"/": (200, {}, page(item(1), following=following))}
    assert problem_of(f"{server.origin}/") == Problem.LED_AWAY


def test_a_name_no_machine_can_have_is_not_reached(server: Server) -> None:
    assert problem_of(f"http://{'x' * 64}.example/") == Problem.UNREACHABLE


def test_a_list_that_goes_in_a_ring_ends(server: Server) -> None:
    server.answers = {"/": (200, {}, page(item(1), following=f"{server.origin}/"))}
    assert problem_of(f"{server.origin}/") == Problem.LED_AWAY


def test_what_is_too_large_is_not_read(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "_LARGEST_PAGE", 1000)
    server.answers = {"/": (200, {}, b"x" * 1001)}
    assert problem_of(f"{server.origin}/") == Problem.TOO_LARGE


@pytest.mark.parametrize(("bound", "most"), [("_LARGEST_LIST", 1000), ("MOST_ITEMS", 1)])
def test_all_pages_together_are_bounded(
    server: Server, monkeypatch: pytest.MonkeyPatch, bound: str, most: int
) -> None:
    monkeypatch.setattr(fetching, bound, most)
    server.answers = {
        "/": (200, {}, page(item(1), following=f"{server.origin}/?2")),
        "/?2": (200, {}, page(item(2))),
    }
    assert problem_of(f"{server.origin}/") == Problem.TOO_LARGE


def test_a_small_answer_that_unpacks_to_a_large_one_is_not_read(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "_LARGEST_PAGE", 1000)
    server.answers = {"/": (200, {"Content-Encoding": "gzip"}, gzip.compress(b" " * 10_000_000))}
    assert problem_of(f"{server.origin}/") == Problem.TOO_LARGE


def test_a_list_without_end_ends(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "_MOST_PAGES", 3)
    for number in range(5):
        server.answers[f"/?{number}"] = (200, {}, page(following=f"{server.origin}/?{number + 1}"))
    assert problem_of(f"{server.origin}/?0") == Problem.TOO_LARGE


def test_nobody_answers(server: Server) -> None:
    server.http.shutdown()
    server.http.server_close()
    assert problem_of(f"{server.origin}/") == Problem.UNREACHABLE


@pytest.mark.parametrize(
    "address",
    [
        "https://127.0.0.1/",
        "https://localhost/",
        "https://10.0.0.1/",
        "https://169.254.169.254/latest/meta-data/",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[64:ff9b::7f00:1]/",
        "https://[2002:7f00:1::]/",
        "https://[::127.0.0.1]/",
        "https://[ff02::1]/",
        "https://224.0.0.1/",
        "http://93.184.216.34/",
    ],
)
def test_our_own_network_and_open_lines_are_left_alone(settings: Settings, address: str) -> None:
    settings.EXCHANGE_WITHIN = False
    assert problem_of(address) == Problem.NOT_OUTSIDE


class TestTheJob:
    """Asking a partner in the background."""

    @pytest.fixture
    def asked(self, partner: Partner, server: Server, cast: Cast) -> Callable[[], Partner]:
        details = PartnerDetails(
            organisation=partner.organisation, address=f"{server.origin}/", key="hemmelig"
        )
        kept = edit_partner(partner, details, by=cast.administrator, version=1)

        def ask() -> Partner:
            enqueue(ask_partner, by=US, partner=kept.public_id)
            Worker().run_until_empty()
            return Partner.objects.get()

        return ask

    def test_what_they_share_is_here_afterwards(self, asked: Callable[[], Partner], server: Server) -> None:
        server.answers = {"/": (200, {}, page(item(1), item(2), None))}
        told = asked()
        assert (Borrowed.objects.count(), told.left_out, told.problem) == (2, 1, "")
        assert told.asked_at
        assert told.answered_at
        assert server.asked == [("/", "Bearer hemmelig")]

    def test_a_list_that_cannot_be_read_whole_changes_nothing(
        self, asked: Callable[[], Partner], server: Server
    ) -> None:
        server.answers = {"/": (200, {}, page(item(1)))}
        asked()
        server.answers = {"/": (200, {}, page(item(2), following=f"{server.origin}/gone"))}
        told = asked()
        assert Delivery.objects.waiting().count() == 0
        assert [row.title for row in Borrowed.objects.all()] == ["Ring først 1"]
        assert told.problem == Problem.NOT_THERE

    def test_a_key_sealed_under_another_secret_is_said_to_be_lost(
        self, asked: Callable[[], Partner], settings: Settings, server: Server
    ) -> None:
        settings.SECRET_KEY = "another"
        assert asked().problem == Problem.KEY_LOST
        assert server.asked == []

    def test_each_night_those_are_asked_who_are_not_paused(
        self, asked: Callable[[], Partner], server: Server, cast: Cast
    ) -> None:
        server.answers = {"/": (200, {}, page(item(1)))}
        enqueue(ask_all, by=US)
        Worker().run_until_empty()
        assert Borrowed.objects.count() == 1
        Partner.objects.update(is_paused=True)
        enqueue(ask_all, by=US)
        Worker().run_until_empty()
        assert len(server.asked) == 1
