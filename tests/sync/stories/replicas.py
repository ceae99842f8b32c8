"""Replicas of one row in memory, and what any of them must show by definition.

Writers edit, remove, bring back and decide one row, hearing of each other now and then and in any
order. `by_definition` looks at the whole set of changes at once and knows no order.
"""

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from desktop.db.crdt import chain, dots
from desktop.db.crdt.merge import GONE, Known, Past, RowState, Write, merge, seen_by

DEFAULTS = {GONE: False, "name": "", "phone": ""}
FIELDS = ("name", "phone")
YEAR = 365 * 24 * 3600 * 1000
SKEW = (0, 0, -10 * YEAR, 10 * YEAR)  # clocks that are right, ten years behind, ten years ahead


@dataclass(frozen=True)
class Change:
    dot: str
    hlc: int
    fields: dict[str, Any]
    base: str

    def written(self, defaults: Mapping[str, Any] = DEFAULTS) -> dict[str, Any]:
        """All it writes; the change that makes a row writes every field."""
        return self.fields if self.base else {**defaults, **self.fields}


@dataclass
class Replica:
    name: str
    skew: int = 0
    state: RowState = field(default_factory=RowState)
    log: dict[str, Change] = field(default_factory=dict)
    seq: int = 0
    hlc: int = 0

    def take(self, change: Change) -> None:
        if change.dot in self.log:
            return  # whoever holds it already leaves it alone
        self.log[change.dot] = change
        merge(
            self.state,
            change.dot,
            change.hlc,
            change.fields,
            change.base,
            defaults=DEFAULTS,
            known=Known(self.log.__contains__, self.past),
        )
        self.state = RowState(  # as if it had been stored and read again
            dict(self.state.values),
            dots.parse(self.state.dots),
            {name: list(reversed(sides)) for name, sides in self.state.siblings.items()},
            set(self.state.awaited),
        )

    def past(self, dot: str) -> Past:
        change = self.log[dot]
        return Past(change.hlc, change.base, GONE in change.written())

    def write(self, fields: dict[str, Any], *, decided: bool = False) -> None:
        self.seq += 1
        self.hlc = max(self.hlc + 1, (50 * YEAR + self.skew + len(self.log)) << 16)
        gone = self.state.values.get(GONE) is True
        decided = decided or fields.get(GONE) is True
        base = seen_by(self.state.dots, fields.keys(), gone=gone, decided=decided)
        self.take(Change(f"{self.name}:{self.seq}", self.hlc, fields, base))

    def do(self, what: str, name: str, value: str) -> None:
        here = bool(self.state.shown)
        match what:
            case "create" if not here:
                self.write({"name": value} if name == "name" else {})
            case "edit" if here:
                self.write({name: value})
            case "remove" if here and not self.state.values.get(GONE):
                self.write({GONE: True})
            case "restore" if here and self.state.values.get(GONE):
                self.write({GONE: False})
            case "decide" if self.state.siblings:
                conflict = sorted(self.state.siblings)[len(value) % len(self.state.siblings)]
                self.write({conflict: value == "x" if conflict == GONE else value}, decided=True)

    def hear(self, changes: Iterable[Change], seed: int) -> None:
        for change in in_any_order(changes, random.Random(seed)):
            self.take(change)


def in_any_order(changes: Iterable[Change], chance: random.Random) -> list[Change]:
    """Changes of one writer keep their order, as their chain demands; writers mix at will."""
    queues: dict[str, list[Change]] = {}
    for change in sorted(changes, key=lambda one: dots.split(one.dot)):
        queues.setdefault(dots.split(change.dot)[0], []).append(change)
    mixed = []
    while queues:
        writer = chance.choice(sorted(queues))
        mixed.append(queues[writer].pop(0))
        queues = {name: queue for name, queue in queues.items() if queue}
    return mixed


Field = tuple[Any, frozenset[str], frozenset[tuple[str, str]]]
"""What a field shows: its value, the writes it shows, and all sides of its conflict."""

Picture = dict[str, Field]


def canonical(value: Any) -> str:
    """A value as text, so that lists and documents can stand in sets."""
    return chain.canonical(value).decode()


def picture(state: RowState) -> Picture:
    """Of each field: its value, the writes it shows, and all sides of its conflict."""
    return {
        name: (
            state.values.get(name, DEFAULTS[name]),
            frozenset(dots.visible(state.of(name)).split()),
            frozenset((one.dot, canonical(one.value)) for one in state.siblings.get(name, ())),
        )
        for name in DEFAULTS
    }


def siblings_by_definition(
    changes: Sequence[Change], name: str, defaults: Mapping[str, Any] = DEFAULTS
) -> list[Write]:
    """The writes of a field that no other write of it has in its base."""
    writing = [(change, change.written(defaults)) for change in changes]
    writing = [(change, written) for change, written in writing if name in written]
    replaced = {
        dot
        for change, _written in writing
        for seen in [dots.parse(change.base)]
        for dot in seen.get(name, seen.get("", "")).split()
    }
    return [
        Write(one.dot, one.hlc, written[name])
        for one, written in writing
        if one.dot not in replaced
    ]


def by_definition(changes: Sequence[Change], defaults: Mapping[str, Any] = DEFAULTS) -> Picture:
    """What a row shows once all of these changes are known, whatever their order."""
    siblings = {name: siblings_by_definition(changes, name, defaults) for name in defaults}
    base = {change.dot: dots.named(change.base) for change in changes}
    edits = {one.dot: one for name in defaults.keys() - {GONE} for one in siblings[name]}
    wrote_gone = {change.dot for change in changes if GONE in change.written(defaults)}
    siblings[GONE] += [
        Write(dot, one.hlc, False)
        for dot, one in edits.items()
        if dot not in wrote_gone
        and any(
            removal.value and dot not in base[removal.dot] and removal.dot not in base[dot]
            for removal in siblings[GONE]
        )
    ]
    return {name: _shown(name, writes, defaults) for name, writes in siblings.items()}


def _shown(name: str, writes: list[Write], defaults: Mapping[str, Any]) -> Field:
    writes.sort(key=lambda one: (one.hlc, dots.split(one.dot)), reverse=True)
    values = [one.value for one in writes]
    top = False if name == GONE and False in values else next(iter(values), defaults[name])
    shown = frozenset(one.dot for one in writes if one.value == top)
    conflict = len(shown) < len(writes)
    sides = (
        frozenset((one.dot, canonical(one.value)) for one in writes) if conflict else frozenset()
    )
    return top, shown, sides
