"""The harbour snapshot, written and opened once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.store import Corpus
from tests.components import harbour


@pytest.fixture(scope="session")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Corpus]:
    """The harbour snapshot, open."""
    data: Path = tmp_path_factory.mktemp("harbour")
    harbour.write(data)
    corpus = Corpus.open(data)
    yield corpus
    corpus.close()
