"""Rules of category repetition."""
