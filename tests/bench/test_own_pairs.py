"""The measures of pairs in our own gold, on a toy story worked by hand."""

from bench import own_misses, own_pairs

ARTICLES = [{"id": "en", "language": "en"}, {"id": "en2", "language": "en"}, {"id": "ru", "language": "ru"}]


def span(article: str, start: int) -> dict:
    return {"article": article, "start": start, "end": start + 5}


def pair(left: dict, right: dict, label: str, form: str = "name") -> dict:
    return {"left": left, "right": right, "label": label, "form": form}


def figure(start: int, number: str) -> dict:
    return {"start": start, "end": start + 4, "statistic_id": number}


STORY = {"id": "story", "articles": ARTICLES, "figures": [span("en", 0), span("en", 10), span("en2", 0), span("en2", 10), span("ru", 0)],
         "gold": [pair(span("en", 0), span("en2", 0), "same"), pair(span("en", 10), span("en2", 10), "conflicting"),
                  pair(span("en", 0), span("en2", 10), "unrelated"), pair(span("en", 0), span("ru", 0), "same")]}
FIGURES = {"en": [figure(0, "a"), figure(10, "b"), figure(30, "unmarked")], "en2": [figure(0, "c"), figure(10, "d")],
           "ru": [figure(0, "e")]}


def link(left: str, right: str, kind: str) -> dict:
    return {"left_id": left, "right_id": right, "kind": kind}


def test_claims_are_scored_by_the_pairs_that_the_build_joined() -> None:
    links = [link("a", "c", "same_claim"), link("a", "d", "same_claim"), link("b", "d", "same_claim"), link("a", "unmarked", "same_claim"),
             link("b", "c", "shared_quote")]
    tables = {"statistics": FIGURES, "links": {"en": links}}
    assert own_pairs.claims([STORY], tables, language="en") == {
        "same_p": 1 / 3, "same_r": 1, "same_f1": 0.5, "conflict_p": 0, "conflict_r": 0, "conflict_f1": 0, "unrelated_joined": 1}
    across = own_pairs.claims([STORY], tables, language="mul")
    assert (across["same_r"], across["unrelated_joined"]) == (0, 0)


def test_a_pair_that_no_story_lists_is_a_wrong_one() -> None:
    tables = {"statistics": FIGURES, "links": {"en": [link("a", "e", "same_claim"), link("b", "e", "same_claim")]}}
    across = own_pairs.claims([STORY], tables, language="mul")
    assert (across["same_p"], across["same_r"]) == (0.5, 1)


def mention(start: int, actor: str | None) -> dict:
    return {"start": start, "end": start + 5, "entity_id": actor}


def test_merges_are_false_or_missed_and_a_mention_without_an_actor_joins_nothing() -> None:
    gold = [pair(span("en", 0), span("en2", 0), "same", "surname"), pair(span("en", 0), span("en", 10), "different"),
            pair(span("en", 10), span("en2", 10), "same", "acronym"), pair(span("en", 0), span("ru", 0), "same", "script")]
    story = {**STORY, "gold": gold}
    mentions = {"en": [mention(0, "x"), mention(10, "x")], "en2": [mention(0, "x"), mention(10, None)], "ru": [mention(0, "y")]}
    assert own_pairs.languages([story]) == ["en", "mul"]
    assert own_pairs.identity([story], {"mentions": mentions}, language="en") == {
        "p": 0.5, "r": 0.5, "f1": 0.5, "false_merges": 1, "missed_merges": 0.5, "unfound": 0.5, "r_acronym": 0, "r_surname": 1}
    assert own_pairs.identity([story], {"mentions": mentions}, language="mul") == {
        "p": 0, "r": 0, "f1": 0, "missed_merges": 1, "unfound": 0, "r_script": 0}


def test_the_row_at_a_span_is_the_one_that_fits_best() -> None:
    rows = [{"start": 0, "end": 20}, {"start": 1, "end": 6}]
    assert own_pairs.row_at(span("en", 0), rows) == rows[1]
    assert own_pairs.row_at(span("en", 30), rows) is None
    assert own_pairs.row_at(span("en", 0), []) is None


def test_misses_name_what_is_wrong_and_only_that() -> None:
    gold = [{"label": "date", "start": 0, "end": 5, "surface": "today", "earliest": "2025-03-10", "latest": "2025-03-10"},
            {"label": "date", "start": 10, "end": 13, "surface": "May"}, {"label": "none", "start": 20, "end": 23, "surface": "mar"}]
    rows = [{"start": 0, "end": 5, "surface": "today", "earliest": "2025-03-09", "latest": "2025-03-10"},
            {"start": 20, "end": 23, "surface": "mar"}]
    case = {"id": "case", "articles": [{"id": "one"}], "gold": gold}
    assert list(own_misses.spans(case, {"one": rows})) == [
        "not found: May", "nothing there: mar", "today (read 'today'): earliest 2025-03-09, not 2025-03-10"]
    mentions = {"en": [mention(0, "x")], "en2": [mention(0, "x")]}
    wrong = {**span("en", 0), "surface": "A"}, {**span("en2", 0), "surface": "B"}
    story = {**STORY, "gold": [pair(*wrong, "different"), pair(*wrong, "same")]}
    assert list(own_misses.pairs(story, {"mentions": mentions}, {})) == ["A (en) | B (en2): same, not different"]
