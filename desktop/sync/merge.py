"""The merge of concurrent writes: a multi-value register per field, pure.

For a field, the *siblings* are the writes that no other write has in its base. One sibling is the
value; several with equal values are fine; several with different values are a conflict, of which
the one with the greatest `(hlc, writer)` is shown until a person decides. The result depends only
on the set of writes, never on the order in which they arrive: merging is idempotent, commutative
and associative.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from desktop.db import dots

GONE = "gone"


@dataclass(frozen=True, slots=True)
class Write:
    """One write of one field.

    Attributes:
        dot: its name.
        hlc: its clock reading, for ties only.
        value: what was written, as JSON has it.
    """

    dot: str
    hlc: int
    value: Any

    @property
    def rank(self) -> tuple[int, str]:
        """What decides which of several siblings is shown."""
        return self.hlc, dots.split(self.dot)[0]


@dataclass(slots=True)
class RowState:
    """A row while changes are merged into it.

    Attributes:
        values: fields as shown; absent ones have their defaults.
        shown: dots by field, as the row keeps them.
        siblings: of each field in conflict, all its siblings.
        awaited: writes that were replaced before they arrived, by field.
        touched: fields whose siblings or awaited writes changed and must be stored.
    """

    values: dict[str, Any] = field(default_factory=dict)
    shown: dots.Dots = field(default_factory=dict)
    siblings: dict[str, list[Write]] = field(default_factory=dict)
    awaited: set[tuple[str, str]] = field(default_factory=set)
    touched: set[str] = field(default_factory=set)

    @property
    def dots(self) -> str:
        """The row's dots as text."""
        return dots.encode(self.shown)

    def of(self, name: str) -> str:
        """What a field shows."""
        return self.shown.get(name, self.shown.get("", ""))


Known = Callable[[str], bool]
"""Whether a dot has arrived here, now or earlier."""

HlcOf = Callable[[str], int]
"""The clock reading of a write that has arrived."""


def merge(
    state: RowState,
    dot: str,
    hlc: int,
    fields: Mapping[str, Any],
    base: str,
    *,
    defaults: Mapping[str, Any],
    known: Known,
    hlc_of: HlcOf,
) -> None:
    """Merge one change into a row.

    Args:
        state: the row, changed in place.
        dot: the change's name.
        hlc: its clock reading.
        fields: what it writes.
        base: the dots its author saw.
        defaults: what fields hold that nobody has written.
        known: which dots have arrived.
        hlc_of: clock readings of writes that have arrived.
    """
    seen = dots.parse(base)
    created = not base
    if created and not state.shown:
        state.shown[""] = dot
        state.values.update(fields)
        return
    names = fields.keys() if not created else defaults.keys()
    for name in names:
        value = fields[name] if name in fields else defaults[name]
        replaced = seen.get(name, seen.get("", "")).split()
        _merge_field(state, name, Write(dot, hlc, value), replaced, defaults, known, hlc_of)
    _weigh_removal(state, dot, hlc, fields, seen, hlc_of)


def _merge_field(
    state: RowState,
    name: str,
    write: Write,
    replaced: Iterable[str],
    defaults: Mapping[str, Any],
    known: Known,
    hlc_of: HlcOf,
) -> None:
    present = _siblings(state, name, defaults, hlc_of)
    for dot in replaced:
        if not known(dot):
            state.awaited.add((name, dot))
            state.touched.add(name)
    kept = [sibling for sibling in present if sibling.dot not in set(replaced)]
    if (name, write.dot) in state.awaited:
        state.awaited.discard((name, write.dot))
        state.touched.add(name)
    else:
        kept.append(write)
    if kept:
        _show(state, name, kept)


def _siblings(
    state: RowState, name: str, defaults: Mapping[str, Any], hlc_of: HlcOf
) -> list[Write]:
    """The siblings of a field before the merge."""
    if name in state.siblings:
        return state.siblings[name]
    value = state.values.get(name, defaults.get(name))
    return [Write(dot, hlc_of(dot), value) for dot in state.of(name).split()]


def _show(state: RowState, name: str, siblings: list[Write]) -> None:
    """Set a field's visible value, its dots and, in a conflict, its siblings."""
    siblings.sort(key=lambda one: one.rank, reverse=True)
    top = siblings[0].value
    if name == GONE and any(one.value is False for one in siblings):
        top = False  # a removal never wins silently
    same = sorted(one.dot for one in siblings if one.value == top)
    others = [one.dot for one in siblings if one.value != top]
    state.values[name] = top
    state.shown[name] = "|".join((" ".join(same), *others))
    if others:
        state.siblings[name] = siblings
        state.touched.add(name)
    elif state.siblings.pop(name, None):
        state.touched.add(name)


def _weigh_removal(
    state: RowState,
    dot: str,
    hlc: int,
    fields: Mapping[str, Any],
    seen: dots.Dots,
    hlc_of: HlcOf,
) -> None:
    """Make a removal and a concurrent edit of any other field a conflict of `gone`."""
    if fields.get(GONE) is True:
        covered = {one for shown in seen.values() for one in shown.split()}
        missed = {
            one
            for name, shown in state.shown.items()
            if name not in {"", GONE}
            for one in shown.replace("|", " ").split()
            if one not in covered and one != dot
        }
        edits = [Write(one, hlc_of(one), False) for one in missed]
    elif GONE not in fields and state.values.get(GONE) is True:
        edits = [Write(dot, hlc, False)]
    else:
        return
    present = _siblings(state, GONE, {GONE: False}, hlc_of)
    fresh = [edit for edit in edits if edit.dot not in {one.dot for one in present}]
    if fresh:
        _show(state, GONE, [*present, *fresh])
