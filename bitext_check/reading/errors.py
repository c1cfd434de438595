"""The one error that a user's input can raise: a sentence that says what is wrong and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bitext_check.records import Message


class InputError(ValueError):
    """Input or call that cannot be used; `message` says it in English and Korean."""

    def __init__(self, en: str, ko: str) -> None:
        # Both are arguments of the exception, so that it comes whole out of another process.
        super().__init__(en, ko)
        self.en, self.ko = en, ko

    def __str__(self) -> str:
        return self.en

    @property
    def message(self) -> Message:
        """The sentence in both languages."""
        # Every command imports this file; the records, which take longer, are for those that check something.
        from bitext_check.records import Message

        return Message(self.en, self.ko)
