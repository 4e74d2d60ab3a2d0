"""The last touch on a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from feitenbank.finish import finish, finished

MARK = '<sup class="bronmerk"><a href="#bron-1">1</a></sup>'


@pytest.mark.parametrize("before", ["woord ", "woord\n", "woord &NoBreak;", "woord\u2060"])
def test_a_mark_holds_on_to_its_word(before: str) -> None:
    assert finished(f"<p>{before}{MARK}.</p>") == f"<p>woord{MARK}.</p>"


def test_what_the_theme_ships_and_nobody_uses_is_gone(tmp_path: Path) -> None:
    for name in ("assets/javascripts/bundle.js", "assets/stylesheets/main.css", "assets/js/site.js"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    finish(tmp_path)
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["site.js"]
