"""Plans and their targets as files: those that come with the program, and published ones."""

from pathlib import Path

from desktop.domain.failures import PlanInvalid
from desktop.domain.targets import Plan
from desktop.services.strict_json import MisfitError, decode, encode

FORMAT = "sokhuyenhoc-plan/1"


def parse_plan(data: bytes, file: str) -> Plan:
    """Read a plan from bytes.

    Args:
        data: JSON in UTF-8.
        file: the name to mention in a refusal.

    Raises:
        PlanInvalid: it is not in the format of a plan.
    """
    try:
        return decode(data, Plan, FORMAT)
    except MisfitError as misfit:
        raise PlanInvalid(file=file, problem=misfit.problem, where=misfit.where) from misfit


def load_plans(folder: Path) -> tuple[Plan, ...]:
    """Load every plan of a folder, in the order of their ids.

    Raises:
        PlanInvalid: a file cannot be opened or is no plan.
    """
    plans = []
    for path in sorted(folder.glob("*.json")):
        try:
            data = path.read_bytes()
        except OSError as error:
            raise PlanInvalid(file=path.name, problem="unreadable", where="") from error
        plans.append(parse_plan(data, path.name))
    return tuple(sorted(plans, key=lambda plan: plan.id))


def plan_json(plan: Plan) -> str:
    """Write a plan so that people can compare it with the paper."""
    return encode(plan, FORMAT)
