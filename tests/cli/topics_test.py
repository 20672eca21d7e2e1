"""What people talk about, the names that are watched, and our share of them, by the command line."""
import datetime
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import commandline  # noqa: E402


class TopicsTest(commandline.SharedWorkspaceTest):
    MADE_BY = ("demo", "--messages", 5000, "--seed", 3)

    def tearDown(self):
        for name in self.workspace("watch", "list"):
            self.workspace("watch", "remove", name["id"])

    def rows(self, query):
        return len(self.workspace("search", query, "--limit", 10000))

    def test_topics_open_their_messages(self):
        topics = self.workspace("topics", "--from", self.day(-365), "--most", 8)
        self.assertTrue(topics)
        for topic in topics:
            self.assertGreaterEqual(topic["g2"], 10.83)
            self.assertGreaterEqual(topic["occurrences"], 5)
            self.assertGreaterEqual(topic["people"], 3)
            self.assertEqual(self.rows(topic["query"]), topic["messages"], topic["query"])
            self.assertEqual(sum(topic["mood"].values()), topic["messages"])
            self.assertTrue(topic["examples"])
        self.assertEqual([each["g2"] for each in topics], sorted((each["g2"] for each in topics), reverse=True))
        only = self.workspace("topics", "--from", self.day(-365), "--language", "en", "--most", 3)
        for topic in only:
            self.assertIn("lang:en", topic["query"])

    def test_periods_are_days(self):
        self.assertIn("2026-13-01", self.refused(2, "topics", "--from", "2026-13-01"))
        self.refused(2, "topics", "--from", "2026-05-02", "--to", "2026-05-01")
        self.refused(2, "topics", "--against", "yesterday")
        self.refused(2, "topics", "--from", "1066-10-14", "--to", "2026-05-01")
        self.workspace("topics", "--from", self.day(-30), "--against", "year")
        self.workspace("topics", "--from", self.day(-30), "--against", self.day(-200) + ".." + self.day(-100))

    def test_names_are_watched_changed_and_taken_back(self):
        names = self.workspace("watch", "add", "Looms", "--side", "ours", "--phrase", "loom", "--phrase", "looms")
        self.assertEqual([(each["name"], each["side"], each["phrases"]) for each in names],
                         [("Looms", "ours", ["loom", "looms"])])
        names = self.workspace("watch", "add", "Wool", "--side", "competitor")
        self.assertEqual(names[1]["phrases"], ["Wool"])
        self.assertIn("already", self.refused(1, "watch", "add", "wool"))
        self.refused(2, "watch", "add", "X", "--side", "theirs")
        self.refused(1, "watch", "remove", "nobody")
        names = self.workspace("watch", "change", "wool", "--place", 1)
        self.assertEqual([each["name"] for each in names], ["Wool", "Looms"])
        names = self.workspace("watch", "change", "wool", "--name", "Woolly", "--phrase", "wool")
        self.assertEqual(names[0]["name"], "Woolly")
        names = self.workspace("watch", "remove", "woolly")
        self.assertEqual([each["name"] for each in names], ["Looms"])

    def test_the_share_of_voice_adds_up(self):
        share = self.workspace("voice", "--from", self.day(-365))[0]
        self.assertIsNone(share["share"])
        self.workspace("watch", "add", "Looms", "--side", "ours", "--phrase", "loom", "--phrase", "looms")
        self.workspace("watch", "add", "Wool", "--side", "competitor")
        share = self.workspace("voice", "--from", self.day(-365))[0]
        by_name = {each["name"]: each for each in share["names"]}
        self.assertEqual(share["ours"], by_name["Looms"]["messages"])
        self.assertEqual(share["competitors"], by_name["Wool"]["messages"])
        self.assertGreater(share["ours"], 0)
        self.assertAlmostEqual(share["share"], 100 * share["ours"] / (share["ours"] + share["competitors"]))
        for name in share["names"]:
            self.assertEqual(sum(name["daily"]), name["messages"])
            if name["messages"]:
                self.assertEqual(self.rows(name["query"]), name["messages"])

    @staticmethod
    def day(ago):
        return (datetime.date.today() + datetime.timedelta(days=ago)).isoformat()


if __name__ == "__main__":
    unittest.main()
