"""Files that no page of the built site asks for."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

# Material's own bundle: our templates use none of it (2.5 MB).
FROM_THE_THEME = ("assets/javascripts", "assets/stylesheets", "assets/images")
# The engines' own search: ours is in data/zoekindex.js.
FROM_THE_ENGINE = ("search", "search.json")
STYLES = "assets/css"
STYLE_NAME = re.compile(rf"{STYLES}/([\w-]+\.css)")
SCRIPTS = "assets/js"
SCRIPT_NAME = re.compile(rf"{SCRIPTS}/([\w-]+\.js)")


def remove_unused(site: Path) -> None:
    """Take away what theme and engine ship and our templates do not use."""
    for name in (*FROM_THE_THEME, *FROM_THE_ENGINE):
        if (site / name).is_dir():
            shutil.rmtree(site / name)
        else:
            (site / name).unlink(missing_ok=True)


def remove_unlinked(site: Path) -> None:
    """Take away the style sheets and scripts that stand in the pages by now and that no page names any more."""
    styles, scripts = set[str](), set[str]()
    for path in site.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        styles.update(STYLE_NAME.findall(html))
        scripts.update(SCRIPT_NAME.findall(html))
    for path in (*(site / STYLES).glob("*.css"), *(site / SCRIPTS).glob("*.js")):
        if path.name not in styles | scripts:
            path.unlink()
