"""Reads a run of number words and numerals as one cardinal: "two hundred and six", "380 thousand", "তিন লাখ". No fractions."""

from typing import NamedTuple

from pipeline.figures.numerals import number_words, read_numeral, spaced_groups, word_value
from pipeline.text.tokens import NUMERAL, WORD, Token

HUNDRED = 100.0


class Cardinal(NamedTuple):
    """A number and the index after its last token; `scale` is the last scale word's factor, 1 when there is none."""

    value: float
    end: int
    scale: float
    numeral: bool
    implicit: bool  # a scale word without a number before it


class _Sum(NamedTuple):
    total: float
    current: float | None
    floor: float  # the least magnitude so far: what follows must be smaller
    scale: float
    end: int

    @property
    def value(self) -> float:
        return self.total + (self.current or 0)


def _numeral(run: list[Token], at: int, language: str) -> tuple[float, int] | None:
    """A numeral with its spaced groups and the letter that scales it ("10k")."""
    words = number_words(language)
    end = spaced_groups(run, at)
    value = read_numeral("".join(token.word for token in run[at:end]), words.decimal)
    if value is None:
        return None
    return value, end


def _letter(run: list[Token], end: int, language: str) -> float | None:
    """Factor of a letter right behind a numeral, where no other letter follows."""
    if end >= len(run) or run[end].kind != WORD:
        return None
    gap = run[end].start - run[end - 1].end
    factor = number_words(language).of("letters").get(run[end].shout)
    following = run[end + 1] if end + 1 < len(run) else None
    coin = run[end].shout in ("m", "mm") and not _summed(run, end)
    if factor is None or coin or gap > 1 or (gap == 1 and run[end].shout not in ("k", "K", "M", "G", "MM", "bn", "tn")):
        return None
    if following and following.start == run[end].end and (following.kind == NUMERAL or following.word in "-/'"):
        return None
    return factor


def _summed(run: list[Token], end: int) -> bool:
    """True where a money sign or code stands before the numeral that ends at `end`: "$13.6m" is millions, "13.6m" is metres."""
    at = end - 1
    while at >= 0 and run[at].kind == NUMERAL:
        at -= 1
    return at >= 0 and (run[at].word in "$€£¥₹₽₩" or (len(run[at].shout) in (2, 3) and run[at].shout.isupper()))


def _magnitude(value: float) -> float:
    """The power of ten that closes the value: 20 -> 10, 300 -> 100, 7 -> 1."""
    size = 1.0
    while value and value % (size * 10) == 0 and size < 1e15:
        size *= 10
    return size


def _fits(state: _Sum, value: float) -> bool:
    """True where the value may be added to what stands: below its lowest place, and whole."""
    if state.current is None:
        return value < state.floor
    return 0 < value < _magnitude(state.current) and value == int(value) and state.current == int(state.current)


def _scaled(state: _Sum, factor: float, end: int) -> _Sum | None:
    if factor in (12.0, 100.0) and state.current is not None:
        if factor == 100 and state.current >= 100 and state.scale != 1:
            return None
        tail = state.current % 100 if state.current >= 100 and factor == 12 else state.current
        return _Sum(state.total, state.current - tail + tail * factor, state.floor, factor, end)
    if state.current is None and not state.total:
        return _Sum(0, factor, state.floor, factor, end) if factor == 100 else _Sum(factor, None, factor, factor, end)
    if state.current is not None and factor < state.floor:
        return _Sum(state.total + state.current * factor, None, factor, factor, end)
    return _Sum((state.total + (state.current or 0)) * factor, None, factor, factor, end)


def _step(run: list[Token], at: int, state: _Sum | None, language: str) -> _Sum | None:
    """The state after the token at `at`, None when it does not go on with the number."""
    if at >= len(run):
        return None
    base = state or _Sum(0, None, float("inf"), 1, at)
    token = run[at]
    if token.kind == NUMERAL:
        found = _numeral(run, at, language)
        if found is None or (state and not (found[0] == int(found[0]) and _fits(base, found[0]))):
            return None
        value, end = found
        factor = _letter(run, end, language) if state is None else None
        if factor is not None:
            return _Sum(0, value * factor, base.floor, factor, end + 1)
        return _Sum(base.total, (base.current or 0) + value, base.floor, base.scale, end)
    if token.kind != WORD:
        return None
    meaning, last = _phrase_value(run, at, language)
    if meaning is None:
        return None
    kind, value = meaning
    if kind == "scale":
        return _scaled(base, value, at + 1)
    if kind == "addend":
        return _addend(run, at, base, language)
    if kind == "half" and state is not None:
        return None
    if state is not None and not (_fits(base, value) or _vigesimal(base, value, language)):
        return None
    return _Sum(base.total, (base.current or 0) + value, base.floor, base.scale, last)


