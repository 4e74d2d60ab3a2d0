"""What all records share: strictness, ids, plain text and dates of known precision."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

PARTIAL_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
HTML_TAG = re.compile(r"</?[a-zA-Z!]")
# Bidirectional controls and other marks without a shape can make a text read other than it is (CVE-2021-42574).
# Half characters (surrogates), private ones and those that XML does not have would break a file that we write.
INVISIBLE = re.compile(
    "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\xad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u2028-\\u202e"
    "\\u2060-\\u206f\\u3164\\ud800-\\uf8ff\\ufdd0-\\ufdef\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\uffff"
    "\\U0001d173-\\U0001d17a\\U000e0000-\\U0010ffff]"
)
# Written out in full: 1.7E+07 is what a spreadsheet leaves of a number, and Python also reads 1_000 and other digits.
PLAIN_NUMBER = re.compile(r"-?[0-9]{1,18}(?:\.[0-9]{1,12})?")

# Wayback Machine: the time of the copy in 14 digits, then the address; archive.today: a short name.
ARCHIVED = re.compile(
    r"https://(web\.archive\.org/web/[0-9]{14}/https?://\S+|archive\.(today|ph|is|md|li|fo|vn)/[A-Za-z0-9]{4,})"
)


class Record(BaseModel):
    """An immutable record; a key that is not known is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


def parse_partial_date(text: str) -> tuple[int, int | None, int | None]:
    """Year, month and day of a date with year, month or day precision (EDTF level 0).

    Raises ValueError with a Dutch sentence if there is no such date.
    """
    match = PARTIAL_DATE.fullmatch(text)
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


def _checked_archive(text: str) -> str:
    if not ARCHIVED.fullmatch(text):
        raise ValueError(
            "een bewaard adres ziet eruit als https://web.archive.org/web/20190304120000/https://... "
            "of https://archive.today/AbC12"
        )
    return _checked_url(text)


def _checked_url(text: str) -> str:
    if not re.fullmatch(r"https?://[^\s<>\"'`\\{}|^]+", text) or INVISIBLE.search(text):
        raise ValueError("een webadres begint met https:// of http:// en bevat geen spaties of aanhalingstekens")
    return text


def _plain_number(value: object) -> object:
    if isinstance(value, bool) or (isinstance(value, str) and not PLAIN_NUMBER.fullmatch(value)):
        raise ValueError("hier hoort een getal, met een punt voor de decimalen en zonder duizendpunten")
    return str(value) if isinstance(value, float) else value


def _whole_day(text: str) -> str:
    if text.count("-") != 2:
        raise ValueError(f"«{text}» is geen hele datum; schrijf jaar, maand en dag, zoals 2026-12-31")
    return text


Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$", max_length=100)]
PartialDate = Annotated[str, AfterValidator(_checked_date)]
Day = Annotated[PartialDate, AfterValidator(_whole_day)]
# The address of a page below the root, without slashes at its ends; "start" is the home page.
PageName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+(?:/[a-z0-9-]+)*$")]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), AfterValidator(_plain_text)]
Number = Annotated[Decimal, BeforeValidator(_plain_number)]
Months = Annotated[int, Field(ge=1, le=120)]
Url = Annotated[str, AfterValidator(_checked_url)]
ArchiveUrl = Annotated[str, AfterValidator(_checked_archive)]
