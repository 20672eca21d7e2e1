"""What the end-to-end tests share: the command line under test, the real servers, and their own programming interfaces.

The tests need tests/peers; where such a server cannot be had they end with 77, which ctest reports as skipped.
"""
import base64
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.error
import urllib.parse
import urllib.request

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
PROGRAMS = pathlib.Path(os.environ.get("RAPPORT_PROGRAMS", REPOSITORY / "build" / "release" / "bin"))
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


class Failed(Exception):
    def __init__(self, code, reason):
        super().__init__(f"rapport-cli ended with {code}: {reason}")
        self.code = code
        self.reason = reason


class Workspace:
    """A workspace in a temporary folder, through the command line."""

    def __init__(self):
        self.root = tempfile.mkdtemp(prefix="rapport-e2e-")
        self.folder = os.path.join(self.root, "workspace")
        self.secrets = {}
        self("init")

    def environment(self):
        # No keychain: what a test gives is used for that run alone.
        environment = {**os.environ, "HOME": self.root, "XDG_RUNTIME_DIR": self.root,
                       "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"}
        for account, secret in self.secrets.items():
            environment[f"RAPPORT_SECRET_{account}"] = secret
        return environment

    def command(self, *words):
        return [str(PROGRAMS / "rapport-cli"), "--workspace", self.folder, "--json", *map(str, words)]

    def __call__(self, *words, text=None, timeout=180):
        """Runs a verb; returns its objects. Failed where it ends with anything but 0."""
        run = subprocess.run(self.command(*words), input=text, capture_output=True, text=True, timeout=timeout,
                             env=self.environment())
        if run.returncode != 0:
            raise Failed(run.returncode, run.stderr.strip())
        return [json.loads(line) for line in run.stdout.splitlines()]

    def add_account(self, channel, secret=None, **fields):
        words = ["account", "add", channel]
        for key, value in fields.items():
            words += ["--set", f"{key}={value}"]
        if secret is not None:
            words.append("--secret-stdin")
        account = self(*words, text=secret)[0]
        if secret is not None:
            self.secrets[account["id"]] = secret
        return account

    def conversations(self, *query):
        return self("list", *query)

    def thread(self, conversation):
        return [each for each in self("show", conversation)[1:]]

    def messages(self):
        """Every message of every conversation."""
        return [message for each in self.conversations() for message in self.thread(each["id"])]

    def find(self, text):
        """The one message whose text holds this."""
        found = [message for message in self.messages() if text in message["text"]]
        assert len(found) == 1, f"{len(found)} messages hold {text!r}"
        return found[0]

    def remove(self):
        shutil.rmtree(self.root, ignore_errors=True)


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


def until(seconds, condition):
    """The condition's value once it is true; its last value after so many seconds."""
    deadline = time.monotonic() + seconds
    while True:
        value = condition()
        if value or time.monotonic() > deadline:
            return value
        time.sleep(0.2)


def unique(text):
    """A text that no earlier run has written."""
    return f"{text} ({time.time_ns()})"


def main():
    unittest.main(verbosity=2)
