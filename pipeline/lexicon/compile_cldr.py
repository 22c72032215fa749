"""Compiles number scales, units, currencies, months and weekdays of many languages from CLDR: python -m pipeline.lexicon.compile_cldr

Writes pipeline/lexicon/cldr/<code>.toml, one file a language, the same bytes on every run with the same babel. The lists made by hand
(numbers/, units/, calendar/) win over these. Nothing at run time needs babel.
"""

from pathlib import Path

import regex
from babel import Locale

LANGUAGES = ("ar be bg bn cs da de el en es et fa fi fr he hi hr hu hy id it ja ka kk ko lt lv mr ms nb ne nl pl pt ro ru sk sl sr sv "
             "ta te th tr uk ur uz vi zh").split()
CURRENCIES = ("AED AFN AMD ARS AUD AZN BAM BDT BGN BRL BTC BYN CAD CHF CLP CNY COP CZK DKK EGP EUR GBP GEL HKD HUF IDR ILS INR IQD IRR "
              "ISK JOD JPY KES KGS KRW KWD KZT LKR MAD MDL MMK MNT MXN MYR NGN NOK NPR NZD PEN PHP PKR PLN QAR RON RSD RUB SAR SEK SGD "
              "SYP THB TJS TMT TRY TWD UAH USD UZS VND ZAR").split()
NAMES = {"meter": "metre", "kilometer": "kilometre", "centimeter": "centimetre", "millimeter": "millimetre", "micrometer": "micrometre",
         "nanometer": "nanometre", "decimeter": "decimetre", "liter": "litre", "milliliter": "millilitre", "centiliter": "centilitre",
         "square-meter": "square metre", "square-kilometer": "square kilometre", "square-centimeter": "square centimetre",
         "cubic-meter": "cubic metre", "cubic-kilometer": "cubic kilometre", "cubic-centimeter": "cubic centimetre",
         "kilometer-per-hour": "kilometre per hour", "meter-per-second": "metre per second", "tonne": "tonne"}
UNITS = """length-kilometer length-meter length-decimeter length-centimeter length-millimeter length-micrometer length-
nanometer length-mile length-yard length-foot length-inch length-nautical-mile length-light-year area-square-
kilometer area-square-meter area-square-centimeter area-square-mile area-square-foot area-hectare area-acre mass-
tonne mass-kilogram mass-gram mass-milligram mass-pound mass-ounce mass-carat volume-cubic-kilometer volume-cubic-
meter volume-liter volume-milliliter volume-gallon volume-barrel digital-petabyte digital-terabyte digital-gigabyte
digital-megabyte digital-kilobyte power-gigawatt power-megawatt power-kilowatt power-watt energy-kilowatt-hour
energy-kilocalorie energy-calorie frequency-gigahertz frequency-megahertz temperature-celsius temperature-
fahrenheit speed-kilometer-per-hour speed-meter-per-second speed-mile-per-hour power-horsepower electric-volt
angle-degree""".split()
DURATIONS = "century decade year month week day hour minute second millisecond".split()


def _words(pattern: str) -> str | None:
    """The unit's words in a pattern "{0} km", None where they stand around the number or hold marks."""
    words = pattern.replace("{0}", " ").replace("\u200e", "").replace("\u200f", "").replace("\xa0", " ").strip().lower()
    return words if regex.fullmatch(r"[\p{L}\p{M}'’.\- ]+", words) and len(words) > 1 else None


def _unit_words(locale: Locale, unit: str) -> list[str]:
    forms = locale._data["unit_patterns"].get(unit, {})
    sizes = [forms[size] for size in ("long", "short") if size in forms]
    found = {_words(pattern) for size in sizes for pattern in dict(size).values() if isinstance(pattern, str) and "{0}" in pattern}
    return sorted(word for word in found if word)


def _currency_words(locale: Locale, code: str) -> list[str]:
    names = {locale.currencies.get(code, "")} | set(dict(locale._data["currency_names_plural"].get(code, {})).values())
    return sorted({name.lower() for name in names if regex.fullmatch(r"[\p{L}\p{M}'’. \-]{2,}", name) and name != code})


def _scales(locale: Locale) -> dict[str, float]:
    found = {}
    for size in ("long", "short"):
        for plural in dict(locale._data["compact_decimal_formats"].get(size, {})).values():
            for start, pattern in dict(plural).items():
                text = pattern.pattern if hasattr(pattern, "pattern") else str(pattern)
                word = regex.sub(r"['’\xa0\u200e\u200f]", " ", text.replace("0", " ")).strip().lower().rstrip(".")
                latin = bool(regex.fullmatch(r"[\p{Latin}\p{Cyrillic}\p{Bengali}.]{1,2}", word))
                if word and not latin and regex.fullmatch(r"[\p{L}\p{M}]+", word):
                    found.setdefault(word, float(start) / 10 ** (text.count("0") - 1))
    return found


def _calendar(locale: Locale, kind: str) -> dict[str, int]:
    found = {}
    tables = locale.months if kind == "months" else locale.days
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in dict(tables[context][width]).items():
                word = name.lower().rstrip(".")
                if len(word) > 1 and not word.isdigit():
                    found.setdefault(word, int(number))
    return found


def _table(name: str, words: dict) -> list[str]:
    lines = [f'"{word}" = {value!r}' if not isinstance(value, str) else f'"{word}" = "{value}"' for word, value in sorted(words.items())]
    return [f"[{name}]", *lines, ""] if lines else []


def compiled(code: str) -> str:
    """The TOML text of one language."""
    locale = Locale(code)
    units, durations, currencies = {}, {}, {}
    for unit in UNITS:
        name = unit.split("-", 1)[1]
        for word in _unit_words(locale, unit):
            units.setdefault(word.rstrip("."), NAMES.get(name, name.replace("-", " ")))
    for unit in DURATIONS:
        for word in _unit_words(locale, f"duration-{unit}"):
            durations.setdefault(word.rstrip("."), unit)
    for currency in CURRENCIES:
        for word in _currency_words(locale, currency):
            currencies.setdefault(word, currency)
    percents = dict.fromkeys(_unit_words(locale, "concentr-percent"), "percent")
    symbols = locale.number_symbols.get("latn", locale.number_symbols)
    lines = [f"# {locale.english_name}, compiled from CLDR by compile_cldr.py; not edited by hand.",
             f'decimal = "{symbols["decimal"]}"', f'group = "{symbols["group"]}"', ""]
    for name, words in (("scales", _scales(locale)), ("months", _calendar(locale, "months")), ("weekdays", _calendar(locale, "weekdays")),
                        ("durations", durations), ("measures", units), ("currencies", currencies), ("percents", percents)):
        lines += _table(name, words)
    return "\n".join(lines)


def main() -> None:
    """Writes the list of every language."""
    folder = Path(__file__).parent / "cldr"
    folder.mkdir(exist_ok=True)
    for code in LANGUAGES:
        (folder / f"{code}.toml").write_text(compiled(code), encoding="utf-8")


if __name__ == "__main__":
    main()
