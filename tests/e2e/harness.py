"""What the end-to-end tests share: the real servers, and their own programming interfaces.

The tests need tests/peers; where such a server cannot be had they end with 77, which ctest reports as skipped.
"""
import base64
import json
import pathlib
import random
import struct
import subprocess
import sys
import tempfile
import urllib.error
import urllib.parse
import urllib.request
import zlib

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from commandline import PROGRAMS, REPOSITORY, Failed, Workspace, main, unique, until  # noqa: E402,F401

SKIPPED = 77


def skip(reason):
    print(f"skipped: {reason}", file=sys.stderr)
    sys.exit(SKIPPED)


def peer(name):
    """Starts and seeds a server unless it runs; returns what its scripts print."""
    facts = {}
    for script in ("start.sh", "seed.sh"):
        path = REPOSITORY / "tests" / "peers" / name / script
        # The server outlives this process: it must not hold on to our pipes, so its answer goes through a file.
        with tempfile.TemporaryFile("w+") as output:
            code = subprocess.run([path], stdout=output, stdin=subprocess.DEVNULL).returncode
            output.seek(0)
            lines = output.read().splitlines()
        if code == SKIPPED:
            skip(f"the {name} server cannot be had here")
        if code != 0:
            raise RuntimeError(f"{path} ended with {code}")
        facts.update(line.split("=", 1) for line in lines if "=" in line)
    return facts


def fetch(method, address, headers=None, body=None):
    """(status, headers, object or text) of a request to a server's own interface."""
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(address, data=data, method=method,
                                     headers={"Content-Type": "application/json", **(headers or {})})
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            status, got, content = answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as refusal:
        status, got, content = refusal.code, refusal.headers, refusal.read()
    try:
        return status, got, json.loads(content)
    except ValueError:
        return status, got, content.decode(errors="replace")


def noisy_png(width, height, comment):
    """A picture that compresses badly, with a comment in it."""
    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
    rows = random.Random(7)
    pixels = b"".join(b"\0" + rows.randbytes(3 * width) for _ in range(height))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)) +
            chunk(b"tEXt", b"Author\0" + comment) + chunk(b"IDAT", zlib.compress(pixels, 1)) + chunk(b"IEND", b""))


class Bluesky:
    """The network's own interface, as one of its people."""

    def __init__(self, url, handle, password):
        self.url = url
        session = self.call("POST", "com.atproto.server.createSession", identifier=handle, password=password)
        self.did = session["did"]
        self.token = session["accessJwt"]

    def call(self, method, name, **arguments):
        address = f"{self.url}/xrpc/{name}"
        if method == "GET":
            address += "?" + urllib.parse.urlencode(arguments)
        headers = {"Authorization": f"Bearer {self.token}"} if hasattr(self, "token") else {}
        return fetch(method, address, headers, None if method == "GET" else arguments)[2]

    def blob(self, cid):
        """A file as the server hands it out."""
        address = f"{self.url}/xrpc/com.atproto.sync.getBlob?" + urllib.parse.urlencode({"did": self.did, "cid": cid})
        with urllib.request.urlopen(address, timeout=30) as answer:
            return answer.read()

    def own_posts(self):
        """Every post record in this person's repository: what was really written, once each."""
        records, cursor = [], None
        while True:
            page = self.call("GET", "com.atproto.repo.listRecords", repo=self.did, collection="app.bsky.feed.post",
                             limit=100, **({"cursor": cursor} if cursor else {}))
            records += page["records"]
            cursor = page.get("cursor")
            if not cursor:
                return records


class WordPress:
    """The site's own interface, as one of its people."""

    def __init__(self, url, user, password):
        self.api = url + "/wp-json/wp/v2"
        self.headers = {"Authorization": "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()}

    def call(self, method, path, **arguments):
        address = self.api + path
        if method == "GET" and arguments:
            address += "?" + urllib.parse.urlencode(arguments)
        return fetch(method, address, self.headers, arguments if method == "POST" else None)

    def comments(self, **arguments):
        """All comments, whatever their state."""
        comments, page = [], 1
        while True:
            status, headers, found = self.call("GET", "/comments", context="edit", per_page=100, page=page,
                                               **{"status": "all", **arguments})
            assert status == 200, found
            comments += found
            if page >= int(headers.get("X-WP-TotalPages", "1")):
                return comments
            page += 1
