"""What the server answers beside the pages: stable addresses of the data, as a script sees them, and headers on every answer."""

import csv
import io
import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components import charts, export, service, stable
from components.downloads import locate
from corpus.selection import Selection
from corpus.store import Corpus
from tests.components import extracts
from tests.corpus import tiny


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("served") / "data"
    extracts.opened(folder).close()
    return folder


@pytest.fixture
def client(data: Path) -> Iterator[TestClient]:
    """A script's view of the server, over the made-up snapshot."""
    before = os.environ.get("LINEUP_DATA")
    os.environ["LINEUP_DATA"] = str(data)
    yield TestClient(Starlette(routes=service.ROUTES, middleware=service.MIDDLEWARE), raise_server_exceptions=False)
    os.environ.pop("LINEUP_DATA") if before is None else os.environ.update(LINEUP_DATA=before)


def test_the_csv_is_the_card_s_csv_to_the_byte(client: TestClient, data: Path) -> None:
    corpus = Corpus.open(data)
    for name in charts.CHARTS:
        answer = client.get(f"/data/{name}.csv")
        assert answer.status_code == 200, answer.text
        assert answer.content == export.csv_bytes(extracts.extract(corpus, name).rows), name
        assert answer.headers["content-type"] == "text/csv; charset=utf-8"
        assert answer.headers["content-disposition"] == f'attachment; filename="{export.file_name(name, "tiny1")}"'
        assert (answer.headers["x-lineup-truncated"], answer.headers["x-lineup-snapshot"]) == ("false", "tiny1")


def test_filters_of_the_page_are_filters_of_the_address(client: TestClient) -> None:
    everything = client.get("/data/countries_ranked.csv").text
    rows = [["Latvia", "LVA", "3", "2", "4", "0.5"], ["Kenya", "KEN", "2", "2", "4", "0.5"]]
    assert list(csv.reader(io.StringIO(everything)))[1:] == rows
    assert client.get("/data/countries_ranked.csv?country=KEN&source=Post").text.splitlines()[1:] == ["Kenya,KEN,1,1,1,1"]
    assert client.get("/data/countries_ranked.csv?not_country=KEN&scope=articles").text.splitlines()[1:] == ["Latvia,LVA,2,1,2,0.5"]
    assert client.get("/data/countries_ranked.csv", params={"words": "কেনিয়া"}).text.splitlines()[1:] == ["Kenya,KEN,1,1,1,1"]


def test_a_measure_of_the_card_is_one_of_the_address(client: TestClient) -> None:
    counts, shares = (client.get(f"/data/countries_ranked.json{query}").json() for query in ("", "?show=countries_ranked.share"))
    assert counts["title"] == "Latvia is named 3 times"
    assert shares["title"] == "Latvia: in 2 of 4 articles"
    assert counts["data"] == shares["data"]
    ledger = [row["value"] for row in client.get("/data/statistics_ledger.json?show=statistics_ledger.largest").json()["data"]]
    assert ledger == sorted(ledger, reverse=True)


def test_json_tells_what_the_rows_are(client: TestClient) -> None:
    told = client.get("/data/quotes_list.json?language=en").json()
    assert (told["chart"], told["snapshot"], told["rows"], told["returned"], told["truncated"]) == ("quotes_list", "tiny1", 1, 1, False)
    assert (told["filters"], told["filters_in_words"]) == ({"language": ["en"]}, ["language is English"])
    assert told["data"][0]["surface"] == extracts.HOSTILE[slice(*extracts.QUOTE)]
    assert [column["name"] for column in told["columns"]] == list(told["data"][0])
    assert "Lineup, snapshot tiny1." in told["cite_as"]


def test_an_answer_that_was_cut_says_so(client: TestClient) -> None:
    answer = client.get("/data/countries_ranked.csv?limit=1")
    assert answer.text == "country_name,country,mentions,articles,of_articles,share_of_articles\r\nLatvia,LVA,3,2,4,0.5\r\n"
    assert (answer.headers["x-lineup-rows"], answer.headers["x-lineup-truncated"]) == ("2", "true")
    told = client.get("/data/countries_ranked.json?limit=1").json()
    assert (told["rows"], told["returned"], told["truncated"], len(told["data"])) == (2, 1, True, 1)


