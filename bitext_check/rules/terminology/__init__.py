"""Rules of category terminology."""
