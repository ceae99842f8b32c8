"""What an officer does: one verb, one method, one transaction, one journal action."""
