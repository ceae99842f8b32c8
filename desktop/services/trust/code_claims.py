"""Codes and names that two communes claim (trùng mã, trùng tên): shown to a person, who decides."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import msgspec

from desktop.db.database import Session
from desktop.db.exchange import office_names, offices
from desktop.db.figures import radar
from desktop.domain.names import fold
from desktop.domain.offices import Called
from desktop.services.core import Core
from desktop.services.failures import WrongRole
from desktop.services.trust.failures import CodeUnclaimed

__all__ = ["Claim", "CodeClaims", "Matter", "callings", "claims_of", "shared_codes"]

SETTLED = "settled_codes"


class Matter(StrEnum):
    """What a request has in common with a commune that is known."""

    ENROLLED = "enrolled"
    """The code it is enrolled with, though the name is another."""
    CODE = "code"
    """A code that is its official one, or was."""
    NAME = "name"
    """A name that it has, or had."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A commune that is known, and what a request has in common with it.

    Attributes:
        code: what that commune is enrolled with.
        now: what it is called now.
        once: what it was called when it had what the request has.
    """

    matter: Matter
    code: str
    now: Called
    once: Called


def callings(session: Session) -> dict[str, Sequence[Called]]:
    """All that each commune was called, by the code it is enrolled with; also of who sent nothing."""
    found: dict[str, Sequence[Called]] = {
        code: [Called("", code, name)] for code, name in radar.enrolled(session).items()
    }
    return found | office_names.by_code(session)


def claims_of(session: Session, code: str, name: str) -> tuple[Claim, ...]:
    """The communes with which an office of this code and name may be confused."""
    found = (
        _claim(enrolled, history, code, fold(name))
        for enrolled, history in callings(session).items()
    )
    return tuple(one for one in found if one is not None)


def _claim(enrolled: str, history: Sequence[Called], code: str, name: str) -> Claim | None:
    """What one commune has in common with an office; the weightiest thing alone."""
    named = [one for one in history if fold(one.name) == name]
    coded = [one for one in history if one.code == code]
    if enrolled == code:
        return None if named else Claim(Matter.ENROLLED, enrolled, history[-1], history[0])
    if coded:
        return Claim(Matter.CODE, enrolled, history[-1], coded[-1])
    return Claim(Matter.NAME, enrolled, history[-1], named[-1]) if named else None


def shared_codes(called: Mapping[str, Sequence[Called]]) -> dict[str, list[str]]:
    """The codes that several communes have now, each with what those are enrolled with."""
    found: dict[str, list[str]] = {}
    for enrolled, history in sorted(called.items()):
        found.setdefault(history[-1].code, []).append(enrolled)
    return {code: those for code, those in found.items() if len(those) > 1}


class CodeClaims:
    """Notes to which of several communes a code belongs; the others are asked to mend theirs."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def settled(self) -> Mapping[str, str]:
        """The codes that were decided about, each with what its holder is enrolled with."""
        with self._core.database.read() as session:
            return settled_codes(session)

    def settle(self, code: str, holder: str) -> None:
        """Say which commune a code belongs to, by what it is enrolled with.

        Raises:
            WrongRole: only a receiving office decides between communes.
            CodeUnclaimed: no two communes have this code, or the holder is none of them.
        """
        self._only_receiver()
        with self._core.database.bookkeeping() as session:
            if holder not in shared_codes(callings(session)).get(code, ()):
                raise CodeUnclaimed(code=code)
            _keep(session, {**settled_codes(session), code: holder})
        self._core.database.tell(frozenset({"peer"}))

    def reopen(self, code: str) -> None:
        """Take back what was said of a code.

        Raises:
            CodeUnclaimed: nothing was said of it.
        """
        self._only_receiver()
        with self._core.database.bookkeeping() as session:
            known = dict(settled_codes(session))
            if known.pop(code, None) is None:
                raise CodeUnclaimed(code=code)
            _keep(session, known)
        self._core.database.tell(frozenset({"peer"}))

    def _only_receiver(self) -> None:
        if self._core.office.role != "receiver":
            raise WrongRole(role="receiver")


def settled_codes(session: Session) -> Mapping[str, str]:
    """The codes a person decided about, each with what its holder is enrolled with."""
    return msgspec.json.decode(offices.setting(session, SETTLED, "{}"), type=dict[str, str])


def _keep(session: Session, known: Mapping[str, str]) -> None:
    text = msgspec.json.encode(known, order="sorted").decode()
    offices.set_setting(session, SETTLED, text)
