"""The form of filters that the overview of claims and the gallery share, as it stands in the page."""

from __future__ import annotations

from bs4 import BeautifulSoup


def option_numbers(page: BeautifulSoup, key: str) -> dict[str, int]:
    """The number that stands beside each option of a filter."""
    shown = {}
    for box in page.select(f"input[name={key}]"):
        label = box.find_parent("label")
        assert label is not None
        number = label.select_one(".ov-n")
        assert number is not None
        shown[str(box["value"])] = int(number.get_text())
    return shown
