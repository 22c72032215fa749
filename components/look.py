"""The visual language: colours by meaning, one Plotly template, the type of charts. What a chart shows is said in `charts/`."""

from dataclasses import dataclass
from functools import cache

import plotly.graph_objects as go

SANS = '"Source Sans", "Noto Sans", "Noto Sans Bengali", sans-serif'
ROW = 26  # height of one row of a bar chart, in pixels
LETTERS = {"person": "P", "organisation": "O", "place": "L", "country": "L", "event": "E", "programme": "G", "nationality": "N",
           "statistic": "S", "quote": "Q", "theme": "T", "keyword": "K", "date": "D", "happening": "H"}


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of one mode. `a` to `d` belong to comparison; the kinds keep their colour on every page."""

    mode: str
    paper: str
    panel: str
    ink: str
    muted: str
    line: str
    a: str
    b: str
    c: str
    d: str
    neutral: str
    person: str
    organisation: str
    place: str
    statistic: str
    theme: str

    def kind(self, name: str) -> str:
        """The colour of a kind of thing (person, organisation, place, country, statistic, theme, ...); neutral for others."""
        return {"person": self.person, "organisation": self.organisation, "place": self.place, "country": self.place,
                "nationality": self.place, "statistic": self.statistic, "theme": self.theme}.get(name, self.neutral)

    def side(self, letter: str) -> str:
        """The colour of a side of a comparison: a, b, c or d."""
        return {"a": self.a, "b": self.b, "c": self.c, "d": self.d}[letter]

    def ramp(self, name: str = "primary") -> list[tuple[float, str]]:
        """A sequential colour scale from paper to the kind's colour, for heat maps and maps."""
        full = self.a if name == "primary" else self.kind(name)
        return [(0.0, mixed(self.paper, full, 0.07)), (1.0, mixed(self.paper, full, 0.82))]


LIGHT = Look("light", "#FBFAF7", "#F1EFE9", "#1F2328", "#5C6470", "#D9D5CB", "#0B5A8A", "#A8430A", "#3D6B1F", "#84407A", "#565E69",
             "#6B3FA0", "#1E6B45", "#00626E", "#765600", "#8A1C5C")
DARK = Look("dark", "#15181C", "#1E2228", "#E8E6E1", "#A3AAB3", "#363C45", "#6FB7E9", "#F0A36B", "#9CCB72", "#DDA0D3", "#A9B1BC",
            "#B79CF0", "#6CC79A", "#5CC4CF", "#E0B84C", "#F08BBF")
LOOKS = {look.mode: look for look in (LIGHT, DARK)}


def mixed(low: str, high: str, share: float) -> str:
    """The colour at `share` (0..1) of the way between two #RRGGBB colours."""
    pairs = zip(bytes.fromhex(low[1:]), bytes.fromhex(high[1:]), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def contrast(one: str, other: str) -> float:
    """The contrast of two #RRGGBB colours, 1 to 21, as WCAG 2.2 has it."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    parts = [value / 255 for value in bytes.fromhex(colour[1:])]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def legible(ground: str) -> str:
    """Black or white, whichever can be read on a ground: no ground leaves both below 4.5:1, as it may ink and paper."""
    return max("#000000", "#FFFFFF", key=lambda letters: contrast(letters, ground))


@cache
def template(look: Look) -> go.layout.Template:
    """The one Plotly template of a mode: no frame, hairline grid across the values only, quiet hover."""
    axis = {"showline": False, "zeroline": False, "gridcolor": look.line, "linecolor": look.line, "ticks": "", "automargin": True,
            "ticklabeloverflow": "allow",  # to hide what overflows, Plotly measures every label once more; the margins hold them all
            "tickfont": {"color": look.muted, "size": 13}, "title": {"font": {"color": look.muted, "size": 13}, "standoff": 8}}
    return go.layout.Template(layout={
        "font": {"family": SANS, "size": 14, "color": look.ink}, "paper_bgcolor": "rgba(0,0,0,0)", "plot_bgcolor": "rgba(0,0,0,0)",
        "xaxis": axis, "yaxis": axis, "margin": {"l": 4, "r": 8, "t": 8, "b": 8, "pad": 4}, "showlegend": False,
        "hoverlabel": {"bgcolor": look.panel, "bordercolor": look.line, "align": "left",
                       "font": {"family": SANS, "color": look.ink, "size": 13}},
        "bargap": 0.34, "dragmode": False, "separators": ".,", "hovermode": "closest",
        "legend": {"font": {"color": look.ink}, "orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom"},
        "colorway": [look.a, look.b, look.neutral, look.person, look.organisation, look.place, look.statistic, look.theme],
    })


def canvas(look: Look, *traces: object, height: int, **layout: object) -> go.Figure:
    """A figure in the look of the mode, with the traces drawn so far; `layout` are Plotly layout keys, taken as they are: to update the
    axes of a figure afterwards costs as much as its data's query."""
    return go.Figure(data=traces, layout={"template": template(look), "height": height, **layout}, _validate=False)
