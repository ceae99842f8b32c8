"""The merge on real data files: officers work on copies of one register, and their journals meet.

A commune's file is copied; every copy writes under a name of its own. What they write goes from
journal to journal as blocks, just as a package carries it between the PCs of one office, in any
order that keeps each writer's chain whole.
"""

import random
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.db.crdt import dots
from desktop.db.exchange import offices, peers
from desktop.db.exchange.offices import WriterRow
from desktop.db.journal import capture as journal
from desktop.db.journal import replica
from desktop.db.tables.schema import ENTITIES
from desktop.domain.subjects import SubjectKind
from desktop.domain.year import Stage
from desktop.errors import AppError
from desktop.services.doctor import Examined, examine
from desktop.services.register.families import FamilyQuery
from desktop.services.settling.failures import DecisionOvertaken
from desktop.services.workplace import Workplace
from desktop.sync import changes
from desktop.sync.apply import Application
from tests.builders import (
    OFFICER,
    YEAR,
    an_office,
    at,
    copy_of,
    entered,
    key,
    with_families,
)
from tests.rawdata import key_of, raw

FILES = 3


@dataclass(frozen=True)
class Register:
    """The file that all begin with, its families, and the items of its sheets."""

    path: Path
    families: list[Any]
    items: list[str]


@pytest.fixture(scope="module")
def register(tmp_path_factory):
    commune = an_office(tmp_path_factory.mktemp("register"))
    with closing(commune):
        families = with_families(commune, 2, ("Thôn Đông", "Thôn Hạ", "Thôn Trung"))
        commune.register.register_for_year([families[0]], YEAR)
        items = [item.code for item in commune.checklists.of(SubjectKind.FAMILY, YEAR).items][:2]
    return Register(commune.data_file, families, items)


