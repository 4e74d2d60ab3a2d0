"""A copy of the project with made-up claims and sources, the same for the same seed.

Each made-up claim has the text of a real one, so that figures, charts, marks and terms are as heavy as in real life;
its title, claim, search words and sources are drawn by chance. A copy is for measuring only and is never published.
"""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import yaml

from feitenbank.paths import Paths

COPIED = ("docs", "data", "feitenbank", "overrides", "mkdocs.yml", "pyproject.toml")
NOT_COPIED = shutil.ignore_patterns("__pycache__", "grafiekbestanden")
SOURCES_PER_FILE = 500
SOURCES_PER_CLAIM = 4
SYLLABLES = ["ba", "de", "fi", "go", "ka", "lu", "me", "no", "pa", "re", "si", "ta", "vo", "wi", "xi", "za"]


class Chance:
    """Words and choices from one seed."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.vocabulary = sorted({self._word() for _ in range(3000)})

    def _word(self) -> str:
        return "".join(self.random.choices(SYLLABLES, k=self.random.randint(2, 4)))

    def words(self, number: int) -> str:
        return " ".join(self.random.choices(self.vocabulary, k=number))


def write_project(paths: Paths, target: Path, claims: int, sources: int, seed: int = 7) -> Paths:
    """Copy the project of `paths` to `target` and add so many claims and sources; gives the folders of the copy."""
    target.mkdir(parents=True)
    for name in COPIED:
        origin = paths.root / name
        if origin.is_dir():
            shutil.copytree(origin, target / name, ignore=NOT_COPIED)
        else:
            shutil.copy(origin, target / name)
    shutil.rmtree(target / "docs" / "data", ignore_errors=True)
    copy = Paths(target)
    chance = Chance(seed)
    # The page with a claim's text is chosen before any made-up page is there.
    pages = [page.read_text(encoding="utf-8") for page in sorted(copy.claims.glob("*.md")) if page.name != "index.md"]
    ids = [f"schaal-bron-{place:05d}" for place in range(max(sources, SOURCES_PER_CLAIM))]
    used: set[str] = set()
    for number in range(claims):
        chosen = chance.random.sample(ids, SOURCES_PER_CLAIM)
        used.update(chosen)
        text = _claim(chance, pages[number % len(pages)], number, chosen)
        (copy.claims / f"schaal-{number:05d}.md").write_text(text, encoding="utf-8")
    for first in range(0, len(ids), SOURCES_PER_FILE):
        records = [_source(chance, name, name in used) for name in ids[first : first + SOURCES_PER_FILE]]
        file = copy.data / "bronnen" / f"schaal-{first:05d}.yml"
        file.write_text(yaml.safe_dump(records, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return copy


def _source(chance: Chance, name: str, used: bool) -> dict[str, object]:
    return {
        "id": name,
        "type": "webpage",
        "title": f"{chance.words(7).capitalize()} {name}",
        "publisher": chance.words(2).capitalize(),
        "issued": f"20{chance.random.randint(10, 26)}",
        "URL": f"https://voorbeeld.example/{name}",
        "language": "nl",
        "kind": "journalistiek",
        "read": "geheel",
        "accessed": "2026-11-25",
        **({} if used else {"further-reading": True}),
    }


def _spelled(number: int) -> str:
    """A number as a made-up word, one for each: a bare figure in a text is refused."""
    return "".join(SYLLABLES[int(digit, 16)] for digit in f"{number:04x}")


def _claim(chance: Chance, page: str, number: int, chosen: list[str]) -> str:
    _, front, body = page.split("---\n", 2)
    meta = yaml.safe_load(front)
    meta["title"] = f"{chance.words(8).capitalize()} {_spelled(number)}"
    meta["claim"] = f"{chance.words(9).capitalize()} {_spelled(number)}."
    meta["description"] = f"{chance.words(15).capitalize()}."
    meta["search"] = [chance.words(2), chance.words(2)]
    meta["sources"] = [*meta["sources"], *chosen]
    marks = " ".join(f'{chance.words(12).capitalize()} {{{{ bron("{name}") }}}}.' for name in chosen)
    place = body.rfind("\n## ")
    text = f"{body[:place]}\n\n{marks}\n{body[place:]}"
    return f"---\n{yaml.safe_dump(meta, allow_unicode=True, sort_keys=False, width=1000)}---\n{text}"
