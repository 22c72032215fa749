"""The tiny snapshot of these tests, written and opened once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.store import Corpus
from tests.components import tiny


@pytest.fixture(scope="session")
def little_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the tiny snapshot."""
    data = tmp_path_factory.mktemp("tiny-screen")
    tiny.write(data)
    return data


@pytest.fixture(scope="session")
def little(little_data: Path) -> Iterator[Corpus]:
    """The tiny snapshot, open."""
    corpus = Corpus.open(little_data)
    yield corpus
    corpus.close()
