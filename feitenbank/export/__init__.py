"""Open data: every record as a download that other programs can read."""
