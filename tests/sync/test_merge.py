"""The merge by its law: whatever the order in which changes arrive, the outcome is the same.

Writers edit, remove, bring back and decide one row, hearing of each other now and then and in any
order. What every one of them shows in the end is compared with a definition that looks at the whole
set of changes at once and knows no order.
"""

from collections.abc import Sequence
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from desktop.db.crdt import dots
from desktop.db.crdt.merge import GONE, RowState
from tests.sync.stories.replicas import (
    FIELDS,
    SKEW,
    Change,
    Replica,
    by_definition,
    picture,
)

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
        for name, value in change.written().items():
            answered = any(
                name in later.written()
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
