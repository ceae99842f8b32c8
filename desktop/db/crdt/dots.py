"""Dots: which writes a row's fields show, in the short form the tables and packages keep.

A *dot* names one write: `writer:seq`. A field normally shows one dot. Concurrent writes of one
value stand together (`w:5 v:7`); concurrent writes of different values are a conflict, and stand
apart, the visible ones first (`w:5|v:7`). A row keeps the dots of all its fields in one text:

* empty: nothing has been written;
* `w:5`: every field shows this;
* a JSON object from field to dots, where the key `""` stands for all fields not named.

The base of a change, the dots its author saw, has the same form without bars.
"""

from collections.abc import Iterable, Mapping

import msgspec

Dots = dict[str, str]
"""From field (or `""` for the others) to what it shows."""

_decode = msgspec.json.Decoder(Dots).decode
_encode = msgspec.json.Encoder(order="sorted").encode


def parse(text: str) -> Dots:
    """The dots of a row by field."""
    if not text:
        return {}
    return _decode(text) if text[0] == "{" else {"": text}


def encode(dots: Mapping[str, str]) -> str:
    """The text of a row's dots; equal dots give equal text."""
    rest = dots.get("", "")
    named = {field: shown for field, shown in dots.items() if field and shown != rest}
    if not named:
        return rest
    if rest:
        named[""] = rest
    return _encode(named).decode()


def encode_base(seen: Mapping[str, str]) -> str:
    """The text of a base: plain when one key `""` says it all."""
    return seen[""] if seen.keys() == {""} else _encode(seen).decode() if seen else ""


def visible(shown: str) -> str:
    """The writes whose value a field shows."""
    return shown.split("|", 1)[0]


def base(text: str, fields: Iterable[str]) -> str:
    """What the author of an ordinary edit saw: of each field, the writes whose value it shows.

    The other side of a conflict is left out on purpose: only a person's decision names it.
    """
    if not text:
        return ""
    if text[0] != "{":
        return visible(text)
    dots = _decode(text)
    rest = dots.get("", "")
    seen = {field: visible(shown) for field in fields if (shown := dots.get(field, rest))}
    if not seen:  # the row's first change has not arrived; no edit may look like one
        seen = {field: visible(shown) for field, shown in dots.items()}
    values = set(seen.values())
    return values.pop() if len(values) == 1 else _encode(seen).decode()


def everything(text: str) -> str:
    """What the author of a removal or a decision saw: all that every field shows."""
    return encode_base({field: shown.replace("|", " ") for field, shown in parse(text).items()})


def advance(text: str, fields: Iterable[str], new: str) -> str:
    """The dots of a row after an ordinary edit: what was visible of each field is replaced."""
    if not text:
        return new
    dots = parse(text)
    rest = dots.get("", "")
    for field in fields:
        _seen, bar, others = dots.get(field, rest).partition("|")
        dots[field] = new + bar + others
    return encode(dots)


def same(one: str, other: str, fields: Iterable[str]) -> bool:
    """Whether two texts say the same of some fields; which of them they name depends on order."""
    try:
        first, second = parse(one), parse(other)
    except msgspec.DecodeError:
        return False
    rest, others = first.get("", ""), second.get("", "")
    return all(first.get(name, rest) == second.get(name, others) for name in fields)


def conflicting(text: str) -> list[str]:
    """The fields of a row that are in conflict."""
    if "|" not in text:
        return []
    return [field for field, shown in parse(text).items() if "|" in shown]


def shown_dots(text: str, field: str) -> frozenset[str]:
    """The writes whose value one field shows."""
    dots = parse(text)
    return frozenset(visible(dots.get(field, dots.get("", ""))).split())


def named(base: str) -> frozenset[str]:
    """Every write that the author of a change saw, whatever the field."""
    return frozenset(dot for shown in parse(base).values() for dot in shown.split())


def split(dot: str) -> tuple[str, int]:
    """Writer and sequence number of a dot."""
    writer, _colon, seq = dot.rpartition(":")
    return writer, int(seq)
