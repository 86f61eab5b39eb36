"""Parts of a problem's message that read differently in Chinese and English: a phrase, a list of words."""

from attrs import frozen

MOST_WORDS = 60


@frozen
class Phrase:
    """Words of a message in both languages.

    >>> Phrase("数字", "a number").say("zh")
    '数字'
    """

    zh: str
    en: str

    def say(self, lang: str) -> str:
        """Return the words in a language."""
        return self.zh if lang == "zh" else self.en


@frozen
class WordList:
    """Several words, each in the quotation marks of the language; of very many, only the first are shown."""

    words: tuple[str, ...]

    def say(self, lang: str) -> str:
        """Return the list in a language."""
        words, more = self.words[:MOST_WORDS], " …" if len(self.words) > MOST_WORDS else ""
        if lang == "zh":
            return "、".join(f"“{word}”" for word in words) + more
        return ", ".join(repr(word) for word in words) + more
