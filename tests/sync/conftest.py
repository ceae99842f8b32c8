"""What these tests share."""

from tests.fixtures import commune, opened, receiver
from tests.sync.exchanging import offices

__all__ = ["commune", "offices", "opened", "receiver"]
