"""Makes the map's outlines from the npm package world-atlas: python components/charts/topojson/compile_outlines.py PACKAGE

PACKAGE is the unpacked folder that holds countries-50m.json and countries-10m.json. Writes world_50m.json (the shape that Plotly's maps
expect, ISO 3166-1 alpha-3 ids), world_110m.json (the same countries drawn with fewer points, for small maps) and points.json (where to
put a marker for a country too small to be seen), the same bytes on every run.
"""

import itertools
import json
import math
import sys
from collections import Counter
from pathlib import Path

from babel.core import get_global

HERE = Path(__file__).parent
SMALL = 12_000  # square kilometres: below this a country's outline is a dot on a screen
NAMED = {"Kosovo": "XKX"}  # Natural Earth gives it no ISO number
FORMER = set("ANT BUR CSK DDR FXX NTZ ROM SCG SUN TMP YMD YUG ZAR".split())
EMPTY = {"type": "GeometryCollection", "geometries": []}
KM = 111.195  # kilometres in a degree
FINE, COARSE = 0.1, 0.4  # degrees that an outline may be off: a third of a pixel on the widest map, half a pixel on the front page's
ISLET = 300  # square kilometres: an island below this is less than half a square pixel on the widest map


def alpha3() -> dict[str, str]:
    """ISO number -> alpha-3 code, by way of CLDR's list of territory codes."""
    codes = {code: names[0] for code, names in get_global("territory_aliases").items()}
    three = {two: code for code, two in sorted(codes.items()) if len(code) == 3 and code.isalpha() and code not in FORMER}
    return {number: three[two] for number, two in codes.items() if number.isdigit() and two in three}


def decoded(topology: dict) -> list[list[tuple[float, float]]]:
    """The arcs as longitudes and latitudes."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        arcs.append(points)
    return arcs


def rings(geometry: dict, arcs: list) -> list[list[tuple[float, float]]]:
    """The outer rings of a geometry."""
    polygons = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"] if geometry["type"] == "MultiPolygon" else []
    return [[point for at in polygon[0] for point in (arcs[at] if at >= 0 else arcs[~at][::-1])] for polygon in polygons]


def measured(ring: list[tuple[float, float]]) -> tuple[float, float, float]:
    """Area in square kilometres and centre of gravity of a ring, on a plane that keeps areas at the ring's own latitude."""
    ring = unbroken(ring)
    scale = math.cos(math.radians(sum(y for _, y in ring) / len(ring)))
    doubled = cx = cy = 0.0
    for (x0, y0), (x1, y1) in zip(ring, ring[1:] + ring[:1], strict=True):
        cross = x0 * y1 - x1 * y0
        doubled, cx, cy = doubled + cross, cx + (x0 + x1) * cross, cy + (y0 + y1) * cross
    if not doubled:
        return 0.0, ring[0][0], ring[0][1]
    return abs(doubled) / 2 * scale * KM * KM, (cx / (3 * doubled) + 180) % 360 - 180, cy / (3 * doubled)


