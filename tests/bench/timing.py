"""Contenders in turns within one run, so that a busy machine slows all alike; medians and ratios."""

import gc
import statistics
import time
from collections.abc import Callable, Mapping


def in_turns(contenders: Mapping[str, Callable[[], object]], rounds: int = 3) -> dict[str, float]:
    """The median seconds of each contender."""
    times: dict[str, list[float]] = {name: [] for name in contenders}
    for _ in range(rounds):
        for name, run in contenders.items():
            gc.collect()
            start = time.perf_counter()
            run()
            times[name].append(time.perf_counter() - start)
    return {name: statistics.median(found) for name, found in times.items()}


def table(title: str, medians: Mapping[str, float], unit: str = "s", **notes: str) -> None:
    """Print the medians, each beside the first."""
    first = next(iter(medians.values()))
    print(f"\n### {title}\n\n| what | {unit} | ratio | |\n|---|--:|--:|---|")
    for name, seconds in medians.items():
        shown = seconds * 1000 if unit == "ms" else seconds
        print(f"| {name} | {shown:.3f} | {seconds / first:.2f}× | {notes.get(name, '')} |")
