"""Scores of who and where: names, who is one person over the pile, roles, countries, dates. Claims and copies: `pile_links.py`."""

from collections import Counter
from collections.abc import Callable

from tests.pile_truth import Pile, Place, Score, normal, pairs


def mention_row(pile: Pile, place: Place) -> dict | None:
    """The mention that reads the name: the best fit that has an entity."""
    rows = pile.at("mentions", place)
    return next((row for row in rows if row["entity_id"]), rows[0] if rows else None)


def mentions(pile: Pile) -> Score:
    """Names of people, organisations and places that were found with their kind."""
    score = Score()
    for truth, place in pile.placed("mentions"):
        row, kind = mention_row(pile, place), pile.truth["actors"][truth["actor"]]
        read = row and (row["surface"], row["kind"])
        score.want(row and row["kind"] == kind, f"{truth['article']}: {truth['words']}: {read}, expected {kind}")
    return score


def people_found(pile: Pile) -> Score:
    """Rows of people in fully read articles that are people of the truth (by words that occur in one of their names)."""
    score = Score()
    known = {word for truth in pile.truth["mentions"] if pile.truth["actors"][truth["actor"]] == "person"
             for word in truth["words"].replace("’s", "").split()}
    for row in pile.tables["mentions"]:
        if row["kind"] == "person" and row["article_id"] in pile.read_fully:
            score.row(known & set(row["surface"].replace("’s", "").replace("'s", "").split()), row["surface"])
    return score


def joined(choose: Callable[[str, str, str], bool]) -> Callable[[Pile], Score]:
    """Pairs of different words for one actor that are one entity somewhere; of the pairs that `choose(kind, words, words)` takes."""
    def measure(pile: Pile) -> Score:
        score = Score()
        forms: dict[str, dict[str, set[str]]] = {}
        for truth, place in pile.placed("mentions"):
            row = mention_row(pile, place)
            held = {row["entity_id"]} if row and row["entity_id"] else set()
            forms.setdefault(truth["actor"], {}).setdefault(truth["words"], set()).update(held)
        for actor, words in sorted(forms.items()):
            for left, right in pairs(sorted(words)):
                if choose(pile.truth["actors"][actor], left, right):
                    score.want(words[left] & words[right], f"{actor}: {left} and {right} are not one")
        return score
    return measure


def same_letters(left: str, right: str) -> bool:
    """True where both names are written in one script."""
    return _script(left) == _script(right)


def _script(words: str) -> str:
    scripts = ("latin", "cyrillic", "bengali")
    return Counter(scripts[(ord(sign) > 0x3FF) + (ord(sign) > 0x900)] for sign in words if sign.isalpha()).most_common(1)[0][0]


def alone(words: str) -> bool:
    """True for a surname alone, with or without a title: "Mr. Zeltgalvis"."""
    return len(words.replace("’s", "").split(". ")[-1].removeprefix("Dr ").removeprefix("Ms ").split()) == 1


def base_names(pile: Pile) -> Score:
    """Names without case endings that stand among the names of an entity of that person, folded."""
    score = Score()
    named: dict[str, set[str]] = {}
    for truth, place in pile.placed("mentions"):
        row = mention_row(pile, place)
        shown = [entity for entity in pile.tables["entities"] if row and entity["entity_id"] == row["entity_id"]]
        named.setdefault(truth["actor"], set()).update(name.casefold() for entity in shown for name in (entity["name"], *entity["aliases"]))
    for actor, names in pile.truth["base_names"].items():
        for name in names:
            score.want(normal(name).casefold() in named[actor], f"{actor}: {name} is not among {sorted(named[actor])}")
    return score


def kept_apart(pile: Pile) -> Score:
    """Pairs of actors that share no entity; namesakes are among them."""
    score = Score()
    held: dict[str, set[str]] = {}
    for truth, place in pile.placed("mentions"):
        row = mention_row(pile, place)
        if row and row["entity_id"]:
            held.setdefault(truth["actor"], set()).add(row["entity_id"])
    for left, right in pairs(sorted(held)):
        score.row(not held[left] & held[right], f"{left} and {right} are one")
    return score


def namesakes(pile: Pile) -> Score:
    """Namesakes, each found and each kept apart."""
    score = Score()
    for actors in pile.truth["namesakes"]:
        held = [{row["entity_id"] for truth, place in pile.placed("mentions") if truth["actor"] == actor
                 if (row := mention_row(pile, place)) and row["entity_id"]} for actor in actors]
        score.want(all(held) and not set.intersection(*held), f"{actors}: {held}")
    return score


def roles(pile: Pile) -> Score:
    """Roles with the person who holds them, and rows that are roles."""
    score = Score()
    people: dict[tuple[str, str], set[str]] = {}
    for truth, place in pile.placed("mentions"):
        row = mention_row(pile, place)
        people.setdefault((truth["article"], truth["actor"]), set()).update({row["entity_id"]} if row else set())
    for truth, place in pile.placed("roles"):
        holders = {row["entity_id"] for row in pile.at("roles", place)}
        held = people.get((truth["article"], truth["actor"]), set()) - {None}
        score.want(holders & held, f"{truth['article']}: {truth['words']} of {truth['actor']}")
    return pile.spurious("roles", score, [place for _, place in pile.placed("roles")])


def country_words(pile: Pile) -> Score:
    """Words that name a country, its people or a place in it, with the right country."""
    score = Score()
    for truth, place in pile.placed("countries"):
        named = {row["country"] for row in pile.at("mentions", place)}
        found = f"is {truth['country']}, found {sorted(map(str, named))}"
        score.want(truth["country"] in named, f"{truth['article']}: {truth['words']} {found}")
    for truth, place in pile.placed("not_countries"):
        named = {row["country"] for row in pile.at("mentions", place)}
        score.row(truth["country"] not in named, f"{truth['article']}: {truth['words']} was read as {truth['country']}")
    return score


def country_articles(pile: Pile) -> Score:
    """Countries of each fully read article."""
    score = Score()
    for name, number in pile.ids.items():
        if number in pile.read_fully and name in pile.records and not name.endswith("-reprint"):
            wanted = {truth["country"] for truth in pile.truth["countries"] if truth["article"] == name}
            wanted |= set(pile.truth["more_countries"].get(name, ()))
            held = {row["country"] for row in pile.rows("article_countries", number)}
            for country in sorted(wanted | held):
                if country in wanted:
                    score.want(country in held, f"{name}: {country}")
                if country in held:
                    score.row(country in wanted, f"{name}: {country}")
    return score


def dates(pile: Pile) -> Score:
    """Calendar words with their first and last day, or with the day of an unknown year."""
    score = Score()
    for truth, place in pile.placed("dates"):
        wanted = tuple(truth.get(name) for name in ("earliest", "latest"))
        held = [tuple(value and value.isoformat() for value in (row["earliest"], row["latest"])) for row in pile.at("dates", place)]
        days = [row["edtf"] for row in pile.at("dates", place)]
        hit = wanted in held and truth.get("edtf") in (None, *days)
        score.want(hit, f"{truth['article']}: {truth['words']} is {wanted}, found {held} {days}")
    return score
