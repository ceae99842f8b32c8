"""Communes that a receiving office asks to send everything again, from the first change on.

That is so when the figures differ although both sides hold the same changes, when a chain does not
continue, and when this office's own file went back to an earlier state.
"""

from collections.abc import Iterable

import msgspec

from desktop.db.database import Session
from desktop.db.exchange import offices

SETTING = "ask_everything"


def asked(session: Session) -> frozenset[str]:
    """Codes of the communes that are asked."""
    text = offices.setting(session, SETTING, "[]")
    return frozenset(msgspec.json.decode(text, type=list[str]))


def ask(session: Session, codes: Iterable[str]) -> None:
    """Ask these, too."""
    _keep(session, asked(session) | set(codes))


def forget(session: Session, code: str) -> None:
    """A commune's package was taken over: nothing of it is missing any more."""
    before = asked(session)
    if code in before:
        _keep(session, before - {code})


def _keep(session: Session, codes: Iterable[str]) -> None:
    offices.set_setting(session, SETTING, msgspec.json.encode(sorted(codes)).decode())
