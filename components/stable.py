"""Stable addresses of the data, for scripts: /data/<chart>.csv and .json with the filters of the pages. No screen."""

import hashlib
import json
import threading
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from components import address, charts, citation, dictionary, export, piles, showing
from components.charts import measures
from components.citation import Extract
from components.filters import known
from components.sides import LETTERS, Side
from components.sides import known as held
from components.words import say
from corpus.snapshot import POINTER, NoSnapshot
from corpus.store import Corpus

MOST = 50_000  # rows of one answer; more are asked for with filters, and the answer says that it was cut
BUSY, PATIENCE = threading.BoundedSemaphore(8), 2  # answers made at once, and seconds that the next one holds a thread to wait
PARTS = ("shown", "all")
OWN = ("rows", "limit", "show")
Params = Mapping[str, Sequence[str]]


class Refused(Exception):
    """A request that gets no data; the message is one plain sentence."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status


@dataclass(frozen=True, slots=True)
class Answer:
    """An extract, cut to what one answer holds."""

    extract: Extract
    limit: int

    @property
    def total(self) -> int:
        """Rows that were asked for."""
        return len(self.extract.rows)

    @property
    def truncated(self) -> bool:
        """True where the answer holds fewer rows than were asked for."""
        return self.total > self.limit


def corpus(pile: str) -> Corpus:
    """The current snapshot of a pile, opened once; raises ValueError on an unknown pile, NoSnapshot where there is none."""
    folder = piles.folder(pile)
    pointer = folder / POINTER
    return _opened(str(folder), pointer.read_text(encoding="utf-8", errors="replace") if pointer.is_file() else "")


@lru_cache(maxsize=3)
def _opened(folder: str, build_id: str) -> Corpus:
    return Corpus.open(Path(folder))


def answer(name: str, params: Params) -> Answer:
    """What a request asks for; raises Refused with a status and a sentence when it asks for something that is not there."""
    chart = _chart(name, params)
    stray = [key for key in params if key not in (*address.NAMES, *OWN, *charts.GIVEN)]
    if stray:
        raise Refused(400, say("stable.parameter", name=repr(stray[0][:80]), known=", ".join((*address.NAMES, *OWN))))
    part, limit = (params.get("rows") or ["shown"])[-1], (params.get("limit") or [str(MOST)])[-1]
    if part not in PARTS:
        raise Refused(400, say("stable.rows", rows=repr(part[:80])))
    if not (limit.isascii() and limit.isdigit() and 0 < len(limit) < 10 and int(limit)):
        raise Refused(400, say("stable.limit", limit=repr(limit[:80]), most=MOST))
    try:
        opened = corpus((params.get("pile") or [""])[-1][:200])
    except ValueError as fault:
        raise Refused(404, str(fault)) from fault
    except NoSnapshot as fault:
        raise Refused(503, str(fault)) from fault
    selection, strange = address.parse(params, known(opened, params))
    strange += [f"{name}: {code[:80]}" for name, code in chart.given if name in LETTERS and not held(opened, Side.parse(code))]
    if strange:
        raise Refused(400, say("stable.strange", strange="; ".join(strange[:5])))
    shown, rows = measures.arranged(chart, chart.frame(opened, selection), _words(chart, params))
    return Answer(Extract(shown, opened, selection, rows, part == "all"), min(int(limit), MOST))


def _words(chart: charts.Chart, params: Params) -> tuple[str, ...]:
    """The measure and the order that `show` names; raises Refused on a word, or a chart, that is not this one's."""
    asked = showing.asked(params, chart.stem, chart.choices)
    others = [card for card in showing.cards({showing.SHOW: params.get(showing.SHOW, ())}) if card != chart.stem]
    if asked.strange or others:
        offered = " or ".join(f"{chart.stem}.{word}" for group in chart.choices for word in group)
        raise Refused(400, say("stable.show", chart=chart.name, offered=offered))
    return asked.words