@contextmanager
def copies(register: Register, number: int = FILES) -> Iterator[list[Workplace]]:
    """Copies of the register, each opened on a PC of its own."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        made = []
        for place in range(number):
            to = folder / str(place)
            clock = at(year=(YEAR, YEAR + 10, YEAR - 10)[place % 3])  # only one is right
            workplace = entered(copy_of(register.path, to), to / "state", clock)
            stack.callback(workplace.close)
            made.append(workplace)
        yield made


def act(workplace: Workplace, register: Register, what: str, which: int, value: int) -> None:  # noqa: C901 - a list of acts
    """One act of an officer; what the rules refuse just does not happen."""
    family = register.families[which]
    text = ("Lan", "Liên", "Lành")[value]
    item, points = register.items[which], float(value)
    try:
        match what:
            case "name":
                workplace.register.edit_family(family, head_name=f"Trần Thị {text}")
            case "phone":
                workplace.register.edit_family(family, phone=f"091200000{value}")
            case "move":
                village = workplace.register.villages()[value].id
                workplace.register.edit_family(family, village_id=village, address=text)
            case "remove":
                workplace.register.remove_family(family)
            case "restore":
                workplace.register.restore_family(family)
            case "register":
                workplace.register.register_for_year([family], YEAR)
            case "withdraw":
                workplace.register.withdraw([family], YEAR)
            case "score":
                workplace.scoring.enter(key(family, Stage.VILLAGE), item, points)
            case "note":
                workplace.scoring.note(key(family, Stage.VILLAGE), text)
            case "rename":
                village = workplace.register.villages()[which].id
                workplace.register.rename_village(village, f"Thôn {text}")
            case "decide":
                found = workplace.conflicts.open()
                if found:
                    one = found[value % len(found)]
                    side = one.sides[which % len(one.sides)]
                    workplace.conflicts.resolve(one.id, side.value)
            case "reopen" | "change":
                settled = [one for one in workplace.conflicts.decided() if one.standing]
                if settled:
                    one = workplace.conflicts.decision(settled[value % len(settled)].dot)
                    if what == "reopen":
                        workplace.conflicts.reopen(one.dot)
                    else:
                        workplace.conflicts.change(one.dot, one.sides[which].value)
            case "undo":
                workplace.conflicts.undo()
    except AppError:
        return


def carry(source: Workplace, to: Workplace, chance: random.Random) -> None:
    """Bring over what one file holds and the other lacks, as blocks."""
    with source._core.database.read() as session:
        theirs = peers.heads(session)
        known = [row.id for row in offices.writers(session)]
        places = {writer: place for place, writer in enumerate(known)}
        with to._core.database.bookkeeping() as taking:
            ours = {writer: seq for writer, (seq, _head) in peers.heads(taking).items()}
            missing = [one for one, (seq, _head) in theirs.items() if seq > ours.get(one, 0)]
            chance.shuffle(missing)
            with Application(taking, to._core.database.derive, ours) as application:
                for writer in missing:
                    first, (last, _head) = ours.get(writer, 0) + 1, theirs[writer]
                    application.begin(writer, first)
                    while first <= last:
                        part = replica.read_range(
                            session, writer, first, first + chance.randrange(9)
                        )
                        _carry_part(session, application, part, known, places)
                        first = part[-1].seq + 1
                application.finish({writer: theirs[writer][1] for writer in missing})
            names = {row.id for row in offices.writers(taking)}
            for writer in missing:
                if writer not in names:
                    code = to.office.code
                    row = WriterRow(writer, code, "commune", None, b"", None)
                    offices.add_writer(taking, row, current=False)


def _carry_part(session, application, part, known, places):
    salts = replica.salts(session.connection(), {entry.subject for entry in part})
    subjects = list(dict.fromkeys(entry.subject for entry in part))
    where = {subject: place for place, subject in enumerate(subjects)}
    application.keep_salts(salts)
    for block in changes.blocks(part, "office", salts, places, where):
        application.add(changes.entries(block, known, subjects))


def picture(workplace: Workplace) -> dict[str, Any]:
    """All that a file shows, but for how it writes its dots down."""
    found: dict[str, Any] = {}
    with raw(workplace.data_file, key_of(workplace)) as connection:
        for entity, kind in ENTITIES.items():
            fields = [column.name for column in kind.__table__.columns]
            names = ", ".join(fields)
            for values in connection.execute(f"SELECT {names} FROM {entity}"):
                row = dict(zip(fields, values, strict=True))
                shown = dots.parse(row.pop("dots"))
                row["dots"] = {
                    name: sorted(map(sorted, map(str.split, _of(shown, name).split("|"))))
                    for name in journal.shape(entity).fields
                }
                found[f"{entity} {row['id'].hex()}"] = row
        found["siblings"] = sorted(
            connection.execute(
                "SELECT entity, entity_id, field, dot, hlc, value, blocking FROM sibling"
            )
        )
        found["awaited"] = sorted(connection.execute("SELECT entity_id, field, dot FROM awaited"))
        found["vector"] = sorted(
            connection.execute("SELECT writer, max(seq), max(hlc) FROM change GROUP BY writer")
        )
    return found


def _of(shown, name):
    return shown.get(name, shown.get("", ""))


def assert_sound(workplace: Workplace) -> None:
    """The chain closes, nothing dangles, every derived column follows from the others."""
    assert workplace.history.verify().ok
    checks = {check.name: check for check in examine(workplace)}
    for name in (Examined.JOURNAL, Examined.DERIVED, Examined.REFERENCES, Examined.FILE):
        assert checks[name].ok, checks[name]


WHO = st.integers(0, FILES - 1)
WORDS = [
    "name", "name", "phone", "move", "remove", "restore", "register", "withdraw",
    "score", "score", "note", "rename", "decide", "decide", "reopen", "change", "undo",
]  # fmt: skip
ACTS = st.tuples(WHO, st.sampled_from(WORDS), st.integers(0, 1), st.integers(0, 2))
CARRIES = st.tuples(WHO, st.just("carry"), WHO, st.integers(0, 99))
STORIES = st.lists(st.one_of(ACTS, ACTS, ACTS, CARRIES), min_size=4, max_size=20)
FEW = settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def play(files: Sequence[Workplace], register: Register, story: Sequence[tuple[Any, ...]]) -> None:
    """Let the story happen."""
    for who, what, *rest in story:
        if what == "carry":
            if who != rest[0]:
                carry(files[rest[0]], files[who], random.Random(rest[1]))
        else:
            act(files[who], register, what, rest[0], rest[1])


def meet(files: Sequence[Workplace], seed: int) -> None:
    """Let every file hear of everything, by another way each."""
    chance = random.Random(seed)
    for _round in range(2):
        for to in files:
            for source in chance.sample(list(files), len(files)):
                if source is not to:
                    carry(source, to, chance)


def converge(register: Register, story: Sequence[tuple[Any, ...]], seed: int) -> None:
    """Play a story, let all meet, and look at what every file shows."""
    with copies(register) as files:
        play(files, register, story)
        meet(files, seed)
        first, *others = [picture(one) for one in files]
        for other in others:
            assert other == first
        assert first["awaited"] == []
        for one in files:
            assert_sound(one)


@FEW
@given(story=STORIES, seed=st.integers(0, 99))
def test_files_that_hold_the_same_changes_show_the_same(register, story, seed):
    converge(register, story, seed)


@pytest.mark.nightly
@settings(FEW, max_examples=500)
@given(story=STORIES, seed=st.integers(0, 999))
def test_many_files_that_hold_the_same_changes_show_the_same(register, story, seed):
    converge(register, story, seed)


def test_one_journal_after_the_other_or_the_other_first(register):
    story = [
        (0, "name", 0, 0), (1, "name", 0, 1), (0, "score", 0, 2), (1, "score", 0, 1),
        (0, "remove", 1, 0), (1, "phone", 1, 1), (1, "move", 1, 2),
    ]  # fmt: skip
    with copies(register, 4) as files:
        play(files, register, story)
        a, b, c, d = files
        carry(a, c, random.Random(1))
        carry(b, c, random.Random(1))
        carry(b, d, random.Random(2))
        carry(a, d, random.Random(2))
        assert picture(c) == picture(d)
        fields = sorted((one.entity, one.field, len(one.sides)) for one in c.conflicts.open())
        assert fields == [("family", "gone", 3), ("family", "head_name", 2), ("sheet", "points", 2)]


def test_what_was_carried_once_is_not_taken_twice(register):
    with copies(register) as files:
        act(files[0], register, "name", 0, 1)
        carry(files[0], files[1], random.Random(0))
        before = picture(files[1])
        carry(files[0], files[1], random.Random(0))
        assert picture(files[1]) == before


def test_a_decision_travels_and_ends_the_conflict_everywhere(register):
    with copies(register) as files:
        for place, one in enumerate(files):
            act(one, register, "name", 0, place)
        meet(files, 3)
        (conflict,) = files[1].conflicts.open()
        assert len(conflict.sides) == FILES
        files[1].conflicts.resolve(conflict.id, "Trần Thị Lành")
        meet(files, 4)
        for one in files:
            assert one.conflicts.open() == []
            assert one.register.family(register.families[0]).head_name == "Trần Thị Lành"


@pytest.mark.parametrize("first", [0, 1])
def test_a_decision_taken_back_shows_both_sides_again_in_whatever_order(register, first):
    with copies(register) as files:
        act(files[0], register, "name", 0, 0)
        act(files[1], register, "name", 0, 1)
        carry(files[1], files[0], random.Random(1))
        (asked,) = files[0].conflicts.open()
        files[0].conflicts.resolve(asked.id, "Trần Thị Lành")
        (decided,) = files[0].conflicts.decided()
        assert (decided.id, decided.standing, decided.here) == (asked.id, True, True)
        files[0].conflicts.reopen(decided.dot)
        for source in (files[first], files[1 - first]):
            carry(source, files[2], random.Random(2))
        carry(files[0], files[1], random.Random(3))
        assert picture(files[0]) == picture(files[1]) == picture(files[2])
        for one in files:
            (again,) = one.conflicts.open()
            assert again.id != asked.id
            assert [side.dot for side in again.sides] == [side.dot for side in asked.sides]
            assert [side.value for side in again.sides] == [side.value for side in asked.sides]
            assert [side.officer for side in again.sides] == [OFFICER, OFFICER]
            assert again.before == asked.before
            assert [line.standing for line in one.conflicts.decided()] == [False]
            assert_sound(one)


def test_both_take_one_decision_back_and_one_of_them_decides_again(register):
    with copies(register, 2) as files:
        a, b = files
        act(a, register, "remove", 0, 0)
        act(b, register, "name", 0, 1)
        meet(files, 1)
        (asked,) = a.conflicts.open()
        a.conflicts.resolve(asked.id, value=True)
        meet(files, 2)
        for one in files:
            (decided,) = one.conflicts.decided()
            one.conflicts.reopen(decided.dot)
        meet(files, 3)
        (again,) = b.conflicts.open()
        assert {side.dot for side in again.sides} == {side.dot for side in asked.sides}
        b.conflicts.resolve(again.id, value=False)
        meet(files, 4)
        assert picture(a) == picture(b)
        assert a.conflicts.open() == b.conflicts.open() == []


def test_a_decision_written_over_elsewhere_is_not_taken_back(register):
    with copies(register, 2) as files:
        a, b = files
        act(a, register, "name", 0, 0)
        act(b, register, "name", 0, 1)
        meet(files, 1)
        a.conflicts.resolve(a.conflicts.open()[0].id, "Trần Thị Lành")
        meet(files, 2)
        b.register.edit_family(register.families[0], head_name="Trần Thị Lụa")
        meet(files, 3)
        with pytest.raises(DecisionOvertaken):
            a.conflicts.undo()
        assert a.register.family(register.families[0]).head_name == "Trần Thị Lụa"


def test_a_conflict_about_a_family_blocks_nothing_but_its_own(register):
    with copies(register) as files:
        act(files[0], register, "move", 0, 1)
        act(files[1], register, "move", 0, 2)
        meet(files, 5)
        named = {one.field: one for one in files[0].conflicts.open()}
        assert named.keys() == {"village_id", "address"}
        for one in named.values():
            files[0].conflicts.resolve(one.id, one.sides[0].value)
        assert files[0].conflicts.open() == []
        assert files[0].register.count(FamilyQuery()) == 2
