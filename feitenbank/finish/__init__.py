"""The last touch on a built site, the same for both engines. Everything here reads and changes files below `site/`.

`trim` leaves out what no page uses, `marks` keeps source marks with their word, `reading_time` says how long a text
is, `tables` frames tables that scroll, `edition` puts version and date in the footer, `styles` puts a page's styles in
the page, `scripts` makes one file of a shared script and a page's own, `fingerprints` names assets after their
content, `compress` writes what a host can send as it is.
"""

from __future__ import annotations

from pathlib import Path

from feitenbank.finish.edition import with_edition
from feitenbank.finish.fingerprints import fingerprint_assets
from feitenbank.finish.marks import with_marks_kept
from feitenbank.finish.reading_time import with_reading_time
from feitenbank.finish.scripts import join_scripts
from feitenbank.finish.styles import StyleSheets
from feitenbank.finish.tables import with_framed_tables
from feitenbank.finish.trim import remove_unused, remove_unused_styles


def finish(site: Path, edition: str = "") -> None:
    """Change the built site in place; `edition` is what every footer says of this edition."""
    remove_unused(site)
    sheets = StyleSheets(site)
    for path in sorted(site.rglob("*.html")):
        html = path.read_text(encoding="utf-8")
        html = with_framed_tables(with_reading_time(with_marks_kept(html)))
        html = with_edition(html, edition)
        path.write_text(sheets.inlined(html, path), encoding="utf-8", newline="")
    remove_unused_styles(site)
    join_scripts(site)
    fingerprint_assets(site)
