"""Read the pairs of an article into mentions and links: what each side says, tied to the other side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bitext_check.alignment.trust import TRUSTED
from bitext_check.annotation.bodies import with_bodies
from bitext_check.annotation.body_sides import side_links
from bitext_check.annotation.councils import council_links
from bitext_check.annotation.descriptions import described_links
from bitext_check.annotation.doers_exchanged import exchanged_doers
from bitext_check.annotation.owners_exchanged import at_home, owner_links
from bitext_check.annotation.people import read_people
from bitext_check.annotation.people_links import people_links
from bitext_check.annotation.person_bodies import body_links
from bitext_check.annotation.speaker_actors import actor_links
from bitext_check.annotation.speaker_links import speaker_links
from bitext_check.annotation.spelling_consistency import spelling_links
from bitext_check.annotation.terms import with_terms
from bitext_check.annotation.title_links import contexts, read_titles, title_links
from bitext_check.annotation.title_short import with_short_forms
from bitext_check.annotation.translated_parts import translated_parts
from bitext_check.content.completeness import completeness, explained
from bitext_check.content.coverage import closely
from bitext_check.organisations.consistency import links as consistency_links
from bitext_check.organisations.introduced import introduced
from bitext_check.organisations.translated_names import translated_names
from bitext_check.places.consistency import links as place_consistency
from bitext_check.quantities.figures.bounds import bounds
from bitext_check.quantities.figures.changes import changes
from bitext_check.quantities.figures.clocks import clocks
from bitext_check.quantities.figures.counted import counted
from bitext_check.quantities.figures.epochs import epochs
from bitext_check.quantities.figures.extremes import extremes
from bitext_check.quantities.figures.linking import link as link_quantities
from bitext_check.quantities.figures.neighbours import without_told_beside
from bitext_check.quantities.figures.periods import other_week
from bitext_check.quantities.figures.ranks import ranks
from bitext_check.quantities.figures.rates import how_often
from bitext_check.quantities.reading.mentions import read_mentions
from bitext_check.quantities.statements.contrasts import exchanged
from bitext_check.quantities.statements.multiples import multiples
from bitext_check.quantities.statements.polarity import polarity
from bitext_check.quantities.statements.pronouns import other_persons
from bitext_check.quantities.statements.sequence import before_after
from bitext_check.records import Article, Link, Mention, Pair, Passage
from bitext_check.scoring.adequacy import pair_adequacy
from bitext_check.settings import Settings

_SURE = 0.5
_BESIDE = 40
_CHANGED_PLACES = ("exchanged", "wrong-number")


def annotate(article: Article, settings: Settings) -> Article:
    """The article with mentions, links and adequacy in every pair."""
    letters = introduced(passage for pair in article.pairs for passage in (*pair.source, *pair.target))
    article = replace(article, pairs=tuple(with_bodies(pair, settings.tables, letters) for pair in article.pairs))
    people = read_people(article.pairs, settings.tables)
    by_pair, over_article = people_links(article.pairs, people)
    titles = {n: read_titles(article.pairs[n], links, settings.tables) for n, links in by_pair.items()}
    known = contexts(list(titles.values()))
    korean = "\n".join(passage.plain for pair in article.pairs for passage in pair.source)
    named = with_short_forms({n: title_links(t, known, settings.tables, korean) for n, t in titles.items()}, titles)
    speakers = speaker_links(article.pairs, people, titles, by_pair, settings.tables)
    said = {n: [*links, *speakers.get(n, ())] for n, links in by_pair.items()}
    bodies = (*body_links(article.pairs, by_pair, titles), *side_links(article.pairs), *council_links(article.pairs))
    bodies += tuple(exchanged_doers(article.pairs, by_pair))
    for number, link in (*actor_links(article.pairs, people, said), *bodies):
        speakers.setdefault(number, []).append(link)
    for number, links in by_pair.items():
        speakers.setdefault(number, []).extend(described_links(article.pairs[number], links))
    for number, pair in enumerate(article.pairs):
        speakers.setdefault(number, []).extend(owner_links(pair))
    close = closely(article.pairs)
    pairs = tuple(
        _pair(
            pair,
            _of_people(by_pair[n], speakers.get(n, ()), named[n]) if n in titles else [],
            _published(article),
            close,
        )
        for n, pair in enumerate(article.pairs)
    )
    pairs = tuple(without_told_beside(pairs))
    pairs = tuple(_completed(pair, links) for pair, links in zip(pairs, completeness(pairs, TRUSTED), strict=True))
    pairs = with_terms(pairs, settings.tables, TRUSTED)
    article = replace(article, pairs=pairs, links=(*article.links, *over_article))
    told = (*consistency_links(article), *place_consistency(article))
    told += tuple(
        link
        for link in (*translated_names(article), *translated_parts(article))
        if not _within(link.target, [t.target for t in told if t.target])
    )
    return replace(article, links=(*article.links, *told, *spelling_links(article, (*told, *article.links))))


def _of_people(people: Sequence[Link], speakers: Sequence[Link], titles: Sequence[Link]) -> list[Link]:
    """The links of people, speakers and titles; a name that misses because another speaks is not told once more."""
    replaced = [link.source for link in speakers if link.source is not None]
    left = [link for link in people if link.problem != "missing" or not any(_holds(s, link.source) for s in replaced)]
    return [*left, *speakers, *titles]


def _holds(speaker: Mention, name: Mention | None) -> bool:
    return name is not None and name.passage is speaker.passage and speaker.start <= name.start < speaker.end


def _completed(pair: Pair, links: Sequence[Link]) -> Pair:
    """The pair with what it lacks, adds or repeats; mentions inside such a stretch are not reported once more."""
    told = [link for link in pair.links if link.kind == "speaker" and link.problem]
    links = [
        link for link in links
        if link.problem not in ("clause", "item", "figure")
        or not any(_near(link.source, t.source) or _near(link.target, t.target) for t in told)
    ]  # fmt: skip
    return replace(pair, links=(*explained(pair.links, links), *links)) if links else pair


def _near(gap: Mention | None, speaker: Mention | None) -> bool:
    """Whether what is lost or added is the speaker, who is told to be another."""
    return gap is not None and speaker is not None and _within(gap, [speaker])


def _pair(pair: Pair, people: list[Link], published: date | None, close: bool) -> Pair:
    """The pair with its quantities and reversals added to the links of its people; `close` says how the article is."""
    if not pair.complete:
        return pair
    people = [link for link in people if link.problem != "elsewhere" or not _told_of_place(link, pair)]
    source, target = _quantities(pair.source), _quantities(pair.target)
    settled = [link.target for link in people if link.problem in ("other-person", "other-doer") and link.target]
    settled += [link.target for link in pair.links if link.problem in ("other-place", "other-doer") and link.target]
    reversals = [link for bead in pair.beads for link in polarity(bead, close) if not _within(link.target, settled)]
    numbers = link_quantities(source, target, published, (*pair.links, *people))
    owned = [*at_home(pair), *(link.source for link in people if link.problem == "other-doer" and link.source)]
    numbers = tuple(x for x in numbers if x.problem not in _CHANGED_PLACES or not _within(x.source, owned))
    told = [link.target for link in reversals if link.target]
    changed = [*exchanged(pair.beads), *(link for bead in pair.beads for link in other_persons(bead))]
    wrong = [link for link in (*pair.links, *people, *numbers) if link.problem and link.confidence > _SURE]
    reversals += [x for x in changed if not _within(x.target, told) and (x.kind == "quote" or not _touches(x, wrong))]
    numbers += tuple(link for link in (*changes(numbers), *extremes(numbers)) if not _within(link.target, told))
    numbers += tuple(bounds(numbers, pair.beads, close))
    numbers += tuple(ranks(numbers, pair.beads))
    said = [link.target for link in numbers if link.target and link.problem and link.confidence > _SURE]
    counts = [link for bead in pair.beads for link in counted(bead) if not _within(link.target, said)]
    counts += [
        link
        for bead in pair.beads
        for link in (*how_often(bead), *clocks(bead), *epochs(bead), *other_week(bead))
        if not _within(link.target, said)
    ]
    counts += [link for bead in pair.beads for link in before_after(bead) if not _within(link.target, told)]
    lost = [link.source for link in numbers if link.source and link.problem and link.confidence > _SURE]
    times = [link for bead in pair.beads for link in multiples(bead)]
    counts += [x for x in times if not _within(x.target, [*said, *told]) and not _within(x.source, lost)]
    pair = replace(
        pair,
        source_mentions=(*pair.source_mentions, *source),
        target_mentions=(*pair.target_mentions, *target),
        links=(*pair.links, *people, *numbers, *counts, *reversals),
        adequacy=pair_adequacy(pair),
    )
    return pair


def _told_of_place(title: Link, pair: Pair) -> bool:
    """Whether the place beside a title is already told to be another one."""
    near = [link.target for link in pair.links if link.problem and link.target is not None]
    return any(
        title.target is not None and other.passage is title.target.passage
        and title.target.start - _BESIDE < other.start < title.target.end + _BESIDE for other in near
    )  # fmt: skip


def _within(mention: Mention | None, others: Sequence[Mention]) -> bool:
    """Whether the mention touches one of the others."""
    return mention is not None and any(
        other.passage is mention.passage and other.start < mention.end and mention.start < other.end for other in others
    )


def _touches(link: Link, others: Sequence[Link]) -> bool:
    """Whether a link is of the words of one of the others."""
    return _within(link.source, [other.source for other in others if other.source]) or _within(
        link.target, [other.target for other in others if other.target]
    )


def _published(article: Article) -> date | None:
    return date.fromisoformat(article.source.date) if article.source.date else None


def _quantities(passages: Sequence[Passage]) -> tuple[Mention, ...]:
    return tuple(mention for passage in passages for mention in read_mentions(passage))
