"""What all words are made of; the sentences themselves stand in the modules beside this one."""

from dataclasses import dataclass
from string import Formatter

CONTEXT = "wording"


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # the name lupdate looks for
    """Mark a sentence for translation and give it back as it is."""
    return text


@dataclass(frozen=True, slots=True)
class Words:
    """What a person reads.

    Attributes:
        happened: one sentence; says nothing of the program's inside.
        advice: what to do next.
        safe: whether it is certain that nothing already saved was lost.
    """

    happened: str
    advice: str
    safe: bool = True

    @property
    def facts(self) -> frozenset[str]:
        """The facts these words mention."""
        return names_in(self.happened) | names_in(self.advice)


def names_in(template: str) -> frozenset[str]:
    """The names of the places in a template."""
    return frozenset(name for _text, name, _format, _how in Formatter().parse(template) if name)
