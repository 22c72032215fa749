"""Measures of one set of our own gold, article by article: dates, figures, who states them, quotations, themes. Pairs: `own_pairs.py`.

Every function takes the cases of one language and the built rows (article's name -> rows of the set's table), and returns figures
from 0 to 1: p and r are precision and recall, f1 their harmonic mean; other shares are of the answers found that state the cell.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

Row = Mapping[str, object]
Found = Mapping[str, Sequence[Row]]
Figures = dict[str, float]


def share(part: float, whole: float) -> float:
    """Part of the whole; 0 of nothing."""
    return part / whole if whole else 0.0


def harmonic(hit: float, predicted: float, wanted: float) -> Figures:
    """Precision, recall and F1 out of counts."""
    return {"p": share(hit, predicted), "r": share(hit, wanted), "f1": share(2 * hit, predicted + wanted)}


def overlap(left: Row, right: Row) -> float:
    """Jaccard similarity of two spans; 0 where they share no character."""
    both = min(left["end"], right["end"]) - max(left["start"], right["start"])
    return max(0, both) / (left["end"] - left["start"] + right["end"] - right["start"] - max(0, both))


def matched(gold: Sequence[Row], rows: Sequence[Row], *, least: float = 0.0) -> list[tuple[Row, Row]]:
    """Pairs of an answer and a row, one to one, closest spans first; only pairs whose similarity is above 0 and at least `least`."""
    close = sorted(((-overlap(wanted, row), i, j) for i, wanted in enumerate(gold) for j, row in enumerate(rows)))
    pairs, taken, used = [], set(), set()
    for similarity, i, j in close:
        if similarity < 0 and -similarity >= least and i not in taken and j not in used:
            taken.add(i)
            used.add(j)
            pairs.append((gold[i], rows[j]))
    return pairs


def words(text: str | None) -> list[str]:
    """The words of a name or a noun phrase, case folded; vowel signs of Indian scripts belong to their word."""
    return [word for word in re.split(r"[^\w\u0900-\u0dff]+", (text or "").casefold()) if word]


def kin(left: str, right: str) -> bool:
    """True for two forms of one word: three letters or more alike, beyond them at most four, and two fewer than are alike (or one)."""
    alike = next((at for at, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), min(len(left), len(right)))
    beyond = max(len(left), len(right)) - alike
    return left == right or (alike >= 3 and beyond <= min(4, max(1, alike - 2)))


def heard(row: Row, accepted: Iterable[str]) -> bool:
    """True when the row's speaker, as shown or by any name of the entity that it is, is an accepted one."""
    return any(names(said, accepted) for said in (row["speaker"], *row.get("speaker_names", ())))


def names(said: str | None, accepted: Iterable[str]) -> bool:
    """True when the words said are an accepted name, a part of one (its surname), or hold one whole; word by word, whatever the ending."""
    mine = words(said)
    for name in accepted:
        theirs = words(name)
        short, long = sorted((mine, theirs), key=len)
        if short and all(any(kin(a, b) for b in long) for a in short):
            return True
    return False


def near(left: object, right: object) -> bool:
    """True for equal cells; numbers to a thousandth."""
    if isinstance(left, int | float) and isinstance(right, int | float):
        return abs(left - right) <= 1e-3 * max(abs(left), abs(right))
    return left == right


class Spans:
    """The matches of one set in one language, and what they come to."""

    def __init__(self, cases: Sequence[Row], found: Found, *, least: float = 0.0) -> None:
        self.pairs: list[tuple[Row, Row]] = []
        self.wanted = self.predicted = self.traps = self.kept = 0
        for case in cases:
            for article in case["articles"]:
                self._count(case["gold"], found.get(article["id"], ()), least=least)

    def _count(self, gold: Sequence[Row], rows: Sequence[Row], *, least: float) -> None:
        answers = [row for row in gold if row["label"] not in ("none", "optional")]
        pairs = matched(answers, rows, least=least)
        used = {id(row) for _, row in pairs}
        free = [row for row in rows if id(row) not in used]
        optional = [row for row in gold if row["label"] == "optional"]
        stray = [row for row in free if not any(overlap(row, spot) for spot in optional)]
        traps = [row for row in gold if row["label"] == "none"]
        self.pairs += pairs
        self.wanted, self.predicted = self.wanted + len(answers), self.predicted + len(pairs) + len(stray)
        self.traps, self.kept = self.traps + len(traps), self.kept + sum(not any(overlap(trap, row) for row in stray) for trap in traps)

    def found(self) -> Figures:
        """Precision and recall of the spans, and the share of traps that nothing touched."""
        return {**harmonic(len(self.pairs), self.predicted, self.wanted), **({"traps": share(self.kept, self.traps)} if self.traps else {})}

    def right(self, column: str, agrees: Callable[[Row, Row], bool]) -> float:
        """Share of the found answers that state the column for which the row agrees."""
        told = [(gold, row) for gold, row in self.pairs if column in gold]
        return share(sum(agrees(gold, row) for gold, row in told), len(told))


