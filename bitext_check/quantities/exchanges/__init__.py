"""Two right figures that changed places: 버스 2대와 교사 3명 as "three buses and two teachers".

`standing` says when they have: each stands at what the other one is of, and none at its own. What a figure is of is
read in three ways: `beside` takes the words right beside it, `stretches` its part of the sentence (or its thing, where
a list of figures follows a list of things: `parallel`), and `lists` its label (dead, injured) or its place in a list.
`turned` has numbers of one expression turned round (a score, from and to). `finding` asks them all, the surest first,
and makes the links.
"""
