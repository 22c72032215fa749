"""What belongs together by pairs: the groups that links make, directly or through others. What a link means is said where it is made."""

from collections.abc import Iterable


def first_of_group(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Each name of the pairs -> the smallest name of its group; the order of the pairs changes nothing."""
    above: dict[str, str] = {}

    def first(name: str) -> str:
        while above.setdefault(name, name) != name:
            above[name] = above[above[name]]
            name = above[name]
        return name

    for left, right in pairs:
        low, high = sorted((first(left), first(right)))
        above[high] = low
    return {name: first(name) for name in sorted(above)}
