"""What was done on the register page last, so that Ctrl+Z and the toast can take it back."""

from collections.abc import Callable
from dataclasses import dataclass

MOST = 100


@dataclass(eq=False, slots=True)
class Done:
    """One thing that was done, and how to take it back."""

    words: str
    back: Callable[[], object]


class Undo:
    """Takes back the last thing first; nothing is taken back twice."""

    def __init__(self) -> None:
        self._done: list[Done] = []

    def did(self, words: str, back: Callable[[], object]) -> Callable[[], None]:
        """Remember a thing; what is returned takes back this very one."""
        done = Done(words, back)
        self._done = [*self._done[1 - MOST :], done]
        return lambda: self._take_back(done)

    def last(self) -> str:
        """Take back the last thing; gives its words, or "" when there is nothing."""
        if not self._done:
            return ""
        done = self._done[-1]
        self._take_back(done)
        return done.words

    def _take_back(self, done: Done) -> None:
        if done in self._done:
            self._done.remove(done)
            done.back()
