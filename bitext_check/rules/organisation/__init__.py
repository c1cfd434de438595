"""Rules of category organisation."""
