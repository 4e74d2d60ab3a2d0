"""Security headers and structured data: right hashes, nothing unsafe, hostile text stays text."""

from __future__ import annotations

import base64
import hashlib
import json
from pathlib import Path

import pytest

from feitenbank.export.structured_data import claim_review, dataset_record, script_json
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.security import (
    CACHED_LONG,
    LONG_CACHE,
    OTHER_HEADERS,
    Hashes,
    hashes_of,
    header_policy,
    page_policy,
    write_headers,
)

PAGE = (
    '<html><head>\n    <meta charset="utf-8"><style>p{}</style><script>var a=1</script>'
    '<script type="application/ld+json">{}</script>'
)


def digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_only_real_scripts_and_styles_are_hashed_once() -> None:
    assert hashes_of([PAGE, PAGE]) == Hashes((digest("var a=1"),), (digest("p{}"),))


def test_policy_allows_nothing_unsafe() -> None:
    text = page_policy(Hashes(("'sha256-x'",), ("'sha256-y'",)))
    assert "unsafe" not in text
    assert "http" not in text
    assert text.startswith("default-src 'none'; script-src 'self' 'sha256-x'; style-src 'self' 'sha256-y'; ")


def test_the_header_leaves_only_styles_to_the_page() -> None:
    text = header_policy(Hashes(("'sha256-x'",), ("'sha256-y'",)))
    directives = dict(part.split(" ", 1) for part in text.split("; "))
    assert directives["script-src"] == "'self' 'sha256-x'"
    assert [name for name, value in directives.items() if "unsafe" in value] == ["style-src"]
    assert directives["frame-ancestors"] == "'self'"


def test_a_page_names_its_own_hashes_and_the_header_all_scripts(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE)
    (tmp_path / "b.html").write_text(PAGE.replace("p{}", "b{}").replace("a=1", "b=1"))
    write_headers(tmp_path)
    page, header = ((tmp_path / name).read_text() for name in ("a.html", "_headers"))
    assert all(digest(text) in page for text in ("p{}", "var a=1"))
    assert not any(digest(text) in page for text in ("b{}", "var b=1"))
    assert all(digest(text) in header for text in ("var a=1", "var b=1"))


def test_headers_are_written_in_every_form(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(PAGE)
    write_headers(tmp_path)
    page = (tmp_path / "index.html").read_text()
    assert page.count("http-equiv") == 1
    assert "frame-ancestors" not in page
    for name in ("_headers", ".htaccess", ".nginx.conf"):
        text = (tmp_path / name).read_text()
        assert LONG_CACHE in text
        assert all(folder in text for folder in CACHED_LONG)
        assert all(header in text and value in text for header, value in OTHER_HEADERS.items())
        assert "frame-ancestors 'self'" in text
        assert "frame-ancestors *" in text


@pytest.mark.parametrize("text", ["</script><script>alert(1)</script>", "<!--", "a & b", '"aanhaling" \\ \u2028'])
def test_json_in_a_script_is_safe_and_the_same(text: str) -> None:
    script = script_json({"name": text})
    assert "<" not in script
    assert ">" not in script
    assert json.loads(script) == {"name": text}


def test_structured_data_of_the_small_project(small_knowledge: KnowledgeBase) -> None:
    review = claim_review(small_knowledge, small_knowledge.claims["keren-geen-mensen"])
    assert review["claimReviewed"] == "Er mogen 17 miljoen mensen niet reizen."
    assert review["reviewRating"] == {
        "@type": "Rating",
        "alternateName": "onjuist",
        "ratingValue": 1,
        "worstRating": 1,
        "bestRating": 5,
    }
    assert dataset_record(small_knowledge.datasets["geweigerd"])["temporalCoverage"] == "2014/2018-12-31"


def test_no_host_finds_a_line_too_long(tmp_path: Path) -> None:
    """nginx refuses a word of 4,096 bytes."""
    for number in range(60):
        (tmp_path / f"{number}.html").write_text(PAGE.replace("a=1", f"a={number}"))
    write_headers(tmp_path)
    text = (tmp_path / ".nginx.conf").read_text()
    assert max(map(len, text.splitlines())) < 4096
    assert text.count("set $beleid") == 4
