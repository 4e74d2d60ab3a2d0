"""The last touch on a built site, the same for both engines. Everything here reads and changes files below `site/`.

`trim` leaves out what no page uses, `marks` keeps source marks with their word, `reading_time` says how long a text
is, `tables` frames tables that scroll, `edition` puts version and date in the footer, `chart_data` takes the figures of
live charts out of the page, `scripts` and `styles` put a page's scripts and styles in it, `fingerprints` names assets
after their content, `compress` writes what a host can send as it is.
"""

from __future__ import annotations

from pathlib import Path

from feitenbank.finish.chart_data import with_chart_files
from feitenbank.finish.edition import with_edition
from feitenbank.finish.fingerprints import fingerprint_assets
from feitenbank.finish.marks import with_marks_kept
from feitenbank.finish.reading_time import with_reading_time
from feitenbank.finish.scripts import Scripts
from feitenbank.finish.styles import StyleSheets
from feitenbank.finish.tables import with_framed_tables
from feitenbank.finish.trim import remove_unlinked, remove_unused


def finish(site: Path, edition: str = "") -> None:
    """Change the built site in place; `edition` is what every footer says of this edition."""
    remove_unused(site)
    sheets, scripts = StyleSheets(site), Scripts(site)
    for path in sorted(site.rglob("*.html")):
        html = path.read_text(encoding="utf-8")
        html = with_framed_tables(with_reading_time(with_marks_kept(html)))
        html = with_chart_files(with_edition(html, edition), site)
        html = scripts.inlined(sheets.inlined(html, path), path)
        path.write_text(html, encoding="utf-8", newline="")
    remove_unlinked(site)
    fingerprint_assets(site)
