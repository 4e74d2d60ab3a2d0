"""Dutch notation: numbers, dates, slugs and names."""
