"""One module per kind of chart; each offers `draw(selection, canvas) -> plotly Figure`."""
