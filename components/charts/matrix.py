"""A readable matrix: facts in rows, articles in columns; a cell is filled in its kind's colour, or empty. Knows no subject."""

import pandas as pd
import plotly.graph_objects as go

from components.charts.lettering import plain, short, upright, wrapped
from components.look import LETTERS, Look, canvas, mixed
from components.words import say

ROW, LABEL, SHORT = 27, 30, 24
WIDE, COUNT, SIGN = 760, 1.3, 6.4  # pixels that columns and counts share; both beside the columns alone; pixels of a character of a head
LEAST = 9  # pixels of the numbers in cells; where they do not fit they are left to the hover and the table
TINTS = {"figure": "statistic", "speaker": "person", "quote": "quote"}  # kinds of facts that look.py knows by another name
SIGNS = {"figure": "statistic", "speaker": "quote"}
A_LINE = 3  # letters explained on one line: a phone holds three
NARROW = 6  # columns from which a cell holds no more than two characters


def draw(shown: pd.DataFrame, look: Look) -> go.Figure:
    """A row a fact, its kind as letter and colour, its name on the same line; a column an article; at the right how many carry it.

    Needs columns fact, article_id (the marks), name, number (of the column), title, short, side, state, says, mentions, articles, of.
    """
    facts = {fact: place for place, fact in enumerate(dict.fromkeys(shown["fact"]))}
    heads = shown.drop_duplicates("number").sort_values("number")
    tops, phone = _heads(heads["side"].tolist(), heads["short"].tolist(), look)
    high = 17 * (max(top.count("<br>") for top in tops) + 1)
    key, low = _key(shown, look)
    edge = {"l": 4, "r": 4, "t": 4, "b": low}
    figure = canvas(look, height=ROW * len(facts) + high + 12 + low, margin=edge, barmode="overlay", bargap=0.1)
    hiding = {"mode": "hide", "minsize": LEAST}  # of twelve columns on a phone two figures run into each other
    figure.update_layout(uniformtext=hiding, annotations=[*upright(phone, look, first=1, room=130), key])
    for full in (True, False):
        _cells(figure, shown[(shown["mentions"] > 0) == full].assign(y=lambda rows: rows["fact"].map(facts)), look, full=full)
    named = shown.drop_duplicates("fact")
    room = LABEL if len(heads) <= NARROW else SHORT  # on a phone many columns leave less room for names
    lines = [_line(row["fact"], row["name"], look, room=room) for row in named.to_dict("records")]
    quiet = {"tickmode": "array", "showgrid": False, "zeroline": False, "fixedrange": True, "tickfont": {"color": look.ink, "size": 12}}
    figure.update_yaxes(range=[len(facts) - 0.45, -0.55], tickvals=list(facts.values()), ticktext=lines, **quiet)
    figure.update_xaxes(
        side="top",
        range=[0.5, len(heads) * COUNT + 0.6],
        tickvals=heads["number"].tolist(),
        ticktext=tops,
        tickangle=0,
        **quiet,
    )
    for fact, carry, of in named[["fact", "articles", "of"]].itertuples(index=False):
        figure.add_annotation(
            x=len(heads) + 0.6,
            y=facts[fact],
            text=plain(say("omissions.share", carry=int(carry), of=int(of))),
            showarrow=False,
            xanchor="left",
            font={"size": 13, "color": look.muted},
        )
    return figure


def _line(fact: str, name: str, look: Look, *, room: int) -> str:
    """The label of a row: the letter of its kind in its colour, and its name."""
    kind = fact.split(":", 1)[0]
    letter = LETTERS.get(SIGNS.get(kind, kind), "")
    return f'{short(name, length=room)}  <b><span style="color:{look.kind(TINTS.get(kind, kind))}">{letter}</span></b>'


def _key(shown: pd.DataFrame, look: Look) -> tuple[dict[str, object], int]:
    """What the letters mean, below the rows: those that occur, in the order of the rows; and how many pixels that takes."""
    kinds: dict[str, dict[str, str]] = {}
    for kind, name in zip(shown["fact"].str.split(":", n=1).str[0], shown["kind"], strict=True):
        kinds.setdefault(LETTERS.get(SIGNS.get(kind, kind), ""), {})[str(name)] = look.kind(TINTS.get(kind, kind))
    said = [f'<b><span style="color:{next(iter(names.values()))}">{letter}</span></b> {plain(", ".join(names))}'
            for letter, names in kinds.items() if letter]  # fmt: skip
    lines = ["    ".join(said[at : at + A_LINE]) for at in range(0, len(said), A_LINE)]
    place = {"xref": "paper", "x": 1, "xanchor": "right", "yref": "paper", "y": 0, "yanchor": "top", "align": "right", "yshift": -2}
    font = {"size": 13, "color": look.muted}
    return {"text": "<br>".join(lines), "showarrow": False, "font": font, "name": "key", **place}, 18 * len(lines) + 8


def _heads(sides: list[str], names: list[str], look: Look) -> tuple[list[str], list[str]]:
    """The heads of columns, broken into lines, and those of a phone, in one line each: the side and the name."""
    length = int(WIDE / COUNT / len(names) / SIGN)
    tops = [_top(side, name, look, length=length) for side, name in zip(sides, names, strict=True)]
    return tops, [name if side == "other" else f"{_letters(side)} · {name}" for side, name in zip(sides, names, strict=True)]


def _top(side: str, name: str, look: Look, *, length: int) -> str:
    """The head of a column: the side in its colour, and below it the name of the article in lines of about `length` characters."""
    lines = wrapped(name, length=max(length, 6), lines=4)
    if side == "other":
        return lines
    colour = {"A": look.a, "B": look.b}.get(side, look.neutral)
    return f'<b><span style="color:{colour}">{_letters(side)}</span></b><br>{lines}'


def _letters(side: str) -> str:
    """The sides on which an article is, as they read."""
    return "A, B" if side == "both" else side


def _cells(figure: go.Figure, rows: pd.DataFrame, look: Look, *, full: bool) -> None:
    """Adds the cells that are carried, in the colour of their kind, or those that are left out, empty."""
    kinds = rows["fact"].str.split(":", n=1).str[0]
    tints = [look.kind(TINTS.get(kind, kind)) for kind in kinds]
    hover = [
        say(
            "omissions.hover",
            name=short(row["name"], length=70),
            title=plain(row["title"]),
            said=plain(row["says"] or (f"{row['mentions']:,}" if full else row["state"])),
        )
        for row in rows.to_dict("records")
    ]
    blank = mixed(look.paper, look.ink, 0.035)
    figure.add_bar(
        orientation="h",
        x=[0.9] * len(rows),
        base=(rows["number"] - 0.45).tolist(),
        y=rows["y"].tolist(),
        text=[_said(row["says"], row["mentions"], wide=row["of"] <= NARROW) for row in rows.to_dict("records")] if full else None,
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        constraintext="inside",
        textfont={"size": 12, "color": look.paper},
        customdata=rows[["fact", "article_id"]].values.tolist(),
        hovertext=hover,
        hovertemplate="%{hovertext}<extra></extra>",
        marker={"color": tints if full else blank, "line": {"width": 0 if full else 1, "color": look.line}},
        unselected={"marker": {"opacity": 0.4}},
    )


def _said(says: str | None, mentions: int, *, wide: bool) -> str:
    """What a filled cell holds: the number of places; of a figure told differently what is stated where there is room, else a sign."""
    if not says:
        return f"{mentions:,}"
    return plain(says) if wide and len(says) <= 5 else "≠"
