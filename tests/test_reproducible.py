"""Two builds are the same bytes, whenever, wherever and in whatever language of the system they are made."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from .whole_project import contents, run, whole_project

# A clock that is half a year ahead, for Python and for everything in Python that asks the time.
OTHER_CLOCK = """
import datetime, time
now = time.time
time.time = lambda: now() + 200 * 86400
class Later(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return super().now(tz) + datetime.timedelta(days=200)
    @classmethod
    def utcnow(cls):
        return cls.now(datetime.timezone.utc).replace(tzinfo=None)
datetime.datetime = Later
"""
HERE = {"LC_ALL": "C", "TZ": "UTC", "PYTHONHASHSEED": "1"}
ELSEWHERE = {"LC_ALL": "C.UTF-8", "LANG": "nl_NL.UTF-8", "TZ": "Asia/Shanghai", "PYTHONHASHSEED": "2"}


def test_two_builds_are_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two folders, dates, time zones, locales, hash seeds and umasks: pages, tables, zips and office files agree."""
    monkeypatch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
    first, second = whole_project(tmp_path / "een"), whole_project(tmp_path / "elders" / "twee")
    clock = tmp_path / "klok"
    clock.mkdir()
    (clock / "sitecustomize.py").write_text(OTHER_CLOCK)
    one = run(first, "bouw", **HERE)
    old = os.umask(0o077)
    try:
        other = run(second, "bouw", **ELSEWHERE, PYTHONPATH=f"{second.root}:{clock}")
    finally:
        os.umask(old)
    assert (one.returncode, one.stderr) == (0, "")
    assert (other.returncode, other.stderr) == (0, "")
    pages, again = contents(first.root / "site"), contents(second.root / "site")
    assert pages.keys() == again.keys()
    assert [name for name, data in pages.items() if again[name] != data] == []
    kinds = {name.rpartition(".")[2] for name in pages}
    assert {"html", "csv", "json", "zip", "xlsx", "png", "svg", "xml"} <= kinds
