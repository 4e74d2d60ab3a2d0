"""Reading `data/` and the claim pages into one immutable knowledge base, with all faults at once."""
