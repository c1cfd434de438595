"""Rules of category attribution."""
