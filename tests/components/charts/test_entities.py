"""Charts of people and organisations on the harbour snapshot, and the profile of one."""

from components.charts import actor
from components.charts.entities import CHARTS
from components.look import LOOKS
from corpus.selection import Selection
from corpus.store import Corpus
from tests.components.harbour import LIND, REED, UNION

ALL = Selection()


def test_people_and_organisations_are_ranked_apart(port: Corpus) -> None:
    people, organisations = CHARTS["people_ranked"].frame(port, ALL), CHARTS["organisations_ranked"].frame(port, ALL)
    assert people[["name", "mentions", "articles"]].values.tolist() == [["Ann Reed", 4, 3], ["Bo Lind", 2, 2]]
    assert organisations[["name", "mentions"]].values.tolist() == [["Dock Union", 1]]
    assert CHARTS["people_ranked"].title(people) == "Ann Reed is named 4 times, in 3 articles"


def test_names_meet_in_sentences_not_in_articles(port: Corpus) -> None:
    rows = CHARTS["actors_together"].frame(port, ALL)
    assert rows[["one_name", "other_name", "mentions"]].values.tolist() == [
        ["Bo Lind", "Ann Reed", 2],
        ["Ann Reed", "Dock Union", 1],
        ["Bo Lind", "Dock Union", 1],
    ]


def test_a_pair_stands_on_one_line_where_it_fits_and_its_bar_carries_it(port: Corpus) -> None:
    figure = CHARTS["actors_together"].figure(CHARTS["actors_together"].frame(port, ALL), LOOKS["dark"])
    assert list(figure.layout.yaxis.ticktext) == ["Bo Lind + Ann Reed", "Ann Reed + Dock Union", "Bo Lind + Dock Union"]
    assert [list(pair) for pair in figure.data[0].customdata] == [[LIND, REED], [REED, UNION], [LIND, UNION]]


def test_a_profile_holds_spellings_roles_countries_and_company(port: Corpus) -> None:
    reed, lind = actor.profile(REED), actor.profile(LIND)
    assert reed["actor_spellings"].frame(port, ALL)[["surface", "language_name", "mentions"]].values.tolist() == [
        ["Ann Reed", "English", 3],
        ["Энн Рид", "Russian", 1],
    ]
    assert lind["actor_roles"].frame(port, ALL)[["role", "mentions"]].values.tolist() == [["Captain", 1]]
    assert reed["actor_countries"].frame(port, ALL)[["country_name", "mentions"]].values.tolist() == [["Latvia", 2], ["Malta", 1]]
    assert reed["actor_company"].frame(port, ALL)[["name", "mentions"]].values.tolist() == [["Bo Lind", 2], ["Dock Union", 1]]


def test_a_profile_tells_words_by_someone_from_words_about_someone(port: Corpus) -> None:
    assert actor.profile(LIND)["actor_quotes"].frame(port, ALL)["part"].tolist() == ["says"]
    assert actor.profile(REED)["actor_quotes"].frame(port, ALL)["part"].tolist() == ["is spoken of"]
    assert actor.profile(REED)["actor_figures"].frame(port, ALL)[["part", "surface"]].values.tolist() == [["states it", "1"]]


def test_a_filter_narrows_a_profile(port: Corpus) -> None:
    narrow = Selection(country=("MLT",))
    assert actor.profile(REED)["actor_articles"].frame(port, narrow)["article_id"].tolist() == ["h2"]
    assert actor.profile(REED)["actor_company"].frame(port, narrow)[["name", "mentions"]].values.tolist() == [["Bo Lind", 1]]


def test_every_row_of_a_profile_opens_what_it_counts(port: Corpus) -> None:
    charts = [chart for one in (REED, LIND, UNION) for chart in actor.profile(one).values()]
    counted = [
        (row[chart.value], len(chart.behind(port, ALL, {name: row[name] for name in chart.marks})))
        for chart in charts
        for row in chart.frame(port, ALL).to_dict("records")
    ]
    assert counted
    assert [pair for pair in counted if pair[0] != pair[1]] == []


def test_an_unknown_actor_has_an_empty_profile(port: Corpus) -> None:
    assert all(chart.frame(port, ALL).empty for chart in actor.profile("nobody").values())