def test_no_answer_is_larger_than_the_budget(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stable, "MOST", 1)
    told = client.get("/data/countries_ranked.json?rows=all&limit=500").json()
    assert (told["rows"], told["returned"], told["truncated"]) == (2, 1, True)


def test_shown_are_the_rows_of_the_card_and_all_are_all(client: TestClient, snapshot: Path) -> None:
    os.environ["LINEUP_DATA"] = str(snapshot)
    shown, every = (client.get(f"/data/keywords_ranked.csv?rows={part}") for part in ("shown", "all"))
    assert int(shown.headers["x-lineup-rows"]) == 20 < int(every.headers["x-lineup-rows"]) == len(every.text.splitlines()) - 1
    assert "keywords-ranked-all-" in every.headers["content-disposition"]


@pytest.mark.parametrize(("address", "status", "words"), [
    ("/data/nobody.csv", 404, "There is no chart 'nobody'. /data/index.json lists all charts."),
    ("/data/countries_ranked.xml", 404, "Addresses end in .csv or .json"),
    ("/data/countries_ranked", 404, "Addresses end in .csv or .json"),
    ("/data/.csv", 404, "There is no chart ''"), ("/data/..%2f..%2fetc%2fpasswd.csv", 404, ""),
    ("/data/countries_ranked.csv?colour=red", 400, "There is no parameter 'colour' here. Known are theme, country"),
    ("/data/countries_ranked.csv?country=XXX&theme=money", 400, "This pile does not have country: XXX."),
    ("/data/countries_ranked.csv?from=yesterday", 400, "This pile does not have from: yesterday."),
    ("/data/countries_ranked.csv?scope=sideways", 400, "This pile does not have scope: sideways."),
    ("/data/countries_ranked.csv?all=words", 400, "This pile does not have all: words."),
    ("/data/countries_ranked.csv?rows=some", 400, "rows is 'some'; it must be shown or all."),
    ("/data/countries_ranked.csv?limit=0", 400, "limit is '0'"), ("/data/countries_ranked.csv?limit=-1", 400, "limit is '-1'"),
    ("/data/countries_ranked.csv?limit=%E0%A7%A9", 400, "whole number"),
    ("/data/countries_ranked.csv?limit=99999999999999", 400, "whole number"),
    ("/data/countries_ranked.csv?show=countries_ranked.pie", 400, "it can be countries_ranked.counts or countries_ranked.share"),
    ("/data/countries_ranked.csv?show=themes_ranked.share", 400, "show does not fit countries_ranked"),
    ("/data/countries_ranked.csv?pile=..%2Fother", 404, "There is no pile called ../other."),
    ("/data/actor_roles.csv", 404, "actor_roles is about one thing: give this_actor, and nothing else of that kind."),
    ("/data/countries_ranked.csv?this_actor=x", 404, "There is no chart 'countries_ranked' about that."),
])
def test_what_is_not_there_is_refused_in_a_sentence(client: TestClient, address: str, status: int, words: str) -> None:
    answer = client.get(address)
    assert answer.status_code == status
    assert words in answer.text
    assert not words or (answer.headers["content-type"], answer.headers["cache-control"]) == ("text/plain; charset=utf-8", "no-store")


def test_charts_about_one_thing_are_given_it(client: TestClient) -> None:
    told = client.get(f"/data/actor_articles.json?this_actor={tiny.BERG}").json()
    assert (told["given"], [row["mentions"] for row in told["data"]]) == ({"this_actor": tiny.BERG}, [1])
    assert client.get("/data/actor_articles.json?this_actor=' OR 1=1 --").json()["data"] == []
    told = client.get("/data/keyword_in_context.json?this_keyword=guides&this_language=en&language=en").json()
    assert [row["words"] for row in told["data"]] == ["guides", "guides"]


