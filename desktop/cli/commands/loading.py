"""The modules that do the commands, each loaded only when its command runs."""

from types import ModuleType


def window() -> ModuleType:
    from desktop.cli import window

    return window


def demo() -> ModuleType:
    from desktop.cli import demo

    return demo


def offices() -> ModuleType:
    from desktop.cli import offices

    return offices


def office_pcs() -> ModuleType:
    from desktop.cli import office_pcs

    return office_pcs


def registering() -> ModuleType:
    from desktop.cli import registering

    return registering


def erasing() -> ModuleType:
    from desktop.cli import erasing

    return erasing


def correcting() -> ModuleType:
    from desktop.cli import correcting

    return correcting


def life() -> ModuleType:
    from desktop.cli import life

    return life


def data_sheets() -> ModuleType:
    from desktop.cli import data_sheets

    return data_sheets


def subjects() -> ModuleType:
    from desktop.cli import subjects

    return subjects


def mergers() -> ModuleType:
    from desktop.cli import merging_communes

    return merging_communes


def office_names() -> ModuleType:
    from desktop.cli import office_names

    return office_names


def villages() -> ModuleType:
    from desktop.cli import villages

    return villages


def checklists() -> ModuleType:
    from desktop.cli import checklists

    return checklists


def moving() -> ModuleType:
    from desktop.cli import moving

    return moving


def pairing() -> ModuleType:
    from desktop.cli import pairing

    return pairing


def transferring() -> ModuleType:
    from desktop.cli import transferring

    return transferring


def titling() -> ModuleType:
    from desktop.cli import titles

    return titles


def exchanging() -> ModuleType:
    from desktop.cli import exchanging

    return exchanging


def deciding() -> ModuleType:
    from desktop.cli import deciding

    return deciding


def publishing() -> ModuleType:
    from desktop.cli import publishing

    return publishing


def receiving() -> ModuleType:
    from desktop.cli import receiving

    return receiving


def servers() -> ModuleType:
    from desktop.cli import servers

    return servers


def upkeep() -> ModuleType:
    from desktop.cli import upkeep

    return upkeep
