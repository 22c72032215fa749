"""People found by the words around them: titles before a name, labels before a colon; and bare surnames once the full name is known."""

from functools import cache

import regex

from pipeline.names.lexicon import read
from pipeline.names.spans import Name

PARTICLES = r"(?:al|el|bin|ibn|bint|de|da|di|du|del|della|der|den|von|van|zu|la|le|ten|ter|dos|das|af|abu|ben|der)"
WORD = r"\p{Lu}[\p{L}\p{M}]*+(?:[-'’‑]\p{Lu}?[\p{L}\p{M}]++)*+"
INITIAL = r"\p{Lu}\."
FULL = rf"(?:{INITIAL}\s?){{0,3}}+{WORD}(?:\s(?:{INITIAL}|(?:{PARTICLES}[\s-]){{0,2}}{WORD})){{0,4}}+"
CASED_LABEL = regex.compile(rf"^(?P<name>{WORD}(?:\s(?:{INITIAL}|{WORD})){{1,3}}+)(?:,\s[^\n:.]{{3,160}}+)?:\s*$", regex.MULTILINE)
SUFFIX = regex.compile(r",?\s(?:Jr|Sr|II|III|IV)\b\.?")


@cache
def titles(language: str) -> dict[str, tuple[str, ...]]:
    """The title words of a language by section, longest first."""
    held = read("titles").get(language, {})
    return {section: tuple(sorted(held.get(section, ()), key=lambda word: (-len(word), word))) for section in ("honorifics", "ranks", "offices")}


@cache
def _titled(language: str) -> regex.Pattern:
    held = titles(language)
    words = [regex.escape(word) for section in held.values() for word in section]
    if not words:
        return regex.compile(r"(?!)")
    fold = "" if language == "en" else "(?i:"
    close = "" if language == "en" else ")"
    return regex.compile(rf"(?<![\p{{L}}\p{{M}}-]){fold}(?P<title>{'|'.join(words)}){close}\.?(?:-designate|-elect)?\s(?P<name>{FULL})")


def by_title(text: str, language: str) -> list[Name]:
    """Names that stand right after a title: "Interior Minister Ivan Kubrakov"."""
    honorifics = set(titles(language)["honorifics"]) | set(titles(language)["ranks"])
    found = []
    for match in _titled(language).finditer(text):
        label = "honorific" if match["title"] in honorifics else "office"
        found.append(Name(match.start("name"), match.end("name"), "person", "title", label=label))
    return found


def by_label(text: str) -> list[Name]:
    """Names that stand alone on a line before a colon, with or without their office: "Cao Jianming, Prosecutor General of China:"."""
    return [Name(match.start("name"), match.end("name"), "person", "label") for match in CASED_LABEL.finditer(text)]


def surnames(names: list[Name], text: str) -> dict[str, str]:
    """Surname -> full name, for every person whose full name the article gives; a surname of two people is left out when their names differ."""
    held: dict[str, set[str]] = {}
    for name in names:
        words = SUFFIX.sub("", text[name.start : name.end]).split()
        if name.kind == "person" and len(words) >= 2 and len(words[-1]) >= 3 and words[-1][0].isupper():
            held.setdefault(words[-1], set()).add(" ".join(words))
    return {surname: max(sorted(full), key=len) for surname, full in held.items()}
