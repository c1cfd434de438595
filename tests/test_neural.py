"""The extra `neural`: real models, tiny and untrained, are made, saved, loaded from their path and used."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from bitext_check.alignment.dynamic import align_units
from bitext_check.alignment.evidence import Unit
from bitext_check.alignment.public import align
from bitext_check.neural.embedding import Embedder, embedded, embedder
from bitext_check.neural.estimator import Estimator
from bitext_check.pipeline import check_article
from bitext_check.reading.errors import InputError
from tests.conftest import Run

WORDS = "[PAD] [UNK] [CLS] [SEP] [MASK] 시장 이 학교 를 열 었 다 the mayor opened a school . 비 가 왔 it rained".split()


@pytest.fixture(scope="session")
def encoder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A BERT of two layers with random weights and a vocabulary of a few words."""
    transformers = pytest.importorskip("transformers", reason="needs the extra neural")
    torch = pytest.importorskip("torch", reason="needs the extra neural")
    folder = tmp_path_factory.mktemp("encoder")
    (folder / "vocab.txt").write_text("\n".join(WORDS), encoding="utf-8")
    torch.manual_seed(1)
    config = transformers.BertConfig(
        vocab_size=len(WORDS), hidden_size=16, num_hidden_layers=2, num_attention_heads=2, intermediate_size=32
    )
    transformers.BertModel(config).save_pretrained(folder)
    transformers.BertTokenizerFast(vocab_file=str(folder / "vocab.txt")).save_pretrained(folder)
    return folder


