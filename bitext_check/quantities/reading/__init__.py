"""The quantities of a text, read without knowing the other side.

`korean` and `english` read a whole text in one pass. Each asks its own modules in this order: `*_numbers` for the
numeral, `*_units` for what it counts, `*_dates` for days and times, `*_context` for the words around it; English also
`english_words` for words that are quantities by themselves and `english_ranges` for two that belong together.
`mentions` makes mentions of what a passage says.
"""
