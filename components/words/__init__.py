"""Every word of the interface, by key, and the locale that numbers and dates follow. No layout, no data.

The words stand in `words/<language>/<file>.toml`, one file an area of the screen; a key is `file.name` or `file.group.name`. A value is a
text with {placeholders}, or a table of plural forms (CLDR's categories: one, few, many, other), chosen by the value `n`. A translation
is one more folder with the same files. `LINEUP_LOCALE` (en_GB where it is not set) names the locale of an installation: its language
chooses the folder, English standing in for words that it lacks; numbers follow the locale.
"""

import os
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale
from babel.numbers import format_decimal

LOCALE = Locale.parse(os.environ.get("LINEUP_LOCALE") or "en_GB")
FALLBACK = "en"
FOLDER = Path(__file__).parent


def say(key: str, **values: object) -> str:
    """The words of a key with its placeholders filled; whole numbers are grouped as the locale groups them.

    Of plural forms the one for `n`. Raises KeyError when neither the locale's language nor English has the key, or a placeholder
    has no value: a fault of ours, caught by a test over all keys.
    """
    form, language = _find(key)
    if isinstance(form, dict):
        form = form.get(Locale.parse(language).plural_form(_amount(values)), form["other"])
    return str(form).format_map({name: _shown(value) for name, value in values.items()})


@cache
def catalogue(language: str) -> dict[str, Any]:
    """Every word of a language: file name -> its table; empty for a language that has no folder."""
    return {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted((FOLDER / language).glob("*.toml"))}


@cache
def _find(key: str) -> tuple[Any, str]:
    for language in (LOCALE.language, FALLBACK):
        found: Any = catalogue(language)
        for part in key.split("."):
            found = found.get(part) if isinstance(found, dict) else None
        if found is not None:
            return found, language
    raise KeyError(f"no words for {key!r}: they belong into components/words/{FALLBACK}/{key.split('.')[0]}.toml")


def _amount(values: dict[str, object]) -> int:
    amount = values["n"]
    return amount if isinstance(amount, int) else int(float(str(amount)))


def _shown(value: object) -> object:
    return format_decimal(value, locale=LOCALE) if isinstance(value, int) and not isinstance(value, bool) else value
