"""What the server does outside a script run: headers, the map's outlines, the data's addresses, the warm-up. No page content."""

import base64
import contextlib
import gc
import hashlib
import re
from collections.abc import AsyncIterator
from functools import cache
from pathlib import Path

import anyio
import streamlit as st
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components import ahead, piece, stable
from components.words import say
from corpus.snapshot import NoSnapshot

SHELL = Path(st.__file__).parent / "static"
TOPOJSON = Path(__file__).parent / "charts" / "topojson"
SCRIPTS = ("picture.js", "readers.js")
BROWSER = Path(__file__).parent / "browser"
NAME = re.compile(r"world_(?:50m|110m)\.json")


@cache
def headers() -> list[tuple[bytes, bytes]]:
    """The security headers: only our own scripts, styles, pictures and connections; no framing by strangers."""
    page = (SHELL / "index.html").read_text(encoding="utf-8")
    inline = [hashlib.sha256(script.encode()).digest() for script in re.findall(r"<script>(.*?)</script>", page, re.DOTALL)]
    scripts = " ".join(["'self'", "'wasm-unsafe-eval'", *(f"'sha256-{base64.b64encode(code).decode()}'" for code in inline)])
    policy = (f"default-src 'self'; script-src {scripts}; style-src 'self' 'unsafe-inline'; "
              "img-src 'self' data: blob:; font-src 'self' data:; "
              "connect-src 'self'; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'self'; form-action 'self'")
    return [(b"content-security-policy", policy.encode()), (b"x-content-type-options", b"nosniff"), (b"referrer-policy", b"same-origin")]


class SecurityHeaders:
    """ASGI middleware that puts `headers()` on every HTTP answer, and on pages what the browser can load meanwhile."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes the request on and adds the headers to the answer."""
        async def headed(message: Message) -> None:
            if message["type"] == "http.response.start":
                page = any(name.lower() == b"content-type" and value.startswith(b"text/html") for name, value in message["headers"])
                hints = [(b"link", ahead.links(SHELL))] if page and ahead.links(SHELL) else []
                message["headers"] = [*message["headers"], *headers(), *hints]
            await send(message)
        await self.app(scope, receive, headed if scope["type"] == "http" else send)


async def outlines(request: Request) -> Response:
    """The world's outlines for the map, from the project's own files."""
    name = request.path_params["name"]
    if not NAME.fullmatch(name) or not (TOPOJSON / name).is_file():
        return PlainTextResponse(say("stable.no_map"), status_code=404)
    return FileResponse(TOPOJSON / name, media_type="application/json", headers={"cache-control": "public, max-age=86400"})


async def script(request: Request) -> Response:
    """The scripts that run in the browser: files of ours, so that the policy need not allow scripts inside pages."""
    name = request.path_params["name"]
    if name not in SCRIPTS:
        return PlainTextResponse(say("stable.no_script"), status_code=404)
    return FileResponse(BROWSER / name, media_type="text/javascript", headers={"cache-control": "no-cache"})


async def library(request: Request) -> Response:
    """Plotly's script, as its package brings it; its address names the version."""
    return FileResponse(piece.LIBRARY, media_type="text/javascript", headers={"cache-control": "public, max-age=31536000, immutable"})


def warm_up() -> None:
    """Does what the first visitor would wait for; afterwards the garbage collector leaves alone what stays for good."""
    with contextlib.suppress(NoSnapshot, ValueError):  # the page says so; the server must start all the same
        ahead.prepare()
    gc.collect()
    gc.freeze()


@contextlib.asynccontextmanager
async def lifespan(app: object) -> AsyncIterator[None]:
    """Warms up before the first request."""
    await anyio.to_thread.run_sync(warm_up)
    yield


ROUTES = [Route("/outlines/{name}", outlines), Route("/scripts/plotly.js", library), Route("/scripts/{name}", script), *stable.ROUTES]
MIDDLEWARE = [Middleware(SecurityHeaders)]
