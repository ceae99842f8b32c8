"""Workbooks in and out: reading what communes keep in Excel, and writing what they can open there."""
