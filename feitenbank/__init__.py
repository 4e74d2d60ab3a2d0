"""From evidence in `data/` to pages, charts and downloads of Sociaal krediet: mythe en werkelijkheid."""
