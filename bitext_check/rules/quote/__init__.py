"""Rules of category quote."""
