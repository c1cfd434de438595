"""How much of Korean texts the lexicon has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bitext_check.commands.lexicon_tables import broken_lexicon
from bitext_check.commands.output import as_json, as_tsv, failures_json
from bitext_check.reading.errors import InputError
from bitext_check.reading.inputs import Job, article_id, find_jobs
from bitext_check.records import Failure

# Common nouns, roots, verbs, adjectives and adverbs as the analyser tags them.
CONTENT = frozenset(("NNG", "XR", "VV", "VA", "MAG", "MAJ"))

# Paragraphs that are analysed together.
_AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class LexiconCoverage:
    """`total` content lemmas counted as often as they occur, `known` of them in the lexicon; `missing` with counts."""

    total: int
    known: int
    different: int
    missing: tuple[tuple[str, str, int], ...]

    @property
    def share(self) -> float | None:
        """Known of all, from 0 to 1; None for a text without content lemmas."""
        return round(self.known / self.total, 4) if self.total else None

    def written(self, form: str, top: int, lang: str, failures: Sequence[Failure]) -> str:
        """As text, TSV (the missing lemmas) or JSON."""
        missing = self.missing[:top]
        if form == "tsv":
            return as_tsv(("lemma", "pos", "count"), missing)
        if form == "json":
            return as_json({
                "content_lemmas": self.total, "known": self.known, "share": self.share, "different": self.different,
                "missing": [{"lemma": lemma, "pos": pos, "count": count} for lemma, pos, count in missing],
                "failures": failures_json(failures, lang),
            })  # fmt: skip
        share = 0.0 if self.share is None else 100 * self.share
        head = (f"내용어 {self.total}개 가운데 {self.known}개({share:.1f}%)가 어휘집에 있습니다."
                if lang == "ko" else
                f"{self.known} of {self.total} content lemmas ({share:.1f} %) are in the lexicon.")  # fmt: skip
        return f"{head}\n" + "".join(f"{count:6d}  {lemma} ({pos})\n" for lemma, pos, count in missing)


def measure(paths: Sequence[Path], folder: Path | None, lang: str) -> tuple[LexiconCoverage, list[Failure]]:
    """Coverage over all texts of the paths, and the inputs that could not be read. Raises `InputError`."""
    from bitext_check.content.lexicon import function_words, lexicon
    from bitext_check.reporting.progress import tracked
    from bitext_check.segmentation.passages import passages
    from bitext_check.tables.load import TableError

    failures: list[Failure] = []
    texts = [text for found in _inputs(paths, failures) for text in found]
    try:
        entries = lexicon(folder)
    except TableError as error:
        raise broken_lexicon(error) from error
    light = function_words("ko")
    counts: Counter[tuple[str, str]] = Counter()
    numbered = list(enumerate(texts))
    stretches = [numbered[n : n + _AT_ONCE] for n in range(0, len(numbered), _AT_ONCE)]
    for stretch in tracked(stretches, lang, name="counting"):
        for token in (token for passage in passages("ko", stretch) for token in passage.tokens):
            tag = token.tag.split("-")[0]
            if tag in CONTENT and not {token.lemma, token.form} & light:
                counts[token.lemma, tag] += 1
    missing = {word: count for word, count in counts.items() if word[0] not in entries}
    ranked = sorted(((lemma, pos, n) for (lemma, pos), n in missing.items()), key=lambda row: (-row[2], row[0], row[1]))
    total = counts.total()
    return LexiconCoverage(total, total - sum(missing.values()), len(counts), tuple(ranked)), failures


def _inputs(paths: Sequence[Path], failures: list[Failure]) -> Iterator[Sequence[str]]:
    for job in find_jobs(paths):
        if isinstance(job, Failure):
            lone = Path(job.path)
            if not (lone.is_file() and lone.stem.endswith(".ko")):
                failures.append(job)
                continue
            # Only the Korean counts here: the other half of a pair need not be there.
            job = Job(article_id(lone), lone)
        try:
            yield _korean(job)
        except InputError as error:
            failures.append(Failure(str(job.source), error.message))


def _korean(job: Job) -> Sequence[str]:
    """The Korean paragraphs of a table, a page in both languages, a pair, or a text in Korean alone."""
    from bitext_check.articles import body
    from bitext_check.reading.pages import read_page
    from bitext_check.reading.tables import read_pair_table
    from bitext_check.splitting import split_bilingual, split_single

    if job.table:
        return [text for table in read_pair_table(job.source, job.id) for text in table.source if text]
    page = read_page(job.source, job.id)
    if job.target is None:
        try:
            return [text for _, text in body(split_bilingual(page)[0])]
        except InputError:
            pass  # a page in one language: it must be Korean, which the next call sees to
    return [text for _, text in body(split_single(page, "ko"))]
