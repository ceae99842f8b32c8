"""Every block against the schema: what a signed sender may still get wrong.

A signature says who wrote a value, not that it is one. A column of the wrong type is refused here,
before anything is written. Entities and fields that this release does not know pass: they are kept
verbatim in the journal for a release that does.
"""

import re
from collections.abc import Sequence
from typing import Any

from desktop.db.schema import ENTITIES
from desktop.db.shapes import Shape, shape
from desktop.sync.blocks import Block
from desktop.sync.failures import PackageRefused
from desktop.sync.reasons import Reason

LONGEST_TEXT = 2_000
MOST_ANSWERS = 2_000
REACHES = frozenset({"receiver", "office", "private"})
ACTOR = re.compile(r"[0-9a-f]{32}")
ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


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
    if block.entity not in ENTITIES:
        return
    form = shape(block.entity)
    created = not block.base
    if created and block.ids is None and any(one not in block.fields for one in form.natural):
        raise PackageRefused(Reason.BLOCK_INVALID, entity=block.entity, field="id")
    for name, column in block.fields.items():
        if name in form.reach and not _fits(form, name, column):
            raise PackageRefused(Reason.BLOCK_INVALID, entity=block.entity, field=name)


def _fits(form: Shape, name: str, column: Sequence[Any]) -> bool:
    kinds = set(map(type, column))
    if name in form.empty or name == form.subject:
        kinds.discard(type(None))
    if name in form.flags:
        return kinds <= {bool}
    if name in form.documents:
        return kinds <= {dict} and all(map(_is_document, column))
    if name in form.whole:
        return kinds <= {int} and all(abs(one) < 2**53 for one in column if one is not None)
    if name in form.numbers:
        return kinds <= {int, float}
    if kinds and kinds != {str}:
        return False
    if name in form.references:
        return all(ID.fullmatch(one) for one in column if one is not None)
    return all(len(one) <= LONGEST_TEXT for one in column if one is not None)


def _is_document(document: dict[str, Any]) -> bool:
    """Points by item, or votes by subject: short, and no deeper than that."""
    return len(document) <= MOST_ANSWERS and all(map(_is_answer, document.values()))


def _is_answer(value: Any) -> bool:
    if isinstance(value, list):
        return len(value) == 2 and all(type(one) is int for one in value)
    return isinstance(value, (bool, int, float))
