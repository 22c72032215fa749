"""Every number of a text: sign, cardinal, fraction, "and a half", decimals in words, ordinals, indefinite amounts. No units, no ranges."""

from pipeline.figures.cardinals import Cardinal, cardinal
from pipeline.figures.fractions import below, every, leading, part
from pipeline.figures.indefinites import indefinite, times
from pipeline.figures.number import Number
from pipeline.figures.numerals import number_words, word_value
from pipeline.figures.qualifiers import before as limit_before
from pipeline.figures.units import unit_words
from pipeline.text.tokens import MARK, NUMERAL, WORD, Token

SINGLE = frozenset({"minute", "hour", "day", "week", "month", "year", "mile", "kilometre", "metre", "tonne", "kilogram", "litre",
                    "acre", "hectare"})  # units that an article counts one of: "about an hour"


def numbers(run: list[Token], language: str) -> list[Number]:
    """The numbers of a run of tokens, in order, without overlap. Years and names are numbers too: what they mean is judged elsewhere."""
    words, found, at = number_words(language), [], 0
    starters = words.lists["starters"] | words.words("articles") | words.words("negatives") | words.words("positives")
    while at < len(run):
        token = run[at]
        number = None
        if token.kind == NUMERAL or token.word in starters or _odd(token, language):
            number = number_at(run, at, language)
        if number is None:
            at += 1
            continue
        found.append(number)
        at = number.last
    return found


def _odd(token: Token, language: str) -> bool:
    """Marks and inflected words that may begin a number: "-5", "¾", "пятьдесят", "পাঁচটি"."""
    if token.kind == MARK:
        return token.word in "-−" or "¼" <= token.word <= "⅞"
    words = number_words(language)
    if token.kind == WORD and (words.lists.get("suffixes") or words.lists.get("compounds")):
        return word_value(token.word, language) is not None
    return False


def number_at(run: list[Token], at: int, language: str) -> Number | None:
    """The number that begins at token `at`, None when there is none."""
    sign, start = _sign(run, at, language)
    if sign is None:
        return None
    if start == at:
        special = times(run, at, language) or indefinite(run, at, language) or _ordinal(run, at, language)
        if special:
            return special
        share = every(run, at, language) or leading(run, at, language)
        if share:
            return Number(at, share.end, share.value, "fraction" if share.value < 1 else "words")
    start = _article(run, start, language)
    if start >= len(run):
        return None
    whole = cardinal(run, start, language)
    if whole is None and _implied(run, at, language):
        return Number(at, at + 1, 1.0, "words")
    if whole is None:
        share = leading(run, start, language) if sign < 0 else None
        return Number(at, share.end, -share.value, "fraction") if share else None
    if run[at].word in number_words(language).words("articles") and start > at and not whole.implicit:
        return None
    number = _completed(run, start, whole, language)
    return number._replace(first=at, value=number.value * sign)


def _implied(run: list[Token], at: int, language: str) -> bool:
    """Whether an article stands for one: "about an hour", "more than a year"."""
    if run[at].word not in number_words(language).words("articles") or at + 1 >= len(run) or limit_before(run, at, language) is None:
        return False
    return unit_words(language).get(run[at + 1].word, ("", ""))[1] in SINGLE


def _sign(run: list[Token], at: int, language: str) -> tuple[int | None, int]:
    """(+1 or -1, index after the sign); (None, at) where a mark is no sign."""
    words = number_words(language)
    if run[at].word in words.words("negatives") and at + 1 < len(run):
        guarded = run[at].word in words.words("careful_negatives") and at and run[at - 1].kind == WORD
        return (1, at) if guarded and run[at - 1].word not in words.words("signs_after") else (-1, at + 1)
    if run[at].word in words.words("positives") and at + 1 < len(run):
        return 1, at + 1
    if run[at].word in ("-", "−"):
        after = run[at + 1] if at + 1 < len(run) else None
        before = run[at - 1] if at else None
        apart = before is None or (before.kind != NUMERAL and before.end < run[at].start)
        free = apart or before.word in "([:=~"
        near = after is not None and after.kind == NUMERAL and (after.start == run[at].end or before is None)
        return (-1, at + 1) if free and near else (None, at)
    return 1, at


def _article(run: list[Token], at: int, language: str) -> int:
    """Index after the article of "a hundred", the index itself otherwise."""
    words = number_words(language)
    if at + 1 < len(run) and run[at].word in words.words("articles") and run[at].word not in words.of("values"):
        found = word_value(run[at + 1].word, language) if run[at + 1].kind == WORD else None
        return at + 1 if found and found[0] == "scale" else at
    return at


def _ordinal(run: list[Token], at: int, language: str) -> Number | None:
    """ "50th", "80-й", "৫০তম", "fifth"; a denominator ("a fifth") is read elsewhere."""
    words, token = number_words(language), run[at]
    if token.kind == NUMERAL and token.word.isdigit() and at + 1 < len(run):
        dash = run[at + 1].word in "-" and language[:2] in ("ru", "uk", "be", "fr")
        suffix = run[at + 1 + dash] if at + 1 + dash < len(run) else None
        glued = suffix is not None and run[at + 1].start == token.end and suffix.start == run[at + dash].end
        if glued and suffix.word in words.lists.get("ordinal_suffixes", ()):
            return Number(at, at + 2 + dash, float(token.word[:15]), "ordinal")
    value = words.of("ordinals").get(token.word)
    if value is not None and value > 1 and at + 1 < len(run) and run[at + 1].word in words.words("part_nouns"):
        return Number(at, at + 2, 1 / float(value), "fraction")
    if value is not None and token.kind == WORD:
        return Number(at, at + 1, float(value), "ordinal")
    tens = words.of("values").get(token.word, 0)
    if tens in range(20, 100, 10) and at + 2 < len(run) and run[at + 1].word == "-" and words.of("ordinals").get(run[at + 2].word, 10) < 10:
        return Number(at, at + 3, tens + float(words.of("ordinals")[run[at + 2].word]), "ordinal")
    return None


