"""Bengali names by a small tagger trained in this project (train_bengali.py). Recognition only, no rules."""

from functools import cache, lru_cache
from pathlib import Path

import regex

from pipeline.names import gazetteer, inflection, people
from pipeline.names.lexicon import read
from pipeline.names.tokens import Token, normal
from pipeline.recognisers import tagging
from pipeline.text.stopwords import stopwords

FILE = Path(__file__).parent / "bengali_data" / "tagger.npz"
TOKEN = regex.compile(r"[\p{L}\p{M}\u200c\u200d]++|\p{N}++|[^\s]")
SENTENCE = regex.compile(r"[^।!?\n]++[।!?\n]*+")
WORDS = 160


@cache
def _model() -> tagging.Tagger | None:
    try:
        return tagging.load(FILE)
    except (OSError, ValueError):
        return None


def available() -> bool:
    """True when the tagger's file is there; without it Bengali names are found by rules alone, and the manifest says so."""
    return _model() is not None


def tokens(text: str) -> list[tuple[int, int]]:
    """Words, numbers and single signs, as spans."""
    return [found.span() for found in TOKEN.finditer(text)]


@cache
def _words() -> dict[str, str]:
    """Words that stand beside names -> a letter for the list they are of."""
    held = dict.fromkeys(read("organisations")["words"]["bn"], "w")
    for section, letter in (("honorifics", "h"), ("ranks", "r"), ("offices", "o")):
        held.update(dict.fromkeys(read("titles")["bn"][section], letter))
    return held


@lru_cache(maxsize=1 << 13)
def _word_class(word: str) -> str:
    for form in [word, *inflection.bases(word, "bn")]:
        if form in _words():
            return _words()[form]
    return "-"


@lru_cache(maxsize=1 << 13)
def _person_class(word: str) -> str:
    forms = [word, *inflection.bases(word, "bn")]
    return "g" * any(people.is_given(form) for form in forms) + "s" * any(people.is_surname(form) for form in forms)


def _places(text: str, spans: list[tuple[int, int]]) -> list[str]:
    """For each token the level of the gazetteer's name that covers it, "-" for none."""
    held = [Token(start, end, text[start:end], normal(text[start:end])) for start, end in spans]
    levels = ["-"] * len(spans)
    for match in gazetteer.find(text, held, "bn", "Bengali"):
        for at in range(match.first, match.last + 1):
            levels[at] = match.senses[0].level
    return levels


@lru_cache(maxsize=1 << 13)
def _cut(word: str) -> str:
    return next(iter(inflection.bases(word, "bn")), word)


@lru_cache(maxsize=1 << 13)
def _own(word: str) -> tuple[int, ...]:
    """The hashed features that a token has by itself."""
    row = ["b", f"w{word}", f"c{_cut(word)}", f"l{min(len(word), 9)}", f"P{_person_class(word)}", f"C{_word_class(word)}",
           f"d{word[:1].isdigit()}"]
    row += [f"p{size}{word[:size]}" for size in (1, 2, 3, 4)] + [f"s{size}{word[-size:]}" for size in (1, 2, 3, 4)]
    return tuple(tagging.hashed(row))


@lru_cache(maxsize=1 << 15)
def _beside(word: str, step: int) -> tuple[int, ...]:
    """The hashed features that a token gives to the one `step` places before it."""
    row = [f"w{step}{word}", f"C{step}{_word_class(word)}", f"P{step}{_person_class(word)}"]
    if abs(step) == 1:
        row += [f"c{step}{_cut(word)}", f"s{step}{word[-3:]}", f"p{step}{word[:3]}"]
    return tuple(tagging.hashed(row))


@lru_cache(maxsize=1 << 13)
def _between(*features: str) -> tuple[int, ...]:
    """The hashed features of classes and levels, of which there are few."""
    return tuple(tagging.hashed(list(features)))


def features(text: str, spans: list[tuple[int, int]]) -> list[list[int]]:
    """The hashed features of each token of one sentence."""
    words = ["<", "<", *[text[start:end] for start, end in spans], ">", ">"]
    levels = ["-", "-", *_places(text, spans), "-", "-"]
    classes = [_word_class(word) for word in words]
    persons = [_person_class(word) for word in words]
    rows = []
    for at in range(2, len(words) - 2):
        row = [*_own(words[at]), *tagging.hashed([f"x{words[at - 1]}|{words[at]}", f"y{words[at]}|{words[at + 1]}"])]
        for step in (-2, -1, 1, 2):
            row += _beside(words[at + step], step)
        row += _between(f"G{levels[at]}", *[f"G{step}{levels[at + step]}" for step in (-2, -1, 1, 2)])
        row += _between(
            f"z{classes[at - 1]}{persons[at]}{classes[at + 1]}",
            f"v{persons[at - 1]}{persons[at]}{persons[at + 1]}",
            f"u{classes[at]}{classes[at + 1]}{classes[at + 2]}",
            f"t{levels[at - 1]}{levels[at]}{classes[at + 1]}",
        )
        rows.append(row)
    return rows


def recognise(texts: list[str]) -> list[list[tuple[int, int, str]]]:
    """Spans (start, end, kind) of each text in order; kind is person, organisation or place. Empty lists without the model."""
    model = _model()
    return [_spans(text, model) if model else [] for text in texts]


def _spans(text: str, model: tagging.Tagger) -> list[tuple[int, int, str]]:
    parts = [(sentence, spans[begin : begin + WORDS]) for sentence in SENTENCE.finditer(text)
             for spans in [tokens(sentence.group())] for begin in range(0, len(spans), WORDS)]
    found = []
    for (sentence, part), tags in zip(parts, model.tags([features(sentence.group(), part) for sentence, part in parts]), strict=True):
        tags = with_surnames(tags, sentence.group(), part)
        found += [(start + sentence.start(), end + sentence.start(), kind) for start, end, kind in decoded(tags, part)]
    return found


def with_surnames(tags: list[int], text: str, spans: list[tuple[int, int]]) -> list[int]:
    """The tags, a lone given name of another language together with the word behind it: ড্যানিয়েল মাওয়াতেতে."""
    begin, inside = tagging.TAGS.index("B-person"), tagging.TAGS.index("I-person")
    found = list(tags)
    for at in range(len(tags) - 1):
        lone = tags[at] == begin and tags[at + 1] == 0 and spans[at + 1][0] == spans[at][1] + 1
        word, after = text[slice(*spans[at])], text[slice(*spans[at + 1])]
        if lone and len(after) >= 4 and people.sounds_given(word) and after not in stopwords("bn") and _word_class(after) == "-":
            found[at + 1] = inside
    return found


def decoded(tags: list[int], spans: list[tuple[int, int]]) -> list[tuple[int, int, str]]:
    """Tags of tokens as spans of the text."""
    found: list[tuple[int, int, str]] = []
    for tag, (start, end) in zip(tags, spans, strict=True):
        name = tagging.TAGS[tag]
        if name.startswith("B-") or (name != "O" and not found):
            found.append((start, end, name[2:]))
        elif name.startswith("I-"):
            found[-1] = (found[-1][0], end, name[2:])
    return found
