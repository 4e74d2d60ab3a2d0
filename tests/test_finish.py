"""The last touch on a built site."""

from __future__ import annotations

import gzip
import hashlib
from pathlib import Path

import brotli
import pytest

from feitenbank.finish import finish
from feitenbank.finish.compress import compress
from feitenbank.finish.edition import edition_text, with_edition
from feitenbank.finish.marks import with_marks_kept
from feitenbank.finish.reading_time import MARKER, with_reading_time
from feitenbank.finish.tables import with_framed_tables
from feitenbank.finish.used_rules import RuleSheet, words_of_page, words_of_scripts
from feitenbank.paths import project_paths

MARK = '<sup class="bronmerk"><a href="#bron-1">1</a></sup>'
PRINT = '<link rel="stylesheet" href="../assets/css/druk.css" media="print">'


def write(site: Path, **files: str) -> None:
    for name, text in files.items():
        path = site / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def names(site: Path) -> list[str]:
    return sorted(path.name for path in site.rglob("*") if path.is_file())


@pytest.mark.parametrize("before", ["woord ", "woord\n", "woord &NoBreak;", "woord\u2060"])
def test_a_mark_holds_on_to_its_word(before: str) -> None:
    assert with_marks_kept(f"<p>{before}{MARK}.</p>") == f"<p>woord{MARK}.</p>"


def test_a_mark_behind_a_full_stop_stays_with_it() -> None:
    assert (
        with_marks_kept(f"<p>woord. {MARK}{MARK}</p>") == f'<p>woord<span class="cijfer-vast">.{MARK}</span>{MARK}</p>'
    )


def test_what_the_theme_ships_and_nobody_uses_is_gone(tmp_path: Path) -> None:
    write(tmp_path, assets__javascripts__bundle_js="x", assets__stylesheets__main_css="x", assets__images__a_png="x")
    finish(tmp_path)
    assert names(tmp_path) == []


def test_styles_stand_in_the_page_and_find_the_font(tmp_path: Path) -> None:
    write(
        tmp_path,
        assets__fonts__letter_woff2="letter",
        assets__css__basis_css="@font-face{src:url(../fonts/letter.woff2)}\n/* weg */\np { color : red }",
        assets__css__extra_css='.x{background:url("data:image/png;base64,AA")}',
        assets__css__druk_css="p{color:black}",
        a__index_html='<head><link rel="stylesheet" href="../assets/css/basis.css">\n'
        f'{PRINT}\n<link rel="stylesheet" href="../assets/css/extra.css"></head>',
        index_html='<link rel="stylesheet" href="/assets/css/basis.css">',
    )
    finish(tmp_path)
    font = f"letter.{hashlib.sha256(b'letter').hexdigest()[:10]}.woff2"
    page = (tmp_path / "a" / "index.html").read_text()
    paper = "@media print{p{color:black}}"
    rules = f"@font-face{{src:url(../assets/fonts/{font})}}p{{color:red}}"
    assert f'<style>{rules}.x{{background:url("data:image/png;base64,AA")}}{paper}</style>' in page
    assert page.count("<style>") == 1
    assert f"url(/assets/fonts/{font})" in (tmp_path / "index.html").read_text()
    assert names(tmp_path) == ["index.html", "index.html", font]


def test_scripts_stand_at_the_end_of_the_page_in_their_order(tmp_path: Path) -> None:
    pair = [f'<script src="../assets/js/{name}.js" defer></script>' for name in ("keuzes", "lijst")]
    write(
        tmp_path,
        assets__js__keuzes_js="// weg\nvar keuzes;\n",
        assets__js__lijst_js="begin(keuzes);",
        a__index_html="\n".join(["<head>", *pair, "</head><body><p>Tekst</p></body>"]),
    )
    finish(tmp_path)
    page = (tmp_path / "a" / "index.html").read_text()
    scripts = "<script>var keuzes;</script>\n<script>begin(keuzes);</script>\n"
    assert page == f"<head>\n</head><body><p>Tekst</p>{scripts}</body>"
    assert names(tmp_path) == ["index.html"]


def test_a_script_that_loads_another_gets_its_new_name(tmp_path: Path) -> None:
    write(
        tmp_path,
        assets__plotly__plotly_js="teken()",
        assets__js__zoek_js='laad(base + "assets/plotly/plotly.js")',
        assets__js__grafiek_js='laad(base + "assets/plotly/plotly.js")',
        index_html='<body data-zoek="assets/js/zoek.js"><script src="assets/js/grafiek.js" defer></script></body>',
    )
    finish(tmp_path)
    script = next((tmp_path / "assets" / "js").iterdir())
    plotly = next((tmp_path / "assets" / "plotly").iterdir())
    page = (tmp_path / "index.html").read_text()
    assert f'"assets/plotly/{plotly.name}"' in script.read_text()
    assert f'data-zoek="assets/js/{script.name}"' in page
    assert f'<script>laad(base+"assets/plotly/{plotly.name}")</script>' in page


