"""What a pile says at a glance, in sentences: computed from the frames of its charts, never written by hand. No layout, no SQL."""

import pandas as pd

from components import wording
from components.words import say

LISTED = 3  # countries named in one sentence


def sentences(*, themes: pd.DataFrame, countries: pd.DataFrame, speakers: pd.DataFrame, claims: pd.DataFrame, articles: int) -> list[str]:
    """Two to four sentences in Markdown: theme, countries, who is quoted most, what several articles state and whether they differ.

    The frames are those of themes_ranked, countries_map, quotes_speakers and statistics_claims. A frame without rows gives no sentence,
    save for claims: that no two articles state the same is worth saying where there are several articles.
    """
    said = [_subject(themes, countries, articles), _quoted(speakers), _stated(claims) if articles > 1 else ""]
    return [sentence for sentence in said if sentence]


def _subject(themes: pd.DataFrame, countries: pd.DataFrame, articles: int) -> str:
    mains = themes.sort_values(["main_in", "mentions"], ascending=False, kind="stable") if len(themes) else themes
    theme = ""
    if len(mains) and mains.iloc[0]["main_in"]:
        first = mains.iloc[0]
        theme = say("overview.lead.theme", theme=_strong(first["theme_name"]), share=_share(int(first["main_in"]), articles))
    where = _where(countries.head(LISTED).to_dict("records"), articles)
    return _sentence(say("overview.lead.joined", one=theme, two=where) if theme and where else theme or where)


def _where(rows: list[dict], articles: int) -> str:
    if not rows:
        return ""
    first, *others = [(_strong(row["country_name"]), int(row["articles"])) for row in rows]
    named = [say("overview.lead.named", country=first[0], share=_share(first[1], articles))]
    named += [say("overview.lead.named_too", country=country, part=part) for country, part in others]
    return wording.listed(named, word=say("overview.lead.and"))


def _quoted(speakers: pd.DataFrame) -> str:
    known = speakers[speakers["speaker_id"].notna()]
    if known.empty:
        return ""
    first = known.iloc[0]
    return say("overview.lead.quoted", speaker=_strong(wording.name(first["who"])), some=int(first["mentions"]), n=int(first["quotes"]))


def _stated(claims: pd.DataFrame) -> str:
    if claims.empty:
        return say("overview.lead.nothing_shared")
    quantities, differing = int(claims["quantities"].iloc[0]), int(claims["differing"].iloc[0])
    if not differing:
        return say("overview.lead.agree", n=quantities)
    rows = claims[claims["quantity"] == claims.iloc[0]["quantity"]]  # those that differ come first
    values = list(dict.fromkeys(wording.amount(row) for row in rows.to_dict("records")))
    noun = str(rows.iloc[0]["panel"]).split(" · ")[0]
    example = say("overview.lead.example", noun=wording.markdown(noun), values=wording.markdown(wording.listed(values)))
    return say("overview.lead.differ", n=quantities, some=differing, example=_strong(example, escaped=True))


def _share(part: int, articles: int) -> str:
    """How many of the articles: "all 5 articles", "3 of 5 articles"."""
    return say("overview.lead.all" if part == articles else "overview.lead.some", part=part, n=articles)


def _strong(words: object, *, escaped: bool = False) -> str:
    return f"**{words if escaped else wording.markdown(words)}**"


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:] + "." if words else ""
