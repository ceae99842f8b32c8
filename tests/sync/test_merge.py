"""The merge by its law: whatever the order in which changes arrive, the outcome is the same.

Writers edit, remove, bring back and decide one row, hearing of each other now and then and in any
order. What every one of them shows in the end is compared with a definition that looks at the whole
set of changes at once and knows no order.
"""

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from desktop.db import dots
from desktop.db.merge import GONE, Known, Past, RowState, Write, merge, seen_by

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

    @property
    def written(self) -> dict[str, Any]:
        """All it writes; the change that makes a row writes every field."""
        return self.fields if self.base else {**DEFAULTS, **self.fields}


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
        return Past(change.hlc, change.base, GONE in change.written)

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


Picture = dict[str, tuple[Any, frozenset[str], frozenset[tuple[str, Any]]]]


def picture(state: RowState) -> Picture:
    """Of each field: its value, the writes it shows, and all sides of its conflict."""
    return {
        name: (
            state.values.get(name, DEFAULTS[name]),
            frozenset(dots.visible(state.of(name)).split()),
            frozenset((one.dot, one.value) for one in state.siblings.get(name, ())),
        )
        for name in DEFAULTS
    }


def siblings_by_definition(changes: Sequence[Change], name: str) -> list[Write]:
    """The writes of a field that no other write of it has in its base."""
    writing = [change for change in changes if name in change.written]
    replaced = {
        dot
        for change in writing
        for seen in [dots.parse(change.base)]
        for dot in seen.get(name, seen.get("", "")).split()
    }
    return [
        Write(one.dot, one.hlc, one.written[name]) for one in writing if one.dot not in replaced
    ]


def by_definition(changes: Sequence[Change]) -> Picture:
    """What a row shows once all of these changes are known, whatever their order."""
    siblings = {name: siblings_by_definition(changes, name) for name in DEFAULTS}
    base = {change.dot: dots.named(change.base) for change in changes}
    edits = {one.dot: one for name in FIELDS for one in siblings[name]}
    wrote_gone = {change.dot for change in changes if GONE in change.written}
    siblings[GONE] += [
        Write(dot, one.hlc, False)
        for dot, one in edits.items()
        if dot not in wrote_gone
        and any(
            removal.value and dot not in base[removal.dot] and removal.dot not in base[dot]
            for removal in siblings[GONE]
        )
    ]
    found = {}
    for name, writes in siblings.items():
        writes.sort(key=lambda one: (one.hlc, dots.split(one.dot)), reverse=True)
        values = [one.value for one in writes]
        top = False if name == GONE and False in values else next(iter(values), DEFAULTS[name])
        shown = frozenset(one.dot for one in writes if one.value == top)
        conflict = len(shown) < len(writes)
        sides = frozenset((one.dot, one.value) for one in writes) if conflict else frozenset()
        found[name] = (top, shown, sides)
    return found


WHO = st.integers(0, 3)
ACTS = st.tuples(
    WHO,
    st.sampled_from(["create", "edit", "edit", "edit", "remove", "restore", "decide", "decide"]),
    st.sampled_from(FIELDS),
    st.sampled_from(["x", "y", "zz"]),
)
HEARINGS = st.tuples(WHO, st.just("hear"), WHO, st.integers(0, 1000))
STORIES = st.lists(st.one_of(ACTS, ACTS, HEARINGS), max_size=40)


def play(story: Sequence[tuple[Any, ...]]) -> list[Replica]:
    """Let the story happen."""
    replicas = [Replica(name, skew) for name, skew in zip("abcd", SKEW, strict=True)]
    replicas[0].do("create", "name", "x")
    for who, what, *rest in story:
        if what == "hear":
            replicas[who].hear(replicas[rest[0]].log.values(), rest[1])
        else:
            replicas[who].do(what, *rest)
    return replicas


def everything(replicas: Sequence[Replica]) -> list[Change]:
    """The set of all changes."""
    return list({dot: one for replica in replicas for dot, one in replica.log.items()}.values())


@given(STORIES, st.integers(0, 1000))
def test_all_who_hold_the_same_changes_show_the_same(story, seed):
    replicas = play(story)
    changes = everything(replicas)
    wanted = by_definition(changes)
    for place, replica in enumerate([*replicas, Replica("new"), Replica("newer")]):
        replica.hear(changes, seed + place)
        assert picture(replica.state) == wanted
        assert replica.state.awaited == set()