def _completed(run: list[Token], start: int, whole: Cardinal, language: str) -> Number:
    """The cardinal with what may follow it: a power, decimals in words, a fraction, a half."""
    form = "digits" if whole.numeral else "words"
    number = Number(start, whole.end, whole.value, form, whole.scale)
    share = below(run, whole, language)
    if share:
        return number._replace(last=share.end, value=share.value, form="fraction", scale=1)
    compact = _mixed(run, number, language) or _power(run, number)
    return compact or _decimals(run, number, language) or _and_share(run, number, language) or number


def _mixed(run: list[Token], number: Number, language: str) -> Number | None:
    """ "1-3/8": a whole number, a hyphen and a proper fraction, as prices and rates are written."""
    at = number.last
    if number.form != "digits" or at + 3 >= len(run) or run[at].word != "-" or run[at].start != run[at - 1].end:
        return None
    above = cardinal(run, at + 1, language) if run[at + 1].kind == NUMERAL and run[at + 1].start == run[at].end else None
    share = below(run, above, language) if above and run[above.end].word == "/" else None
    return number._replace(last=share.end, value=number.value + share.value) if share and share.value < 1 else None


def _power(run: list[Token], number: Number) -> Number | None:
    """ "1.3x10^6", "1.3e6", "6.23×10^-4"; bounded exponents."""
    at = number.last
    if number.form != "digits" or at >= len(run) or run[at].start != run[at - 1].end:
        return None
    text = "".join(token.word for token in run[at: at + 5] if token.start - run[at].start < 8).lower().replace("×", "x").replace("−", "-")
    for lead in ("x10^", "e", "^"):
        digits = text[len(lead):] if text.startswith(lead) else ""
        sign = -1 if digits.startswith("-") else 1
        digits = digits.lstrip("+-")
        size = digits[: next((i for i, mark in enumerate(digits) if not mark.isdigit()), len(digits))]
        if size and int(size[:4]) <= 30:
            power, taken = sign * int(size), len(lead) + text[len(lead):].index(size) + len(size)
            if lead == "^" and number.value == 0:
                return None
            value = number.value ** power if lead == "^" else number.value * 10.0 ** power
            end = next(i for i in range(at, len(run) + 1) if i == len(run) or run[i].start >= run[at].start + taken)
            return number._replace(last=end, value=value)
    return None


def _decimals(run: list[Token], number: Number, language: str) -> Number | None:
    """ "five point five", "two hundred point zero three"."""
    words = number_words(language)
    if number.last >= len(run) or run[number.last].word not in words.words("points"):
        return None
    digits, at = "", number.last + 1
    while at < len(run) and len(digits) < 15:
        piece = cardinal(run, at, language)
        if piece is None or piece.value != int(piece.value) or piece.value >= 1000:
            break
        written = run[at].word
        zeros = len(written) - len(written.lstrip("0")) if piece.numeral and piece.value else 0  # "৮৩ দশমিক ০৪"
        digits, at = digits + "0" * zeros + str(int(piece.value)), piece.end
    return number._replace(last=at, value=number.value + float(f"0.{digits}"), scale=1) if digits else None


def _and_share(run: list[Token], number: Number, language: str) -> Number | None:
    """ "one and a half (thousand)", "3 million and a quarter", "10 1/2", "three and two fifths", "с половиной"."""
    words, at = number_words(language), number.last
    for phrase in words.lists.get("half_words", ()):
        size = phrase.count(" ") + 1
        if " ".join(token.word for token in run[at: at + size]) == phrase:
            return _times_scale(run, number._replace(last=at + size), 0.5, language)
    linked = at + 1 if at < len(run) and run[at].word in words.words("joiners") and run[at].word not in "-–" else at
    share = part(run, linked, language) if linked < len(run) else None
    if share is None and linked < len(run):
        above = cardinal(run, linked, language)
        share = below(run, above, language) if above and above.value < 1000 else None
        if share and linked == at and not (number.form == "digits" and run[linked].kind == NUMERAL):
            return None
    if share is None or not (share.value < 1 or (linked > at and share.value < number.scale)):
        return None
    if linked == at and run[at].kind == WORD:
        return None
    if share.value >= 1:
        return number._replace(last=share.end, value=number.value + share.value)
    return _times_scale(run, number._replace(last=share.end), share.value, language)


def _times_scale(run: list[Token], number: Number, share: float, language: str) -> Number:
    after = run[number.last] if number.last < len(run) else None
    scale = word_value(after.word, language) if after is not None and after.kind == WORD else None
    if scale and scale[0] == "scale" and number.scale > scale[1]:
        return number._replace(last=number.last + 1, value=number.value + share * scale[1], scale=scale[1])
    if scale and scale[0] == "scale":
        return number._replace(last=number.last + 1, value=(number.value + share) * scale[1], scale=scale[1])
    if number.scale >= 1000:
        return number._replace(value=number.value + share * number.scale)
    return number._replace(value=number.value + share, scale=1)
