"""How a source is named and addressed."""

from __future__ import annotations

import pytest

from feitenbank.text.citing import paper_address


@pytest.mark.parametrize(
    ("link", "written"),
    [
        ("https://example.org/%E4%BF%A1%E7%94%A8?a=%20b", "https://example.org/信用?a=%20b"),
        ("https://example.org/%FF%FE/a", None),  # no UTF-8
        ("https://example.org/a%2Fb", None),
    ],
)
def test_an_address_on_paper_has_its_characters_written_out(link: str, written: str | None) -> None:
    assert paper_address(link) == written
