"""Feeds through the command line, against the feeds of a real site."""
import unittest

import harness

FACTS = harness.peer("wordpress")
URL = FACTS["WORDPRESS_URL"]


class FeedsTest(unittest.TestCase):
    def setUp(self):
        self.workspace = harness.Workspace()
        self.addCleanup(self.workspace.remove)

    def test_articles_arrive_once_and_an_unchanged_feed_sends_none(self):
        self.workspace.add_account("feeds", address=f"{URL}/feed/")
        first = self.workspace("sync")[0]
        self.assertTrue(first["ok"])
        article = self.workspace.find("Three sizes, and the grey one again.")
        self.assertEqual(article["title"], "New kettles for the autumn")
        self.assertTrue(article["url"].startswith(URL))
        count = len(self.workspace.messages())
        for _ in range(10):
            # ETag and Last-Modified are sent back, and the site answers 304: nothing is even received.
            again = self.workspace("sync")[0]
            self.assertTrue(again["ok"])
            self.assertEqual(again["received"], 0)
        self.assertEqual(len(self.workspace.messages()), count)

    def test_new_comments_arrive_through_the_comment_feed(self):
        vera = harness.WordPress(URL, "vera", FACTS["WORDPRESS_VERA"])
        keeper = harness.WordPress(URL, "keeper", FACTS["WORDPRESS_KEEPER"])
        self.workspace.add_account("feeds", address=f"{URL}/comments/feed/")
        self.assertTrue(self.workspace("sync")[0]["ok"])
        text = harness.unique("Is the feed awake")
        made = vera.call("POST", "/comments", post=int(FACTS["WORDPRESS_POST"]), content=text)[2]
        self.addCleanup(keeper.call, "DELETE", f"/comments/{made['id']}?force=true")
        self.assertEqual(self.workspace("sync")[0]["added"], 1)
        self.assertTrue(self.workspace.find(text))

    def test_an_answer_is_refused_with_a_reason(self):
        self.workspace.add_account("feeds", address=f"{URL}/feed/")
        self.workspace("sync")
        article = self.workspace.find("Three sizes, and the grey one again.")
        with self.assertRaises(harness.Failed) as refused:
            self.workspace("reply", article["conversation"], "--text-stdin", text="Nice")
        self.assertEqual(refused.exception.code, 1)

    def test_a_page_without_a_feed_is_said(self):
        with self.assertRaises(harness.Failed) as refused:
            self.workspace.add_account("feeds", address=f"{URL}/wp-json/")
        self.assertEqual(refused.exception.code, 1)
        self.assertEqual(len(refused.exception.reason.splitlines()), 1)


if __name__ == "__main__":
    harness.main()
