"""Rendering opens no address and no file but its own."""

from __future__ import annotations

import http.server
import threading

import attrs
import pytest

from scrlearn.document import Document, Link, Paragraph, Text, body
from tests.exporters.rendering import FORMATS, rendered
from tests.exporters.trees import everything


@pytest.fixture
def server():
    """A server on this machine that remembers what it was asked for."""
    asked = []

    class Handler(http.server.BaseHTTPRequestHandler):
        """Answers everything, and says that it was asked."""

        def do_GET(self):
            """Note the request."""
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()

        do_HEAD = do_GET  # noqa: N815

        def log_message(self, *_):
            """Say nothing on stderr."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as listening:
        thread = threading.Thread(target=listening.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listening.server_port}", asked
        listening.shutdown()
        thread.join()


def hostile(address, secret):
    """Return a document whose every text tries to have something opened."""
    attempts = (
        f'<img src="{address}/img.png">',
        f'<link rel="stylesheet" href="{address}/style.css"><link rel="attachment" href="file://{secret}">',
        f"</style><style>@import url({address}/import.css); body {{ background: url({address}/ground.png) }}",
        f'<object data="{address}/object"></object><embed src="file://{secret}">',
        f'<iframe src="{address}/frame"></iframe>',
        f'<svg xmlns="http://www.w3.org/2000/svg"><image href="{address}/nested.png"/></svg>',
        f'<!DOCTYPE x [<!ENTITY secret SYSTEM "file://{secret}">]>&secret;',
        f"{{% include '{secret}' %}}{{{{ open('{secret}').read() }}}}",
        f"![picture]({address}/markdown.png)",
    )
    text = "\n\n".join(attempts)
    links = (Paragraph(content=(Link((Text("a link"),), f"{address}/link"), Text(" "))),)
    return attrs.evolve(
        everything(),
        title=" ".join(attempts),
        subject_line="Hostile",
        description=text,
        blocks=(*everything().blocks, *body(text), *links),
        footer=body(f"[footer]({address}/footer)"),
    )


@pytest.mark.parametrize("format_name", FORMATS)
def test_nothing_is_asked_of_any_server(format_name, server, tmp_path):
    """Tags, style, links and pictures in texts are characters: no request is made, no file is read."""
    address, asked = server
    secret = tmp_path / "secret.txt"
    secret.write_text("what nobody may read", encoding="utf-8")
    data = rendered(format_name, hostile(address, secret))
    assert asked == []
    assert b"what nobody may read" not in data


def test_the_server_would_have_noticed(server):
    """A control: the server does note what it is asked."""
    import urllib.request

    address, asked = server
    with urllib.request.urlopen(f"{address}/control"):  # noqa: S310 - our own server
        assert asked == ["/control"]


@pytest.mark.parametrize("format_name", FORMATS)
def test_an_empty_document_is_rendered(format_name):
    """A document of nothing but a title needs nothing from anywhere."""
    assert rendered(format_name, Document(id="x", title="T", layout="t"))
