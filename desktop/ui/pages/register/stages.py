"""What may stand in the register's place: duplicates, moves, arrivals, the villages."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtWidgets import QStackedWidget

from desktop.domain.subjects import SubjectKind
from desktop.ui.context import PageContext
from desktop.ui.pages.register.actions import Actions
from desktop.ui.pages.register.arrivals import ArrivalsStage
from desktop.ui.pages.register.duplicates import DuplicatesStage
from desktop.ui.pages.register.moves import MovesStage
from desktop.ui.pages.register.removed import RemovedSubjects
from desktop.ui.pages.register.targets import Show
from desktop.ui.pages.villages.desk import VillagesStage
from desktop.ui.pages.villages.takeover_stage import TakeoverStage

Stage = (
    DuplicatesStage | MovesStage | ArrivalsStage | VillagesStage | TakeoverStage | RemovedSubjects
)


class Stages:
    """Made when they are first asked for: opening the register does not wait for them."""

    def __init__(
        self,
        context: PageContext,
        stack: QStackedWidget,
        leave: Callable[[], object],
        show_family: Callable[[UUID], object],
        actions: Actions,
        *,
        locked: bool,
    ) -> None:
        self._context, self._stack, self._locked = context, stack, locked
        self._leave, self._show_family, self._actions = leave, show_family, actions
        self.duplicates: DuplicatesStage | None = None
        self.moves: MovesStage | None = None
        self.arrivals: ArrivalsStage | None = None
        self.villages: VillagesStage | None = None
        self.takeover: TakeoverStage | None = None
        self.removed: RemovedSubjects | None = None

    def open(self, target: Show) -> None:
        """Show the stage of this name."""
        stages = {
            Show.ARRIVALS: self.open_arrivals,
            Show.DUPLICATES: self.open_duplicates,
            Show.VILLAGES: self.open_villages,
            Show.TAKEOVER: self.open_takeover,
        }
        stages[target]()

    def open_duplicates(self) -> None:
        """Show the desk of duplicate households, or of households of two communes."""
        if self.duplicates is None:
            self.duplicates = DuplicatesStage(self._context)
            self.duplicates.left.connect(self._leave)
            self._stack.addWidget(self.duplicates)
        self._stack.setCurrentWidget(self.duplicates)
        self.duplicates.begin()

    def open_moves(self, village: UUID | None, name: str) -> None:
        """Show who came to a village and who left it, or the whole commune."""
        if self.moves is None:
            self.moves = MovesStage(self._context, locked=self._locked)
            self.moves.left.connect(self._leave)
            self.moves.opened.connect(self._show_family)
            self.moves.arriving.connect(self.open_arrivals)
            self._stack.addWidget(self.moves)
        self._stack.setCurrentWidget(self.moves)
        self.moves.begin(village, name)

    def open_arrivals(self) -> None:
        """Show the households that came from another commune."""
        if self.arrivals is None:
            self.arrivals = ArrivalsStage(self._context)
            self.arrivals.left.connect(self._leave)
            self.arrivals.opened.connect(self._show_family)
            self._stack.addWidget(self.arrivals)
        self._stack.setCurrentWidget(self.arrivals)
        self.arrivals.begin()

    def open_villages(self) -> None:
        """Show the villages with their history."""
        if self.villages is None:
            self.villages = VillagesStage(self._context, self._actions, locked=self._locked)
            self.villages.left.connect(self._leave)
            self.villages.taking_over.connect(self.open_takeover)
            self._stack.addWidget(self.villages)
        self._stack.setCurrentWidget(self.villages)
        self.villages.begin()

    def open_removed(self) -> None:
        """Show the households removed within the last days."""
        if self.removed is None:
            register = self._context.workplace.register
            self.removed = RemovedSubjects(
                self._context, SubjectKind.FAMILY, register.removed, register.restore_families
            )
            self.removed.left.connect(self._leave)
            self._stack.addWidget(self.removed)
        self._stack.setCurrentWidget(self.removed)
        self.removed.begin()

    def open_takeover(self) -> None:
        """Ask for the file of a commune that was merged into this one."""
        if self.takeover is None:
            self.takeover = TakeoverStage(self._context)
            self.takeover.left.connect(self._leave)
            self.takeover.asked.connect(self._lead)
            self._stack.addWidget(self.takeover)
        self._stack.setCurrentWidget(self.takeover)
        self.takeover.begin()

    def _lead(self, key: str) -> None:
        (self.open_villages if key == "villages" else self.open_duplicates)()

    @property
    def current(self) -> Stage | None:
        """The one that is shown."""
        shown = self._stack.currentWidget()
        made: Sequence[Stage | None] = (
            self.duplicates, self.moves, self.arrivals, self.villages, self.takeover, self.removed,
        )  # fmt: skip
        return next((one for one in made if one and one is shown), None)
