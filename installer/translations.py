"""Keeps the translated texts in step with the sentences in the source, which are Vietnamese.

translations.py build [FILE.ts...]   makes the .qm files that the program loads
translations.py update               brings the English .ts file up to date with the source
translations.py check                fails when a text is missing, unfinished, or has lost a {name}
"""

import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import PySide6

ROOT = Path(__file__).resolve().parent.parent
TEXTS = ROOT / "assets" / "i18n"
ENGLISH = TEXTS / "sokhuyenhoc_en.ts"
_TOOLS = Path(PySide6.__file__).parent
_PLACEHOLDER = re.compile(r"\{[^{}]*\}|%n|%L?\d+")


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence of the source, and what a file says in its stead."""

    context: str
    source: str
    comment: str
    translation: str
    finished: bool

    @classmethod
    def read(cls, path: Path) -> Iterator[Self]:
        """Read a .ts file: our own, so the standard parser will do."""
        for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
            for message in context.iter("message"):
                translation = message.find("translation")
                kind = None if translation is None else translation.get("type")
                if kind in {"vanished", "obsolete"}:
                    continue
                words = "" if translation is None else "".join(translation.itertext())
                yield cls(
                    context=context.findtext("name") or "",
                    source=message.findtext("source") or "",
                    comment=message.findtext("comment") or "",
                    translation=words.strip(),
                    finished=kind is None and bool(words.strip()),
                )

    @property
    def key(self) -> tuple[str, str, str]:
        """What Qt finds the text by."""
        return self.context, self.source, self.comment

    @property
    def name(self) -> str:
        """How a message about it calls it."""
        return f"{self.context}: “{self.source}”"


def problems_of(path: Path) -> list[str]:
    """Say what is wrong inside one file: unfinished texts, placeholders that differ."""
    found: list[str] = []
    for text in Text.read(path):
        if not text.finished:
            found.append(f"{path.name}: unfinished, {text.name}")
            continue
        wanted, given = (
            sorted(set(_PLACEHOLDER.findall(words))) for words in (text.source, text.translation)
        )
        if wanted != given:
            found.append(f"{path.name}: {text.name} has {wanted}, its translation {given}")
    return found


def differences(committed: Path, fresh: Path) -> list[str]:
    """Say which sentences of the source a file lacks, and which it has for nothing."""
    old, new = ({text.key: text for text in Text.read(path)} for path in (committed, fresh))
    return [
        *(f"{committed.name}: missing, {new[key].name}" for key in new.keys() - old.keys()),
        *(f"{committed.name}: no longer used, {old[key].name}" for key in old.keys() - new.keys()),
    ]


def sources() -> list[Path]:
    """Find the modules whose sentences are translated."""
    return sorted((ROOT / "desktop").rglob("*.py"))


def collect(target: Path, files: Sequence[Path]) -> None:
    """Let Qt's own tool bring a .ts file up to date with the source.

    Besides `tr` it finds `T("context", "sentence")`, the marker of modules that do not know Qt.
    """
    options = "-source-language vi_VN -target-language en_US -no-obsolete -locations none -silent"
    marker = ("-tr-function-alias", "QT_TRANSLATE_NOOP+=T")
    _run("lupdate", *map(str, files), "-ts", str(target), *options.split(), *marker)


def build(files: Sequence[Path]) -> None:
    """Make the files that the program loads."""
    for path in files:
        _run("lrelease", "-silent", str(path), "-qm", str(path.with_suffix(".qm")))


def check() -> list[str]:
    """Compare what is committed with the source, and look into every file."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / ENGLISH.name
        fresh.write_bytes(ENGLISH.read_bytes())
        collect(fresh, sources())
        found = differences(ENGLISH, fresh)
    for path in sorted(TEXTS.glob("*.ts")):
        found += problems_of(path)
    return sorted(found)


def _run(tool: str, *arguments: str) -> None:
    """Run one of Qt's tools that come with PySide6."""
    subprocess.run([_TOOLS / tool, *arguments], check=True)


def main(arguments: list[str]) -> int:
    """Do what the command line asks; the exit code says whether all is well."""
    match arguments:
        case ["build", *files]:
            build([Path(name) for name in files] or sorted(TEXTS.glob("*.ts")))
        case ["update"]:
            collect(ENGLISH, sources())
        case ["check"]:
            found = check()
            for line in found:
                print(line)
            if found:
                print("Run `make translations`, then translate what is unfinished.")
            return 1 if found else 0
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