def unbroken(ring: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """The ring without the jump from 180 to -180 degrees."""
    whole = [ring[0]]
    for x, y in ring[1:]:
        whole.append((x - 360 * round((x - whole[-1][0]) / 360), y))
    return whole


def sized(geometry: dict, arcs: list) -> tuple[float, float, float]:
    """Area of all rings of a country, and the centre of its largest."""
    sizes = sorted((measured(ring) for ring in rings(geometry, arcs)), reverse=True)
    return (sum(area for area, _, _ in sizes), *sizes[0][1:]) if sizes else (0.0, 0.0, 0.0)


def coast(geometries: list[dict]) -> dict:
    """The arcs that belong to one country only: where land meets water."""
    used = Counter(at if at >= 0 else ~at for geometry in geometries for at in _flat(geometry.get("arcs", [])))
    return {
        "type": "GeometryCollection",
        "geometries": [{"type": "MultiLineString", "arcs": [[at] for at in sorted(used) if used[at] == 1]}],
    }


def _flat(arcs: list | int) -> list[int]:
    return [arcs] if isinstance(arcs, int) else [at for inner in arcs for at in _flat(inner)]


def outlines(topology: dict) -> dict:
    """The topology with the objects and ids that Plotly asks for."""
    arcs, codes = decoded(topology), alpha3()
    countries: list[dict] = []
    for geometry in sorted(topology["objects"]["countries"]["geometries"], key=lambda geometry: -sized(geometry, arcs)[0]):
        _, x, y = sized(geometry, arcs)
        code = codes.get(geometry.get("id"), NAMED.get(geometry["properties"]["name"], "-99"))
        code = "-99" if code in [country["id"] for country in countries] else code  # a small part that carries its country's number
        countries.append({"type": geometry["type"], "arcs": geometry["arcs"], "id": code, "properties": {"ct": [round(x, 2), round(y, 2)]}})
    objects = {
        "coastlines": coast(countries),
        "land": topology["objects"]["land"],
        "ocean": EMPTY,
        "lakes": EMPTY,
        "rivers": EMPTY,
        "countries": {"type": "GeometryCollection", "geometries": countries},
        "subunits": EMPTY,
    }
    return {"type": "Topology", "objects": objects, "arcs": topology["arcs"], "bbox": topology["bbox"], "transform": topology["transform"]}


def without_islets(topology: dict, smallest: float) -> dict:
    """The topology without islands below `smallest` square kilometres, but for the largest part of a country, and without their arcs."""
    arcs, objects = decoded(topology), topology["objects"]
    countries = [_largest(geometry, arcs, smallest) for geometry in objects["countries"]["geometries"]]
    bounds = _numbers([geometry["arcs"] for geometry in countries])
    # A continent's outline may run along a part of a country that goes: it stays where any of its arcs does.
    land = [{**geometry, "arcs": [polygon for polygon in geometry["arcs"] if _numbers(polygon) & bounds]}
            for geometry in objects["land"]["geometries"]]
    used = sorted(bounds | _numbers([geometry["arcs"] for geometry in land]))
    places = {at: place for place, at in enumerate(used)}
    kept = {"countries": [{**geometry, "arcs": _renamed(geometry["arcs"], places)} for geometry in countries],
            "land": [{**geometry, "arcs": _renamed(geometry["arcs"], places)} for geometry in land]}
    collections = {name: {**objects[name], "geometries": geometries} for name, geometries in kept.items()}
    objects = {**objects, **collections, "coastlines": coast(kept["countries"])}
    return {**topology, "objects": objects, "arcs": [topology["arcs"][at] for at in used]}


def _numbers(arcs: list | int) -> set[int]:
    """The arcs by their numbers, whichever way they run."""
    return {at if at >= 0 else ~at for at in _flat(arcs)}


def _largest(geometry: dict, arcs: list, smallest: float) -> dict:
    """The geometry with the polygons that are large enough, and with the largest whatever its size."""
    if geometry["type"] != "MultiPolygon":
        return geometry
    sizes = [measured(ring)[0] for ring in rings(geometry, arcs)]
    least = min(smallest, max(sizes))
    return {**geometry, "arcs": [polygon for polygon, size in zip(geometry["arcs"], sizes, strict=True) if size >= least]}


def _renamed(arcs: list | int, places: dict[int, int]) -> list | int:
    """The arcs by their new numbers; an arc that runs backwards has the complement of its number."""
    if isinstance(arcs, int):
        return places[arcs] if arcs >= 0 else ~places[~arcs]
    return [_renamed(inner, places) for inner in arcs]


def coarser(topology: dict, degrees: float) -> dict:
    """The topology with fewer points: no arc is off by more than `degrees`. Neighbours keep their common border; every ring keeps its
    direction, since a ring that is turned round would be drawn as the whole world but itself."""
    (sx, sy), arcs = topology["transform"]["scale"], decoded(topology)
    least = [degrees] * len(arcs)
    kept = [_thinned(arc, degrees) for arc in arcs]
    while turned := {at for geometry in topology["objects"]["countries"]["geometries"] for at in _turned(geometry, arcs, kept)}:
        for at in turned:
            least[at] /= 2
            kept[at] = _thinned(arcs[at], least[at]) if least[at] > degrees / 100 else list(range(len(arcs[at])))
    ends = [[(round((x + 180) / sx), round((y - topology["transform"]["translate"][1]) / sy)) for x, y in arc] for arc in arcs]
    steps = []
    for arc, places in zip(ends, kept, strict=True):
        chosen = [arc[at] for at in places]
        steps.append([chosen[0], *((x - u, y - v) for (u, v), (x, y) in itertools.pairwise(chosen))])
    return {**topology, "arcs": [[list(step) for step in arc] for arc in steps]}


def _thinned(arc: list[tuple[float, float]], degrees: float) -> list[int]:
    """The places of an arc to keep (Douglas and Peucker, 1973): both ends and what is farther off than `degrees`; of a closed arc four."""
    kept, spans = {0, len(arc) - 1}, [(0, len(arc) - 1)]
    while spans:
        first, last = spans.pop()
        far, at = max(((_off(arc[at], arc[first], arc[last]), at) for at in range(first + 1, last)), default=(0.0, 0))
        if far > degrees or (at and arc[0] == arc[-1] and len(kept) < 4):
            kept.add(at)
            spans += [(first, at), (at, last)]
    return sorted(kept)


def _off(point: tuple[float, float], a: tuple[float, float], b: tuple[float, float]) -> float:
    """How far a point is from a line between two others, in degrees."""
    dx, dy, px, py = b[0] - a[0], b[1] - a[1], point[0] - a[0], point[1] - a[1]
    length = dx * dx + dy * dy
    along = min(max((px * dx + py * dy) / length, 0.0), 1.0) if length else 0.0
    return math.hypot(px - along * dx, py - along * dy)


def _turned(geometry: dict, arcs: list, kept: list[list[int]]) -> list[int]:
    """The thinned arcs of the rings that have lost their direction or half of their area."""
    polygons = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry.get("arcs", [])
    found = []
    for ring in (ring for polygon in polygons for ring in polygon):
        ids = [at if at >= 0 else ~at for at in ring]
        thin = {at: [arcs[at][place] for place in kept[at]] for at in ids}
        whole, less = (_area([point for at in ring for point in (held[at] if at >= 0 else held[~at][::-1])]) for held in (arcs, thin))
        if whole * less <= 0 or abs(less) < abs(whole) / 2:
            found += [at for at in ids if len(kept[at]) < len(arcs[at])]
    return found


def _area(ring: list[tuple[float, float]]) -> float:
    """Twice the area of a ring in square degrees, below zero for a ring that runs clockwise."""
    ring = unbroken(ring)
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in zip(ring, ring[1:] + ring[:1], strict=True))


def points(topology: dict) -> dict[str, list[float]]:
    """Code -> [longitude, latitude] of every country that a map of the world is too coarse for."""
    arcs, codes = decoded(topology), alpha3()
    found: dict[str, tuple[float, float, float]] = {}
    for geometry in topology["objects"]["countries"]["geometries"]:
        code = codes.get(geometry.get("id"))
        if code:
            found[code] = max(found.get(code, (0.0, 0.0, 0.0)), sized(geometry, arcs))
    return {code: [round(x, 2), round(y, 2)] for code, (area, x, y) in sorted(found.items()) if area < SMALL}


def main(package: Path) -> None:
    """Writes both files beside this one."""
    for source, name, make in (
        ("countries-50m.json", "world_50m.json", lambda topology: coarser(without_islets(outlines(topology), ISLET), FINE)),
        ("countries-50m.json", "world_110m.json", lambda topology: coarser(without_islets(outlines(topology), ISLET), COARSE)),
        ("countries-10m.json", "points.json", points),
    ):
        made = make(json.loads((package / source).read_text("utf-8")))
        (HERE / name).write_text(json.dumps(made, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
