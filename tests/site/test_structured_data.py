"""JSON-LD of every built page against the vocabulary of schema.org: known types, known properties, values of a fitting
kind, and what a reader of such data can't do without.

The vocabulary is that of schema.org 30.0 (tests/schemaorg). A property may take text instead of a thing that has a
name (schema.org/docs/gs.html allows it), and a subtype wherever its type is asked.
"""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from .conftest import html_pages

pytestmark = [pytest.mark.site, pytest.mark.xdist_group("html")]
VOCABULARY = Path(__file__).resolve().parents[1] / "schemaorg"
SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
TEXT = {"Text", "URL", "CssSelectorType", "XPathType", "PronounceableText"}
DATE = re.compile(r"^\d{4}(-\d\d(-\d\d(T[\d:]+(Z|[+-]\d\d:\d\d))?)?)?$")
URL = re.compile(r"^https?://[^\s<>\"]+$")
DURATION = re.compile(r"^P(?=.)(\d+D)?(T(\d+H)?(\d+M)?)?$")
NEEDED = {
    "ClaimReview": {"claimReviewed", "reviewRating", "author", "datePublished", "itemReviewed", "url"},
    "Rating": {"alternateName"},
    "Dataset": {"name", "description", "license", "creator", "distribution", "url"},
    "DataDownload": {"contentUrl", "encodingFormat"},
    "LearningResource": {"name", "description", "license"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name"},
    "WebSite": {"name", "url"},
}


@cache
def table(name: str) -> dict[str, list[str]]:
    with (VOCABULARY / name).open(encoding="utf-8", newline="") as file:
        return {row[0]: row[1:] for row in csv.reader(file)}


@cache
def ancestors(kind: str) -> frozenset[str]:
    parents = table("types.csv").get(kind, [""])[0].split()
    return frozenset({kind}).union(*(ancestors(parent) for parent in parents))


def faults(record: Any, where: str) -> list[str]:
    kind = record.get("@type")
    if kind not in table("types.csv"):
        return [f"{where}: unknown type {kind}"]
    found = [f"{where}: {kind} without {name}" for name in sorted(NEEDED.get(kind, set()) - set(record))]
    for name, value in record.items():
        if name.startswith("@"):
            continue
        owners, ranges = table("properties.csv").get(name, ["", ""])
        if not ancestors(kind) & set(owners.split()):
            found.append(f"{where}: {kind} has no property {name}")
            continue
        for item in value if isinstance(value, list) else [value]:
            found += value_faults(item, set(ranges.split()), f"{where}.{name}")
    return found


def value_faults(value: Any, ranges: set[str], where: str) -> list[str]:
    if isinstance(value, dict):
        known = ancestors(str(value.get("@type")))
        wrong = [] if known & ranges else [f"{where}: {value.get('@type')} is none of {sorted(ranges)}"]
        return wrong + faults(value, where)
    if isinstance(value, bool):
        right = "Boolean" in ranges
    elif isinstance(value, int | float):
        right = bool(ranges & {"Number", "Integer", "Float"})
    elif not isinstance(value, str) or not value.strip():
        right = False
    elif ranges <= {"Date", "DateTime", "Time"}:
        right = bool(DATE.match(value))
    elif ranges == {"URL"}:
        right = bool(URL.match(value))
    elif ranges == {"Duration"}:
        right = bool(DURATION.match(value))
    else:
        right = not ranges <= {"Boolean", "Number", "Integer", "Float"}
    return [] if right else [f"{where}: {value!r} does not fit {sorted(ranges)}"]


def test_structured_data_of_every_page_is_valid(site: Path) -> None:
    found: list[str] = []
    kinds: Counter[str] = Counter()
    for path in html_pages(site):
        for text in SCRIPT.findall(path.read_text(encoding="utf-8")):
            record = json.loads(text)
            kinds[record["@type"]] += 1
            if record.get("@context") != "https://schema.org":
                found.append(f"{path}: context")
            found += faults(record, str(path.relative_to(site)))
    assert found == []
    assert kinds.keys() >= {"ClaimReview", "Dataset", "LearningResource", "BreadcrumbList", "WebSite"}


@pytest.mark.parametrize(
    ("record", "fault"),
    [
        ({"@type": "ClaimReviewed"}, "unknown type"),
        ({"@type": "WebSite", "name": "a", "url": "https://a.test/", "titel": "b"}, "no property titel"),
        ({"@type": "Claim", "datePublished": "gisteren"}, "does not fit"),
        ({"@type": "Claim", "author": {"@type": "Rating", "alternateName": "a"}}, "is none of"),
        ({"@type": "Claim", "name": ""}, "does not fit"),
        ({"@type": "WebSite", "name": "a"}, "without url"),
    ],
)
def test_the_check_finds_faults(record: dict[str, Any], fault: str) -> None:
    assert fault in " ".join(faults(record, "x"))
