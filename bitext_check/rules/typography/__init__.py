"""Rules of category typography."""
