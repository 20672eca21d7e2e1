"""Planned content and the window that is open at its time, closed past it, or killed in the middle of it.

The engine of the real window publishes on both real servers; how often is asked of the servers themselves.
"""
import datetime
import json
import random
import time

import harness
import windowcase

ATPROTO = harness.peer("atproto")
WORDPRESS = harness.peer("wordpress")
KILLS = 6


class PublishingTest(windowcase.WindowCase):
    def setUp(self):
        super().setUp()
        url, handle, password = ATPROTO["ATPROTO_URL"], ATPROTO["ATPROTO_HANDLE"], ATPROTO["ATPROTO_PASSWORD"]
        self.brand = harness.Bluesky(url, handle, password)
        self.keeper = harness.WordPress(WORDPRESS["WORDPRESS_URL"], "keeper", WORDPRESS["WORDPRESS_KEEPER"])
        self.cli("init")
        self.cli("account", "add", "bluesky", "--set", f"server={url}", "--set", f"handle={handle}", "--secret-stdin",
                 text=password)
        self.cli("account", "add", "wordpress", "--set", f"server={WORDPRESS['WORDPRESS_URL']}", "--set", "user=keeper",
                 "--secret-stdin", text=WORDPRESS["WORDPRESS_KEEPER"])
        self.cli("sync")

    def plan(self, words, seconds):
        """A piece for both channels that is to leave in so many seconds; its number, its text, its time."""
        text = harness.unique(words)
        self.cli("content", "add", words, "--account", 1, "--account", 2, "--title", words, "--text-stdin", text=text)
        piece = max(json.loads(line)["id"] for line in self.cli("calendar", "--json").splitlines())
        # The time last: until then it does not matter how long anything takes.
        at = time.time() + seconds
        moment = datetime.datetime.fromtimestamp(at, datetime.timezone.utc)
        self.cli("content", "move", piece, "--at", moment.strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z")
        self.cli("content", "schedule", piece)
        return piece, text, at

    def states(self, piece):
        posts = json.loads(self.cli("content", "show", piece, "--json"))["posts"]
        return {post["state"] for post in posts}

    def until_states(self, piece, states, seconds=120):
        self.assertTrue(harness.until(seconds, lambda: self.states(piece) <= states), self.states(piece))

    def written(self, text):
        """When the posts with this text were made, in seconds, as the servers tell: Bluesky's and WordPress's."""
        def seconds(moment):
            return datetime.datetime.fromisoformat(moment.replace("Z", "+00:00")).timestamp()
        status, _, posts = self.keeper.call("GET", "/posts", context="edit", status="any", search=text, per_page=100)
        self.assertEqual(status, 200, posts)
        return ([seconds(each["value"]["createdAt"]) for each in self.brand.own_posts() if text in each["value"]["text"]],
                [seconds(each["date_gmt"] + "+00:00") for each in posts if text in each["content"]["raw"]])

    def stands_once(self, text):
        self.assertEqual([len(each) for each in self.written(text)], [1, 1], self.written(text))
        # What the feeds tell of it makes no second one.
        self.cli("sync", "--full")
        found = [json.loads(line) for line in self.cli("search", f'"{text}"', "--json").splitlines()]
        self.assertEqual(len(found), 2, found)

    def kill(self):
        self.process.kill()
        self.process.wait(20)

    def test_leaves_at_its_time_while_the_window_is_open(self):
        self.open_window()
        piece, text, at = self.plan("Swap day", 12)
        self.assertEqual(self.states(piece), {"planned"})
        self.assertEqual(self.written(text), ([], []), "too early")
        self.until_states(piece, {"sent"})
        bluesky, wordpress = self.written(text)
        self.assertGreaterEqual(min(bluesky + wordpress), int(at))
        self.stands_once(text)

    def test_asks_when_it_is_opened_past_the_time(self):
        self.open_window()
        piece, text, at = self.plan("At nine", 12)
        self.kill()
        self.assertLess(time.time(), at, "it was to be killed before the time")
        time.sleep(at + 1 - time.time())
        self.open_window()
        question = self.find("Posts that were not sent", "dialog")
        self.assertEqual(self.states(piece), {"held"})
        # Nor after a round of the engine.
        self.cli("sync")
        self.assertEqual(self.written(text), ([], []))
        self.desktop.press(self.desktop.find(question, "Publish now", "push button"))
        self.until_states(piece, {"sent"})
        self.stands_once(text)

    def test_killed_while_it_leaves(self):
        self.open_window()
        piece, text, at = self.plan("Measured", 10)
        self.until_states(piece, {"sent"})
        # About how long it takes; both posts stand within it.
        span = max(time.time() - at, 1)
        self.stands_once(text)
        found = []
        for number in range(KILLS):
            piece, text, at = self.plan(f"Killed {number}", 10)
            moment = at + random.uniform(0, span)
            time.sleep(max(moment - time.time(), 0))
            self.kill()
            self.assertLessEqual(max(len(each) for each in self.written(text)), 1)
            self.open_window()
            self.until_states(piece, {"sent", "held"})
            found.append(self.states(piece))
            if "held" in found[-1]:
                self.cli("content", "publish", piece)
                self.until_states(piece, {"sent"})
            self.stands_once(text)
        print(f"in {span:.1f} s after the time: " + "; ".join("/".join(sorted(each)) for each in found), flush=True)
        self.assertIn('"ok":true', self.cli("doctor", "--json"))


if __name__ == "__main__":
    harness.main()
