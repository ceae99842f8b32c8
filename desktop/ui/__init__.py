"""The window: the only package that knows Qt.

PySide6 puts a hook into Python's import statement that reads the source of every module imported
after it, looking for `from __feature__ import`. We never use that, and it would cost each start some
milliseconds before the first paint, and the sources of all libraries kept in memory after it. So
the plain import is put back once Qt is loaded.
"""

import builtins

_plain_import = builtins.__import__

import PySide6.QtCore  # noqa: E402, F401 - between the two lines on purpose

builtins.__import__ = _plain_import
