"""The shape of the house: who imports whom, sizes, what every rule and every public thing says of itself."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest

import bitext_check
from bitext_check.checking import load_rules
from bitext_check.records import CATEGORIES, SEVERITIES

ROOT = Path(bitext_check.__file__).parent
MODULES = sorted(ROOT.rglob("*.py"))
RULES = sorted(path for path in (ROOT / "rules").rglob("*.py") if path.name != "__init__.py")
TESTS = Path(__file__).parent

# Who may import what, besides itself (docs: the flow goes one way, nothing flows back). `facts` are the rooms that hold
# knowledge and no step of the flow.
FACTS = {"records", "tables", "names"}
KNOWLEDGE = {"content", "organisations", "places", "quantities", "titles"}
LAW: dict[str, set[str]] = {
    "__init__": {"*"},
    "particles": set(),
    "records": {"particles"},
    "tables": {"particles"},
    "names": {"records", "tables"},
    "reading": {"records", "extras"},
    "settings": {"records", "reading", "checking", "tables"},
    "splitting": {"records", "tables", "reading"},
    "segmentation": {"records", "tables"},
    "content": FACTS | KNOWLEDGE | {"segmentation"},
    "organisations": FACTS | KNOWLEDGE | {"segmentation"},
    "places": FACTS | KNOWLEDGE | {"segmentation"},
    "quantities": FACTS | KNOWLEDGE | {"segmentation"},
    "titles": FACTS | KNOWLEDGE | {"segmentation"},
    "extras": {"reading"},
    "neural": {"records", "reading", "extras"},
    # `alignment` for its ratio of lengths, which a house teaches.
    "training": FACTS | KNOWLEDGE | {"segmentation", "reading", "extras", "alignment"},
    "alignment": FACTS | KNOWLEDGE | {"segmentation", "neural"},
    # `alignment` for its TRUSTED: below it, neither mentions are tied nor rules run.
    "annotation": FACTS | KNOWLEDGE | {"segmentation", "settings", "scoring", "alignment"},
    "rules": {"records"},
    "checking": {"records", "rules", "settings", "alignment"},
    "scoring": FACTS | KNOWLEDGE | {"segmentation", "settings"},
    "reporting": {"records", "tables", "reading", "checking", "(version)"},
    "triage": {"records", "reading", "settings"},
    "fixing": {"records", "tables", "reporting"},
    "articles": {"records", "reading", "segmentation", "splitting", "alignment"},
    "memory": {"records", "reading", "names", "tables"},
    "pipeline": {"*"},
    "evaluation": {"pipeline", "records", "reading", "settings", "splitting", "triage"},
    "corpus": {
        "pipeline",
        "segmentation",
        "memory",
        "records",
        "reading",
        "settings",
        "reporting",
        "extras",
        "articles",
        "(version)",
    },
    "commands": {"*"},
    "cli": {"*"},
    "__main__": {"cli"},
}
NEVER = {
    "cli": set(LAW) - {"cli", "__main__"},
    "commands": set(LAW) - {"cli", "commands"},
    "pipeline": set(LAW) - {"cli", "commands", "corpus", "evaluation", "pipeline", "__init__"},
}
# Inside reading, only the error and the decoding of bytes are for other rooms.
SHARED_READING = {"bitext_check.reading.errors", "bitext_check.reading.encoding"}


def room_of(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


@lru_cache(maxsize=1)
def imports() -> tuple[tuple[str, str, str], ...]:
    """(room, file, imported module of ours), the imports inside functions too."""
    return tuple((room_of(path), str(path.relative_to(ROOT)), name) for path in MODULES for name in _imported(path))


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports of this package name it in full"
            if node.module == "bitext_check":
                yield from (f"bitext_check.{alias.name}" for alias in node.names)
            elif node.module and node.module.startswith("bitext_check."):
                yield node.module
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name.split(".")[0] == "bitext_check")


def target_room(module: str) -> str:
    name = module.split(".")[1] if "." in module else "__init__"
    return "(version)" if name == "__version__" else name


def test_every_room_has_its_law() -> None:
    assert {room_of(path) for path in MODULES} <= set(LAW)


@pytest.mark.parametrize("room", sorted(LAW))
def test_a_room_imports_only_what_it_may(room: str) -> None:
    allowed = LAW[room] | {room}
    broken = [
        (file, module)
        for own, file, module in imports()
        if own == room and "*" not in allowed and target_room(module) not in allowed
    ]
    assert broken == []


@pytest.mark.parametrize("room", sorted(NEVER))
def test_nothing_flows_back(room: str) -> None:
    assert [file for own, file, module in imports() if target_room(module) == room and own in NEVER[room]] == []


def test_other_rooms_use_of_reading_only_its_error_and_decoding() -> None:
    outside = {"reading", "articles", "pipeline", "cli", "commands", "corpus", "evaluation", "__init__"}
    broken = [
        (file, module)
        for own, file, module in imports()
        if target_room(module) == "reading" and own not in outside and module not in SHARED_READING
    ]
    assert broken == []


@pytest.mark.parametrize(
    "library",
    "kiwipiepy trafilatura rich jinja2 sentencex xlsxwriter thot sentencepiece sentence_transformers comet numpy ray".split(),
)
def test_heavy_libraries_are_imported_where_they_are_used(library: str) -> None:
    for path in MODULES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in tree.body:
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            heavy = [name for name in names if name.split(".")[0] == library]
            # Rooms and files that are only imported where they are used themselves.
            late = (library == "rich" and room_of(path) == "reporting") or (library, path.name) == (
                "numpy",
                "frames.py",
            )
            assert heavy == [] or late, path


def test_no_file_is_longer_than_400_lines_and_none_is_a_drawer() -> None:
    assert [p.name for p in MODULES if len(p.read_text(encoding="utf-8").splitlines()) > 400] == []
    assert [p.name for p in MODULES if p.stem in ("utils", "helpers", "common", "misc")] == []


def test_every_module_says_what_it_is_for() -> None:
    texts = {str(path.relative_to(ROOT)): path.read_text(encoding="utf-8") for path in MODULES}
    assert [name for name, text in texts.items() if text.strip() and not ast.get_docstring(ast.parse(text))] == []


def test_every_public_function_and_class_of_a_step_says_what_it_does() -> None:
    rules = ROOT / "rules"
    silent = [
        f"{path.relative_to(ROOT)}:{node.name}"
        for path in MODULES
        if rules not in path.parents
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
        and not node.name.startswith("_")
        and not ast.get_docstring(node)
    ]
    assert silent == []


def test_dataclasses_are_frozen() -> None:
    loose = [
        f"{path.relative_to(ROOT)}:{node.name}"
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
        for mark in map(ast.unparse, node.decorator_list)
        if mark.startswith("dataclass") and "frozen=True" not in mark
    ]
    assert loose == []


def test_codes_and_names_of_rules_are_unique_and_well_formed() -> None:
    rules = [loaded.rule for loaded in load_rules()]
    assert len(rules) == len(RULES)
    assert len({rule.code for rule in rules}) == len(rules)
    assert len({rule.name for rule in rules}) == len(rules)
    prefixes = "NAM TTL ATT ORG PLC NUM MNY DAT UNI OMI ADD UNT QUO NEG CON REP TRM TYP LNG ALN".split()
    for rule in rules:
        assert re.fullmatch(rf"(?:{'|'.join(prefixes)})\d{{3}}", rule.code), rule
        assert re.fullmatch(r"[a-z]+(?:-[a-z]+){0,4}", rule.name), rule
        assert rule.category in CATEGORIES, rule
        assert rule.severity in SEVERITIES, rule
        assert "/" in rule.mqm, rule


@pytest.mark.parametrize("path", RULES, ids=lambda path: path.stem)
def test_a_rule_lives_in_the_folder_of_its_category_under_its_name(path: Path) -> None:
    loaded = next((l for l in load_rules() if l.rule.name == path.stem.replace("_", "-")), None)  # noqa: E741
    assert loaded is not None, "the file has the name of the rule, with underscores"
    assert loaded.rule.category == path.parent.name


@pytest.mark.parametrize("path", RULES, ids=lambda path: path.stem)
def test_a_rule_has_its_page(path: Path) -> None:
    page = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    summary = page.partition("\n")[0]
    assert summary.endswith(".")
    assert len(summary) <= 117, "one line of code, and of `bitext-check rules`"
    for section in ("## Why it matters", "## Example", "## Instead", "## Sources"):
        assert f"\n{section}\n" in page, section


def test_the_pipeline_can_be_read_at_one_sitting() -> None:
    assert len((ROOT / "pipeline.py").read_text(encoding="utf-8").splitlines()) <= 100


def test_every_public_name_of_the_package_is_there() -> None:
    for name in bitext_check.__all__:
        assert getattr(bitext_check, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        bitext_check.nothing  # noqa: B018


def test_what_is_kept_of_tables_is_kept_for_each_house() -> None:
    """`lru_cache` would give one newsroom what was read of another's tables; `tables.load.by_house` does not."""
    rooms = KNOWLEDGE | {"alignment", "annotation", "names", "scoring", "splitting"}
    plain = [str(p.relative_to(ROOT)) for p in MODULES if room_of(p) in rooms and "lru_cache" in p.read_text("utf-8")]
    assert plain == []
