"""Compiles `people.txt.gz`, given names and surnames of many languages, out of the package faker (MIT). Run by hand, not by the build.

    python -m pipeline.lexicon.compile_people

One name a line: its kind, the name, the languages that have it, split by tabs. Kinds: M and F, given names of men and of women;
G, given names of both or of nobody knows whom; S, surnames. Several scripts in one list. The same package gives the same bytes.
"""

import gzip
import importlib
import pkgutil
from collections import defaultdict
from pathlib import Path

import regex

TARGET = Path(__file__).with_name("people.txt.gz")
UNSPACED = {"ja_JP", "ko_KR", "zh_CN", "zh_TW", "th_TH"}
NAME = regex.compile(r"[\p{Lu}\p{Lo}][\p{L}\p{M}]{2,}(?:[-'’][\p{L}\p{M}]+)?")


def _values(provider: type, part: str) -> set[str]:
    found = set()
    for attribute in dir(provider):
        held = getattr(provider, attribute)
        if part in attribute and isinstance(held, list | tuple | dict):
            found |= {name if isinstance(name, str) else name[0] for name in held}
    return {name for name in found if NAME.fullmatch(name)}


def compile_lines() -> list[str]:
    """All lines, in a stated order: single words with a capital (where the script has capitals), three letters or more."""
    locales = importlib.import_module("faker.providers.person")
    sexes: dict[str, set[str]] = defaultdict(set)
    spoken: dict[tuple[str, str], set[str]] = defaultdict(set)
    for module in pkgutil.iter_modules(locales.__path__):
        if module.name in UNSPACED:
            continue
        provider = importlib.import_module(f"{locales.__name__}.{module.name}").Provider
        for kind, part in (("M", "first_names_male"), ("F", "first_names_female"), ("", "first_name"), ("S", "last_name")):
            for name in _values(provider, part):
                if kind != "S":
                    sexes[name].add(kind)
                spoken["S" if kind == "S" else "G", name].add(module.name.partition("_")[0])
    told = {name: "".join(sorted(kinds)) for name, kinds in sexes.items()}
    return sorted(
        f"{told[name] if kind == 'G' and told[name] in ('M', 'F') else kind}\t{name}\t{' '.join(sorted(languages))}"
        for (kind, name), languages in spoken.items()
    )


if __name__ == "__main__":
    TARGET.write_bytes(gzip.compress("\n".join(compile_lines()).encode("utf8"), 9, mtime=0))
