"""A download as a bundle: ZIP, Frictionless Data Package 2.0, with the sentence behind every number. `corpus/bundle.py` reads it back."""

import hashlib
import io
import json
import zipfile
import zlib
from collections.abc import Mapping

import pandas as pd

from components import address, citation, dictionary, export, wording
from components.charts import evidence
from components.citation import Extract
from components.dictionary import Described
from components.words import say
from corpus.bundle import DATA, EVIDENCE, FORMAT, KEY, PACKAGE, RATIO, README
from corpus.cells import JOINT
from corpus.column import Column
from corpus.tables import shared, texts

PROFILES = "https://datapackage.org/profiles/2.0"
MOST = 100_000  # places of one bundle; rows whose places would be more are kept, and said to be without evidence
BORN = (1980, 1, 1, 0, 0, 0)  # the time of every member: the same rows make the same bytes on every day
SOURCES = 200  # sources listed in datapackage.json
OWN = {"row": "integer", "published": "string", "sentence_start": "integer", "side": "string",
       "sentence_text": "string"}  # columns of evidence.csv that no table of the schema has, and their types
PLACE = (shared.ARTICLE_ID, shared.START, shared.END, shared.SURFACE, shared.SENTENCE)
TABLE: dict[str, Column] = {column.name: column for column in (*texts.ARTICLES.columns, *PLACE)}


