"""One spelling for one person's full name among the keywords of a pile: the entity's. Which names are one person is decided elsewhere."""

from collections import defaultdict
from collections.abc import Mapping

from pipeline.document import Found, Row, Rows
from pipeline.names.tokens import script
from pipeline.text.wordforms import WORD, normal_form

Place = tuple[str, str]  # an article and a term


def respelled(part: Found, chosen: Mapping[str, tuple[str, str]]) -> Rows:
    """The part's `keywords` and `keyword_mentions`, full names of people as their entities are called, where both are of one script.

    `chosen` gives each actor's entity and its name. Of two rows of an article that become one, the better ranked stays with all mentions.
    """
    called = _called(part, chosen)
    languages = {row["article_id"]: str(row.get("language") or "und") for row in part.get("articles", ())}
    terms = {
        place: " ".join(normal_form(word, languages.get(place[0], "und")) for word in WORD.findall(name.lower()))
        for place, name in called.items()
    }
    kept: dict[Place, Row] = {}
    for row in part.get("keywords", ()):
        place = (row["article_id"], row["term"])
        term = terms.get(place, row["term"])
        held = kept.get((row["article_id"], term))
        kept[row["article_id"], term] = (
            {**held, "mentions": held["mentions"] + row["mentions"]} if held
            else {**row, "term": term, "keyword": called.get(place, row["keyword"])})
    mentions = [{**row, "term": terms.get((row["article_id"], row["term"]), row["term"])} for row in part.get("keyword_mentions", ())]
    return {"keywords": list(kept.values()), "keyword_mentions": mentions}


def _called(part: Found, chosen: Mapping[str, tuple[str, str]]) -> dict[Place, str]:
    """The entity's name for each term of an article of which every place is the full name of one person, spelled otherwise."""
    people = {(row["article_id"], row["start"], row["end"]): chosen[row["entity_id"]][1]
              for row in part.get("mentions", ()) if row["kind"] == "person" and row["entity_id"] in chosen}
    names: dict[Place, set[str]] = defaultdict(set)
    for row in part.get("keyword_mentions", ()):
        names[row["article_id"], row["term"]].add(people.get((row["article_id"], row["start"], row["end"]), ""))
    found = {}
    for row in part.get("keywords", ()):
        held = names.get((row["article_id"], row["term"]), set())
        name = next(iter(held)) if len(held) == 1 else ""
        if " " in name and " " in row["keyword"] and name != row["keyword"] and script(name) == script(row["keyword"]):
            found[row["article_id"], row["term"]] = name
    return found
