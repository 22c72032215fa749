"""Selection: what the reader chose. Frozen and hashable. In SQL: `picked.py`; counts of what more could be chosen: `facets.py`."""

from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

LISTS = ("theme", "country", "language", "source", "actor")
SCOPES = ("passages", "articles")


@dataclass(frozen=True, slots=True)
class Selection:
    """Filters of one view. Lists hold ids (theme ids, ISO codes, BCP 47 codes, source names, entity ids), in the order chosen.

    `every` names the lists of which all values must match, not any. `scope` is what is picked: passages (sentences, and rows
    that are themselves of the country, theme or person) or whole articles. What any selection of `beyond` picks is left out.
    """

    theme: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    actor: tuple[str, ...] = ()
    words: str = ""
    not_theme: tuple[str, ...] = ()
    not_country: tuple[str, ...] = ()
    not_language: tuple[str, ...] = ()
    not_source: tuple[str, ...] = ()
    not_actor: tuple[str, ...] = ()
    not_words: str = ""
    since: date | None = None
    until: date | None = None
    article: tuple[str, ...] = ()
    not_article: tuple[str, ...] = ()
    beyond: tuple["Selection", ...] = ()
    every: tuple[str, ...] = ()
    scope: str = "passages"

    def __post_init__(self) -> None:
        if self.scope not in SCOPES:
            raise ValueError(f"scope is {self.scope!r}; it must be one of {', '.join(SCOPES)}")

    @property
    def empty(self) -> bool:
        """True when nothing is filtered."""
        return not self.active()

    def active(self) -> tuple[str, ...]:
        """Names of the fields that filter something, in the order of the fields."""
        return tuple(item.name for item in fields(self) if item.name not in ("scope", "every") and getattr(self, item.name))

    def without(self, name: str, value: str | None = None) -> "Selection":
        """The selection with one value of a field removed, or the whole field when no value is given."""
        held = getattr(self, name)
        if isinstance(held, tuple):
            return self.having(name, tuple(item for item in held if item != value) if value is not None else ())
        return self.having(name, None if name in ("since", "until") else "")

    def having(self, name: str, value: Any) -> "Selection":
        """The selection with a field set to another value."""
        return replace(self, **{name: value})
