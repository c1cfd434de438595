"""What an article says, tied across its two languages: mentions on both sides, and links with what does not agree.

`reading` goes through it in this order; `entities`, `korean_words` and `people_meaning` are shared.

- People: `people_korean` and `people_english` find names, `people` makes one person of all mentions in an article,
  and `people_matching` ties the English ones to them. `people_links` then says what does not agree, and asks one module
  for each kind of slip: `people_words` (a name translated as a word), `people_divided` (a name with its words parted
  elsewhere), `people_letters` (B씨), `people_unnamed` (김모 씨), `people_abroad` (a well-known foreigner for another),
  `people_half` (half of a foreign name), `people_nearly` (a name that nothing marks as a person), `people_office` (the
  office tells whose name it is), `people_added` (nobody of the Korean), `relations` (a son for a daughter).
- Titles: `titles` and `titles_english` find them, `title_binding` ties them to people, `title_links` compares them, and
  `title_short` knows the short form of one given in full.
- Speakers: `speakers` finds them, `speaker_links` compares them; `speaking_actors` finds those of unlike kinds (a
  person, a body), `speaker_actors` compares them.
- Bodies and places: `bodies` asks `organisations`, `places`, and for words given to bodies and people without a name
  `speaking_bodies` and `sayers`.
- One spelling in an article: `people_consistency` and `people_family` for people, `spelling_consistency` for any name.
- The house's own terms: `terms`.
"""
