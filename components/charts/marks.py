"""The shapes that charts are drawn with: bars, heat maps, intervals, dumbbells. They know columns and colours, no subject."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from components.look import ROW, Look, canvas, mixed

LABEL = 30  # longest label beside a bar, in characters; the whole text is in the hover and in the table


def plain(text: object) -> str:
    """Text that Plotly shows to the letter: no tags, no entities, no MathJax."""
    return str(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("$", "&#36;")


def short(text: object, *, length: int = LABEL) -> str:
    """The text cut to `length` characters at a word where possible, safe for Plotly."""
    words = str(text)
    if len(words) > length:
        cut = words[: length - 1].rsplit(" ", 1)[0]
        words = (cut if len(cut) > length // 2 else words[: length - 1]) + "…"
    return plain(words)


def bars(frame: pd.DataFrame, look: Look, *, label: str, value: str, marks: Sequence[str], colour: str | Sequence[str], unit: str) -> go.Figure:
    """Horizontal bars, first row on top, the number at the end of each bar."""
    rows = list(range(len(frame)))
    names = [plain(name) for name in frame[label]]
    trace = go.Bar(
        x=frame[value].tolist(), y=rows, orientation="h", marker={"color": colour}, text=[f"{number:,.0f}" for number in frame[value]],
        textposition="outside", textfont={"color": look.ink, "size": 13}, cliponaxis=False, customdata=frame[list(marks)].values.tolist(),
        hovertext=names, hovertemplate="%{hovertext}: %{x:,} " + plain(unit) + "<extra></extra>", unselected={"marker": {"opacity": 0.4}})
    figure = canvas(look, height=ROW * len(frame) + 24, margin={"l": 4, "r": 40, "t": 4, "b": 4})
    figure.add_trace(trace)
    figure.update_xaxes(visible=False, rangemode="tozero", fixedrange=True)
    figure.update_yaxes(autorange="reversed", showgrid=False, fixedrange=True, tickmode="array", tickvals=rows,
                        ticktext=[short(name) for name in frame[label]], tickfont={"color": look.ink, "size": 14})
    return figure


def heat(frame: pd.DataFrame, look: Look, *, row: str, column: str, value: str, marks: Sequence[str], kind: str, unit: str) -> go.Figure:
    """A heat map with the number in each cell; empty cells stay paper. Rows and columns keep the order of their categories, else of their first appearance."""
    rows, columns = _order(frame[row]), _order(frame[column])
    at = {(item[row], item[column]): item for item in frame.to_dict("records")}
    cells = [[at.get((r, c)) for c in columns] for r in rows]
    top = max(frame[value].max(), 1)
    z = [[cell[value] if cell else None for cell in line] for line in cells]
    figure = canvas(look, height=32 * len(rows) + 90, margin={"l": 4, "r": 4, "t": 4, "b": 4})
    figure.add_trace(go.Heatmap(
        z=z, x=list(range(len(columns))), y=list(range(len(rows))), colorscale=look.ramp(kind), zmin=0, zmax=top, showscale=False, xgap=2, ygap=2,
        customdata=[[[cell[name] for name in marks] if cell else None for cell in line] for line in cells], hoverongaps=False,
        text=[[f"{plain(r)} · {plain(c)}" for c in columns] for r in rows], hovertemplate="%{text}: %{z:,} " + plain(unit) + "<extra></extra>"))
    for y, line in enumerate(z):
        for x, number in enumerate(line):
            if number is not None:
                figure.add_annotation(x=x, y=y, text=f"{number:,.0f}", showarrow=False, font={"size": 13, "color": _on(look, number / top)})
    figure.update_xaxes(tickmode="array", tickvals=list(range(len(columns))), ticktext=[short(c, length=18 if len(columns) > 6 else 26) for c in columns], side="top",
                        showgrid=False, fixedrange=True, tickfont={"color": look.ink}, tickangle=-40 if sum(len(str(c)) for c in columns) > 30 else 0)
    figure.update_yaxes(tickmode="array", tickvals=list(range(len(rows))), ticktext=[short(r) for r in rows], autorange="reversed", showgrid=False,
                        fixedrange=True, tickfont={"color": look.ink})
    return figure


def _order(names: pd.Series) -> list[object]:
    """The categories that occur, in their order; else the values in the order of their first appearance."""
    seen = list(dict.fromkeys(names))
    return [name for name in names.cat.categories if name in seen] if isinstance(names.dtype, pd.CategoricalDtype) else seen


def _on(look: Look, share: float) -> str:
    """Ink or paper, whichever can be read on a cell of this share of the ramp."""
    return look.paper if share > 0.6 else look.ink


def intervals(frame: pd.DataFrame, look: Look, *, label: str, marks: Sequence[str], colour: str, unit: str, log: bool) -> go.Figure:
    """Interval marks, one row each: a bar from low to high, a dot at an exact value, an arrow where a side is open.

    Needs columns value, low, high (null: open) besides the label and the marks.
    """
    ends = pd.concat([frame["value"], frame["low"], frame["high"]]).dropna()
    smallest, largest = (float(ends.min()), float(ends.max())) if len(ends) else (0.0, 1.0)
    span = (largest - smallest) or max(abs(largest), 1.0)
    reach = (lambda edge, way: edge * (1.9 if way > 0 else 1 / 1.9)) if log else (lambda edge, way: edge + way * span * 0.12)
    figure = canvas(look, height=ROW * 1.3 * len(frame) + 60, margin={"l": 4, "r": 16, "t": 4, "b": 8})
    custom = frame[list(marks)].values.tolist()
    for y, (item, mark) in enumerate(zip(frame.to_dict("records"), custom, strict=True)):
        low = item["low"] if pd.notna(item["low"]) else reach(item["high"], -1)
        high = item["high"] if pd.notna(item["high"]) else reach(item["low"], 1)
        hover = f"{plain(item[label])}<extra></extra>"
        if high > low:
            figure.add_trace(go.Scatter(x=[low, high], y=[y, y], mode="lines", line={"color": mixed(look.paper, colour, 0.55), "width": 6},
                                        hovertemplate=hover, customdata=[mark, mark]))
        closed = [(edge, "line-ns-open" if high > low else "circle") for edge in {item["low"], item["high"]} if pd.notna(edge)]
        opened = [(edge, sign) for edge, sign, known in ((low, "triangle-left", item["low"]), (high, "triangle-right", item["high"])) if pd.isna(known)]
        for edge, sign in closed + opened:
            figure.add_trace(go.Scatter(x=[edge], y=[y], mode="markers", hovertemplate=hover, customdata=[mark],
                                        marker={"symbol": sign, "size": 10, "color": colour, "line": {"width": 2.5, "color": colour}}))
    figure.update_xaxes(type="log" if log else "linear", title={"text": plain(unit)}, fixedrange=True, nticks=6)
    figure.update_yaxes(tickmode="array", tickvals=list(range(len(frame))), ticktext=[short(name, length=38) for name in frame[label]],
                        autorange="reversed", showgrid=False, fixedrange=True, tickfont={"color": look.ink})
    return figure
