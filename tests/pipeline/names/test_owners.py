"""Whose the organisations of an article are."""

import pytest

from pipeline.extractors.entities import understood
from pipeline.names.owners import home, owners


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("The Council of Ministers of Internal Affairs (CMIA) of the CIS met in Astana.", "Commonwealth of Independent States"),
        ("Belarus’ Interior Ministry spoke.", "BLR"),
        ("The Interior Ministry spoke.", None),
    ],
)
def test_a_country_or_bloc_right_beside_a_name_owns_it(text: str, owner: str | None) -> None:
    names, _, actors, numbers = understood(text, "en")
    bodies = [at for at, actor in enumerate(actors) if actor.kind == "organisation" and actor.names and not actor.canonical]
    assert len(bodies) == 1
    assert owners(names, numbers, text).get(bodies[0]) == owner


def test_home_is_the_country_of_half_the_located_names() -> None:
    assert home(understood("Minsk and Brest are in Belarus.", "en")[0]) == "BLR"
    assert home(understood("Minsk, Paris and Rome are towns.", "en")[0]) is None
    assert home([]) is None
