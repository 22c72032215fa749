"""What stands before the prose of a news text: headline, dateline, the line that says when it was published, page furniture.

Bounds on the publication date that the prose itself proves are in publication.py. No prose is read here.
"""

import tomllib
from dataclasses import replace
from functools import cache

import regex

from corpus.article import Article, Span
from pipeline.days.publication import publication_bounds, read_day, read_record_date
from pipeline.document import Front, Published
from pipeline.lexicon import FOLDER
from pipeline.text.sentences import paragraphs

__all__ = ["publication_bounds", "read_front"]

HEADLINE_CHARACTERS, HEADLINE_WORDS = 220, 32
FRONT_PARAGRAPHS = 8
_UPPER = r"[\p{Lu}][\p{Lu}\p{M}.’'-]++"
_CAPITAL = r"[\p{Lu}][\p{L}\p{M}.’'-]++"
_REST = r"(?:[,.]?\s?+[\p{L}\p{M}\p{N}.’'-]++){0,4}?"
_DAY = r"(?:\d{1,2}+\.?+\s?+[\p{L}\p{M}]++|[\p{L}\p{M}]++\.?+\s?+\d{1,2}+,)"
_AGENCY = r"[(/\[][\p{L}\p{M}\p{N} .,:’'-]{2,40}+[)/\]]"
_DASH = r"\s*+(?:[–—]|--?|―)\s++"
_DATELINES = (
    regex.compile(rf"(?P<place>{_UPPER}(?:[ -]{_UPPER}){{0,3}})(?:,{_REST})?(?:\s*+{_AGENCY})?[.:]?+{_DASH}"),
    regex.compile(rf"(?P<place>{_CAPITAL}(?: {_CAPITAL}){{0,2}})(?:,{_REST})?\s*+{_AGENCY}[.:]?+(?:{_DASH}|\s++)"),
    regex.compile(rf"(?P<place>{_CAPITAL}(?: {_CAPITAL}){{0,2}})[,.]\s?+\d{{1,2}}+\.?+\s?+[\p{{L}}\p{{M}}]++[.,]?+(?:{_REST})?{_DASH}"),
    regex.compile(rf"(?P<place>{_UPPER}(?:[ -]{_UPPER}){{0,3}}),\s?+{_DAY}\s?+\d{{4}}(?:\s?+\p{{Ll}}++)?+\.\s++"),
    regex.compile(rf"(?P<place>[\p{{Lo}}\p{{M}}]{{2,30}}+),\s?+\p{{Nd}}{{1,2}}+\s?+[\p{{Lo}}\p{{M}}]++(?:\s?+\p{{Nd}}{{4}}+)?+(?:\s*+{_AGENCY})?\s*+[:।–—-]\s*+"),
)
_DAY_FIRST = regex.compile(
    rf"(?:\d{{1,2}}+(?:er|\.|º)?+\s?+[\p{{L}}\p{{M}}]++\.?+\s?+\d{{4}}+|[\p{{L}}\p{{M}}]++\.?+\s?+\d{{1,2}}+,\s?+\d{{4}}+)"
    rf"[.,]?{_DASH}(?:(?P<place>{_CAPITAL}(?: {_CAPITAL}){{0,2}}){_DASH})?+")
_CLOCK = regex.compile(r"\p{Nd}{1,2}+[:.]\p{Nd}{2}+(?:[:.]\p{Nd}{2}+)?+\s*+(?:[ap]\.?m\.?|Uhr|h|GMT|UTC|MSK|МСК|[A-Z]{2,4})?+", regex.I)
_NOT_WORD = regex.compile(r"[^\p{L}\p{M}]++")
_PARTS = regex.compile(r"\s++[|·•/–—]\s++")
_ENDINGS = ".।。:;,"
_CLOSERS = "\"'”’»“)]"


@cache
def _lexicon() -> dict:
    return tomllib.loads(FOLDER.joinpath("front.toml").read_text("utf-8"))


@cache
def _label_pattern(name: str) -> regex.Pattern:
    labels = sorted(_lexicon()[name], key=lambda label: (-len(label), label))
    return regex.compile(rf"(?:{'|'.join(map(regex.escape, labels))})(?![\p{{L}}\p{{M}}])\s*+[:：–—-]?+\s*+", regex.I)


def read_front(article: Article, language: str) -> Front:
    """Headline, dateline's place, writer, stated publication date and furniture of the text; what is not stated is None.

    The headline is the record's title where it has one, else the first line that reads as a headline: short, not ended by a
    full stop, followed by prose; not a line of the page, a speaker's label or a dateline. Offsets count in `article.text`.
    """
    text = article.text
    lines = paragraphs(text)
    published, title_span, place, author, furniture = _record_date(article), None, None, article.author, []
    for number, line in enumerate(lines[:FRONT_PARAGRAPHS]):
        words, page = line.within(text), _page_line(text, line, language)
        if page is not None:
            published, author = (published if published.precision != "unknown" else page[0]), author or page[1]
            furniture.append(line)
        elif title_span is None and (_same(article.title, words) if article.title else _reads_as_headline(text, lines[number:])):
            title_span = line
            furniture.append(line)
        elif title_span and _same(title_span.within(text), words):
            furniture.append(line)
        else:
            place, dateline = _dateline(text, line)
            if dateline:
                published = published if published.precision != "unknown" else _dated(text, dateline, language)
                furniture.append(dateline)
            break
    furniture += [line for line in lines[-2:] if line not in furniture and len(lines) > 2 and _is_page(line.within(text))]
    title = article.title or (title_span.within(text) if title_span else None)
    return Front(title, title_span, place, author, published, tuple(sorted(furniture, key=lambda span: span.start)))


