"""The hybrid logical clock: 48 bits of milliseconds, 16 bits of counter.

It serves display and tie-breaks only; nothing that matters is ordered by it.
"""

MAX_AHEAD = 24 * 60 * 60 * 1000
"""Milliseconds by which another writer's clock may pull ours forward; beyond it is clamped."""


def tick(last: int, now_ms: int) -> int:
    """The next reading: never below `last`, near the wall clock otherwise."""
    return max(last + 1, now_ms << 16)


def observe(last: int, remote: int, now_ms: int) -> tuple[int, bool]:
    """Take note of another writer's reading; returns ours, and whether it had to be clamped."""
    limit = (now_ms + MAX_AHEAD) << 16
    return max(last, min(remote, limit)), remote > limit


def milliseconds(hlc: int) -> int:
    """The wall time inside a reading, in milliseconds since 1970."""
    return hlc >> 16
