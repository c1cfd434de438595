"""The figures of an aligned pair: `linking` goes through all of it and asks the others.

- What they share: `linked_sides` (the figures of one side), `surroundings` and `changes` (what the words beside a
  figure say of it).
- What agrees: `tied`, which asks `exchanges` whether two of them changed places.
- What is wrong: `slips` and `listed` find the partner of a wrong figure, `shares` tells a part from its whole,
  `labelled` finds a right figure at another thing, `unanswered` what has no partner; `rates` and `dated` judge rates
  and relative dates.
- Asked by themselves, sentence by sentence: `bounds` (at least, over) and `counted` (the same thing counted in words).
"""
