"""Builds a pile of real articles, and lays out its contradictions and repeats to be read by hand; keeps what the reader found.

    LINEUP_GOLD=path/to/gold python -m bench.contradictions lay --pile learnt --out FOLDER [--sample 50]
    python -m bench.contradictions keep --read FOLDER/read.tsv

`lay` builds a pile below FOLDER and writes read.tsv there: a line a pair, with both sentences, and an empty column `verdict`: "right",
or in a few words why it is a false alarm. It may hold texts of publishers, so FOLDER lies outside the project. Of likely and
of possible contradictions of figures, of events that two articles put on other days or in other places, of repeated figures of articles
that are no near copies, and of repeated events all are laid out, or a seeded sample. `keep` counts the verdicts into
bench/contradictions.json and its section of bench/quality.md.

The rules were made by reading the pile "learnt". The articles of "held-1" were read once, and then learnt from; those of "held-2" were
read once, and no rule was changed after it: who reads them again in order to mend a rule must take other articles for the next.
"""

import argparse
import csv
import json
import os
import random
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

from bench import sections
from components.charts.contradictions import CHARTS
from corpus.selection import Selection
from corpus.store import Corpus

PILES = {
    "learnt": ("countries-reuters21578-train-3000", "quotes-polnear-train", "quotes-polnear-dev"),
    "held-1": ("entities-nerel-train", "entities-re3d-security", "entities-factrueval-dev", "keywords-duc2001-a", "places-geowebnews-a"),
    "held-2": ("keywords-500n-kpcrowd",),
    "held-3": ("places-lgl", "places-geovirus"),
    "held-4": ("keywords-wikinews-fr", "quotes-german-wikinews-dev", "keywords-ru-rt-1000"),
}
SEED = 20260512
DATED = re.compile(r"(?P<source>[^_]{1,40})_(?P<day>\d{4}-\d{2}-\d{2})_")
SAME = """SELECT l.left_id || '~' || l.right_id AS pair, a.surface AS one, b.surface AS other, l.confidence, l.why,
      substring(x.text, t.start + 1, t."end" - t.start) AS one_said, substring(y.text, u.start + 1, u."end" - u.start) AS other_said
    FROM links l JOIN statistics a ON a.statistic_id = l.left_id JOIN statistics b ON b.statistic_id = l.right_id
    JOIN sentences t ON t.article_id = a.article_id AND t.sentence = a.sentence
    JOIN sentences u ON u.article_id = b.article_id AND u.sentence = b.sentence
    JOIN articles x ON x.article_id = a.article_id JOIN articles y ON y.article_id = b.article_id
    WHERE l.kind = 'same_claim' AND NOT EXISTS (SELECT 1 FROM links c WHERE c.kind = 'near_copy' AND c.article_id = l.article_id
      AND c.other_id = l.other_id) ORDER BY pair"""
EVENTS = """SELECT l.left_id || '~' || l.right_id AS pair, a.what AS one, b.what AS other, l.confidence, l.why,
      substring(x.text, t.start + 1, t."end" - t.start) AS one_said, substring(y.text, u.start + 1, u."end" - u.start) AS other_said
    FROM links l JOIN events a ON a.event_id = l.left_id JOIN events b ON b.event_id = l.right_id
    JOIN sentences t ON t.article_id = a.article_id AND t.sentence = a.sentence
    JOIN sentences u ON u.article_id = b.article_id AND u.sentence = b.sentence
    JOIN articles x ON x.article_id = a.article_id JOIN articles y ON y.article_id = b.article_id
    WHERE l.kind = 'same_event' AND NOT EXISTS (SELECT 1 FROM links c WHERE c.kind = 'near_copy' AND c.article_id = l.article_id
      AND c.other_id = l.other_id) ORDER BY pair"""
COLUMNS = ("what", "verdict", "one", "other", "one_said", "other_said", "why", "confidence", "pair")
WHATS = {"likely": "likely contradictions of figures", "possible": "possible contradictions of figures",
         "event": "events on other days or in other places", "same": "repeated figures", "happening": "repeated events"}


