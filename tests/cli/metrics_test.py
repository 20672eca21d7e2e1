"""Figures by the command line: what there is, what each is made of, and that its query opens as many rows."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import commandline  # noqa: E402


class MetricsTest(commandline.SharedWorkspaceTest):
    MADE_BY = ("demo", "--messages", 2000, "--seed", 3, "--end", "2026-09-20T20:00:00Z")
    PERIOD = ("--from", "2026-06-01", "--to", "2026-08-31")

    def figures(self, *words):
        return self.workspace("metrics", *words)

    def whole(self, *words):
        return [each for each in self.figures(*words) if each["what"] == "whole"][0]

    def test_every_metric_says_what_it_is(self):
        listed = self.figures("--list")
        self.assertGreater(len(listed), 50)
        self.assertEqual(len({each["id"] for each in listed}), len(listed))
        for each in listed:
            for key in "name", "formula", "population", "exclusions", "source":
                self.assertTrue(each[key], each["id"])
        explained = self.figures("--explain", "first_reply_median")[0]
        self.assertEqual(explained["unit"], "duration")
        self.assertIn("nearest rank", explained["rule"])
        self.assertIn("happiness", self.refused(2, "metrics", "--explain", "happiness"))

    def test_conversations_open_as_many_as_the_figure_says(self):
        rows = self.figures("conversations_begun", *self.PERIOD, "--by", "month", "--group", "channel")
        points = [each for each in rows if each["what"] == "point"]
        self.assertEqual({each["from"] for each in points}, {"2026-06-01", "2026-07-01", "2026-08-01"})
        self.assertEqual({each["to"] for each in points}, {"2026-06-30", "2026-07-31", "2026-08-31"})
        whole = [each for each in rows if each["what"] == "whole"][0]
        self.assertGreater(whole["value"], 0)
        self.assertEqual(sum(each["value"] for each in points), whole["value"])
        for each in points + [whole]:
            opened = self.workspace("list", each["query"], "--limit", 0) if each["query"] else []
            self.assertEqual(len(opened), each["rows"], each)
            self.assertEqual(each["rows"], each["value"])

    def test_messages_open_as_many_as_the_figure_says(self):
        for metric, group in (("messages_received", "kind"), ("asks", "channel"), ("mood_net_all", "language")):
            rows = self.figures(metric, *self.PERIOD, "--group", group)
            self.assertGreater(len(rows), 2)
            for each in rows:
                opened = self.workspace("search", each["query"], "--limit", 0) if each["query"] else []
                self.assertEqual(len(opened), each["rows"], each)

    def test_rates_tell_what_they_were_made_of(self):
        rate = self.whole("response_rate", *self.PERIOD)
        self.assertAlmostEqual(rate["value"], 100 * rate["numerator"] / rate["denominator"])
        self.assertEqual(rate["unit"], "percent")
        self.assertEqual(self.whole("asks", *self.PERIOD)["value"], rate["denominator"])
        shares = [each for each in self.figures("mood_share", *self.PERIOD, "--group", "mood")
                  if each["what"] == "group"]
        self.assertEqual({each["group"] for each in shares}, {"positive", "neutral", "negative"})
        self.assertAlmostEqual(sum(each["value"] for each in shares), 100)

    def test_what_is_not_there_is_no_data(self):
        nothing = self.whole("messages", "--from", "2001-01-01", "--to", "2001-12-31")
        self.assertIsNone(nothing["value"])
        self.assertIsNone(nothing["query"])
        orders = self.whole("orders", *self.PERIOD)
        self.assertIsNone(orders["value"])
        self.assertIn("shop", orders["missing"])

    def test_periods_are_compared(self):
        rows = self.figures("messages_received", *self.PERIOD, "--compare", "before")
        compared = [each for each in rows if each["what"] == "compared"][0]
        self.assertEqual((compared["from"], compared["to"]), ("2026-03-01", "2026-05-31"))
        self.assertEqual(compared["value"], self.whole("messages_received", "--from", "2026-03-01", "--to",
                                                       "2026-05-31")["value"])
        year = self.figures("messages_received", *self.PERIOD, "--compare", "year")[-1]
        self.assertEqual((year["from"], year["to"]), ("2025-06-01", "2025-08-31"))

    def test_filters_leave_what_they_name(self):
        all_messages = self.whole("messages", *self.PERIOD)["value"]
        by_channel = [each for each in self.figures("messages", *self.PERIOD, "--group", "channel")
                      if each["what"] == "group"]
        self.assertEqual(sum(each["value"] for each in by_channel), all_messages)
        first = by_channel[0]
        self.assertEqual(self.whole("messages", *self.PERIOD, "--channel", first["group"])["value"], first["value"])
        english = self.whole("messages", *self.PERIOD, "--lang", "en")["value"]
        self.assertTrue(0 < english < all_messages)
        conversation = self.workspace("list", self.whole("conversations_begun", *self.PERIOD)["query"])[0]["id"]
        self.workspace("tag", conversation, "measured")
        tagged = self.whole("conversations_begun", *self.PERIOD, "--tag", "measured")
        self.assertEqual(tagged["value"], 1)
        self.assertEqual([each["id"] for each in self.workspace("list", tagged["query"])], [conversation])

    def rows_of(self, metric, *words):
        return self.workspace("rows", metric, *words)

    def test_rows_are_listed_whatever_they_are(self):
        kinds = ("conversations_begun", "messages_received", "people_active", "people_reach", "ideas_new", "leads_taken",
                 "followers", "campaigns")
        opened = set()
        for metric in kinds:
            whole = self.whole(metric, *self.PERIOD)
            rows = self.rows_of(metric, *self.PERIOD)
            self.assertEqual(len(rows), whole["rows"], metric)
            if rows:
                opened.add(metric)
                self.assertEqual(rows, self.rows_of(metric, whole["query"]), metric)
        self.assertIn("conversations_begun", opened)
        self.assertIn("people_active", opened)
        self.assertEqual(len(self.rows_of("people_active", *self.PERIOD, "--limit", 3)), 3)

    def test_rows_of_a_part(self):
        part = [each for each in self.figures("messages_received", *self.PERIOD, "--group", "kind")
                if each["what"] == "group" and each["rows"]][0]
        rows = self.rows_of("messages_received", *self.PERIOD, "--group", "kind", "--name", part["group"])
        self.assertEqual(len(rows), part["rows"])
        self.assertIn(part["group"], self.refused(2, "rows", "messages_received", *self.PERIOD, "--group", "kind",
                                                  "--name", "smoke signal"))
        self.refused(2, "rows", "messages_received", "--group", "kind")
        self.refused(2, "rows", "happiness")

    def test_all_metrics_stand_in_one_table(self):
        rows = self.figures(*self.PERIOD)
        self.assertGreater(len(rows), 40)
        self.assertEqual({each["what"] for each in rows}, {"whole"})

    def test_wrong_use_is_said(self):
        self.refused(2, "metrics", "happiness")
        self.refused(2, "metrics", "messages", "--from", "yesterday")
        self.refused(2, "metrics", "messages", "--from", "2026-05-02", "--to", "2026-05-01")
        self.refused(2, "metrics", "messages", "--by", "hour")
        self.refused(2, "metrics", "messages", "--compare", "tomorrow")
        self.assertIn("weather", self.refused(1, "metrics", "messages", "--group", "weather"))
        self.assertIn("telegraph", self.refused(1, "metrics", "messages", "--channel", "telegraph"))


if __name__ == "__main__":
    unittest.main()
