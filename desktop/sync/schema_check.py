"""Every block against the schema: what a signed sender may still get wrong.

A signature says who wrote a value, not that it is one. A column of the wrong type is refused here,
before anything is written. Entities and fields that this release does not know pass: they are kept
verbatim in the journal for a release that does.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from desktop.db.tables.schema import ENTITIES
from desktop.db.tables.shapes import Shape, shape
from desktop.domain.duplicates import Verdict
from desktop.domain.household import Act
from desktop.domain.meeting import Ballot
from desktop.domain.subjects import CitizenGroup, SubjectKind, UnitType, Zone
from desktop.domain.year import Stage
from desktop.sync.blocks import Block
from desktop.sync.failures import PackageRefused
from desktop.sync.reasons import Reason

LONGEST_TEXT = 2_000
MOST_ANSWERS = 2_000
REACHES = frozenset({"receiver", "office", "private"})
ACTOR = re.compile(r"[0-9a-f]{32}")
ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
LAST_MOMENT = 253_402_214_400_000
"""Milliseconds to the end of the year 9999, after which no calendar can show a moment."""


def _is_day(text: str) -> bool:
    """Whether a text is a day as every reader takes it: "20261005" is one for Python alone."""
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


WORDS: Mapping[str, Callable[[Any], bool]] = {
    "stage": frozenset(Stage).__contains__,
    "zone": frozenset(Zone).__contains__,
    "kind": frozenset(SubjectKind).__contains__,
    "unit_type": frozenset(UnitType).__contains__,
    "citizen_group": frozenset({*CitizenGroup, ""}).__contains__,
    "role": frozenset({"commune", "receiver"}).__contains__,
    "ballot": frozenset(Ballot).__contains__,
    "verdict": frozenset(Verdict).__contains__,
    "year": range(1900, 2200).__contains__,
    "registered_on": _is_day,
    "held_on": _is_day,
    "moved_on": _is_day,
    "signed_on": _is_day,
    "until": _is_day,
    "since": _is_day,
    "happened_on": _is_day,
    "event": frozenset(Act).__contains__,
    "act": frozenset({"renamed", "merged", "split", "joined"}).__contains__,
}
"""Fields that pages and papers read as more than text or a number."""


def check_block(block: Block) -> None:
    """Check the values of a block.

    Raises:
        PackageRefused: `block_invalid`, naming entity and field.
    """
    if not all(ACTOR.fullmatch(actor) for actor in block.actors):
        raise PackageRefused(Reason.BLOCK_INVALID, entity=block.entity, field="actor")
    if not block.hidden.keys() <= REACHES or any(
        len(digest) != 16 for hidden in block.hidden.values() for digest in hidden.digests
    ):
        raise PackageRefused(Reason.BLOCK_INVALID, entity=block.entity, field="hidden")
    if max(block.wall) > LAST_MOMENT:
        raise PackageRefused(Reason.BLOCK_INVALID, entity=block.entity, field="wall")
    if block.entity not in ENTITIES:
        return
    form = shape(block.entity)
    later = {row for bases in block.base.values() for row in bases.rows} | _erased(block)
    created = len(later) < len(block.seq)
    if created and any(one not in block.fields for one in form.natural):
        raise PackageRefused(Reason.BLOCK_INVALID, entity=block.entity, field="id")
    for name, column in block.fields.items():
        if name in form.reach and not _fits(form, name, column):
            raise PackageRefused(Reason.BLOCK_INVALID, entity=block.entity, field=name)


def _erased(block: Block) -> set[int]:
    """The rows whose payload was erased with their subject."""
    hidden = block.hidden.get("receiver")
    return set(hidden.rows) if hidden else set()


def _fits(form: Shape, name: str, column: Sequence[Any]) -> bool:
    nothing = {None} if name in form.empty else set()
    return _has_type(form, name, column) and (
        name not in WORDS or all(map(WORDS[name], set(column) - nothing))
    )


def _has_type(form: Shape, name: str, column: Sequence[Any]) -> bool:
    kinds = set(map(type, column))
    if name in form.empty or name == form.subject:
        kinds.discard(type(None))
    if name in form.flags:
        return kinds <= {bool}
    if name in form.documents:
        fits = _are_votes if name == "votes" else _are_answers
        return kinds <= {dict} and all(
            len(one) <= MOST_ANSWERS and fits(one.values()) for one in column
        )
    if name in form.whole:
        return kinds <= {int} and all(abs(one) < 2**53 for one in column if one is not None)
    if name in form.numbers:
        return kinds <= {int, float}
    if kinds and kinds != {str}:
        return False
    if name in form.references:
        return all(ID.fullmatch(one) for one in column if one is not None)
    return all(len(one) <= LONGEST_TEXT and "\0" not in one for one in column if one is not None)


def _is_vote(value: Any) -> bool:
    """For and against."""
    return isinstance(value, list) and len(value) == 2 and all(type(one) is int for one in value)


def _are_votes(values: Iterable[Any]) -> bool:
    return all(map(_is_vote, values))


def _are_answers(values: Iterable[Any]) -> bool:
    """Points, or yes and no; any depth below that is none of ours."""
    return set(map(type, values)) <= {bool, int, float}
