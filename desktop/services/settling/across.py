"""One household in the registers of two communes: what only the receiving office can see.

It decides where the household lives; it writes nothing into what the communes hold, and says in its
receipts how many of theirs stand in another register too.
"""

from collections.abc import Sequence
from uuid import UUID

from desktop.db.database import Session
from desktop.db.register import pairs
from desktop.db.register.pairs import Row
from desktop.db.tables.schema import Village
from desktop.domain import duplicates
from desktop.domain.duplicates import Verdict
from desktop.progress import Progress, Silent
from desktop.services.failures import WrongRole
from desktop.services.settling import duplicate_merge
from desktop.services.settling.duplicate_merge import Belongs, Counts
from desktop.services.settling.duplicate_rows import found_line
from desktop.services.settling.duplicates import Duplicates, PairLine
from desktop.services.settling.failures import NotAPair


class AcrossCommunes(Duplicates):
    """The desk of duplicate pairs at the receiving office."""

    across = True

    def search(self, progress: Progress | None = None) -> Sequence[PairLine]:
        """Compare the households of all communes by name and address, all that is known above.

        Raises:
            Cancelled: the person stopped it.
        """
        with self._core.database.read() as session:
            rows, owners = pairs.by_address(session)
        names = {row.id: row.name for row in rows}
        found = duplicates.find_across(rows, owners, progress or Silent())
        return [found_line(one, names) for one in found]

    def _merge(
        self, first: UUID, second: UUID, keep: UUID, counts: Counts, belongs: Belongs
    ) -> None:
        """Say that two are one, which lives where `keep` is registered; the communes act on it."""
        if keep not in {first, second} or counts or belongs:
            raise NotAPair
        word = Verdict.FIRST if keep == first else Verdict.SECOND
        with self._core.write("family.same") as session:
            self._ours(session, first, second)
            duplicate_merge.verdict(session, first, second, word)

    @staticmethod
    def _part(_session: Session, _first: UUID, _second: UUID) -> None:
        """Nothing was written into what the communes hold."""

    def _ours(self, session: Session, first: UUID, second: UUID) -> tuple[Row, Row]:
        """Both households, of two communes.

        Raises:
            NotAPair, WrongRole: one is removed, or both are of one commune, which decides itself.
        """
        found = self._rows(session, first, second)
        places = [session.get(Village, one.village_id) for one in found]
        if len({place.office_id for place in places if place}) == 1:
            raise WrongRole(role="commune")
        if not all(places) or any(one.gone for one in found):
            raise NotAPair
        return found