@given(STORIES)
def test_at_any_moment_a_writer_shows_what_follows_from_the_changes_it_holds(story):
    for replica in play(story):
        assert {**picture(replica.state)} == by_definition(list(replica.log.values()))


@given(STORIES, st.integers(0, 1000))
def test_what_is_heard_twice_changes_nothing(story, seed):
    replicas = play(story)
    changes = everything(replicas)
    for replica in replicas:
        replica.hear(changes, seed)
        before = picture(replica.state)
        replica.hear(changes, seed + 1)
        assert picture(replica.state) == before


@given(STORIES, st.integers(0, 1000))
def test_no_write_is_lost_until_a_later_one_has_seen_it(story, seed):
    replicas = play(story)
    changes = everything(replicas)
    last = Replica("new")
    last.hear(changes, seed)
    for change in changes:
        for name, value in change.written.items():
            answered = any(
                name in later.written
                and change.dot
                in dots.parse(later.base).get(name, dots.parse(later.base).get("", "")).split()
                for later in changes
            )
            listed = {one.dot: one.value for one in last.state.siblings.get(name, ())}
            visible = dots.visible(last.state.of(name)).split()
            assert answered or change.dot in visible or listed.get(change.dot) == value


@given(STORIES, st.integers(0, 1000))
def test_a_decision_of_somebody_who_saw_all_ends_every_conflict(story, seed):
    replicas = play(story)
    judge = replicas[0]
    judge.hear(everything(replicas), seed)
    for name in list(judge.state.siblings):
        judge.write({name: judge.state.values[name]}, decided=True)
    assert judge.state.siblings == {}
    for place, replica in enumerate(replicas):
        replica.hear(everything(replicas), seed + place)
        assert replica.state.siblings == {}
        assert picture(replica.state) == picture(judge.state)


def two(first: dict[str, Any], second: dict[str, Any]) -> RowState:
    """The row that two writers changed without knowing of each other."""
    replicas = play([(1, "hear", 0, 0)])
    replicas[0].write(first)
    replicas[1].write(second)
    replicas[0].hear(replicas[1].log.values(), 0)
    return replicas[0].state


def test_concurrent_writes_of_different_values_are_both_kept():
    state = two({"name": "Lan"}, {"name": "Liên"})
    assert {one.value for one in state.siblings["name"]} == {"Lan", "Liên"}
    assert state.values["name"] == "Liên"  # the greater writer, the clocks being equal


def test_concurrent_writes_of_one_value_are_no_conflict():
    state = two({"name": "Lan"}, {"name": "Lan"})
    assert (state.values["name"], state.siblings) == ("Lan", {})
    assert dots.visible(state.of("name")).split() == ["a:2", "b:1"]


def test_writes_of_different_fields_do_not_meet():
    state = two({"name": "Lan"}, {"phone": "0912"})
    assert (state.values["name"], state.values["phone"], state.siblings) == ("Lan", "0912", {})


@given(st.booleans())
@example(first=True)
def test_a_removal_and_a_concurrent_edit_are_a_conflict_that_the_removal_does_not_win(first):
    edit, removal = {"name": "Lan"}, {GONE: True}
    state = two(edit, removal) if first else two(removal, edit)
    assert state.values[GONE] is False
    assert state.values["name"] == "Lan"
    assert {one.value for one in state.siblings[GONE]} == {True, False}


def test_an_edit_of_a_row_known_to_be_removed_is_no_conflict():
    replicas = play([(1, "hear", 0, 0)])
    replicas[0].write({GONE: True})
    replicas[0].write({"name": "Lan"})
    for seed in range(5):
        fresh = Replica("new")
        fresh.hear(replicas[0].log.values(), seed)
        assert (fresh.state.values[GONE], fresh.state.siblings) == (True, {})


def test_an_edit_that_takes_the_other_sides_value_ends_the_conflict():
    replicas = play([(1, "hear", 0, 0)])
    replicas[0].write({"name": "Lan"})
    replicas[1].write({"name": "Liên"})
    replicas[1].hear(replicas[0].log.values(), 0)
    replicas[1].write({"name": "Lan"})
    assert replicas[1].state.siblings == {}
    replicas[0].hear(replicas[1].log.values(), 0)
    assert picture(replicas[0].state) == picture(replicas[1].state)
