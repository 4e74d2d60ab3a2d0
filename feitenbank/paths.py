"""The folders of the project: the only place where they are named."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

HOME = "start"


@dataclass(frozen=True)
class Paths:
    """All folders of one copy of the project, derived from its root."""

    root: Path

    @property
    def data(self) -> Path:
        """What we know."""
        return self.root / "data"

    @property
    def docs(self) -> Path:
        """What we write."""
        return self.root / "docs"

    @property
    def claims(self) -> Path:
        """The claim pages."""
        return self.docs / "beweringen"

    @property
    def chart_cache(self) -> Path:
        """Rendered SVGs, kept in the repository under the hash of their figure."""
        return self.data / "grafieken" / "svg"

    @property
    def scratch(self) -> Path:
        """Unfinished work and caches; may be thrown away at any time."""
        return self.root / ".bouw"

    def page_name(self, path: Path) -> str:
        """How data name a page: its address without slashes at the ends; the home page is called "start"."""
        name = path.relative_to(self.docs).with_suffix("").as_posix()
        return HOME if name == "index" else name.removesuffix("/index")

    def relative(self, path: Path) -> str:
        """The path as an author knows it: relative to the project's root."""
        try:
            return path.relative_to(self.root).as_posix()
        except ValueError:
            return path.as_posix()


def project_paths() -> Paths:
    """The folders of the project that this package stands in."""
    return Paths(Path(__file__).resolve().parent.parent)
