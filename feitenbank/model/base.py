"""What all records share: strictness, ids, plain text and dates of known precision."""

from __future__ import annotations

import datetime
import re
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

PARTIAL_DATE = re.compile(r"^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$")
HTML_TAG = re.compile(r"</?[a-zA-Z!]")
# Bidirectional controls and other invisible marks can make a text read other than it is (CVE-2021-42574).
INVISIBLE = re.compile(r"[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


class Record(BaseModel):
    """An immutable record; a key that is not known is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


def parse_partial_date(text: str) -> tuple[int, int | None, int | None]:
    """Year, month and day of a date with year, month or day precision (EDTF level 0).

    Raises ValueError with a Dutch sentence if there is no such date.
    """
    match = PARTIAL_DATE.match(text)
    if not match:
        raise ValueError(f"«{text}» is geen datum; schrijf 2018, 2018-12 of 2018-12-31")
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    try:
        datetime.date(year, month or 1, day or 1)
    except ValueError:
        raise ValueError(f"de datum «{text}» bestaat niet") from None
    return year, month, day


def _checked_date(text: str) -> str:
    parse_partial_date(text)
    return text


def _plain_text(text: str) -> str:
    if HTML_TAG.search(text):
        raise ValueError("hier mag geen HTML staan; schrijf gewone tekst")
    if INVISIBLE.search(text):
        raise ValueError("hier staan onzichtbare stuurtekens (bijvoorbeeld een leesrichtingsteken); haal ze weg")
    return text


def _checked_url(text: str) -> str:
    if not re.match(r"^https?://[^\s<>\"'`\\]+$", text):
        raise ValueError("een webadres begint met https:// of http:// en bevat geen spaties of aanhalingstekens")
    return text


Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$", max_length=100)]
PartialDate = Annotated[str, AfterValidator(_checked_date)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), AfterValidator(_plain_text)]
Url = Annotated[str, AfterValidator(_checked_url)]
