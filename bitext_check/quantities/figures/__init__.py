"""The figures of an aligned pair: `linking` goes through all of it and asks the others.

- What they share: `linked_sides` (the figures of one side), `surroundings` and `changes` (what the words beside a
  figure say of it).
- What is right: `tied`, which asks whether two right figures changed places. `exchange` says when they have, by what
  each is of: `crossing` reads the words right beside it, `stretches` its part of the sentence, `shares` a part and its
  whole; labels such as "dead" and lists it judges itself.
- What is wrong: `slips` and `listed` find the partner of a wrong figure, `labelled` a right figure at another thing,
  `unanswered` what has no partner; `rates` and `dated` judge rates and relative dates.
- Asked by themselves, sentence by sentence: `bounds` (at least, over) and `counted` (the same thing counted in words).
"""
