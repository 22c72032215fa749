"""Days, months, years and spans of time as first and last day with precision and EDTF. No text."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from pipeline.document import Published


@dataclass(frozen=True, slots=True)
class Bounds:
    """First and last day that a calendar expression can mean; None is open or unknown."""

    earliest: date | None = None
    latest: date | None = None
    precision: str = "unknown"
    edtf: str | None = None


UNKNOWN = Bounds()


def day(year: int | None, month: int, number: int) -> Bounds | None:
    """A day; without a year the day is in EDTF only. None where no such day exists."""
    if not (1 <= month <= 12 and 1 <= number <= monthrange(year or 2000, month)[1]):
        return None
    if year is None:
        return Bounds(edtf=f"XXXX-{month:02}-{number:02}")
    if not 1 <= year <= 9999:
        return None
    exact = date(year, month, number)
    return Bounds(exact, exact, "day", exact.isoformat())


def month_of(year: int | None, month: int) -> Bounds:
    """A month; without a year in EDTF only."""
    if year is None:
        return Bounds(edtf=f"XXXX-{month:02}")
    return Bounds(date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month", f"{year:04}-{month:02}")


def year_of(year: int) -> Bounds:
    """A whole year."""
    return Bounds(date(year, 1, 1), date(year, 12, 31), "year", f"{year:04}")


def months_of(year: int, first: int, last: int) -> Bounds:
    """A quarter or half of a year."""
    end = month_of(year, last)
    return Bounds(date(year, first, 1), end.latest, "bounds", f"{year:04}-{first:02}/{year:04}-{last:02}")


def years(first: int, last: int) -> Bounds | None:
    """From one year to another; None when they stand in the wrong order."""
    return Bounds(date(first, 1, 1), date(last, 12, 31), "bounds", f"{first:04}/{last:04}") if first <= last <= 9999 else None


def between(left: Bounds, right: Bounds) -> Bounds | None:
    """From the first to the second; None when they stand in the wrong order or one is unknown."""
    if left.earliest is None or right.latest is None or left.earliest > right.latest:
        return None
    return Bounds(left.earliest, right.latest, "bounds", f"{left.edtf}/{right.edtf}")


def until(end: Bounds) -> Bounds:
    """Up to and with the end; the beginning is open."""
    if end.latest is None:
        return end
    return Bounds(None, end.latest, "bounds", f"../{end.edtf}")


def since(start: Bounds) -> Bounds:
    """From the start on; the end is open."""
    if start.earliest is None:
        return start
    return Bounds(start.earliest, None, "bounds", f"{start.edtf}/..")


def before(end: Bounds) -> Bounds:
    """Up to the last day, month or year before the end; the beginning is open."""
    if end.earliest is None or end.edtf is None:
        return until(end)
    last = end.earliest - timedelta(days=1)
    return Bounds(None, last, "bounds", f"../{last.isoformat()[: len(end.edtf)]}")


def after(start: Bounds) -> Bounds:
    """From the first year or month after it on; from the day itself on where it is one, which may be told with a time of day."""
    if start.latest is None or start.precision not in ("year", "month"):
        return since(start)
    first = start.latest + timedelta(days=1)
    return Bounds(first, None, "bounds", f"{first.isoformat()[: len(start.edtf or '')]}/..")


def begun_by(start: Bounds, end: Bounds) -> Bounds:
    """A start without a year in the year of the end, or in the one before where it would come after it: "from 2 May to 11 July 2025"."""
    if start.earliest is not None or end.latest is None:
        return start
    same = in_year(start, year_of(end.latest.year))
    if same is not None and same.earliest is not None and same.earliest > end.latest:
        return in_year(start, year_of(end.latest.year - 1)) or start
    return same or start


def in_year(part: Bounds, year: Bounds) -> Bounds | None:
    """A month or day without a year ("XXXX-05") in a known year; None for anything else."""
    if year.earliest is None or part.earliest is not None or not (part.edtf or "").startswith("XXXX-"):
        return None
    month, *number = (int(one) for one in (part.edtf or "").split("-")[1:])
    return day(year.earliest.year, month, number[0]) if number else month_of(year.earliest.year, month)


def _shifted(moment: date, months: int) -> date:
    index = moment.year * 12 + moment.month - 1 + months
    year, month = divmod(index, 12)
    year = min(max(year, 1), 9998)
    return date(year, month + 1, min(moment.day, monthrange(year, month + 1)[1]))


def moved(moment: date, unit: str, count: float) -> date:
    """The day `count` units before (negative) or after the moment; years are clamped to the calendar."""
    step = {"year": 12, "decade": 120, "century": 1200, "month": 1, "quarter": 3}.get(unit)
    if step is not None:
        return _shifted(moment, max(-24000, min(24000, int(step * count))))
    days = {"week": 7, "fortnight": 14, "day": 1, "night": 1}.get(unit, 0) * count
    return moment + timedelta(days=max(-300000, min(300000, days)))


def near_day(published: Published, offset: int) -> Bounds:
    """Today (0), yesterday (-1) and so on, from the publication date; unknown without one."""
    if published.earliest is None or published.latest is None:
        return UNKNOWN
    first, last = published.earliest + timedelta(days=offset), published.latest + timedelta(days=offset)
    if first == last:
        return Bounds(first, last, "day", first.isoformat())
    return Bounds(first, last, published.precision, f"{first.isoformat()}/{last.isoformat()}")


def near_unit(published: Published, unit: str, offset: int) -> Bounds:
    """Last, this or next year, month, week (-1, 0, 1) from the publication date; unknown where that is too vague."""
    if published.earliest is None or published.latest is None:
        return UNKNOWN
    first, last = moved(published.earliest, unit, offset), moved(published.latest, unit, offset)
    if unit == "year":
        return year_of(first.year) if first.year == last.year else years(first.year, last.year) or UNKNOWN
    if unit == "month" and (first.year, first.month) == (last.year, last.month):
        return month_of(first.year, first.month)
    if unit == "week" and first == last:
        monday = first - timedelta(days=first.weekday())
        return Bounds(monday, monday + timedelta(days=6), "bounds", f"{monday}/{monday + timedelta(days=6)}")
    if unit == "decade" and first.year // 10 == last.year // 10:
        start = first.year // 10 * 10
        return replace(years(start, start + 9) or UNKNOWN, edtf=f"{start // 10}X")
    return UNKNOWN


def stretch(published: Published, unit: str, count: float) -> Bounds:
    """The `count` units that end (negative) or begin (positive) with the publication; unknown without a date."""
    if published.earliest is None or published.latest is None or unit in ("hour", "minute", "second"):
        return UNKNOWN
    first = moved(published.earliest, unit, count) if count < 0 else published.earliest
    last = published.latest if count < 0 else moved(published.latest, unit, count)
    return Bounds(first, last, "bounds", f"{first}/{last}")


def ago(published: Published, unit: str, count: float) -> Bounds:
    """The time `count` units before the publication, as exact as its unit."""
    if published.earliest is None or published.latest is None or unit in ("hour", "minute", "second"):
        return UNKNOWN
    first, last = moved(published.earliest, unit, -count), moved(published.latest, unit, -count)
    if unit in ("year", "decade", "century"):
        return year_of(first.year) if first.year == last.year else years(first.year, last.year) or UNKNOWN
    if unit in ("month", "quarter") and (first.year, first.month) == (last.year, last.month):
        return month_of(first.year, first.month)
    if first == last:
        return Bounds(first, last, "day", first.isoformat())
    return Bounds(first, last, "bounds", f"{first}/{last}")


def weekday(published: Published, number: int, way: int) -> Bounds:
    """The named weekday around the publication: last (-1), next (1), or the nearest of the past week (0)."""
    if published.earliest is None or published.earliest != published.latest:
        return UNKNOWN
    back = (published.earliest.weekday() - number) % 7
    step = -back if way == 0 else -(back or 7) if way < 0 else (7 - back)
    moment = published.earliest + timedelta(days=step)
    return Bounds(moment, moment, "day", moment.isoformat())


def coming(published: Published, number: int) -> Bounds:
    """The named weekday on or after the publication."""
    if published.earliest is None or published.earliest != published.latest:
        return UNKNOWN
    moment = published.earliest + timedelta(days=(number - published.earliest.weekday()) % 7)
    return Bounds(moment, moment, "day", moment.isoformat())
