"""Two builds are the same bytes, whenever, wherever and in whatever language of the system they are made."""

from __future__ import annotations

import os
import subprocess
import sys
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
ELSEWHERE = {"TZ": "Asia/Shanghai", "PYTHONHASHSEED": "2"}
# Another order of letters, a comma in numbers, and an i that is no I: the locale that breaks most programs.
OTHER_LOCALE = "tr_TR.UTF-8"


def other_locale(folder: Path) -> dict[str, str]:
    """The variables that select a locale which no machine needs to have: it is made here, where `localedef` can."""
    folder.mkdir()
    try:
        command = ["localedef", "-i", "tr_TR", "-f", "UTF-8", str(folder / OTHER_LOCALE)]
        subprocess.run(command, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return {"LC_ALL": "C.UTF-8"}
    return {"LC_ALL": OTHER_LOCALE, "LOCPATH": str(folder)}


def test_the_other_locale_is_another_one(tmp_path: Path) -> None:
    chosen = other_locale(tmp_path / "talen")
    if "LOCPATH" not in chosen:
        pytest.skip("localedef of de bestanden van tr_TR staan niet op deze machine")
    code = "import locale; locale.setlocale(locale.LC_ALL, ''); print(locale.str(1.5))"
    said = subprocess.run([sys.executable, "-c", code], env=chosen, capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "1,5"


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
        chosen = other_locale(tmp_path / "talen")
        other = run(second, "bouw", **ELSEWHERE, **chosen, PYTHONPATH=f"{second.root}:{clock}")
    finally:
        os.umask(old)
    assert (one.returncode, one.stderr) == (0, "")
    assert (other.returncode, other.stderr) == (0, "")
    pages, again = contents(first.root / "site"), contents(second.root / "site")
    assert pages.keys() == again.keys()
    assert [name for name, data in pages.items() if again[name] != data] == []
    kinds = {name.rpartition(".")[2] for name in pages}
    assert {"html", "csv", "json", "zip", "xlsx", "png", "svg", "xml"} <= kinds
