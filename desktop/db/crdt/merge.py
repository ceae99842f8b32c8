"""The merge of concurrent writes: a multi-value register per field, pure.

For a field, the *siblings* are the writes that no other write has in its base. One sibling is the
value; several with equal values are fine; several with different values are a conflict, of which
the one with the greatest `(hlc, writer)` is shown until a person decides. The result depends only
on the set of writes, never on the order in which they arrive: merging is idempotent, commutative
and associative.

A removal reads every field. It therefore stands against each write of any field that its author
had not seen, and whose author had not seen the removal: such an *edit* is shown among the siblings
of `gone` as if it had written "not gone", until a person decides.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from desktop.db.crdt import dots

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
    def rank(self) -> tuple[int, str, int]:
        """What decides which of several siblings is shown."""
        return self.hlc, *dots.split(self.dot)


class Past(NamedTuple):
    """What a merge asks of a change that has arrived: its clock, its base, whether it wrote `gone`."""

    hlc: int
    base: str
    wrote_gone: bool


class Known(NamedTuple):
    """What the merging side knows of changes.

    Attributes:
        arrived: whether a dot has arrived here, now or earlier.
        past: a change that has arrived.
    """

    arrived: Callable[[str], bool]
    past: Callable[[str], Past]


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


def merge(
    state: RowState,
    dot: str,
    hlc: int,
    fields: Mapping[str, Any],
    base: str,
    *,
    defaults: Mapping[str, Any],
    known: Known,
) -> None:
    """Merge one change into a row.

    Args:
        state: the row, changed in place.
        dot: the change's name.
        hlc: its clock reading.
        fields: what it writes.
        base: the dots its author saw; empty for the change that made the row.
        defaults: what fields hold that nobody has written.
        known: what has arrived.
    """
    if not base and not state.shown:
        state.shown[""] = dot
        state.values.update(fields)
        return
    seen = dots.parse(base)
    written = fields if base else {**defaults, **fields}  # who makes a row writes all of it
    for name, value in written.items():
        replaced = frozenset(seen.get(name, seen.get("", "")).split())
        _merge_field(state, name, Write(dot, hlc, value), replaced, defaults, known)
    arrived = {one for one in state.awaited if one[1] == dot}
    state.awaited -= arrived
    state.touched.update(name for name, _dot in arrived)
    _weigh_removal(state, defaults, known)


def seen_by(shown: str, changed: Collection[str], *, gone: bool, decided: bool) -> str:
    """The base of a change: what its author saw.

    Args:
        shown: the dots of the row before the change.
        changed: the fields it writes.
        gone: whether the row was removed: whoever edits it all the same has seen that.
        decided: whether it settles a conflict or removes the row, and so answers all it shows.
    """
    if decided:
        return dots.everything(shown)
    return dots.base(shown, (*changed, GONE) if gone else changed)


def _merge_field(
    state: RowState,
    name: str,
    write: Write,
    replaced: frozenset[str],
    defaults: Mapping[str, Any],
    known: Known,
) -> None:
    for dot in replaced:
        if not known.arrived(dot):
            state.awaited.add((name, dot))
            state.touched.add(name)
    kept = _siblings(state, name, defaults, known, without=replaced)
    if (name, write.dot) not in state.awaited:
        kept.append(write)
    if kept:
        _show(state, name, kept)


def _siblings(
    state: RowState,
    name: str,
    defaults: Mapping[str, Any],
    known: Known,
    without: frozenset[str] = frozenset(),
) -> list[Write]:
    """The siblings of a field that were written to it, but for some."""
    if name in state.siblings:
        return [
            one
            for one in state.siblings[name]
            if one.dot not in without and (name != GONE or known.past(one.dot).wrote_gone)
        ]
    value = state.values.get(name, defaults.get(name))
    return [
        Write(dot, known.past(dot).hlc, value)
        for dot in state.of(name).split()
        if dot not in without
    ]


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


def _weigh_removal(state: RowState, defaults: Mapping[str, Any], known: Known) -> None:
    """Set removals against the edits of other fields that are concurrent with them."""
    if GONE not in state.siblings and state.values.get(GONE) is not True:
        return
    written = _siblings(state, GONE, defaults, known)
    removals = [one.dot for one in written if one.value is True]
    against = [
        Write(edit, known.past(edit).hlc, False)
        for edit in _edits(state, defaults)
        if any(_concurrent(edit, removal, known) for removal in removals)
        and not known.past(edit).wrote_gone  # else it stands among the siblings by itself
    ]
    if written:
        _show(state, GONE, [*written, *against])


def _edits(state: RowState, defaults: Mapping[str, Any]) -> frozenset[str]:
    """The writes that some field other than `gone` shows, its conflicts included."""
    names = (defaults.keys() | state.shown.keys()) - {GONE, ""}
    return frozenset(dot for name in names for dot in state.of(name).replace("|", " ").split())


def _concurrent(one: str, other: str, known: Known) -> bool:
    """Whether neither of two changes was made in the knowledge of the other."""
    return one not in dots.named(known.past(other).base) and other not in dots.named(
        known.past(one).base
    )
