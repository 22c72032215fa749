"""A piece of a page in the browser: HTML with links, switches and boxes, and a chart where there is one, as one component.

The framework's own elements would do the same; but each costs the browser time at every run of the script, and `st.plotly_chart` takes
a chart down and builds it anew whenever its figure changes. `bench/screen_speed.py` has both in figures.
"""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from functools import cache, partial
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from uuid import uuid4

import streamlit as st
from streamlit.components.v2.get_bidi_component_manager import get_bidi_component_manager
from streamlit.components.v2.manifest_scanner import ComponentConfig, ComponentManifest

from components import tick

PLOTLY = "plotly"
LIBRARY = Path(str(find_spec(PLOTLY).origin)).parent / "package_data" / "plotly.min.js"  # type: ignore[union-attr]
RELEASE = version(PLOTLY)  # asked for once: the answer is read from the package's files
FOLDER, SCRIPT = "browser", "piece.js"
NAME = "lineup.piece"
CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False}
Heard = Mapping[str, Callable[[Any], None]]
TOLD: Heard = {}


@dataclass(frozen=True, slots=True)
class Drawn:
    """A chart of a piece: the figure as Plotly's JSON, its words for those who cannot see it, whether a mark of it is open."""

    figure: str
    alt: str
    opened: bool = False


@dataclass(frozen=True, slots=True)
class File:
    """A file that the browser saves, once: its name, its media type, its text, and what tells it from one that was saved before."""

    name: str
    mime: str
    text: str
    number: str = field(default_factory=lambda: uuid4().hex)


@dataclass(frozen=True, slots=True)
class Piece:
    """What a piece shows, from above: HTML, a chart, HTML below it; and the file that the browser saves now."""

    html: str = ""
    chart: Drawn | None = None
    below: str = ""
    file: File | None = None


def show(held: Piece | str, *, key: str, heard: Heard = TOLD) -> None:
    """Shows a piece, or one that is HTML alone. What is done in it calls what `heard` has under its name: `choose` and `tick` with two
    values, `pick` with the values of the mark (None: beside all marks), the name of a button with its value. Boxes keep
    their sentence without being asked for."""
    held = Piece(held) if isinstance(held, str) else held
    data = {"html": held.html, "below": held.below, "chart": _chart(held.chart) if held.chart else None,
            "file": asdict(held.file) if held.file else None}
    _component()(data=data, key=key, on_said_change=partial(_hear, key, {"tick": tick.turn, **heard}))
    tick.settle()


def library(base: str) -> str:
    """The address of Plotly's script; it changes with the version, so that a browser may keep it."""
    return f"{base}scripts/plotly.js?{RELEASE}"


def base() -> str:
    """The path below which the app is served, with a slash at both ends."""
    base = st.get_option("server.baseUrlPath").strip("/")
    return f"/{base}/" if base else "/"


def _chart(chart: Drawn) -> dict[str, object]:
    root = base()
    return {"figure": chart.figure, "alt": chart.alt, "opened": chart.opened, "library": library(root),
            "config": {**CONFIG, "topojsonURL": f"{root}outlines/"}}


def _hear(key: str, heard: Heard) -> None:
    said = st.session_state[key]["said"]
    if said and said["name"] in heard:
        heard[said["name"]](said["value"])


def _component() -> Any:
    """The component, its script served from a folder of ours: written into the page, it would ask for a weaker policy of scripts."""
    manager = get_bidi_component_manager()
    if manager.get_component_asset_root(NAME) is None:
        package, name = NAME.split(".")
        manager.register_from_manifest(ComponentManifest(package, "1", [ComponentConfig(name, FOLDER)]), Path(__file__).parent)
        _mounted.cache_clear()
    return _mounted()


@cache
def _mounted() -> Any:
    return st.components.v2.component(NAME, js=SCRIPT, isolate_styles=False)
