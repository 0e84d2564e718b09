"""The page of a spreadsheet of organisations: what is wrong first, and a page at a time."""

from typing import Any

from django.test import Client

from samklang.people.actions.imports import upload_sheet
from samklang.people.sheets.reading import MOST_ROWS
from tests.cast import Cast, signed_in


def _page(cast: Cast, rows: list[str]) -> tuple[Client, str]:
    content = "\n".join(["Navn;Type", *rows]).encode()
    sheet = upload_sheet(by=cast.administrator, kind="organisations", name="ark.csv", content=content)
    return signed_in(cast.administrator), sheet.get_absolute_url()


def _shown(client: Client, url: str, **asked: Any) -> list[int]:
    return [row.number for row in client.get(url, asked).context["preview"].rows]


def test_what_is_wrong_is_shown_first_and_all_is_a_choice(cast: Cast) -> None:
    client, url = _page(cast, ["Nyt;Råd", "Forkert;Klub"])
    assert _shown(client, url) == _shown(client, url, rows="wrong") == [3]
    assert _shown(client, url, rows="all") == [2, 3]
    assert _shown(client, url, rows="new") == [2]


def test_as_many_rows_as_a_spreadsheet_may_have_make_no_large_page(cast: Cast) -> None:
    client, url = _page(cast, [f"Råd nummer {number};Råd" for number in range(MOST_ROWS)])
    answer = client.get(url)
    assert len(answer.content) < 100_000
    assert f"Bekræft {MOST_ROWS} rækker" in answer.content.decode()
    assert _shown(client, url, page=2)[0] == 22
