"""The one error that a user's input can raise: a sentence that says what is wrong and what to do."""

from __future__ import annotations

from bitext_check.records import Message


class InputError(ValueError):
    """Input or call that cannot be used; `message` says it in English and Korean."""

    def __init__(self, en: str, ko: str) -> None:
        super().__init__(en)
        self.message = Message(en, ko)
