"""The site as one zip that works from a folder or a USB stick, without internet."""
