"""Tables and lists of plain rows, ready for Qt's views."""