def _phrase_value(run: list[Token], at: int, language: str) -> tuple[tuple[str, float] | None, int]:
    """What the word, or the listed phrase of three tokens ("quatre-vingt"), is as a number, and the index after it."""
    pairs = number_words(language).lists["pairs"]
    if pairs:
        phrase = " ".join(token.word for token in run[at: at + 3])
        if phrase in pairs and phrase in number_words(language).of("values"):
            return ("value", float(number_words(language).of("values")[phrase])), at + 3
    return word_value(run[at].word, language), at + 1


def _vigesimal(state: _Sum, value: float, language: str) -> bool:
    """French "soixante-dix", "quatre-vingt-dix": a teen may follow 60 and 80."""
    return bool(number_words(language).lists.get("vigesimal")) and (state.current or 0) % 100 in (60, 80) and 10 <= value < 20


def _addend(run: list[Token], at: int, state: _Sum, language: str) -> _Sum | None:
    """ "সাড়ে তিন" = 3.5, "सवा लाख" = 1.25 lakh, "सवा" = 1.25."""
    share = word_value(run[at].word, language)[1]
    following = _step(run, at + 1, None, language)
    if following is not None and following.current is not None and following.scale == 1:
        single = following.end == at + 2 and run[at + 1].kind == WORD
        hundreds = single and following.current >= HUNDRED and following.current % HUNDRED == 0
        share = share * HUNDRED if hundreds else share  # "সাড়ে পাঁচশ" is 550
        return _Sum(state.total, following.current + share, state.floor, 1, following.end)
    return _Sum(state.total, 1 + share, state.floor, 1, at + 1) if share > 0 else None


def _joined(run: list[Token], at: int, language: str) -> int:
    """Index after a joiner between number words ("and", a hyphen); the same index when there is none."""
    words = number_words(language)
    if at < len(run) and run[at].word in words.words("joiners"):
        return at + 1
    return at


def cardinal(run: list[Token], at: int, language: str) -> Cardinal | None:
    """The longest cardinal that begins at token `at`, None when there is none. Linear in the length of the run of number words."""
    state = _step(run, at, None, language)
    if state is None:
        return None
    implicit = run[at].kind == WORD and word_value(run[at].word, language)[0] == "scale"
    kept = state
    while state.end < len(run) and state.end - at < 40:
        after = _joined(run, state.end, language)
        glued = after > state.end and run[state.end].word in "-–"
        following = None if _counted_off(run[state.end - 1].word, language) else _step(run, after, state, language)
        if following is None:
            break
        numeral = run[after].kind == NUMERAL
        if numeral and (state.scale == 1 or (after > state.end and glued)):
            break
        tens = 20 <= (state.current or 0) < 100 and number_words(language).lists.get("tens_joined")
        if after > state.end and not glued and state.scale == 1 and (state.current or 0) < 100 and not tens:
            break
        if glued and (state.scale > 1 and run[after].kind == NUMERAL):
            break
        added = following.scale == state.scale and following.total == state.total
        peek = _step(run, following.end, following, language) if added else following
        if added and peek is None and _is_scale(run, following.end, language):
            break
        if after > state.end and not glued and _begins_share(run, after, language):
            break
        kept = state = following
    return Cardinal(kept.value, kept.end, kept.scale, run[at].kind == NUMERAL, implicit)


def _counted_off(word: str, language: str) -> bool:
    """True for a number word that carries its classifier, behind which no number goes on: "দশজনের নয়জন" are two."""
    words = number_words(language)
    counters = tuple(words.lists.get("counters", ()))
    return bool(counters) and word.endswith(counters) and word not in words.of("values") and word not in words.of("scales")


def _is_scale(run: list[Token], at: int, language: str) -> bool:
    found = word_value(run[at].word, language) if at < len(run) and run[at].kind == WORD else None
    return found is not None and found[0] == "scale"


def _begins_share(run: list[Token], at: int, language: str) -> bool:
    """True where "and" is followed by a fraction of its own: "a hundred and three quarters", but not "a hundred and thirty fifths"."""
    words = number_words(language)
    above = words.of("values").get(run[at].word, 0)
    if at + 2 < len(run) and run[at + 1].word == "-":
        at, above = at + 2, above + words.of("values").get(run[at + 2].word, 0)
    under = words.of("denominators").get(run[at + 1].word, 0) if at + 1 < len(run) else 0
    over = at + 1 < len(run) and run[at + 1].word in words.words("over")
    return 0 < above < under or over
