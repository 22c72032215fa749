"""Clippings: what a reader ticked, as short codes in the address, and back as rows of evidence. No screen.

    f1a2b3c4d5e                 a figure, by the first ten signs of its statistic_id
    q1a2b3c4d5e                 a quotation, by those of its quote_id
    s0809b81ca1-2s-4k           a passage: those of its article_id, start and end in base 36
    f1a2b3c4d5e~my own note     any of these with a note

Ids are hashes, so ten signs tell a thousand million items apart well enough; a code that fits two is not guessed at but not found.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from components import wording
from components.charts.passages import with_passages
from corpus.store import NOTHING, Corpus

NAME = "tray"  # the parameter of the address, once for each clipping
MOST = 100  # clippings of one tray: a link of them has about 2,000 characters, which every browser and server takes
LONGEST = 200  # characters of a note
SIGNS = 10  # of an id
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
CODE = re.compile(r"[fq][0-9A-Za-z]{1,16}|s[0-9A-Za-z]{1,16}-[0-9a-z]{1,7}-[0-9a-z]{1,7}")
KINDS = {"f": "figure", "q": "quote", "s": "passage"}
PLACES = {
    "f": """SELECT c.code, t.article_id, t.start, t."end", coalesce(e.name, t.speaker) AS who FROM statistics t
            JOIN (SELECT unnest($codes) AS code) c ON t.statistic_id[1:10] = c.code[2:]
            LEFT JOIN entities e ON e.entity_id = t.speaker_id""",
    "q": """SELECT c.code, t.article_id, t.start, t."end", coalesce(e.name, t.speaker) AS who FROM quotes t
            JOIN (SELECT unnest($codes) AS code) c ON t.quote_id[1:10] = c.code[2:]
            LEFT JOIN entities e ON e.entity_id = t.speaker_id""",
    "s": """SELECT c.code, a.article_id, c.start, c."end", NULL AS who FROM articles a
            JOIN (SELECT unnest($codes) AS code, unnest($starts) AS start, unnest($ends) AS "end", unnest($ids) AS id) c
            ON a.article_id[1:10] = c.id WHERE c."end" <= length(a.text)""",
}
AROUND = """SELECT p.at, min(s.start) AS sentence_start, max(s."end") AS sentence_end, any_value(a.url) AS url,
              any_value(a.published_earliest) AS published_earliest, any_value(a.published_latest) AS published_latest
            FROM (SELECT unnest($at) AS at, unnest($articles) AS article_id, unnest($starts) AS start, unnest($ends) AS "end") p
            JOIN articles a USING (article_id)
            JOIN sentences s ON s.article_id = p.article_id AND s.start < p."end" AND s."end" > p.start GROUP BY 1"""


@dataclass(frozen=True, slots=True)
class Clip:
    """One thing in the tray: its code, and what the reader noted beside it."""

    code: str
    note: str = ""


def parse(values: Sequence[str]) -> tuple[tuple[Clip, ...], list[str]]:
    """The clippings that the parameter asks for, each once, and what in it is no code, or one too many."""
    clips: dict[str, Clip] = {}
    strange = []
    for value in values:
        code, _, note = value.partition("~")
        if not CODE.fullmatch(code) or (code not in clips and len(clips) >= MOST):
            strange.append(f"{NAME}: {code[:40]}")
        elif code not in clips:
            clips[code] = Clip(code, " ".join(note.replace("\x00", "").split())[:LONGEST])
    return tuple(clips.values()), strange


def unparse(clips: Sequence[Clip]) -> list[str]:
    """The values of the parameter that lead back to the clippings."""
    return [f"{clip.code}~{clip.note}" if clip.note else clip.code for clip in clips]


def code_of(row: Mapping[str, object]) -> str | None:
    """The code of a row of evidence: its figure or quotation where it is one, else its place; None where it has no place."""
    for name, letter in (("statistic_id", "f"), ("quote_id", "q")):
        if wording.known(row.get(name)):
            return f"{letter}{str(row[name])[:SIGNS]}"
    start, end = (row.get(name) if wording.known(row.get("start")) else row.get(f"sentence_{name}") for name in ("start", "end"))
    if not wording.known(start) or not wording.known(end):
        return None
    return f"s{str(row['article_id'])[:SIGNS]}-{_digits(int(str(start)))}-{_digits(int(str(end)))}"


def _digits(number: int) -> str:
    signs = ""
    while number:
        number, last = divmod(number, 36)
        signs = DIGITS[last] + signs
    return signs or "0"


def resolve(corpus: Corpus, clips: Sequence[Clip]) -> pd.DataFrame:
    """code, note, kind, article_id, start, end, who, sentence_start, sentence_end, said, title, opening, text_language, source, key, url,
    published (in words), in the order of the tray; what the pile does not have is left out."""
    places = [_places(corpus, letter, [clip.code for clip in clips if clip.code[0] == letter]) for letter in PLACES]
    found = pd.concat(places, ignore_index=True)
    found = found[~found["code"].duplicated(keep=False)]
    found = found.assign(note=found["code"].map({clip.code: clip.note for clip in clips}),
                         at=found["code"].map({clip.code: at for at, clip in enumerate(clips)}))
    around = corpus.ask(AROUND, NOTHING, at=[int(at) for at in found["at"]], articles=found["article_id"].tolist(),
                        starts=[int(start) for start in found["start"]], ends=[int(end) for end in found["end"]])
    rows = found.astype({"at": "int64"}).merge(around.astype({"at": "int64"}), on="at").sort_values("at", kind="stable")
    published = [wording.period(row.published_earliest, row.published_latest) for row in rows.itertuples()]
    return with_passages(corpus, rows.assign(published=published).reset_index(drop=True))


def _places(corpus: Corpus, letter: str, codes: list[str]) -> pd.DataFrame:
    values: dict[str, Any] = {"codes": codes}
    if letter == "s":
        parts = [code[1:].split("-") for code in codes]
        numbers = [(int(start, 36), int(end, 36)) for _, start, end in parts]
        kept = [at for at, (start, end) in enumerate(numbers) if start < end < 2**31]
        values = {"codes": [codes[at] for at in kept], "ids": [parts[at][0] for at in kept],
                  "starts": [numbers[at][0] for at in kept], "ends": [numbers[at][1] for at in kept]}
    return corpus.ask(PLACES[letter], NOTHING, **values).assign(kind=KINDS[letter])
