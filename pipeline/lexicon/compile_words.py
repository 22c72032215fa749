"""Makes words_en.toml from WordNet 3.0: which English words are not nouns. Run by hand, never at run time.

    python -m pipeline.lexicon.compile_words FOLDER        (holds index.sense and verb.exc)

The counts are those of the sense-tagged texts that come with WordNet; 0.5 is added for each part of speech that a word has.
"""

import re
import sys
from collections import defaultdict
from pathlib import Path

PARTS = {"1": "noun", "2": "verb", "3": "adjective", "5": "adjective", "4": "adverb"}
BY_SUFFIX = re.compile(r".{2,}(al|ic|ive|ous|able|ible|less|ful|ish|ary|ed|ing)")
WIDTH = 140
HEAD = '''# English words that are not nouns first. Made by compile_words.py from WordNet 3.0.
# WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved. (licence: NOTICE)
'''


def read_counts(folder: Path) -> dict[str, dict[str, float]]:
    """Counts of each single word by part of speech, from index.sense."""
    counts: dict[str, dict[str, float]] = defaultdict(dict)
    for line in (folder / "index.sense").read_text("ascii").splitlines():
        key, _, _, count = line.split()
        word, rest = key.split("%")
        if re.fullmatch(r"[a-z]{2,}", word):
            part = PARTS[rest[0]]
            counts[word][part] = counts[word].get(part, 0.5) + int(count)
    return counts


def sort_words(counts: dict[str, dict[str, float]]) -> dict[str, list[str]]:
    """The words by class: verbs, words that are verbs or nouns, adjectives, adverbs."""
    lists: dict[str, list[str]] = {"verbs": [], "either": [], "adjectives": [], "adverbs": [], "nouns": []}
    for word, parts in sorted(counts.items()):
        verb, noun, adjective = (parts.get(part, 0) for part in ("verb", "noun", "adjective"))
        total = sum(parts.values())
        if verb > 0.65 * total and verb > 8 * noun:
            lists["verbs"].append(word)
        elif verb >= 0.15 * total and verb:
            lists["either"].append(word)
        if BY_SUFFIX.fullmatch(word) and noun >= 0.45 * total:
            lists["nouns"].append(word)
        if adjective >= 0.5 * total and adjective > max(noun, 1) and not BY_SUFFIX.fullmatch(word):
            lists["adjectives"].append(word)
        elif parts.get("adverb", 0) > 0.5 * total and not word.endswith("ly"):
            lists["adverbs"].append(word)
    return lists


def irregular_forms(folder: Path) -> list[str]:
    """Pairs form:verb of the irregular verbs, from verb.exc."""
    pairs = (line.split()[:2] for line in (folder / "verb.exc").read_text("ascii").splitlines())
    return sorted(f"{form}:{verb}" for form, verb in pairs
                  if re.fullmatch(r"[a-z]{2,}", form) and not form.endswith(("ing", "ed")) and not form.endswith("ies"))


def _block(words: list[str]) -> str:
    lines, line = [], ""
    for word in words:
        if len(line) + len(word) >= WIDTH:
            lines.append(line)
            line = ""
        line += word + " "
    return "\n".join([*lines, line])


def main(folder: Path) -> None:
    """Writes words_en.toml beside this file."""
    lists = {**sort_words(read_counts(folder)), "irregular": irregular_forms(folder)}
    body = "".join(f'\n{name} = """\n{_block(words)}"""\n' for name, words in lists.items())
    Path(__file__).with_name("words_en.toml").write_text(HEAD + body, "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