def zip_bytes(extract: Extract, *, most: int = MOST) -> bytes:
    """The extract with its evidence as a ZIP of data.csv, evidence.csv, datapackage.json and README.md; the same bytes on every day.

    data.csv is the card's CSV to the byte. A bundle holds at most `most` places; `rows.proved` in datapackage.json says for how many
    rows, from the first, they are complete.
    """
    rows = extract.rows
    places, proved = _places(extract, rows, most)
    described = {DATA: dictionary.describe(extract.chart, rows), EVIDENCE: _evidence_columns(extract, rows, places)}
    files = {DATA: export.csv_bytes(rows), EVIDENCE: export.csv_bytes(places), README: _readme(extract, len(places), proved).encode()}
    tables = [_table(name, files[name], described[name]) for name in (DATA, EVIDENCE)]
    package = {**_package(extract, places, proved), "resources": [*tables, _resource("readme", README, files[README], "text/markdown")]}
    return _zipped({PACKAGE: (json.dumps(package, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode(), **files})


def _places(extract: Extract, rows: pd.DataFrame, most: int) -> tuple[pd.DataFrame, int]:
    """The evidence rows, and for how many rows of data they are complete."""
    places = evidence.behind(extract.chart, extract.corpus, extract.selection, frame=rows, most=most + 1)
    if len(places) <= most:
        return places, len(rows)
    proved = int(places["row"].iloc[-1]) - 1
    return places[places["row"] <= proved], proved


def _evidence_columns(extract: Extract, rows: pd.DataFrame, places: pd.DataFrame) -> list[Described]:
    marks = {item.name: item for item in dictionary.describe(extract.chart, rows) if item.name in extract.chart.marks}
    return [_evidence_column(name, marks) for name in places.columns]


def _evidence_column(name: str, marks: Mapping[str, Described]) -> Described:
    if name in OWN:
        return Described(name, OWN[name], say(f"bundle.label.{name}"), "", say(f"bundle.meaning.{name}"), say("bundle.made"))
    if name in marks and name not in TABLE:
        return marks[name]
    column = TABLE[name]
    kind = {"int32": "integer"}.get(column.type, column.type)
    return Described(name, kind, column.label, column.unit or "", column.meaning, column.made)


def counts(extract: Extract) -> list[dict[str, str]]:
    """Which columns of the data are numbers of places, and on which side of a comparison."""
    found = evidence.sides(extract.chart, extract.corpus, extract.selection)
    return [{"value": side.lower(), "side": side} if side else {"value": extract.chart.value} for side in found]


def _package(extract: Extract, places: pd.DataFrame, proved: int) -> dict[str, object]:
    """What datapackage.json says of the whole."""
    chart, corpus = extract.chart, extract.corpus
    found = places[["source", "url"]].drop_duplicates().astype(object).where(lambda frame: frame.notna(), None).head(SOURCES)
    sources = [{"title": str(source or url), **({"path": str(url)} if str(url).startswith(("http://", "https://")) else {})}
               for source, url in found.itertuples(index=False, name=None) if source or url]
    own = {
        "format": FORMAT, "chart": chart.name, "question": chart.question, "note": chart.note, "snapshot": corpus.build_id,
        "versions": corpus.snapshot.manifest.get("versions", {}), "given": dict(chart.given),
        "selection": address.unparse(extract.selection),
        "filters": citation.filters_in_words(corpus, extract.selection), "scope": extract.selection.scope,
        "sides": {side: citation.filters_in_words(corpus, chosen)
                  for side, chosen in evidence.sides(chart, corpus, extract.selection).items() if side},
        "counts": counts(extract), "per": chart.per, "marks": list(chart.marks), "places": len(places),
        "rows": {"held": len(extract.rows), "total": len(extract.everything), "proved": proved},
        "cite_as": citation.cite(extract), "rights": say("citation.rights"), "escape": say("bundle.escape")}
    name = export.file_name(chart.name, corpus.build_id).removesuffix(".csv")
    return {"$schema": f"{PROFILES}/datapackage.json", "name": name, "title": extract.title,
            "description": f"{chart.question} {chart.note}", **({"sources": sources} if sources else {}), KEY: own}


def _table(path: str, content: bytes, columns: list[Described]) -> dict[str, object]:
    """A table as a resource of the package."""
    fields = [_field(item, required=path == EVIDENCE and item.name in ("row", "article_id")) for item in columns]
    schema = {"$schema": f"{PROFILES}/tableschema.json", "fields": fields, "missingValues": [""]}
    dialect = {"$schema": f"{PROFILES}/tabledialect.json", "delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"'}
    resource = _resource(path.removesuffix(".csv"), path, content, "text/csv")
    return {**resource, "type": "table", "encoding": "utf-8", "dialect": dialect, "schema": schema}


def _resource(name: str, path: str, content: bytes, mediatype: str) -> dict[str, object]:
    return {"name": name, "path": path, "format": path.rpartition(".")[2], "mediatype": mediatype, "bytes": len(content),
            "hash": f"sha256:{hashlib.sha256(content).hexdigest()}"}


def _field(item: Described, *, required: bool) -> dict[str, object]:
    forms: dict[str, dict[str, object]] = {"list": {"delimiter": JOINT}, "boolean": {"trueValues": ["true"], "falseValues": ["false"]}}
    told = {"title": item.label, "description": f"{item.meaning} {item.made}".strip(), **({"unit": item.unit} if item.unit else {})}
    needed = {"constraints": {"required": True}} if required else {}
    return {"name": item.name, "type": item.type, **forms.get(item.type, {}), **told, **needed}


def _readme(extract: Extract, places: int, proved: int) -> str:
    """README.md: what this is, how to cite it, how to prove it. Words of articles stand in indented blocks, where Markdown does nothing."""
    held = len(extract.rows)
    whole = "" if proved == held else "\n\n" + say("bundle.partly", proved=proved, held=held)
    counted = " and ".join(f"`{entry['value']}`" for entry in counts(extract))
    facts = "\n".join(f"    {name}: {' '.join(words.split())}" for name, words in citation.facts(extract))
    cite = " ".join(citation.cite(extract).split())
    return say("bundle.readme", title=wording.markdown(extract.title), facts=facts, cite=cite, rights=say("citation.rights"), held=held,
               places=places, whole=whole, escape=say("bundle.escape"), counted=counted, per=say(f"bundle.per.{extract.chart.per}"))


def _zipped(files: Mapping[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, BORN)
            entry.external_attr, entry.create_system = 0o644 << 16, 3
            dense = len(content) > RATIO // 2 * len(zlib.compress(content, 6))  # a reader would take it for a zip bomb
            archive.writestr(entry, content, zipfile.ZIP_STORED if dense else zipfile.ZIP_DEFLATED, 6)
    return stream.getvalue()
