"""Columns that follow from others: search text, sort keys, totals and outcomes.

They are computed in one place whenever a row is written or merged, never typed and never sent.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from desktop.domain.checklist import Checklist, Score, score
from desktop.domain.names import initials, place_key, search_text, sort_key
from desktop.domain.subjects import Zone
from desktop.errors import AppError

Checklists = Callable[[str], Checklist | None]
"""Finds a checklist by its reference, `id@version`; None when this PC does not have it."""

Values = Mapping[str, Any]


class _Last(NamedTuple):
    reference: str
    points: Values
    zone: str
    score: Score | None


class Deriver:
    """Computes the derived columns of a row from its other fields."""

    def __init__(self, checklists: Checklists) -> None:
        self._checklists = checklists
        self._last: _Last | None = None
        self._rules: dict[str, Callable[[Values], dict[str, Any]]] = {
            "family": _family,
            "citizen": _citizen,
            "clan": _clan,
            "unit": _place,
            "former_village": _former,
            "village": _place,
            "sheet": self._sheet,
        }

    def __call__(self, entity: str, values: Values) -> dict[str, Any]:
        """The derived columns of a row; empty for entities that have none."""
        rule = self._rules.get(entity)
        return rule(values) if rule else {}

    def score(self, reference: str, points: Mapping[str, Any], zone: str) -> Score | None:
        """The score of one sheet; None when this PC does not have its checklist."""
        last = self._last
        if last and last.points == points and last.reference == reference and last.zone == zone:
            return last.score  # who wrote a sheet asks for its score once more
        checklist = self._checklists(reference)
        found = score(checklist, points, Zone(zone)) if checklist else None
        self._last = _Last(reference, dict(points), zone, found)
        return found

    def _sheet(self, values: Values) -> dict[str, Any]:
        try:
            result = self.score(values["checklist"], values["points"], values["zone"])
        except (
            AppError,
            ValueError,
        ):  # another PC's sheet that our checklist or zones cannot score
            result = None
        if result is None:
            return {"total": None, "rating": "", "state": "unknown"}
        return {
            "total": result.total,
            "rating": result.rating or result.level or "",
            "state": state(result, begun=bool(values["points"])),
        }


def state(result: Score, *, begun: bool) -> str:
    """The state of a sheet (SheetState) in one word."""
    if not result.complete:
        return "partial" if begun else "empty"
    return "passed" if result.passed else "failed"


def _family(values: Values) -> dict[str, Any]:
    return _person(values["head_name"], values)


def _citizen(values: Values) -> dict[str, Any]:
    return _person(values["name"], values)


def _person(name: str, values: Values) -> dict[str, Any]:
    return {"search": _searched_name(name) + _numbers(values), "sort_key": sort_key(name)}


def _numbers(values: Values) -> str:
    return "".join(_searched(values[field]) for field in ("code", "phone"))


@lru_cache(maxsize=1 << 14)
def _searched_name(name: str) -> str:
    """Names repeat a great deal, so each is worked out once."""
    return search_text(name, initials(name))


def _searched(number: str) -> str:
    """Codes and telephones are plain letters and figures, and never repeat."""
    return f" {number.lower()}" if number.isascii() and number.isalnum() else search_text(number)


def _clan(values: Values) -> dict[str, Any]:
    return _placed(f"{values['name']} {values['branch']}", values)


def _place(values: Values) -> dict[str, Any]:
    return _placed(values["name"], values)


def _former(values: Values) -> dict[str, Any]:
    name = values["name"]
    return {"search": search_text(name, initials(name)) + _searched(values["code"])}


def _placed(name: str, values: Values) -> dict[str, Any]:
    search = search_text(name, initials(name), values["head_name"], initials(values["head_name"]))
    return {"search": search + _numbers(values), "sort_key": place_key(name)}
