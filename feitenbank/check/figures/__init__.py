"""No bare figures: every number in prose came through data/, or is no figure, or is marked with a reason."""