@pytest.fixture(scope="session")
def labse(encoder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model of LaBSE's make (transformer, pooling, normalised), saved as sentence-transformers does."""
    library = pytest.importorskip("sentence_transformers", reason="needs the extra neural")
    models = pytest.importorskip("sentence_transformers.models", reason="needs the extra neural")
    transformer = models.Transformer(str(encoder))
    pooling = models.Pooling(16, pooling_mode="cls")
    folder = tmp_path_factory.mktemp("labse")
    library.SentenceTransformer(modules=[transformer, pooling, models.Normalize()], device="cpu").save(str(folder))
    return folder


@pytest.fixture(scope="session")
def kiwi_checkpoint(encoder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkpoint of COMET's referenceless kind, laid out as its own training lays it out."""
    comet = pytest.importorskip("comet.models", reason="needs the extra neural")
    torch = pytest.importorskip("torch", reason="needs the extra neural")
    lightning = pytest.importorskip("pytorch_lightning", reason="needs the extra neural")
    yaml = pytest.importorskip("yaml", reason="needs the extra neural")
    torch.manual_seed(1)
    model = comet.ReferencelessRegression(
        encoder_model="BERT", pretrained_model=str(encoder), hidden_sizes=[8], layer="mix", load_pretrained_weights=False,
        local_files_only=True,
    )  # fmt: skip
    folder = tmp_path_factory.mktemp("kiwi")
    (folder / "checkpoints").mkdir()
    (folder / "hparams.yaml").write_text(
        yaml.safe_dump({**model.hparams, "class_identifier": "referenceless_regression_metric"}), encoding="utf-8"
    )
    trainer = lightning.Trainer(accelerator="cpu", logger=False, enable_checkpointing=False)
    trainer.strategy.connect(model)
    trainer.save_checkpoint(str(folder / "checkpoints" / "model.ckpt"), weights_only=True)
    return folder


def test_embeddings_are_loaded_from_the_path_and_have_length_1(labse: Path) -> None:
    one, two = Embedder(labse)(["시장이 학교를 열었다", "the mayor opened a school"])
    assert float(one @ one) == pytest.approx(1.0, abs=1e-5)
    assert one.shape == two.shape == (16,)
    assert Embedder(labse)([]) == []


def test_alignment_runs_with_them(labse: Path) -> None:
    korean, english = ["시장이 학교를 열었다.", "비가 왔다."], ["The mayor opened a school.", "It rained."]
    assert align(korean, english, embeddings=labse) == [([0], [0]), ([1], [1])]
    assert embedder() is None


def test_the_estimator_scores_beside_adequacy(kiwi_checkpoint: Path) -> None:
    report = check_article(
        "시장이 새로 지은 학교를 열었다.\n\nThe mayor opened a newly built school.\n", estimator=kiwi_checkpoint
    )
    (segment,) = report.segments
    (score,) = segment.scores
    assert score.metric == "COMET-QE"
    assert score.signature.startswith("comet:model.ckpt|sha256:")
    assert segment.adequacy is not None
    again = Estimator(kiwi_checkpoint)([(segment.source_text, segment.target_text)])
    assert score.value == pytest.approx(again[0], abs=1e-4)


class _Vector(tuple[float, ...]):
    def __matmul__(self, other: _Vector) -> float:
        return sum(a * b for a, b in zip(self, other, strict=True))


def _units(*vectors: tuple[float, ...]) -> list[Unit]:
    return [Unit((), 40 + n, _Vector(v)) for n, v in enumerate(vectors)]


def test_what_is_alike_is_aligned_where_words_and_lengths_say_nothing() -> None:
    korean = _units((1, 0, 0, 0), (0, 1, 0, 0), (0, 0, 1, 0))
    english = [Unit((), 80, u.vector) for u in _units((1, 0, 0, 0), (0, 0, 1, 0))]
    groups = [((g.i0, g.i1), (g.j0, g.j1)) for g in align_units(korean, english)[0]]
    assert ((0, 1), (0, 1)) in groups
    assert ((2, 3), (1, 2)) in groups
    english = [Unit((), 80, u.vector) for u in _units((0, 1, 0, 0), (0, 0, 1, 0))]
    groups = [((g.i0, g.i1), (g.j0, g.j1)) for g in align_units(korean, english)[0]]
    assert ((1, 2), (0, 1)) in groups


@pytest.mark.parametrize("option", ["embeddings", "estimator"])
def test_a_model_that_is_not_there_is_refused(tmp_path: Path, option: str) -> None:
    options: dict[str, Any] = {option: tmp_path / "nothing"}
    with pytest.raises(InputError, match="on this machine"):
        check_article("시장이 새로 지은 학교를 열었다.\n\nThe mayor opened a newly built school.\n", **options)


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    pytest.importorskip("sentence_transformers", reason="needs the extra neural")
    with pytest.raises(InputError, match="cannot be loaded"):
        Embedder(tmp_path)


def test_a_damaged_checkpoint_is_refused(tmp_path: Path) -> None:
    pytest.importorskip("comet", reason="needs the extra neural")
    (tmp_path / "model.ckpt").write_bytes(b"no checkpoint")
    with pytest.raises(InputError, match="cannot be loaded"):
        Estimator(tmp_path)


def test_a_model_that_needs_references_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "model.ckpt").write_bytes(b"x")
    model = SimpleNamespace(requires_references=lambda: True)
    stub = SimpleNamespace(load_from_checkpoint=lambda *_, **__: model)
    monkeypatch.setitem(__import__("sys").modules, "comet", stub)
    with pytest.raises(InputError, match="needs reference translations"):
        Estimator(tmp_path)


@pytest.mark.parametrize(("name", "module"), [("embeddings", "sentence_transformers"), ("estimator", "comet")])
def test_a_missing_extra_is_named(
    run: Callable[..., Run], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, module: str
) -> None:
    monkeypatch.setitem(__import__("sys").modules, module, None)
    (tmp_path / "model.ckpt").write_bytes(b"x")
    page = tmp_path / "a.tsv"
    page.write_text("source\ttarget\n시장이 왔다.\tThe mayor came.\n", encoding="utf-8")
    settings = tmp_path / "bitext-check.toml"
    settings.write_text(f'{name} = "."\n', encoding="utf-8")
    result = run("check", page, "--config", settings)
    assert result.status == 2
    assert "pip install 'bitext-check[neural]'" in result.err


def test_the_model_holds_only_where_it_is_named() -> None:
    with embedded(None):
        assert embedder() is None
