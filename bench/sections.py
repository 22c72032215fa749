"""The sections of bench/quality.md below the scoreboard: what was measured otherwise than on a gold set. Made from small JSON files."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

BENCH = Path(__file__).resolve().parent
PAGE = BENCH / "quality.md"
MARK = "\n## "
Board = Mapping[str, Mapping[str, Mapping[str, Mapping[str, float]]]]  # extractor -> language -> gold set -> figures
OWN_GOLD = """Own gold

`python -m bench.own_gold`: sets written for this project where no public one exists (`tests/gold/own/README.md`, which says what a row is).
Halves a and c may be learned from, b is held out. p, r, f: precision, recall, F1; other figures are shares. mul: pairs across languages.

| set | half | language | articles | rows | figures |
|---|---|---|---|---|---|"""


def below() -> str:
    """Every section that has been measured, as Markdown."""
    texts = [make(json.loads(file.read_text(encoding="utf-8"))) for name, make in SECTIONS.items() if (file := _file(name)).is_file()]
    return "".join(f"{MARK}{text}\n" for text in texts if text)


def write(name: str, figures: dict[str, object]) -> None:
    """Keeps the figures of a section and renews the sections of the page."""
    _file(name).write_text(json.dumps(figures, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    renew()


def write_part(name: str, key: str, part: dict[str, object]) -> None:
    """Keeps one part of a section that is a list of parts, in the place of the one with the same key, and renews the page."""
    parts = json.loads(_file(name).read_text(encoding="utf-8")) if _file(name).is_file() else []
    kept = [part if old[key] == part[key] else old for old in parts]
    _file(name).write_text(json.dumps(kept if part in kept else [*kept, part], indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    renew()


def renew() -> None:
    """Writes the sections of the page anew; the scoreboard above them stays as it is."""
    board = PAGE.read_text(encoding="utf-8").split(MARK)[0] if PAGE.is_file() else "# Quality\n"
    PAGE.write_text(board + below(), encoding="utf-8")


def _file(name: str) -> Path:
    return BENCH / f"{name}.json"


def own_gold(board: Board) -> str:
    """The section on our own gold, of the scoreboard's figures for its halves; empty where none was scored."""
    lines = [line for extractor, languages in sorted(board.items()) for language, found in sorted(languages.items())
             for line in _halves(extractor, language, found)]
    return "\n".join((OWN_GOLD, *lines)) if lines else ""


def _halves(extractor: str, language: str, found: Mapping[str, Mapping[str, float]]) -> Iterator[str]:
    for half in ("a", "b", "c"):
        figures = found.get(f"own-{half}")
        if figures:
            said = " · ".join(f"{key} {value:.3f}" for key, value in figures.items() if key not in ("texts", "rows"))
            yield f"| {extractor} | {half} | {language} | {figures['texts']:,} | {figures['rows']:,} | {said} |"


def chance(found: dict[str, object]) -> str:
    """The section on words that chance alone calls different."""
    shown, runs = int(str(found["shown"])), int(str(found["runs"]))
    share, naive = f"{100 * shown / runs:.1f} %", f"{100 * float(str(found['naive'])):.1f} %"
    return f"""Words that chance alone calls different

By `LINEUP_GOLD=... python -m bench.keyness_chance`: the {found['articles']:,} articles of two outlets ({found['set']}), their labels
shuffled {runs:,} times, {found['side']:,} articles on side A. The law allows 2 % to 8 % of the runs.

| measured | figure |
|---|---|
| shuffles that show any word | {shown:,} of {runs:,} ({share}) |
| words shown in all shuffles | {found['words']:,} |
| words that \\|z\\| > 1.96 alone would call different, of {found['terms']:,} in a shuffle | {naive} |
| words that differ under the true labels | {found['really']:,} |"""


def contradictions(found: list[dict[str, object]]) -> str:
    """The section on contradictions and repeats read by hand, a part a pile."""
    return "\n\n".join(["""Contradictions and repeats, read by hand

By `LINEUP_GOLD=... python -m bench.contradictions lay` and `keep`: every pair that is counted as read was read beside both sentences.
"Right" for a contradiction: both state the same quantity or event and cannot both be right; for a repeat: both state the same quantity of
the same thing, or the same happening.""", *(_pile(pile) for pile in found)])


PILES = {"learnt": "The rules that join figures were made by reading these same articles, so these are no held-out figures;\n"
                   "read before the last mends.",
         "held-1": "Held out when it was read, once, by one reader. Read after it to mend rules, so a second reading would be none.",
         "held-2": "Held out: read once, by one reader. The one rule changed after it only takes\n"
                   "contradictions away.",
         "held-3": "Held out when it was read, once, by one reader, before the mends that it led to.",
         "held-4": "Held out: read once, by one reader; no rule that joins figures was changed after it."}


def _pile(found: dict[str, object]) -> str:
    """The figures of one pile."""
    rows = "\n".join(f"| {row['what']} | {row['found']:,} | {row['read']:,} | {row['right']:,} | {_share(row)} |"
                     for row in found["read"])  # type: ignore[attr-defined]
    kinds = "\n".join(f"| {row['what']} | {row['kind']} | {row['n']:,} |" for row in found["alarms"])  # type: ignore[attr-defined]
    alarms = f"\n\n| what | why it was a false alarm | pairs |\n|---|---|---|\n{kinds}" if kinds else ""
    return f"""Pile "{found['pile']}": {found['articles']:,} real articles ({found['set']}). {PILES[str(found['pile'])]}

| what | found | read | right | false alarms |
|---|---|---|---|---|
{rows}{alarms}"""


def _share(row: dict[str, object]) -> str:
    read, right = int(str(row["read"])), int(str(row["right"]))
    return f"{100 * (read - right) / read:.0f} %" if read else "none read"


def figure_errors(found: Mapping[str, Mapping[str, int]]) -> str:
    """The section on what is still wrong with the figures, a line a set and kind of error, the most frequent first."""
    lines = [f"| {name} | {kind} | {count:,} |" for name, kinds in sorted(found.items())
             for kind, count in sorted(kinds.items(), key=lambda pair: (-pair[1], pair[0]))]
    return "\n".join(["""What is still wrong with the figures

By `LINEUP_GOLD=... python -m bench.errors`, of all texts of each set. The Recognizers sets label one kind of figure each; NumberModel also
labels the parts of dates, telephone numbers and addresses, which are no figures here.

| set | error | count |
|---|---|---|""", *lines])


SECTIONS = {"quality": own_gold, "figure_errors": figure_errors, "contradictions": contradictions, "keyness_chance": chance}
