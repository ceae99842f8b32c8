"""What comes from above (ban hành): checklists and plans, taken or published."""
