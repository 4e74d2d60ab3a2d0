"""From Plotly's SVG to a small, deterministic one that takes its colours and font from the page.

Out go ids, clip paths, style attributes (a strict Content-Security-Policy forbids them), empty groups and fixed
sizes; colours become CSS variables. The result has no id at all, so two charts on a page can't clash.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

from feitenbank.charts.palette import LIGHT, PAPER, ROLES, VARIABLES
from feitenbank.charts.svg_paths import as_circle, moved, rounded

SVG = "{http://www.w3.org/2000/svg}"
RGB = re.compile(r"^rgb\((\d+), ?(\d+), ?(\d+)\)$")
TRANSLATE = re.compile(r"^translate\((-?[\d.e-]+)(?:[ ,]+(-?[\d.e-]+))?\)$")
NO_ROTATION = re.compile(r"\s*rotate\(0(?:,[^)]*)?\)\s*")
KEPT = {
    "d", "x", "y", "dy", "width", "height", "cx", "cy", "r", "fill", "stroke", "stroke-width", "stroke-dasharray",
    "text-anchor", "font-size", "font-weight", "font-style", "transform",
}  # fmt: skip
NUMERIC = {"x", "y", "width", "height", "cx", "cy", "r", "stroke-width"}
IN_PX = {"font-size", "stroke-width", "stroke-dasharray"}
SHAPES = {"path", "rect", "circle"}
HALO = {"paint-order": "stroke", "stroke": "var(--k-paper)", "stroke-width": "4", "stroke-linejoin": "round"}
PAPER_FILL = "fill:rgb({},{},{});fill-opacity:1".format(*(int(PAPER[index : index + 2], 16) for index in (1, 3, 5)))
VARIABLE = re.compile(r"var\((--k-[a-z-]+)\)")


class UnknownColour(ValueError):
    """A colour in the figure that is no role of the palette."""


def normalise(raw: str) -> str:
    """The SVG as it is kept in the repository and put into pages; the same figure gives the same text."""
    root = ET.fromstring(raw)
    width, height = root.get("width", ""), root.get("height", "")
    out = ET.Element("svg", {
        "xmlns": "http://www.w3.org/2000/svg", "class": "k-svg", "viewBox": f"0 0 {width} {height}",
        "aria-hidden": "true",
    })  # fmt: skip
    for child in root:
        _copy(child, out, 0.0, 0.0)
    return ET.tostring(out, encoding="unicode", short_empty_elements=True).replace(" />", "/>") + "\n"


def literal(svg: str, dark: bool = False) -> str:
    """The same SVG with fixed colours, for use outside the site."""
    values = {role.variable: role.dark if dark else role.light for role in ROLES}
    return VARIABLE.sub(lambda match: values.get(match[1], match[0]), svg)


def size_of(svg: str) -> tuple[int, int]:
    """Width and height from the viewBox of a normalised SVG."""
    match = re.search(r'viewBox="0 0 (\d+) (\d+)"', svg)
    if not match:
        raise ValueError("deze SVG heeft geen viewBox; maak hem opnieuw met feitenbank grafieken")
    return int(match.group(1)), int(match.group(2))


def _copy(element: ET.Element, parent: ET.Element, dx: float, dy: float) -> None:
    tag = element.tag.removeprefix(SVG)
    if tag in ("defs", "clipPath", "style", "title"):
        return
    style = _style(element)
    if style.get("opacity") == "0" or style.get("display") == "none":
        return
    shift, rest = _translation(element.get("transform", ""))
    dx, dy = dx + shift[0], dy + shift[1]
    if tag == "g":
        backed = any(_is_backing(child) for child in element)
        for child in element:
            if _is_backing(child):
                continue
            if backed:
                child.set("data-halo", "1")
            _copy(child, parent, dx, dy)
        return
    attributes = _attributes(element, style)
    if rest:
        raise ValueError(f"deze SVG draait of schaalt iets ({rest}); dat hoort niet in een grafiek van deze site")
    if tag == "text":
        _copy_text(element, parent, attributes, dx, dy)
    elif tag in SHAPES:
        _copy_shape(tag, parent, attributes, dx, dy)


def _is_backing(element: ET.Element) -> bool:
    """Whether this is the paper-coloured rectangle behind an annotation; its text gets a halo instead."""
    return element.get("class") == "bg" and PAPER_FILL in element.get("style", "").replace(" ", "")


def _copy_shape(tag: str, parent: ET.Element, attributes: dict[str, str], dx: float, dy: float) -> None:
    if attributes.get("fill", "none") == "none" and "stroke" not in attributes:
        return
    if tag == "path":
        data = attributes.get("d", "")
        if not re.search(r"[^M0,\s]", data):
            return
        circle = as_circle(data)
        if circle:
            del attributes["d"]
            x, y, radius = circle
            attributes = {"cx": rounded(x + dx), "cy": rounded(y + dy), "r": rounded(radius), **attributes}
            tag = "circle"
        else:
            attributes["d"] = moved(data, dx, dy)
    else:
        attributes["x"] = rounded(float(attributes.get("x", 0)) + dx)
        attributes["y"] = rounded(float(attributes.get("y", 0)) + dy)
    ET.SubElement(parent, tag, attributes)


def _copy_text(element: ET.Element, parent: ET.Element, attributes: dict[str, str], dx: float, dy: float) -> None:
    halo = element.get("data-halo") == "1"
    x, y = float(attributes.get("x", 0)) + dx, float(attributes.get("y", 0)) + dy
    attributes |= {"x": rounded(x), "y": rounded(y)}
    if attributes.get("text-anchor") == "start":
        del attributes["text-anchor"]
    if halo:
        attributes |= HALO
    lines = [child for child in element if "line" in child.get("class", "").split()]
    if not lines:
        ET.SubElement(parent, "text", attributes).text = "".join(element.itertext()).strip("\u200b")
        return
    target = ET.SubElement(parent, "text", attributes)
    for number, line in enumerate(lines):
        span = ET.SubElement(target, "tspan", {"x": rounded(x)} | ({"dy": line.get("dy", "")} if number else {}))
        if number:
            span.set("dy", "1.3em")
        span.text = "".join(line.itertext()).strip("\u200b")


def _style(element: ET.Element) -> dict[str, str]:
    pairs = (part.split(":", 1) for part in element.get("style", "").split(";") if ":" in part)
    return {name.strip(): value.strip() for name, value in pairs}


def _attributes(element: ET.Element, style: dict[str, str]) -> dict[str, str]:
    merged = {name: value for name, value in element.attrib.items() if name in KEPT} | style
    for paint in ("fill", "stroke"):
        if merged.get(f"{paint}-opacity") == "0" or (paint == "stroke" and merged.get("stroke-width") in ("0px", "0")):
            merged[paint] = "none"
        if paint in merged and merged[paint] != "none":
            merged[paint] = _variable(merged[paint])
    if merged.get("font-weight") in ("normal", "400"):
        del merged["font-weight"]
    if merged.get("stroke") == "none" or "stroke" not in merged:
        for name in ("stroke", "stroke-width", "stroke-dasharray"):
            merged.pop(name, None)
    result = {}
    for name, value in merged.items():
        if name not in KEPT or name == "transform":
            continue
        bare = value.replace("px", "") if name in IN_PX else value
        result[name] = rounded(float(bare)) if name in NUMERIC else bare
    return result


def _variable(colour: str) -> str:
    match = RGB.match(colour)
    value = "#{:02x}{:02x}{:02x}".format(*(int(part) for part in match.groups())) if match else colour
    if value not in VARIABLES:
        raise UnknownColour(f"de kleur {colour} staat niet in feitenbank/charts/palette.py ({', '.join(LIGHT)})")
    return f"var({VARIABLES[value]})"


def _translation(transform: str) -> tuple[tuple[float, float], str]:
    """The shift of a transform, and whatever else is in it."""
    rest = NO_ROTATION.sub("", transform).strip()
    if not rest:
        return (0.0, 0.0), ""
    match = TRANSLATE.match(rest)
    if not match:
        return (0.0, 0.0), rest
    return (float(match.group(1)), float(match.group(2) or 0)), ""