def test_an_unchanged_answer_is_not_sent_again(client: TestClient) -> None:
    first = client.get("/data/countries_ranked.csv")
    again = client.get("/data/countries_ranked.csv", headers={"if-none-match": f'"other", {first.headers["etag"]}'})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get("/data/countries_ranked.csv?limit=1").headers["etag"] != first.headers["etag"]


def test_a_new_snapshot_is_served_at_once(client: TestClient, tmp_path: Path) -> None:
    os.environ["LINEUP_DATA"] = str(tmp_path)
    assert client.get("/data/countries_ranked.csv").status_code == 503
    tiny.write(tmp_path, build_id="one")
    assert client.get("/data/countries_ranked.csv").headers["x-lineup-snapshot"] == "one"
    tiny.write(tmp_path, build_id="two", rows={**tiny.ROWS, "mentions": tiny.ROWS["mentions"][:2]})
    answer = client.get("/data/countries_ranked.csv")
    assert (answer.headers["x-lineup-snapshot"], answer.text.splitlines()[1:]) == ("two", ["Latvia,LVA,1,1,3,0.3333"])


def test_the_index_lists_addresses_that_answer(client: TestClient) -> None:
    told = client.get("/data/index.json").json()
    assert [entry["name"] for entry in told["charts"]] == list(charts.CHARTS)
    assert all(client.get(entry["json"]).status_code == 200 for entry in told["charts"])


def test_every_answer_carries_the_security_headers(client: TestClient) -> None:
    for address in ("/data/countries_ranked.csv", "/data/nobody.csv", "/data/index.json", "/outlines/nobody.json", "/nowhere"):
        headers = client.get(address).headers
        assert headers["x-content-type-options"] == "nosniff", address
        assert "frame-ancestors 'self'" in headers["content-security-policy"], address


def test_the_address_that_a_card_tells_leads_to_its_rows(client: TestClient, data: Path) -> None:
    selection = Selection(country=("KEN", "LVA"), words='"did not"', not_source=("Daily",), every=("country",), scope="articles")
    corpus = Corpus.open(data)
    for name, about in (("countries_ranked", {}), ("actor_articles", {"this_actor": tiny.BERG})):
        extract = extracts.extract(corpus, name, selection=selection, **about)
        assert client.get(locate(extract.chart, selection)).content == export.csv_bytes(extract.rows)


KNOWN = ["LVA", "en", "passages", "country", "2024-05-01", "'; DROP TABLE articles; --", "\x00", '"', "%"]
VALUES = st.one_of(st.sampled_from(KNOWN), st.text(max_size=20))


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.tuples(st.sampled_from([*stable.address.NAMES, "limit", "rows", "x"]), VALUES), max_size=5))
def test_no_query_makes_the_server_stumble(client: TestClient, params: list[tuple[str, str]]) -> None:
    answer = client.get("/data/countries_ranked.json", params=[(name, value.encode("utf-8", "replace").decode()) for name, value in params])
    assert answer.status_code in (200, 400, 404)
    if answer.status_code == 200:
        assert len(json.loads(answer.content)["data"]) <= 2


def test_a_comparison_has_an_address_with_a_column_a_side(client: TestClient) -> None:
    answer = client.get("/data/compare_countries.csv?a=country:LVA&b=rest&c=period:2024")
    assert answer.status_code == 200
    head = answer.text.splitlines()[0].split(",")
    assert head[:5] == ["name", "where", "a", "b", "c"]
    assert client.get("/data/compare_months.csv?a=country:LVA&b=rest").status_code == 200


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("compare_people.csv", 404, "give a and b"),
        ("compare_people.csv?a=rest", 404, "give a and b"),
        ("compare_people.csv?a=rest&b=colour:red", 400, "b is 'colour:red'"),
        ("compare_people.csv?a=rest&b=country:ZZZ", 400, "b: country:ZZZ"),
        ("compare_people.csv?a=view:source=nobody&b=rest", 400, "a: view:source=nobody"),
    ],
)
def test_a_side_that_is_not_there_is_refused_in_a_sentence(client: TestClient, address: str, status: int, words: str) -> None:
    answer = client.get(f"/data/{address}")
    assert (answer.status_code, words in answer.text) == (status, True), answer.text
