"""Content published on the real servers: once, also through kill -9 and past a time at which nothing ran."""
import datetime
import random
import subprocess
import time
import unittest

import harness

ATPROTO = harness.peer("atproto")
WORDPRESS = harness.peer("wordpress")


class ContentTest(unittest.TestCase):
    def begin(self, channel, secret, fields, written):
        """`written()`: the texts of all posts that really stand on the server."""
        self.workspace = harness.Workspace()
        self.addCleanup(self.workspace.remove)
        self.account = self.workspace.add_account(channel, secret, **fields)["id"]
        self.written = written
        self.workspace("sync")

    def add(self, text, *more):
        self.workspace("content", "add", "Swap day", "--account", self.account, "--title", "Swap day", "--text-stdin",
                       *more, text=text)
        return max(piece["id"] for piece in self.workspace("calendar"))

    def post(self, piece):
        return self.workspace("content", "show", piece)[0]["posts"][0]

    def stands_once(self, text):
        self.assertEqual(len([each for each in self.written() if text in each]), 1)
        # Whatever the feeds tell of it, it is one message in one conversation.
        self.workspace("sync", "--full")
        self.assertEqual(len([m for m in self.workspace.messages() if text in m["text"]]), 1)

    def leaves_once(self):
        text = harness.unique("Bring your drafts")
        piece = self.add(text)
        self.workspace("content", "publish", piece)
        self.workspace("sync")
        post = self.post(piece)
        self.assertEqual(post["state"], "sent", post)
        self.assertIsNotNone(post["conversation"])
        self.stands_once(text)
        self.assertEqual(self.post(piece)["conversation"], post["conversation"])

    def asks_past_its_time(self):
        text = harness.unique("At nine")
        soon = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(seconds=3)
        piece = self.add(text, "--at", soon.strftime("%Y-%m-%dT%H:%M:%S.000Z"))
        self.workspace("content", "schedule", piece)
        self.assertEqual(self.post(piece)["state"], "planned")
        time.sleep(4)
        self.workspace("sync")
        self.assertEqual(self.post(piece)["state"], "held")
        self.assertFalse([each for each in self.written() if text in each])
        self.workspace("content", "publish", piece)
        self.workspace("sync")
        self.assertEqual(self.post(piece)["state"], "sent")
        self.stands_once(text)

    def outlives_kills(self, times=12):
        begin = time.monotonic()
        self.workspace("sync")
        span = time.monotonic() - begin
        texts = []
        for _ in range(times):
            texts.append(harness.unique(f"Killed {len(texts)}"))
            piece = self.add(texts[-1])
            self.workspace("content", "publish", piece)
            process = subprocess.Popen(self.workspace.command("sync"), stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL, env=self.workspace.environment())
            try:
                process.wait(random.uniform(0, span * 1.1))
            except subprocess.TimeoutExpired:
                process.kill()
            process.wait()

        def nothing_waits():
            self.workspace("sync")
            return not self.workspace("outbox", "list")
        self.assertTrue(harness.until(120, nothing_waits), self.workspace("outbox", "list"))
        for text in texts:
            self.assertEqual(len([each for each in self.written() if text in each]), 1, text)
        self.workspace("sync", "--full")
        for text in texts:
            self.workspace.find(text)
        self.assertTrue(self.workspace("doctor")[0]["ok"])

    def run_all(self):
        self.leaves_once()
        self.asks_past_its_time()
        self.outlives_kills()

    def test_bluesky(self):
        url, handle, password = ATPROTO["ATPROTO_URL"], ATPROTO["ATPROTO_HANDLE"], ATPROTO["ATPROTO_PASSWORD"]
        brand = harness.Bluesky(url, handle, password)
        self.begin("bluesky", password, {"server": url, "handle": handle},
                   lambda: [record["value"]["text"] for record in brand.own_posts()])
        self.run_all()

    def test_wordpress(self):
        url, password = WORDPRESS["WORDPRESS_URL"], WORDPRESS["WORDPRESS_KEEPER"]
        keeper = harness.WordPress(url, "keeper", password)

        def written():
            status, _, posts = keeper.call("GET", "/posts", context="edit", status="any", per_page=100)
            self.assertEqual(status, 200, posts)
            return [post["content"]["raw"] for post in posts]
        self.begin("wordpress", password, {"server": url, "user": "keeper"}, written)
        self.run_all()


if __name__ == "__main__":
    harness.main()
