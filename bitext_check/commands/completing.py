"""What the shell offers for words of a call, and `bitext-check completion`, which sets it up."""

from __future__ import annotations

import click
from click.shell_completion import CompletionItem, get_completion_class

_VARIABLE = "_BITEXT_CHECK_COMPLETE"


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print the lines that make the Tab key complete commands, options, formats, codes and files.

    \b
    Examples:
      bitext-check completion bash > ~/.local/share/bash-completion/completions/bitext-check
      bitext-check completion fish > ~/.config/fish/completions/bitext-check.fish
      eval "$(bitext-check completion zsh)"
    """
    found = get_completion_class(shell)
    if found is None:  # pragma: no cover - click knows the three shells
        raise click.UsageError(f"{shell} is not known")
    # Not click's own check of the version of bash: the lines are for the shell that will read them.
    script = found(context.find_root().command, {}, "bitext-check", _VARIABLE)
    click.echo(script.source_template % script.source_vars())


def complete_rules(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Codes, with what the rule says, and categories that begin with what is typed."""
    from bitext_check.checking import load_rules
    from bitext_check.records import CATEGORIES

    said = {loaded.rule.code: loaded.page.strip().partition("\n")[0] for loaded in load_rules()}
    words = {**said, **dict.fromkeys(CATEGORIES, "")}
    return [CompletionItem(w, help=h) for w, h in words.items() if w.lower().startswith(incomplete.lower())]


def complete_categories(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Categories that begin with what is typed."""
    from bitext_check.records import CATEGORIES

    return [CompletionItem(word) for word in CATEGORIES if word.startswith(incomplete.lower())]


def complete_formats(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Output formats that begin with what is typed."""
    from bitext_check.reporting.formats import FORMATS

    return [CompletionItem(name, help=f.summary) for name, f in FORMATS.items() if name.startswith(incomplete)]
