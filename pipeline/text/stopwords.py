"""Stop words of every language: the lists of the packages yake and stopwordsiso, with our own additions. No other word lists."""

import tomllib
from functools import cache
from importlib.resources import files

import stopwordsiso

from pipeline.lexicon import FOLDER

SAME = {"nb": "no", "nn": "no", "cs": "cz"}


@cache
def _additions() -> dict[str, dict[str, str]]:
    return tomllib.loads(FOLDER.joinpath("stopwords.toml").read_text("utf-8"))


@cache
def stopwords(language: str) -> frozenset[str]:
    """Lower-case stop words of a language (BCP 47); empty for a language that no list knows.

    YAKE's own list where it has one, else stopwordsiso's; both are joined where the lexicon says so. Then the lexicon's
    additions are added and its exceptions (words that carry meaning in news) are taken out.
    """
    code = language.split("-")[0].lower()
    own = _additions().get(code, {})
    words = _of_yake(code)
    if not words or own.get("join"):
        words = words | (frozenset(stopwordsiso.stopwords(code)) if stopwordsiso.has_lang(code) else frozenset())
    plain = {word.strip().lower() for word in words}
    return frozenset((plain | set(own.get("add", "").split())) - set(own.get("keep", "").split()) - {""})


def _of_yake(code: str) -> frozenset[str]:
    path = files("yake").joinpath("core", "StopwordsList", f"stopwords_{SAME.get(code, code)}.txt")
    if not path.is_file():
        return frozenset()
    raw = path.read_bytes()
    try:
        return frozenset(raw.decode("utf-8").split("\n"))
    except UnicodeDecodeError:
        return frozenset(raw.decode("iso-8859-1").split("\n"))
