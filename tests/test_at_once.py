"""Two builders that begin at the same moment with empty caches: both end with whole files.

Threads stand for processes: the lock and the renames are the system's, which makes no difference between them.
"""

from __future__ import annotations

import shutil
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from feitenbank.lessons import writer
from feitenbank.lessons.plan import Lesson, read_lessons
from feitenbank.model.knowledge import KnowledgeBase
from feitenbank.paths import Paths, project_paths
from feitenbank.safe_files import kept
from feitenbank.share.card_layout import Part
from feitenbank.share.cards import draw_cards

from .whole_project import contents


def test_lessons(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, knowledge: KnowledgeBase) -> None:
    made = []

    def slowly(_knowledge: KnowledgeBase, _paths: Paths, lesson: Lesson, work: Path) -> dict[str, bytes]:
        made.append(lesson.id)
        (work / "half").write_text("bezig")
        time.sleep(0.05)
        return {f"{lesson.id}.pdf": (work / "half").read_bytes()}

    monkeypatch.setattr(writer, "_contents", slowly)
    monkeypatch.setattr(writer, "_key", lambda *_: "0" * 20)
    paths = Paths(tmp_path / "project")
    shutil.copytree(project_paths().docs / "docenten", paths.docs / "docenten")
    with ThreadPoolExecutor(2) as builders:
        list(builders.map(lambda name: writer.write_lessons(knowledge, paths, tmp_path / name), ("een", "twee")))
    names = [lesson.id for lesson in read_lessons(paths)]
    assert sorted(made) == sorted(names)
    assert contents(tmp_path / "een") == contents(tmp_path / "twee")
    assert contents(tmp_path / "een").keys() == {f"{name}.{ending}" for name in names for ending in ("pdf", "zip")}
    assert list((paths.scratch / "les").glob("half-*")) == []


def test_one_picture(tmp_path: Path) -> None:
    both_found_nothing = threading.Barrier(2, timeout=5)

    def make() -> bytes:
        both_found_nothing.wait()
        return b"heel" * 50_000

    with ThreadPoolExecutor(2) as builders:
        read = list(builders.map(lambda _: kept(tmp_path / "cache" / "a.png", make), range(2)))
    assert read == [b"heel" * 50_000] * 2
    assert contents(tmp_path) == {"cache/a.png": b"heel" * 50_000}


def test_cards(small: Paths, small_knowledge: KnowledgeBase, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both draw every card, and neither takes away what the other is still writing."""
    both = threading.Barrier(2, timeout=5)

    def drawn(parts: list[Part]) -> bytes:
        both.wait()
        return repr(parts).encode()

    monkeypatch.setattr("feitenbank.share.cards.card_png", drawn)
    monkeypatch.setattr("feitenbank.share.cards.read", lambda *_: '<svg viewBox="0 0 320 240"></svg>')
    with ThreadPoolExecutor(2) as builders:
        first, second = builders.map(lambda _: draw_cards(small_knowledge, small, "https://x.example/"), range(2))
    assert first == second
    assert len(contents(small.scratch / "kaarten")) == len(set(first.values()))