def build(gold: Path, out: Path, sets: tuple[str, ...]) -> Corpus:
    """The pile of all texts of the sets, as the command line builds it; one that is already there is opened again."""
    if (out / "data" / "CURRENT").is_file():
        return Corpus.open(out / "data")
    files = [(gold / "dev" / f"{name}.jsonl").read_text(encoding="utf-8") for name in sets]
    records = [json.loads(line) for text in files for line in text.split("\n") if line]  # texts hold other ends of lines, such as U+2028
    source = out / "articles.jsonl"
    kept = [{"id": record["id"], "text": record["text"], "language": record["lang"], **_outlet(record["id"])} for record in records]
    source.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in kept), encoding="utf-8")
    done = subprocess.run([sys.executable, "-m", "pipeline", "build", str(source), "--out", str(out / "data"), "--quiet"], check=False)
    if done.returncode not in (0, 4):
        raise SystemExit(f"the build ended with {done.returncode}")
    return Corpus.open(out / "data")


def _outlet(name: str) -> dict[str, str]:
    """Source and day of publication, where an id tells them ("breitbart_2015-11-11_the-ninth-circle"): newsrooms have both."""
    found = DATED.match(name)
    return {"source": found["source"], "published": found["day"]} if found else {}


def lay(corpus: Corpus, out: Path, *, pile: str, sample: int) -> dict[str, int]:
    """Writes read.tsv; how many pairs there are of each sort."""
    clashes = CHARTS["contradictions"].frame(corpus, Selection()).to_dict("records")
    rows = [{**row, "what": row["sure"] if row["kind"] == "figure" else "event", "why": f"{row['clash']} {row['matched']}"}
            for row in clashes]
    rows += [{**row, "what": "same"} for row in corpus.ask(SAME).to_dict("records")]
    apart = {row["pair"] for row in clashes}
    rows += [{**row, "what": "happening"} for row in corpus.ask(EVENTS).to_dict("records") if row["pair"] not in apart]
    groups = {what: [row for row in rows if row["what"] == what] for what in WHATS}
    found = {what: len(group) for what, group in groups.items()}
    draw = random.Random(SEED)
    picked = [group if len(group) <= sample else draw.sample(group, sample) for group in groups.values()]
    with open(out / "read.tsv", "w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, COLUMNS, delimiter="\t", extrasaction="ignore")
        writer.writeheader()
        writer.writerows({**row, "verdict": ""} for group in picked for row in group)
    articles = int(corpus.ask("SELECT count(*)::BIGINT AS n FROM articles")["n"].iloc[0])
    (out / "found.json").write_text(json.dumps({"pile": pile, "articles": articles, **found}) + "\n", encoding="utf-8")
    return found


def keep(read: Path) -> dict[str, object]:
    """The verdicts of a pile, counted; raises ValueError on a pair without one."""
    found = json.loads((read.parent / "found.json").read_text(encoding="utf-8"))
    with open(read, encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter="\t"))
    if blank := [row["pair"] for row in rows if not row["verdict"]]:
        raise ValueError(f"{len(blank)} pairs have no verdict, the first is {blank[0]}")
    counts = [
        {"what": said, "found": found[what], "read": sum(row["what"] == what for row in rows),
         "right": sum(row["what"] == what and row["verdict"] == "right" for row in rows)}
        for what, said in WHATS.items()
    ]
    alarms = Counter((WHATS[row["what"]], row["verdict"]) for row in rows if row["verdict"] != "right")
    ranked = sorted(alarms.items(), key=lambda item: (item[0][0], -item[1], item[0][1]))
    return {"pile": found["pile"], "articles": found["articles"], "set": ", ".join(PILES[found["pile"]]), "read": counts,
            "alarms": [{"what": what, "kind": kind, "n": number} for (what, kind), number in ranked]}


def main() -> int:
    """Lays out, or keeps."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("task", choices=("lay", "keep"))
    parser.add_argument("--out", type=Path)
    parser.add_argument("--read", type=Path)
    parser.add_argument("--pile", choices=tuple(PILES), default="learnt")
    parser.add_argument("--sample", type=int, default=50)
    options = parser.parse_args()
    if options.task == "keep":
        sections.write_part("contradictions", "pile", keep(options.read))
        return 0
    home = os.environ.get("LINEUP_GOLD")
    if not home or options.out is None:
        print("LINEUP_GOLD must name the gold folder, and --out a folder outside the project.", file=sys.stderr)
        return 2
    options.out.mkdir(parents=True, exist_ok=True)
    lay(build(Path(home).resolve(), options.out, PILES[options.pile]), options.out, pile=options.pile, sample=options.sample)
    return 0


if __name__ == "__main__":
    sys.exit(main())
