"""This office's age identities (khóa mở gói): what is sealed to it is opened with them.

A new one is taken together with a new signing key. Former ones stay, for what was sealed to them.
"""

from desktop.db.database import Session
from desktop.db.exchange import offices
from desktop.sync import sealing
from desktop.sync.sealing import Identity

CURRENT, NEXT, FORMER = offices.SECRETS
"""Settings; the former ones apart by spaces."""


def identity_of(session: Session) -> Identity:
    """The one others are told to seal to."""
    return Identity(offices.secret(session, CURRENT))


def keep_identity(session: Session, identity: Identity) -> None:
    """Begin with an identity."""
    offices.set_secret(session, CURRENT, identity.secret)


def identities_of(session: Session) -> list[Identity]:
    """All that may open what comes in, the one in use first."""
    settings = (CURRENT, NEXT, FORMER)
    return [Identity(one) for name in settings for one in offices.secret(session, name).split()]


def next_identity(session: Session) -> Identity:
    """The one that is taken when the receiving office has answered; it stays the same till then."""
    kept = offices.secret(session, NEXT)
    identity = Identity(kept) if kept else sealing.new_identity()
    offices.set_secret(session, NEXT, identity.secret)
    return identity


def take_next_identity(session: Session) -> None:
    """Seal to the next one from now on."""
    following = next_identity(session)
    former = f"{offices.secret(session, CURRENT)} {offices.secret(session, FORMER)}".strip()
    offices.set_secret(session, FORMER, former)
    offices.set_secret(session, CURRENT, following.secret)
    offices.set_secret(session, NEXT, "")
