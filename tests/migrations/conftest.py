"""What these tests share."""

from tests.fixtures import commune, opened, receiver

__all__ = ["commune", "opened", "receiver"]
