"""Files that no page of the built site asks for."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

# Material's own bundle: our templates use none of it (2.5 MB).
FROM_THE_THEME = ("assets/javascripts", "assets/stylesheets", "assets/images")
STYLES = "assets/css"
STYLE_NAME = re.compile(rf"{STYLES}/([\w-]+\.css)")


def remove_unused(site: Path) -> None:
    """Take away what the theme ships and our templates do not use."""
    for name in FROM_THE_THEME:
        shutil.rmtree(site / name, ignore_errors=True)


def remove_unused_styles(site: Path) -> None:
    """Take away the style sheets that stand in the pages by now (see `styles`) and that no page links to."""
    linked = {name for path in site.rglob("*.html") for name in STYLE_NAME.findall(path.read_text(encoding="utf-8"))}
    for path in (site / STYLES).glob("*.css"):
        if path.name not in linked:
            path.unlink()
