"""`python -m bitext_check` is the command `bitext-check`."""

from __future__ import annotations

from bitext_check.cli import main

if __name__ == "__main__":
    main()
