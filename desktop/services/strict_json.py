"""JSON from a file into a domain value: every type checked, every unknown name refused.

A misspelt name in a hand-made file would otherwise be passed over, and a floor or a threshold
would silently not count.
"""

import dataclasses
import json
import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import TypeVar, cast

import msgspec

T = TypeVar("T")

_PLACE = re.compile(r"at `(?:key in )?\$\.?([^`]*)`")


class MisfitError(ValueError):
    """The bytes are not what they should be.

    Attributes:
        problem: "not_json", "wrong_format", "wrong_value" or "unknown_field".
        where: the place inside, such as "items[3].maximum"; empty for the whole.
    """

    def __init__(self, problem: str, where: str = "") -> None:
        super().__init__(problem, where)
        self.problem = problem
        self.where = where


def decode(data: bytes, kind: type[T], mark: str) -> T:
    """Turn JSON into a value of a domain dataclass.

    Args:
        data: UTF-8, with or without the byte order mark Windows editors write.
        kind: the dataclass.
        mark: what the name "format" must say.

    Raises:
        MisfitError: it is not JSON, not this format, or does not fit the dataclass.
    """
    try:
        text = unicodedata.normalize("NFC", data.decode("utf-8-sig"))
        raw = msgspec.json.decode(text)
    except (UnicodeDecodeError, msgspec.DecodeError) as error:
        raise MisfitError("not_json") from error
    if not isinstance(raw, dict) or raw.pop("format", None) != mark:
        raise MisfitError("wrong_format")
    try:
        value = msgspec.convert(raw, kind)
    except msgspec.ValidationError as error:
        place = _PLACE.search(str(error))
        raise MisfitError("wrong_value", place[1] if place else "") from error
    _refuse_unknown(raw, msgspec.to_builtins(value), "")
    return value


def _refuse_unknown(raw: object, known: object, where: str) -> None:
    """Compare with what came out: a name that did not arrive there means nothing to us."""
    if isinstance(raw, dict) and isinstance(known, dict):
        for name, value in raw.items():
            place = f"{where}.{name}".lstrip(".")
            if name not in known:
                raise MisfitError("unknown_field", place)
            _refuse_unknown(value, known[name], place)
    elif isinstance(raw, list) and isinstance(known, Sequence):
        for index, (value, other) in enumerate(zip(raw, known, strict=True)):
            _refuse_unknown(value, other, f"{where}[{index}]")


def encode(value: object, mark: str) -> str:
    """Write a domain dataclass as JSON that people can read and compare line by line.

    What equals its default is left out, and whole numbers have no decimal point.
    """
    plain = {"format": mark, **cast("dict[str, object]", _plain(value))}
    return json.dumps(plain, ensure_ascii=False, indent=2) + "\n"


def _plain(value: object) -> object:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {
            field.name: _plain(getattr(value, field.name))
            for field in dataclasses.fields(value)
            if getattr(value, field.name) != _default(field)
        }
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_plain(each) for each in value]
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return msgspec.to_builtins(value)


def _default(field: "dataclasses.Field[object]") -> object:
    if field.default_factory is not dataclasses.MISSING:
        return field.default_factory()
    return field.default
