"""What a record says about its article, as the tables hold it: codes of language and country, a day that can be. No text is read.

What cannot be is dropped, or kept where it may yet be right, and told.
"""

from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from babel import Locale
from babel.core import get_global

from corpus.article import Article
from pipeline.days.publication import read_record_date
from pipeline.names.gazetteer import country_codes

UNTOLD = frozenset({"und", "mul", "mis", "zxx"})  # codes that name no language
SHOWN = 60  # characters of a value that a message quotes
Reasons = tuple[tuple[str, str], ...]


def settle(article: Article, *, today: date) -> tuple[Article, Reasons]:
    """The article with codes for its language and country, and (field, what is wrong with it and what to do) for each that is in doubt.

    A language or country that cannot be told is dropped: the language is then told from the text. A date that cannot be read stays
    in `copies` as its record has it; the article's day is then read from its text.
    """
    told = []
    language, country = article.language, article.source_country
    if language and not (code := language_code(language)):
        told.append(("language", f"Its language reads {_quoted(language)}, which is no language; it was told from the text instead. "
                                 "Write a code such as en, ru or bn, and build again."))
    if language:
        language = None if code in UNTOLD else code
    if country and not (country := country_code(country)):
        told.append(("source_country", f"Its source_country reads {_quoted(article.source_country)}, which is no country; it was left out. "
                                       "Write a code such as KEN, LVA or GBR, and build again."))
    if article.published and (reason := date_fault(article.published, today=today)):
        told.append(("published", reason))
    if (language, country) != (article.language, article.source_country):
        article = replace(article, language=language, source_country=country)
    return article, tuple(told)


def date_fault(words: str, *, today: date) -> str | None:
    """What is wrong with a date of publication, and what to do; None where it can be."""
    found = read_record_date(words)
    if found.earliest is None:
        return (f"Its date of publication reads {_quoted(words)}, which cannot be read as a day; the day is taken from its text, where "
                "that states one. Write it as 2024-05-31, and build again.")
    if found.earliest > today + timedelta(days=1):  # it may be tomorrow already where the article comes from
        return (f"Its date of publication, {found.earliest:%Y-%m-%d}, lies in the future; it is kept as it is. If it is wrong, mend it, "
                "and build again.")
    return None


def _quoted(words: str | None) -> str:
    held = str(words)
    return f"“{held[:SHOWN]}{'…' if len(held) > SHOWN else ''}”"


@cache
def language_code(words: str) -> str | None:
    """The BCP 47 code of a language that is written as a code in any case ("EN_us") or by its English name; None for what is neither."""
    names = Locale("en").languages
    base, *rest = words.strip().replace("_", "-").split("-")
    base = get_global("language_aliases").get(base.lower(), base.lower()).replace("_", "-")
    if base.split("-")[0] not in {*names, *UNTOLD}:
        plain = words.strip().casefold()
        return next((code.replace("_", "-") for code, name in names.items() if name.casefold() == plain), None)
    script = [part.title() for part in rest if len(part) == 4 and part.isalpha()][:1]
    region = [part.upper() for part in rest if (len(part) == 2 and part.isalpha()) or (len(part) == 3 and part.isdigit())][:1]
    return "-".join([base, *script, *region])


@cache
def country_code(words: str) -> str | None:
    """The ISO 3166-1 alpha-3 code of a country written as a code of two or three letters or by a name in any language; else None."""
    plain, codes = words.strip().casefold(), country_codes()
    known, upper = set(codes.values()), plain.upper()
    if upper in known:
        return upper
    if len(upper) != 2:
        return codes.get(plain)
    short = get_global("territory_aliases").get(upper, [upper])[0]
    longer = [code for code, meant in get_global("territory_aliases").items() if meant == [short] and code in known]
    return longer[0] if longer else {"XK": "XKX"}.get(upper) or codes.get(plain)
