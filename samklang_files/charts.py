"""Charts as SVG, drawn by Vega-Lite on this machine; every chart is shown with its figures as a table.

The colours keep 3:1 against white and differ in lightness, so they can be told apart without colour. Numbers
stand at the bars, so no reader has to measure against an axis.
"""

import importlib
from dataclasses import dataclass
from typing import Any

COLOURS = (
    "#17414f",
    "#c2703d",
    "#4f8a8b",
    "#7a5c99",
    "#8a8f2e",
    "#a33f52",
    "#5a7fb5",
    "#6b6b6b",
    "#3f7d4e",
    "#96752f",
)
INK, MUTED = "#1b2326", "#4d5b60"
BAR_HEIGHT = 26


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its label, and how much of it belongs to each group. Amounts are whole numbers, 0 or more."""

    label: str
    parts: tuple[tuple[str, int], ...]

    @property
    def total(self) -> int:
        return sum(amount for _, amount in self.parts)


def bar_chart(bars: tuple[Bar, ...], *, language: str = "da-DK", font: str = "IBM Plex Sans") -> str:
    """Return horizontal bars as SVG, in the order given, stacked by group, with the total at the end."""
    spec = _spec(bars, font=font)
    locale = language if language in {"da-DK", "en-GB", "en-US"} else "da-DK"
    svg: str = importlib.import_module("vl_convert").vegalite_to_svg(spec, format_locale=locale)
    return svg


def _spec(bars: tuple[Bar, ...], *, font: str) -> dict[str, Any]:
    groups = list(dict.fromkeys(group for bar in bars for group, _ in bar.parts))
    order = [bar.label for bar in bars]
    rows = [
        {"label": bar.label, "group": group, "amount": amount, "order": groups.index(group)}
        for bar in bars
        for group, amount in bar.parts
        if amount
    ]
    totals = [{"label": bar.label, "total": bar.total} for bar in bars]
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": 300,
        "height": {"step": BAR_HEIGHT},
        "padding": 2,
        "background": None,
        "layer": [_bars(rows, groups=groups, order=order), _totals(totals, order=order)],
        "config": _config(font),
    }


def _bars(rows: list[dict[str, Any]], *, groups: list[str], order: list[str]) -> dict[str, Any]:
    colours = [COLOURS[at % len(COLOURS)] for at in range(len(groups))]
    legend = None if len(groups) < 2 else {"title": None, "orient": "bottom", "columns": 3, "labelLimit": 220}
    return {
        "data": {"values": rows},
        "mark": {"type": "bar", "height": 15},
        "encoding": {
            "y": _label_axis(order),
            "x": {"field": "amount", "type": "quantitative", "axis": None, "stack": "zero"},
            "color": {
                "field": "group",
                "type": "nominal",
                "scale": {
                    "domain": groups,
                    "range": colours,
                },
                "legend": legend,
            },
            "order": {"field": "order", "type": "quantitative"},
        },
    }


def _totals(totals: list[dict[str, Any]], *, order: list[str]) -> dict[str, Any]:
    return {
        "data": {"values": totals},
        "mark": {"type": "text", "align": "left", "dx": 5, "color": INK, "fontWeight": 600},
        "encoding": {
            "y": _label_axis(order),
            "x": {"field": "total", "type": "quantitative"},
            "text": {"field": "total", "type": "quantitative", "format": ",d"},
        },
    }


def _label_axis(order: list[str]) -> dict[str, Any]:
    axis = {"title": None, "domain": False, "ticks": False, "labelPadding": 8, "labelLimit": 300}
    return {"field": "label", "type": "nominal", "sort": order, "axis": axis}


def _config(font: str) -> dict[str, Any]:
    return {
        "font": font,
        "axis": {"labelFontSize": 11, "labelColor": INK},
        "legend": {"labelFontSize": 10.5, "labelColor": MUTED, "symbolType": "square", "symbolSize": 80},
        "text": {"fontSize": 11},
        "view": {"stroke": None},
    }
