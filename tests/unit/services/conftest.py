"""What these tests share."""

from uuid import UUID

import pytest

from desktop.domain.subjects import SubjectKind
from desktop.services.workplace import Workplace
from tests.builders import YEAR, registered, scored, with_families
from tests.fixtures import commune, opened, receiver

__all__ = ["commune", "opened", "receiver"]


@pytest.fixture
def qualified(commune: Workplace) -> tuple[Workplace, list[UUID]]:
    """A commune whose four families all qualify by a checklist that was chosen."""
    families = with_families(commune, 4)
    registered(commune)
    scored(commune, families)
    used = commune.checklists.of(SubjectKind.FAMILY, YEAR)
    commune.checklists.choose(SubjectKind.FAMILY, YEAR, used.reference)
    return commune, families
