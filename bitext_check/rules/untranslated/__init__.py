"""Rules of category untranslated."""
