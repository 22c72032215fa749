"""Pieces of a page in tests of whole pages: the HTML that they hold, and what a browser would tell of them."""

import html as markup
import json
import re

from streamlit.components.v2.bidi_component.main import _make_trigger_id
from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.testing.v1 import AppTest

TITLE = re.compile(r'<div class="card-title"><h2[^>]*>(.*?)</h2>')
BOX = re.compile(r'<input type="checkbox" id="[^"]*" data-tick="([^"]*)"')


def html(app: AppTest) -> str:
    """All HTML of the page that is ours, in its order."""
    return " ".join(part for item in app if (part := _html(item)))


def _html(item: object) -> str:
    kind = getattr(item, "type", "")
    if kind == "html":
        return item.proto.body
    if kind == "bidi_component":
        held = json.loads(item.proto.json)
        return f"{held['html']} {held['below']}"
    return ""


def titles(app: AppTest) -> list[str]:
    """The titles of the cards, in their order."""
    return [markup.unescape(title) for title in TITLE.findall(html(app))]


def boxes(app: AppTest) -> list[str]:
    """The codes of the boxes that keep evidence."""
    return BOX.findall(html(app))


def held(app: AppTest, key: str) -> dict[str, object]:
    """What the browser is given for the piece of this key."""
    return json.loads(_piece(app, key).proto.json)


def say(app: AppTest, key: str, name: str, value: object) -> AppTest:
    """Runs the page as it runs when the browser tells this of the piece."""
    told = json.dumps([{"event": "said", "value": {"name": name, "value": value}}])
    states = app._tree.get_widget_states()
    states.widgets.append(WidgetState(id=_make_trigger_id(_piece(app, key).proto.id, "events"), json_trigger_value=told))
    return app._run(states)


def holder(app: AppTest, part: str) -> str:
    """The key of the first piece whose HTML holds the part."""
    found = next(item for item in app.get("bidi_component") if part in _html(item))
    return found.proto.id.split("-", 2)[2]


def _piece(app: AppTest, key: str):
    return next(item for item in app.get("bidi_component") if item.proto.id.endswith(f"-{key}"))
