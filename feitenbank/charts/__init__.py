"""Charts: from a specification and data sets to a Plotly figure, a static SVG and an interactive version."""
