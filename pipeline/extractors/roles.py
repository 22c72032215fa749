"""Table `roles`: the offices and functions that an article gives its people. How they are found is said in `pipeline.names.roles`."""

from collections import defaultdict

from pipeline.document import Document, Found, Rows, actor_name
from pipeline.extractors.entities import understood


def extract(document: Document, found: Found) -> Rows:
    """Rows of `roles`: the same role of the same person once an article; a shorter form of it ("President") is the same."""
    _, held, _, numbers = understood(document.text, (document.language or "und").split("-")[0])
    named = {row["actor"] for row in found.get("actors", [])}
    words: dict[int, set[str]] = defaultdict(set)
    for role in held:
        words[numbers[role.person] if numbers[role.person] is not None else -1].add(role.words.casefold())
    rows, seen = [], set()
    for role in held:
        number, said = numbers[role.person], role.words.casefold()
        if number is None or actor_name(document.article_id, number) not in named or (number, said) in seen:
            continue
        if any(longer.startswith(f"{said} ") for longer in words[number]):
            continue
        seen.add((number, said))
        rows.append(
            {
                "entity_id": actor_name(document.article_id, number),
                "article_id": document.article_id,
                "role": role.words,
                "start": role.start,
                "end": role.end,
                "surface": document.text[role.start : role.end],
            }
        )
    return {"roles": rows}
