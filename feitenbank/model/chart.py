"""Chart specifications: data/grafieken/<id>.yml says which data a chart shows and what it finds."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from feitenbank.model.base import Id, Number, PartialDate, Record, Text


class ChartKind(StrEnum):
    """The kinds of chart; each is one function in feitenbank/charts/kinds/."""

    LINES = "lijnen"
    BARS = "staven"
    GROUPED_BARS = "gegroepeerde-staven"
    STACKED_BARS = "gestapelde-staven"
    STOCK_AND_FLOW = "erbij-en-eraf"
    LADDER = "ladder"
    DOTS = "stippen"
    DUMBBELL = "halters"
    COMPOSITION = "samenstelling"
    SMALL_MULTIPLES = "kleine-veelvouden"
    RANGES = "bereiken"


class Annotation(Record):
    """A short remark at a point of the chart, for example where the myth goes wrong."""

    text: Text
    date: PartialDate | None = None
    category: Text | None = None
    value: Number | None = None


class ChartSpec(Record):
    """What an author decides about a chart; drawing is the package's work."""

    id: Id
    kind: ChartKind
    title: Text = Field(description="de bevinding, als zin")
    subtitle: Text = Field(description="wat, eenheid, periode")
    datasets: tuple[Id, ...] = Field(min_length=1)
    rows: tuple[Id, ...] = Field((), description="alleen deze rijen (leeg: alle)")
    categories: tuple[Text, ...] = Field((), description="alleen deze categorieën, in deze volgorde")
    labels: dict[str, Text] = Field({}, description="korte naam per dataset, categorie of rij, in de grafiek")
    highlight: tuple[Text, ...] = Field((), description="dataset, categorie of rij die kleur krijgt; de rest is grijs")
    annotations: tuple[Annotation, ...] = ()
    log_scale: bool = False
    sort: bool = Field(False, description="staven van groot naar klein")
    reading: Text = Field(description="lees de grafiek zo: één of twee zinnen met een voorbeeld")
    warning: Text | None = Field(None, description="wat je er niet uit mag lezen")
    topics: tuple[Id, ...] = ()
