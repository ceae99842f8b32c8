"""What these tests share."""

from tests.fixtures import commune, opened, receiver
from tests.sync.exchanging import offices
from tests.sync.meeting import folder, pcs

__all__ = ["commune", "folder", "offices", "opened", "pcs", "receiver"]
