"""Compiles `people.txt.gz`, given names and surnames of many languages, out of the package faker (MIT). Run by hand, not by the build.

    python -m pipeline.lexicon.compile_people

One name a line behind G (given name) or S (surname); several scripts in one list. The same package gives the same bytes.
"""

import gzip
import importlib
import pkgutil
from pathlib import Path

import regex

TARGET = Path(__file__).with_name("people.txt.gz")
UNSPACED = {"ja_JP", "ko_KR", "zh_CN", "zh_TW", "th_TH"}


def _values(provider: type, part: str) -> set[str]:
    found = set()
    for attribute in dir(provider):
        held = getattr(provider, attribute)
        if part in attribute and isinstance(held, list | tuple | dict):
            found |= {name if isinstance(name, str) else name[0] for name in held}
    return found


def compile_lines() -> list[str]:
    """All lines, in a stated order: single words with a capital (where the script has capitals), three letters or more."""
    locales = importlib.import_module("faker.providers.person")

    found = set()
    for module in pkgutil.iter_modules(locales.__path__):
        if module.name in UNSPACED:
            continue
        provider = importlib.import_module(f"{locales.__name__}.{module.name}").Provider
        for kind, part in (("G", "first_name"), ("S", "last_name")):
            found |= {
                f"{kind}\t{name}"
                for name in _values(provider, part)
                if regex.fullmatch(r"[\p{Lu}\p{Lo}][\p{L}\p{M}]{2,}(?:[-'’][\p{L}\p{M}]+)?", name)
            }
    return sorted(found)


if __name__ == "__main__":
    TARGET.write_bytes(gzip.compress("\n".join(compile_lines()).encode("utf8"), 9, mtime=0))
