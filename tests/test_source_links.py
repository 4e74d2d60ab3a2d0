"""Links in raw HTML for an engine that takes them to be relative to the Markdown file."""

from __future__ import annotations

import pytest

from feitenbank.macros.source_links import seen_from_source

CASES = [
    # url, is index, link seen from the page, link seen from the file
    ("beweringen/x/", False, "../../over/methode/#klopt", "../over/methode/#klopt"),
    ("beweringen/x/", False, "../", "./"),
    ("beweringen/x/", False, "../y/", "y/"),
    ("beweringen/x/", False, "plaat.png", "x/plaat.png"),
    ("beweringen/x/", False, "./plaat.png", "x/plaat.png"),
    ("tijdlijn/", False, "../cijfers/a/", "cijfers/a/"),
    ("beweringen/", True, "../over/", "../over/"),
    ("", True, "./cijfers/", "./cijfers/"),
    ("beweringen/x/", False, "#bron-1", "#bron-1"),
    ("beweringen/x/", False, "?q=a", "?q=a"),
    ("beweringen/x/", False, "/404.html", "/404.html"),
    ("beweringen/x/", False, "https://example.org/a", "https://example.org/a"),
    ("beweringen/x/", False, "mailto:a@example.org", "mailto:a@example.org"),
]


@pytest.mark.parametrize(("url", "is_index", "link", "expected"), CASES)
@pytest.mark.parametrize("name", ["href", "src"])
def test_link_is_seen_from_the_file(url: str, is_index: bool, link: str, expected: str, name: str) -> None:
    html = f'<a class="x" {name}="{link}" data-{name}="{link}">woord</a>'
    assert seen_from_source(html, url, is_index) == f'<a class="x" {name}="{expected}" data-{name}="{link}">woord</a>'
