"""The chart of a card in the browser: a component that draws a figure with Plotly and tells which mark was clicked.

`st.plotly_chart` would do the same; but there the whole figure is the chart's identity, so that every change takes the chart down and
builds it anew, and the figure is copied and checked on every run. `bench/screen_speed.py` has both in figures.
"""

from collections.abc import Callable
from functools import cache
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import streamlit as st
from streamlit.components.v2.get_bidi_component_manager import get_bidi_component_manager
from streamlit.components.v2.manifest_scanner import ComponentConfig, ComponentManifest

from components import downloads

PLOTLY = "plotly"
LIBRARY = Path(str(find_spec(PLOTLY).origin)).parent / "package_data" / "plotly.min.js"  # type: ignore[union-attr]
FOLDER, SCRIPT = "browser", "plot.js"
NAME = "lineup.plot"
CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False}


def draw(figure: str, *, key: str, alt: str, opened: bool, on_pick: Callable[[list[object] | None], None]) -> None:
    """Draws a figure, given as JSON. A click on a mark calls `on_pick` with its values; one beside all marks, while sentences are
    `opened`, with None."""
    base = downloads.base()
    data = {"figure": figure, "alt": alt, "opened": opened, "library": library(base),
            "config": {**CONFIG, "topojsonURL": f"{base}outlines/"}}
    _component()(data=data, key=key, on_picked_change=lambda: _picked(key, on_pick))


def library(base: str) -> str:
    """The address of Plotly's script; it changes with the version, so that a browser may keep it."""
    return f"{base}scripts/plotly.js?{version(PLOTLY)}"


def _picked(key: str, on_pick: Callable[[list[object] | None], None]) -> None:
    told = st.session_state[key]["picked"]
    if told:
        on_pick(told["marks"])


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
