"""The reference document for odt: pandoc's own, with changes in styles.xml (OpenDocument 1.3, part 3)."""

from __future__ import annotations

import io
import zipfile
from functools import lru_cache
from typing import Any

from lxml import etree

from feitenbank.lessons import house_style as house
from feitenbank.lessons.convert import default_reference, repacked

STYLES_PART = "styles.xml"
MONOSPACE = "Courier"
CM_TO_PT = 28.35
DUTCH = {"fo:language": "nl", "fo:country": "NL"}


@lru_cache(maxsize=1)
def reference_odt() -> bytes:
    """The document; the same bytes each time."""
    source = default_reference("odt")
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(source)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, _Styles(content).changed() if name == STYLES_PART else content)
    return repacked(out.getvalue())


class _Styles:
    """styles.xml while it is being changed."""

    def __init__(self, content: bytes) -> None:
        self._root: Any = etree.fromstring(content)
        self._names: dict[str, str] = self._root.nsmap
        self._styles: Any = self._root.find(self._q("office:styles"))

    def changed(self) -> bytes:
        """The part with our font, language, styles, page and footer."""
        face = etree.SubElement(self._root.find(self._q("office:font-face-decls")), self._q("style:font-face"))
        self._set(face, {"style:name": house.FONT, "svg:font-family": house.FONT, "style:font-family-generic": "swiss"})
        for text in self._root.iter(self._q("style:text-properties")):
            if MONOSPACE not in (text.get(self._q("style:font-name")) or MONOSPACE):
                self._set(text, {"style:font-name": house.FONT})
            if text.get(self._q("fo:language")):
                self._set(text, DUTCH)
        normal = {
            "style:font-name": house.FONT,
            "fo:font-size": _pt(house.SIZE),
            "fo:language": "nl",
            "fo:country": "NL",
        }
        self._properties(self._named("Standard"), {}, normal)
        self._properties(self._named("Text_20_body"), {"fo:margin-top": "0pt", "fo:margin-bottom": "5pt"}, {})
        for name, (size, before, after) in house.HEADINGS.items():
            if name == "Title":  # pandoc's reference for odt has no style of this name
                continue
            self._heading(name, size, before, after)
        for own in house.STYLES:
            self._own_style(own)
        self._page()
        return bytes(etree.tostring(self._root, xml_declaration=True, encoding="utf-8"))

    def _q(self, name: str) -> str:
        prefix, _, local = name.partition(":")
        return f"{{{self._names[prefix]}}}{local}"

    def _set(self, element: Any, values: dict[str, str]) -> None:
        for name, value in values.items():
            element.set(self._q(name), value)

    def _named(self, name: str) -> Any:
        return next(
            style
            for style in self._styles.iter(self._q("style:style"))
            if style.get(self._q("style:name")) == name and style.get(self._q("style:family")) == "paragraph"
        )

    def _properties(self, style: Any, paragraph: dict[str, str], text: dict[str, str]) -> None:
        for tag, values in (("style:paragraph-properties", paragraph), ("style:text-properties", text)):
            found = style.find(self._q(tag))
            if found is None and values:
                found = etree.SubElement(style, self._q(tag))
            if found is not None:
                self._set(found, values)
                style.append(found)  # paragraph before text, as the schema has it

    def _heading(self, name: str, size: float, before: float, after: float) -> None:
        space = {"fo:margin-top": _pt(before), "fo:margin-bottom": _pt(after), "fo:keep-with-next": "always"}
        letters = {
            "style:font-name": house.FONT, "fo:font-size": _pt(size), "fo:font-weight": "bold", "fo:color": "#000000",
            "fo:font-style": "normal",
        }  # fmt: skip
        self._properties(self._named(name.replace(" ", "_20_")), space, letters)

    def _own_style(self, own: house.ParagraphStyle) -> None:
        style = etree.SubElement(self._styles, self._q("style:style"))
        parent = "Text_20_body" if own.parent == "Body Text" else own.parent
        self._set(
            style,
            {"style:name": own.name, "style:display-name": own.name, "style:family": "paragraph",
             "style:parent-style-name": parent, "style:class": "text"},
        )  # fmt: skip
        paragraph = {"fo:keep-with-next": "always"} if own.keep else {}
        for name, value in (("top", own.before), ("bottom", own.after)):
            if value is not None:
                paragraph[f"fo:margin-{name}"] = _pt(value)
        if own.indent is not None:
            paragraph["fo:margin-left"] = _pt(own.indent * CM_TO_PT)
        for side, line in own.lines.items():
            kind = "solid" if line.kind == "single" else line.kind
            paragraph[f"fo:border-{side}"] = f"{_pt(line.width)} {kind} #{line.colour}"
            paragraph[f"fo:padding-{side}"] = _pt(line.space)
        if own.lines and set(own.lines) == {"bottom"}:
            paragraph["style:join-border"] = "false"
        text = {"fo:font-weight": "bold"} if own.bold else {}
        if own.size:
            text["fo:font-size"] = _pt(own.size)
        self._properties(style, paragraph, text)

    def _page(self) -> None:
        page = next(self._root.iter(self._q("style:page-layout-properties")))
        width, height = (f"{length}cm" for length in house.PAGE_CM)
        side = f"{house.SIDE_CM}cm"
        self._set(
            page,
            {"fo:page-width": width, "fo:page-height": height, "fo:margin-top": f"{house.MARGIN_CM}cm",
             "fo:margin-bottom": "1.2cm", "fo:margin-left": side, "fo:margin-right": side},
        )  # fmt: skip
        layout = page.getparent()
        footer = layout.find(self._q("style:footer-style"))
        if footer is None:
            footer = etree.SubElement(layout, self._q("style:footer-style"))
        for child in list(footer):
            footer.remove(child)
        space = etree.SubElement(footer, self._q("style:header-footer-properties"))
        self._set(space, {"fo:min-height": "0.6cm", "fo:margin-top": "0.3cm"})
        for master in self._root.iter(self._q("style:master-page")):
            if master.get(self._q("style:name")) == "Standard":
                self._footer(master)

    def _footer(self, master: Any) -> None:
        for old in master.findall(self._q("style:footer")):
            master.remove(old)
        line = etree.SubElement(etree.SubElement(master, self._q("style:footer")), self._q("text:p"))
        self._set(line, {"text:style-name": house.FOOTER_STYLE})
        line.text = f"{house.FOOTER_MARK} · pagina "
        number = etree.SubElement(line, self._q("text:page-number"))
        self._set(number, {"text:select-page": "current"})
        number.text = "1"


def _pt(value: float) -> str:
    return f"{value:g}pt"
