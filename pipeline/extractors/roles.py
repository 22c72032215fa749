"""Table `roles`: the offices and functions that an article gives its people. How they are found is said in `pipeline.names.roles`."""

from pipeline.document import Document, Found, Rows, actor_name
from pipeline.extractors.entities import understood


def extract(document: Document, found: Found) -> Rows:
    """Rows of `roles`: the same role of the same person once an article."""
    _, held, _, numbers = understood(document.text, (document.language or "und").split("-")[0])
    named = {row["actor"] for row in found.get("actors", [])}
    rows, seen = [], set()
    for role in held:
        number = numbers[role.person]
        if number is None or actor_name(document.article_id, number) not in named or (number, role.words.casefold()) in seen:
            continue
        seen.add((number, role.words.casefold()))
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
