"""Content published on the real servers: once, also through kill -9 and past a time at which nothing ran."""
import datetime
import html.parser
import os
import random
import subprocess
import time
import unittest
import urllib.request

import harness

ATPROTO = harness.peer("atproto")
WORDPRESS = harness.peer("wordpress")


class Images(html.parser.HTMLParser):
    """The pictures of a page: what is said of each, and what its address leads to."""

    def of(self, page):
        self.found = []
        self.feed(page)
        return self.found

    def handle_starttag(self, tag, attributes):
        if tag == "img":
            about = dict(attributes)
            with urllib.request.urlopen(about["src"], timeout=30) as answer:
                self.found.append((about["alt"], answer.read()))


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

    def outlives_kills(self, shown, times=12):
        picture = os.path.join(self.workspace.root, "loom.png")
        begin = time.monotonic()
        self.workspace("sync")
        span = time.monotonic() - begin
        texts = []
        for _ in range(times):
            texts.append(harness.unique(f"Killed {len(texts)}"))
            piece = self.add(texts[-1], "--attach", picture, "--alt", "A loom")
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
            self.assertEqual([alt for alt, _ in shown(text)], ["A loom"])
        self.workspace("sync", "--full")
        for text in texts:
            self.workspace.find(text)
        self.assertTrue(self.workspace("doctor")[0]["ok"])

    def shows_pictures(self, shown):
        """`shown(text)`: the descriptions of the pictures of the post with that text, and their bytes, as readers get
        them."""
        text = harness.unique("Two of them")
        pictures = []
        for name, width in (("loom.png", 1200), ("shuttle.png", 60)):
            pictures.append(os.path.join(self.workspace.root, name))
            with open(pictures[-1], "wb") as file:
                file.write(harness.noisy_png(width, 400, comment=b"Secret Person"))
        piece = self.add(text, "--attach", pictures[0], "--alt", 'The "great" loom <1> & its weaver',
                         "--attach", pictures[1], "--alt", "A shuttle")
        self.with_pictures = piece
        self.workspace("content", "publish", piece)
        self.workspace("sync")
        self.assertEqual(self.post(piece)["state"], "sent", self.post(piece))
        found = shown(text)
        self.assertEqual([alt for alt, _ in found], ['The "great" loom <1> & its weaver', "A shuttle"])
        for _, content in found:
            self.assertGreater(len(content), 1000)
            self.assertNotIn(b"Secret", content)
        self.stands_once(text)
        # What the feed tells of them are those that went from here.
        ours = [m for m in self.workspace.messages() if text in m["text"]][0]
        self.assertEqual([a["alt_text"] for a in ours["attachments"]], [alt for alt, _ in found])
        self.assertFalse([each for each in self.workspace("verify") if each.get("found")])

    def run_all(self, shown):
        self.leaves_once()
        self.shows_pictures(shown)
        self.asks_past_its_time()
        self.outlives_kills(shown)

    def test_bluesky(self):
        url, handle, password = ATPROTO["ATPROTO_URL"], ATPROTO["ATPROTO_HANDLE"], ATPROTO["ATPROTO_PASSWORD"]
        brand = harness.Bluesky(url, handle, password)
        self.begin("bluesky", password, {"server": url, "handle": handle},
                   lambda: [record["value"]["text"] for record in brand.own_posts()])

        def shown(text):
            record = next(each["value"] for each in brand.own_posts() if text in each["value"]["text"])
            return [(image["alt"], brand.blob(image["image"]["ref"]["$link"])) for image in record["embed"]["images"]]
        self.run_all(shown)

    def test_wordpress(self):
        url, password = WORDPRESS["WORDPRESS_URL"], WORDPRESS["WORDPRESS_KEEPER"]
        keeper = harness.WordPress(url, "keeper", password)

        def written():
            status, _, posts = keeper.call("GET", "/posts", context="edit", status="any", per_page=100)
            self.assertEqual(status, 200, posts)
            return [post["content"]["raw"] for post in posts]
        self.begin("wordpress", password, {"server": url, "user": "keeper"}, written)

        def shown(text):
            posts = keeper.call("GET", "/posts", search=text)[2]
            self.assertEqual(len(posts), 1, posts)
            return Images().of(posts[0]["content"]["rendered"])
        self.run_all(shown)
        # In the library each of them lies once, with its description for whoever uses it again.
        slug = self.post(self.with_pictures)["url"].rstrip("/").rpartition("/")[2]
        media = keeper.call("GET", "/media", per_page=100, search=slug)[2]
        self.assertEqual(len(media), 2, [each["slug"] for each in media])
        self.assertIn("A shuttle", [each["alt_text"] for each in media])


if __name__ == "__main__":
    harness.main()
