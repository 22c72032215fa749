"""What one article says of one actor: a container, no rules."""

from collections import Counter
from dataclasses import dataclass, field


@dataclass
class Actor:
    """One actor of an article while its mentions are gathered."""

    kind: str
    canonical: str | None = None
    names: Counter = field(default_factory=Counter)
    countries: Counter = field(default_factory=Counter)
    roles: set[str] = field(default_factory=set)
    sex: str = ""

    @property
    def name(self) -> str:
        """The gazetteer's name, or the fullest of its frequent names."""
        return self.canonical or max(
            self.names,
            key=lambda name: (
                self.kind == "person" and " " in name,
                self.kind != "person" and not name.isupper(),
                sum(not word.endswith(".") for word in name.split()),
                self.names[name],
                name,
            ),
        )

    @property
    def country(self) -> str | None:
        """The country its mentions most often carry."""
        return self.countries.most_common(1)[0][0] if self.countries else None
