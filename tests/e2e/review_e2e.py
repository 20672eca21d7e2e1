"""A campaign as a web page, opened in a real browser that has no network."""
import os
import pathlib
import re
import shutil
import struct
import subprocess
import tempfile
import unittest
import zlib

import harness

CHROMIUM = "/usr/bin/chromium"
if not os.path.exists(CHROMIUM):
    harness.skip("there is no Chromium (Debian: chromium)")
# Without rights of its own (a container) the system lets nobody set up a network namespace.
ALONE = ["unshare", "--user", "--map-root-user", "--net", "--"]
if subprocess.run([*ALONE, "true"], capture_output=True, check=False).returncode != 0:
    ALONE = ["unshare", "--net", "--"]
    if subprocess.run([*ALONE, "true"], capture_output=True, check=False).returncode != 0:
        harness.skip("no process can be cut off from the network here")


def inked(path):
    """The share of a PNG's bytes that are not of its commonest value: how much of a picture is drawn on."""
    data = path.read_bytes()
    place, packed, = 8, b""
    while place < len(data):
        size, kind = struct.unpack(">I4s", data[place:place + 8])
        if kind == b"IDAT":
            packed += data[place + 8:place + 8 + size]
        place += 12 + size
    raw = zlib.decompress(packed)
    return 1 - max(raw.count(bytes([value])) for value in range(256)) / len(raw)


class ReviewTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp())
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        cls.workspace = harness.Workspace(init=False)
        cls.addClassCleanup(cls.workspace.remove)
        cls.workspace("demo", "--messages", "3000")
        cls.campaign = cls.workspace("campaign", "list")[-1]["name"]
        cls.page = cls.folder / "review.html"
        cls.workspace("campaign", "export", cls.campaign, "--html", str(cls.page))

    def chromium(self, *words, dark=False):
        """What it prints, and what it says of its network."""
        log = self.folder / "net.json"
        done = subprocess.run(
            [*ALONE, CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
             "--no-first-run", "--disable-background-networking", "--disable-component-update",
             f"--user-data-dir={self.folder}/profile", f"--log-net-log={log}",
             f"--blink-settings=preferredColorScheme={0 if dark else 1}", *words],
            capture_output=True, timeout=180, check=False)
        self.assertEqual(done.returncode, 0, done.stderr.decode(errors="replace")[-2000:])
        return done.stdout.decode(), log.read_text(errors="replace")

    def test_everything_shows_and_no_request_leaves(self):
        dom, network = self.chromium("--dump-dom", self.page.as_uri())
        shown = self.workspace("campaign", "show", self.campaign)[0]
        text = re.sub(r"\s+", " ", re.sub(r"<style.*?</style>|<[^>]+>", " ", dom, flags=re.S))
        self.assertIn(self.campaign, text)
        self.assertIn(shown["plan"]["objective"], text)
        for chapter in ("Goals", "Plan", "Changes of the plan", "Course", "Conversations", "Definitions"):
            self.assertRegex(dom, rf'<h2 id="[^"]+" dir="auto">{chapter}</h2>')
        for goal in shown["goals"]:
            self.assertIn(goal["metric"], text)
        self.assertGreaterEqual(dom.count("<svg"), 3)
        self.assertEqual(dom.count('<details class="talk"'), shown["conversations"])
        for conversation in self.workspace("list", f"campaign:{shown['id']}", "--limit", "3"):
            for message in self.workspace("show", str(conversation["id"]))[1:]:
                for word in re.findall(r"[A-Za-z]{5,}", message.get("text") or "")[:5]:
                    self.assertIn(word, text)
        self.assertEqual(self.asked(network), set())

    def test_a_page_that_asks_for_something_would_be_found_out(self):
        page = self.folder / "canary.html"
        page.write_text('<!DOCTYPE html><title>x</title><img src="http://canary.example/x.png">')
        self.assertEqual(self.asked(self.chromium("--dump-dom", page.as_uri())[1]), {"canary.example"})

    @staticmethod
    def asked(network):
        """Hosts that were asked for, but those that the browser asks on its own account."""
        own = ("google.com", "googleapis.com", "gvt1.com", "gstatic.com")
        hosts = set(re.findall(r'"url":"(?:https?|wss?|ftp)://([^/:"?]+)', network))
        return {host for host in hosts if not host.endswith(own)}

    def test_it_is_drawn_light_and_dark(self):
        pictures = {}
        for dark in (False, True):
            path = self.folder / f"{'dark' if dark else 'light'}.png"
            self.chromium("--hide-scrollbars", "--window-size=1000,3000", f"--screenshot={path}", self.page.as_uri(),
                          dark=dark)
            self.assertGreater(inked(path), 0.02)
            pictures[dark] = path.read_bytes()
        self.assertNotEqual(pictures[False], pictures[True])
        kept = os.environ.get("RAPPORT_SCREENSHOTS")
        if kept:
            for path in self.folder.glob("*.png"):
                shutil.copy(path, kept)


if __name__ == "__main__":
    harness.main()