def same(*columns: str) -> Callable[[Row, Row], bool]:
    """A test that answer and row have the same cells in these columns."""
    return lambda gold, row: all(near(gold.get(column), _plain(row[column])) for column in columns)


def _plain(cell: object) -> object:
    return str(cell) if hasattr(cell, "isoformat") else cell


def dates(cases: Sequence[Row], found: Found) -> Figures:
    """Spans found; bounds (both), precision and EDTF right. EDTF of an interval is judged by its bounds alone."""
    spans = Spans(cases, found)
    return {**spans.found(), "bounds": spans.right("earliest", same("earliest", "latest")),
            "precision": spans.right("precision", same("precision")),
            "edtf": spans.right("edtf", lambda gold, row: "/" in (gold["edtf"] or "") or gold["edtf"] == row["edtf"])}


def statistics(cases: Sequence[Row], found: Found) -> Figures:
    """Spans found; `value` is the F1 of spans whose value is right as well; the other columns are shares of the spans found."""
    spans = Spans(cases, found)
    hits = sum(same("value")(gold, row) for gold, row in spans.pairs)
    return {**spans.found(), "value": harmonic(hits, spans.predicted, spans.wanted)["f1"], "range": spans.right("low", same("low", "high")),
            "qualifier": spans.right("qualifier", same("qualifier")), "kind": spans.right("kind", same("kind")),
            "unit": spans.right("unit", unit), "counted": spans.right("counted", lambda gold, row: names(row["counted"], gold["counted"])),
            "change": spans.right("change", same("change"))}


def unit(gold: Row, row: Row) -> bool:
    """True when the row's unit is one of the answer's, or neither has one."""
    wanted = [told.replace("_", " ").casefold() for told in gold["unit"]]
    return (row["unit"] or "").replace("_", " ").casefold() in (wanted or [""])


def attribution(cases: Sequence[Row], found: Found) -> Figures:
    """Who states a figure. p and r: figures stated by someone other than the outlet, with the right kind of source.

    `found` is the share of figures that were read at all; `outlet` the share of the outlet's own figures that are left to it; `kind` and
    `speaker` the shares of the figures found that have the right kind of source and, where somebody states them, the right speaker.
    """
    spans = Spans(cases, found)
    right = [(gold, row) for gold, row in spans.pairs if row["attribution"] in gold["attribution"]]
    others = sum(gold["attribution"] != ["outlet"] for case in cases for gold in case["gold"] if gold["label"] == "figure")
    said = sum(row["attribution"] != "outlet" for _, row in spans.pairs)
    own = [row["attribution"] == "outlet" for gold, row in spans.pairs if gold["attribution"] == ["outlet"]]
    told = [heard(row, gold["speaker"]) for gold, row in spans.pairs if gold.get("speaker")]
    return {**harmonic(sum(gold["attribution"] != ["outlet"] for gold, _ in right), said, others),
            "found": share(len(spans.pairs), spans.wanted), "kind": share(len(right), len(spans.pairs)),
            "outlet": share(sum(own), len(own)), "speaker": share(sum(told), len(told))}


def quotes(cases: Sequence[Row], found: Found) -> Figures:
    """Quotations at Jaccard 0.3 and 0.8, with the right speaker (of those found and named), and later parts tied to their first."""
    loose, strict = Spans(cases, found, least=0.3), Spans(cases, found, least=0.8)
    parts = [row["part_of"] is not None for gold, row in loose.pairs if gold["part"]]
    told = [heard(row, gold["speaker"]) for gold, row in loose.pairs if gold["speaker"]]
    return {**{f"{key.removesuffix('1')}@{least}": value for least, spans in ((0.3, loose), (0.8, strict))
               for key, value in harmonic(len(spans.pairs), spans.predicted, spans.wanted).items()},
            "traps": share(loose.kept, loose.traps), "speaker@0.3": share(sum(told), len(told)), "parts": share(sum(parts), len(parts))}


def themes(cases: Sequence[Row], found: Found) -> Figures:
    """Main themes of passages; `none` is the share of passages without a theme that were left without one."""
    hit = predicted = wanted = 0
    empty = []
    for case in cases:
        for gold in case["gold"]:
            mains = {row["theme"] for row in found.get(gold["article"], ()) if row["main"]}
            hit, wanted = hit + len(mains & set(gold["themes"])), wanted + len(gold["themes"])
            predicted += len(mains - (set(gold["optional"]) - set(gold["themes"])))
            empty += [] if gold["themes"] else [not mains]
    return {**harmonic(hit, predicted, wanted), "none": share(sum(empty), len(empty))}
