"""The subcommands: one small file each, thin; what is heavy is imported inside the call."""

from __future__ import annotations

import click

from bitext_check.commands.align import align
from bitext_check.commands.check import check
from bitext_check.commands.completing import completion
from bitext_check.commands.evaluate import evaluate
from bitext_check.commands.explain import explain
from bitext_check.commands.fix import fix
from bitext_check.commands.init import init
from bitext_check.commands.lexicon import lexicon
from bitext_check.commands.names import names
from bitext_check.commands.romanize import romanize
from bitext_check.commands.score import score
from bitext_check.commands.settings import settings
from bitext_check.commands.silencing import silence, silenced
from bitext_check.commands.train import train

COMMANDS: tuple[click.Command, ...] = (
    align, check, completion, evaluate, explain, fix, init, lexicon, names, romanize, score, settings, silence,
    silenced, train,
)  # fmt: skip
