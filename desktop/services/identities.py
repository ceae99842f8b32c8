"""This office's age identities (khóa mở gói): what is sealed to it is opened with them.

A new one is taken together with a new signing key. Former ones stay, for what was sealed to them.
"""

from desktop.db import offices
from desktop.db.database import Session
from desktop.sync import sealing
from desktop.sync.sealing import Identity

CURRENT, NEXT, FORMER = "age_identity", "next_age_identity", "former_age_identities"
"""Settings; the former ones apart by spaces."""


def identity_of(session: Session) -> Identity:
    """The one others are told to seal to."""
    return Identity(offices.setting(session, CURRENT))


def identities_of(session: Session) -> list[Identity]:
    """All that may open what comes in, the one in use first."""
    settings = (CURRENT, NEXT, FORMER)
    return [Identity(one) for name in settings for one in offices.setting(session, name).split()]


def next_identity(session: Session) -> Identity:
    """The one that is taken when the receiving office has answered; it stays the same till then."""
    kept = offices.setting(session, NEXT)
    identity = Identity(kept) if kept else sealing.new_identity()
    offices.set_setting(session, NEXT, identity.secret)
    return identity


def take_next_identity(session: Session) -> None:
    """Seal to the next one from now on."""
    following = next_identity(session)
    former = f"{offices.setting(session, CURRENT)} {offices.setting(session, FORMER)}".strip()
    offices.set_setting(session, FORMER, former)
    offices.set_setting(session, CURRENT, following.secret)
    offices.set_setting(session, NEXT, "")