def test_the_figures_of_a_chart_come_when_they_are_wanted(tmp_path: Path) -> None:
    figure = '{"smal":{"title":"\\u003cb\\u003e"}}'
    page = f'<figure><script type="application/json" class="grafiek-data">{figure}</script></figure>'
    write(tmp_path, a__index_html=page, b__index_html=page)
    finish(tmp_path)
    (file,) = (tmp_path / "assets" / "grafieken").iterdir()
    name = file.stem.removeprefix("figuur.")
    assert file.read_text() == f'(window.feitenbankFiguren=window.feitenbankFiguren||{{}})["{name}"]={figure};\n'
    for folder in ("a", "b"):
        html = (tmp_path / folder / "index.html").read_text()
        assert html == f'<figure><template class="grafiek-data" data-figuur="{name}"></template></figure>'


def test_a_script_that_would_end_its_element_is_refused(tmp_path: Path) -> None:
    write(
        tmp_path, assets__js__a_js='toon("</script>")', index_html='<body><script src="assets/js/a.js"></script></body>'
    )
    with pytest.raises(ValueError, match=r"a\.js"):
        finish(tmp_path)


@pytest.mark.parametrize(
    ("rules", "kept"),
    [
        (".a{x:1}.b{x:1}", ".a{x:1}"),
        ("p{x:1}", "p{x:1}"),
        (".a .b{x:1}", ""),
        (".b,.a{x:1}", ".b,.a{x:1}"),
        (".a:not(.b){x:1}", ".a:not(.b){x:1}"),
        (":is(.b,p){x:1}", ":is(.b,p){x:1}"),
        ("[href$='.b']{x:1}", "[href$='.b']{x:1}"),
        ("@media print{.b{x:1}}", ""),
        ("@media print{.b{x:1}.a{x:1}}", "@media print{.a{x:1}}"),
        ("@font-face{font-family:B}", "@font-face{font-family:B}"),
        (".made{x:1}.oordeel--onjuist{x:1}", ".made{x:1}.oordeel--onjuist{x:1}"),
    ],
)
def test_a_page_gets_the_rules_that_it_can_use(rules: str, kept: str) -> None:
    words = words_of_page('<p class="a">.b b</p>') | words_of_scripts(['add("made"); "oordeel--" + word'])
    assert RuleSheet(rules).used(words).replace('"', "'") == kept


def test_another_content_gives_another_name(tmp_path: Path) -> None:
    seen = set()
    for number, text in enumerate(("a", "b", "a")):
        write(tmp_path / str(number), assets__fonts__letter_woff2=text)
        finish(tmp_path / str(number))
        seen.add(names(tmp_path / str(number))[0])
    assert len(seen) == 2


def test_copies_hold_the_same_text_and_no_time(tmp_path: Path) -> None:
    text = "woorden " * 400
    write(tmp_path, index_html=text, klein_html="kort", beeld_png="x" * 5000)
    assert compress(tmp_path) == 1
    packed = (tmp_path / "index.html.gz").read_bytes()
    assert gzip.decompress(packed).decode() == text
    assert brotli.decompress((tmp_path / "index.html.br").read_bytes()).decode() == text
    compress(tmp_path)
    assert (tmp_path / "index.html.gz").read_bytes() == packed


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("woord " * 90, "1 min. lezen"),
        ("<p>woord</p> " * 600, "3 min. lezen"),
        ("woord " * 400 + "<table><tr><td>" + "cel " * 400 + "</td></tr></table>", "2 min. lezen"),
        ("woord " * 400 + '<h2 id="bronnen">Bronnen</h2>' + "titel " * 800, "2 min. lezen"),
        ("woord " * 400 + "<span popover><span>" + "noot " * 400 + "</span></span> slot", "2 min. lezen"),
        ("woord " * 400 + '<article class="kaart x"><p>' + "kaart " * 400 + "</p></article> slot", "2 min. lezen"),
        ("woord " * 400 + "<details><p>" + "dicht " * 400 + "</p></details> slot", "2 min. lezen"),
    ],
)
def test_reading_time_counts_what_is_read(body: str, text: str) -> None:
    page = f"<nav>{'menu ' * 500}</nav>{MARKER}<main>{body}</main><footer>{'voet ' * 500}</footer>"
    assert f'<p class="leestijd">{text}</p>' in with_reading_time(page)


def test_a_page_without_room_for_it_gets_no_reading_time() -> None:
    assert with_reading_time("<main>woord</main>") == "<main>woord</main>"


def test_a_table_from_markdown_gets_a_named_frame_that_the_keyboard_reaches() -> None:
    table = "<table>\n<thead><tr><th>Land &amp; <b>lijst</b></th><th></th></tr></thead><tbody></tbody></table>"
    frame = (
        '<div class="tekst-tabel" role="region" tabindex="0" aria-label="Tabel: Land &amp; lijst{}">' + table + "</div>"
    )
    assert with_framed_tables(f"<p>a</p>{table}{table}") == f"<p>a</p>{frame.format('')}{frame.format(' (2)')}"


def test_a_table_that_has_a_frame_keeps_it() -> None:
    framed = '<div class="tabel" role="region" tabindex="0" aria-label="x">\n<table>\n<thead></thead></table></div>'
    assert with_framed_tables(framed) == framed


def test_every_footer_and_every_print_states_version_and_date() -> None:
    text = edition_text("1.2.3", "25 november 2026")
    assert text == "Versie 1.2.3, gegevens nagekeken tot en met 25 november 2026. "
    for part in ("header", "footer"):
        html = (project_paths().root / "overrides" / "partials" / f"{part}.html").read_text(encoding="utf-8")
        assert f'<span class="uitgave">{text}</span>' in with_edition(html, text)
