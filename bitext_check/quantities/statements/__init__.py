"""What a sentence says of things, turned into something else, without a wrong figure.

- What they share: `sides` (aligned sentences, each thing found once) and `spoken` (quotations, and the words around).
- Opposites: `polarity` goes through them and asks `antonyms` for the pairs, `negation` and `denial` for a negation that
  was lost, `added` for one that the English put in, `than` for comparisons turned round, `proposals` for what to write.
- One word of a closed set for another: `contrasts` (a word of a quotation), `pronouns` (who it speaks of), `sequence`
  (before and after), `multiples` (double, half).
"""