def _chart(name: str, params: Params) -> charts.Chart:
    given = {key: params[key][-1][:address.LONGEST] for key in charts.GIVEN if params.get(key)}
    chart = charts.find(name, given)
    if chart is not None:
        return chart
    wrong = [f"{key} is {given[key][:80]!r}" for key in LETTERS if key in given and Side.parse(given[key]) is None]
    if wrong:
        raise Refused(400, say("stable.side", wrong=wrong[0]))
    needed = charts.needs(name)
    if needed:
        raise Refused(404, say("stable.one_thing", chart=name, needed=" and ".join(needed)))
    raise Refused(404, say("stable.no_chart_about" if given else "stable.no_chart", chart=repr(name[:80])))


def as_csv(given: Answer) -> bytes:
    """The rows as CSV, the same bytes as a card's download."""
    return export.csv_bytes(given.extract.table.head(given.limit))


def as_json(given: Answer) -> bytes:
    """The rows as JSON with what they mean; text to the letter, dates ISO 8601, lists as arrays."""
    extract, rows = given.extract, given.extract.rows.head(given.limit)
    names = [str(name) for name in rows.columns]
    told = {
        "chart": extract.chart.name, "title": extract.title, "question": extract.chart.question, "note": extract.chart.note,
        "snapshot": extract.corpus.build_id, "given": dict(extract.chart.given), "filters": address.unparse(extract.selection),
        "filters_in_words": citation.filters_in_words(extract.corpus, extract.selection), "cite_as": citation.cite(extract),
        "rights": say("citation.rights"),
        "rows": given.total, "returned": len(rows), "truncated": given.truncated,
        "columns": [asdict(item) for item in dictionary.describe(extract.chart, rows)],
        "data": [dict(zip(names, map(export.simple, row), strict=True)) for row in rows.itertuples(index=False, name=None)]}
    return json.dumps(told, ensure_ascii=False, allow_nan=False).encode()


FORMATS = {"csv": (as_csv, "text/csv; charset=utf-8", "attachment"), "json": (as_json, "application/json", "inline")}


def table(request: Request) -> Response:
    """/data/<chart>.<csv or json>; a plain function, so that it runs in a thread and the pages go on."""
    name, _, suffix = str(request.path_params["file"]).rpartition(".")
    params = {key: request.query_params.getlist(key) for key in request.query_params}
    if not BUSY.acquire(timeout=PATIENCE):
        return PlainTextResponse(say("stable.busy"), status_code=503, headers={"retry-after": "5"})
    try:
        if suffix not in FORMATS:
            raise Refused(404, say("stable.nothing"))
        make, mime, shown_as = FORMATS[suffix]
        given = answer(name, params)
        content = make(given)
    except Refused as fault:
        return PlainTextResponse(str(fault), status_code=fault.status, headers={"cache-control": "no-store"})
    finally:
        BUSY.release()
    tag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    snapshot = given.extract.corpus.build_id
    file = export.file_name(given.extract.chart.name, snapshot, suffix=suffix, part="all" if given.extract.whole else "")
    headers = {"etag": tag, "cache-control": "no-cache", "content-disposition": f'{shown_as}; filename="{file}"',
               "x-lineup-rows": str(given.total), "x-lineup-truncated": str(given.truncated).lower(), "x-lineup-snapshot": snapshot}
    if tag in [word.strip() for word in request.headers.get("if-none-match", "").split(",")]:
        return Response(status_code=304, headers=headers)
    return Response(content, media_type=mime, headers=headers)


def index(request: Request) -> Response:
    """/data/index.json: every chart with its question, its addresses and what it must be given."""
    return JSONResponse({"charts": [{"name": chart.name, "question": chart.question, "note": chart.note, "csv": f"/data/{chart.name}.csv",
                                     "json": f"/data/{chart.name}.json"} for chart in charts.CHARTS.values()],
                         "filters": list(address.NAMES), "rows": list(PARTS), "limit": MOST})


ROUTES = [Route("/data/index.json", index), Route("/data/{file}", table)]
