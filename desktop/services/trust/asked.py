"""A request for enrolment as a person sees it: who asks, who vouches, with whom it may be confused."""

from dataclasses import dataclass

from desktop.db.database import Session
from desktop.db.exchange import peers
from desktop.db.exchange.askings import AskingRow
from desktop.services.trust.code_claims import Claim, claims_of
from desktop.services.trust.compared import Compared
from desktop.sync import signing
from desktop.sync.manifest import Office


@dataclass(frozen=True, slots=True)
class Asked:
    """One request on the desk.

    Attributes:
        succeeds: the enrolled PC whose key signed for this one; then nobody need compare.
        others: fingerprints of keys that the same office is enrolled with already.
        claims: communes it may be confused with.
        settled: a person let it pass all the same.
    """

    key: bytes
    office: Office
    writer: str
    fingerprint: str
    came_at: int
    compared: Compared | None
    succeeds: str
    others: tuple[str, ...]
    claims: tuple[Claim, ...]
    settled: bool

    @property
    def proven(self) -> bool:
        """Whether a person, or the office's former key, vouches for the key."""
        return self.compared is not None or bool(self.succeeds)

    @property
    def claimed(self) -> bool:
        """Whether a person has to say which commune it is."""
        return bool(self.claims) and not self.settled

    @property
    def ready(self) -> bool:
        """Whether it may be granted."""
        return self.proven and not self.claimed


def asked_of(session: Session, row: AskingRow) -> Asked:
    """A request with all that a person has to see before deciding."""
    others = [
        signing.fingerprint(peer.signing_key)
        for peer in peers.listed(session)
        if peer.office_code == row.office_code
        and peer.signing_key != row.key
        and peer.state == "enrolled"
    ]
    return Asked(
        key=row.key,
        office=Office(code=row.office_code, name=row.office_name, province=row.province),
        writer=row.writer,
        fingerprint=signing.fingerprint(row.key),
        came_at=row.came_at,
        compared=Compared.read(row.compared),
        succeeds=row.succeeds,
        others=tuple(others),
        claims=() if row.succeeds else claims_of(session, row.office_code, row.office_name),
        settled=bool(row.settled),
    )
