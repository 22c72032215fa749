"""Table `article_countries`: which countries an article is about, counted over its mentions. No recognition."""

from collections import Counter

from pipeline.document import Document, Found, Rows


def extract(document: Document, found: Found) -> Rows:
    """Rows of `article_countries` in the order of the codes; blocs do not count as their members, nor a body beside
    the country's name inside its own. No mention gives no row."""
    located = [row for row in found.get("mentions", ()) if row["country"]]
    ends = {(row["end"], row["country"]) for row in located if row["kind"] != "organisation"}
    counts = Counter(str(row["country"]) for row in located if row["kind"] != "organisation" or (row["end"], row["country"]) not in ends)
    total = sum(counts.values())
    return {
        "article_countries": [
            {"article_id": document.article_id, "country": country, "mentions": number, "share": number / total}
            for country, number in sorted(counts.items())
        ]
    }
