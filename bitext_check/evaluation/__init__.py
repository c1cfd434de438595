"""How well errors are found: known-good articles with one error put in at a time, and what the checker says of them."""