def _record_date(article: Article) -> Published:
    return read_record_date(article.published) if article.published else Published()


def _same(left: str, right: str) -> bool:
    return _NOT_WORD.sub(" ", left).strip().casefold() == _NOT_WORD.sub(" ", right).strip().casefold()


def _page_line(text: str, line: Span, language: str) -> tuple[Published, str | None] | None:
    """Day of publication and writer that a line of the page states, where it does; None for a line that is prose or headline.

    A line may have several parts: "By Anna Petrova | Published: 15 November 2024"; each must belong to the page.
    """
    published, author, at = Published(), None, line.start
    for cut in [*_PARTS.finditer(text, line.start, line.end), None]:
        part = Span(at, cut.start() if cut else line.end)
        stated, words = _stated_date(text, part, language), part.within(text)
        if stated is None and not _is_page(words):
            return None
        published = stated or published
        author = author or _writer(words)
        at = cut.end() if cut else line.end
    return published, author


def _is_page(line: str) -> bool:
    """Whether a line belongs to the page: a picture's credit, a writer's name, a change date."""
    low = line.casefold()
    if len(line) > 160:
        return False
    if any(low.startswith(start) for start in _lexicon()["page"]):
        return True
    if _label_pattern("changed").match(line):
        return any(map(str.isdigit, line))
    return _writer(line) is not None


def _writer(line: str) -> str | None:
    """The name in a line that gives the writer: "By Anna Petrova"."""
    first, *names = line.split() or [""]
    named = 2 <= len(names) <= 5 and all(name[:1].isupper() for name in names) and line.rstrip()[-1] not in ".?!:"
    return " ".join(names) if named and first[:1].isupper() and first.casefold() in _lexicon()["byline"] else None


def _stated_date(text: str, line: Span, language: str) -> Published | None:
    """The publication date that the line states, None when it is no such line: a label and a date, or nothing but a date."""
    words = line.within(text)
    if len(words) > 90 or _label_pattern("changed").match(words):
        return None
    label = _label_pattern("published").match(words)
    at = label.end() if label else 0
    found = read_day(words[at:], language)
    if found is None:
        return None
    day, start, end = found
    rest = words[at : at + start] + words[at + end :]
    rest = _NOT_WORD.sub("", _CLOCK.sub("", rest))
    if len(rest) > (24 if label else 12):
        return None
    span = Span(line.start + at + start, line.start + at + end)
    return Published(day.earliest, day.latest, day.precision, day.edtf, span)


def _dated(text: str, dateline: Span, language: str) -> Published:
    """The day that a dateline states with its year; unknown where it states none."""
    found = read_day(dateline.within(text), language)
    if found is None:
        return Published()
    day, start, end = found
    return replace(day, words=Span(dateline.start + start, dateline.start + end))


def _reads_as_headline(text: str, lines: list[Span]) -> bool:
    line = lines[0].within(text)
    if len(lines) < 2 or len(line) > HEADLINE_CHARACTERS or "\n" in line:
        return False
    words = line.split()
    if len(words) > HEADLINE_WORDS or not any(map(str.isalpha, line)) or _dateline(text, lines[0])[1]:
        return False
    if any(mark in line for mark in ("। ", ". “", ".” ")):
        return False
    bare = line.rstrip(_CLOSERS)
    if not bare or bare[-1] not in _ENDINGS or bare.endswith(("...", "…")):
        return True
    capitals = [word for word in words if len(word) > 3]
    titled = sum(word[:1].isupper() for word in capitals) * 3 >= len(capitals) * 2 and len(capitals) >= 3
    return bare[-1] == "." and titled and ". " not in line


def _dateline(text: str, line: Span) -> tuple[str | None, Span | None]:
    """Place and span of the dateline that the paragraph begins with; (None, None) when it begins with prose."""
    for pattern in (*_DATELINES, _DAY_FIRST):
        match = pattern.match(text, line.start, min(line.end, line.start + 120))
        if not match or match.end() == line.end or (pattern is _DAY_FIRST and _begins_days(text, line.end)):
            continue
        place = (match["place"] or "").strip(" .,")
        if len(place) > 2 or pattern is _DAY_FIRST:
            return (place.title() if place.isupper() else place) or None, Span(line.start, match.start() + len(match.group().rstrip()))
    return None, None


def _begins_days(text: str, start: int) -> bool:
    """Whether a later line begins with a day, too: a list of what happened when has no dateline."""
    return any(_DAY_FIRST.match(text, line.start) for line in paragraphs(text) if line.start >= start)
