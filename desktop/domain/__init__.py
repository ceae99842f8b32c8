"""The rules of learning titles: no window, no tables, no files, no clock and no chance in here.

Everything is a value or a pure function of values, so each rule is tested alone and gives the same
answer at the village meeting, in the commune's program and at the office above.
"""
