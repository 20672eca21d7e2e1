"""Service levels by the command line: policies, calendars, people who matter, and what is due by them."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import commandline  # noqa: E402


class LevelsTest(commandline.SharedWorkspaceTest):
    MADE_BY = ("demo", "--messages", 2000, "--seed", 3)

    def tearDown(self):
        for policy in self.workspace("level", "list"):
            self.workspace("level", "remove", policy["name"])
        for calendar in self.workspace("hours", "list"):
            self.workspace("hours", "remove", calendar["name"])

    def due(self, *query):
        return self.workspace("list", *query, "--order", "due", "--limit", 0)

    def test_a_policy_gives_open_conversations_a_due_time(self):
        self.assertEqual(self.due("is:due"), [])
        policies = self.workspace("level", "add", "Everybody", "--first-reply", "4h", "--next-reply", "8h")
        self.assertEqual([(each["name"], each["first_reply_ms"], each["warn_ms"]) for each in policies],
                         [("Everybody", 4 * 3_600_000, 1_800_000)])
        due = self.due("is:due")
        self.assertTrue(due)
        self.assertEqual({each["state"] for each in due} - {"open", "snoozed"}, set())
        self.assertEqual([each["due_at"] for each in due], sorted(each["due_at"] for each in due))
        self.assertLessEqual({each["due"] for each in due}, {"first-reply", "next-reply"})
        first = due[0]
        self.assertIn(first["id"], [each["id"] for each in self.due("is:overdue")] or [first["id"]])
        every = self.due("is:open")
        self.assertEqual([each["id"] for each in every if each["due_at"]],
                         [each["id"] for each in due if each["state"] == "open"])
        self.workspace("close", first["id"])
        self.assertNotIn(first["id"], [each["id"] for each in self.due("is:due")])
        self.workspace("reopen", first["id"])
        self.assertIn(first["id"], [each["id"] for each in self.due("is:due")])
        self.assertEqual(sum(each["found"] for each in self.workspace("verify")), 0)
        self.workspace("level", "remove", "everybody")
        self.assertEqual(self.due("is:due"), [])

    def test_calendars_hold_weeks_and_days(self):
        calendar = self.workspace("hours", "add", "Office", "--zone", "Europe/Berlin", "--hours",
                                  "mon-fri=09:00-12:00,13:00-17:00", "--hours", "sun=22-6")[0]
        self.assertEqual(calendar["week"]["tue"], "09:00-12:00, 13:00-17:00")
        self.assertEqual(calendar["week"]["sun"], "22:00-06:00")
        self.assertEqual(calendar["week"]["sat"], "")
        calendar = self.workspace("hours", "day", "Office", "2026-12-25", "--name", "Christmas")[0]
        calendar = self.workspace("hours", "day", "office", "2026-12-24", "09:00-12:00")[0]
        self.assertEqual([(day["date"], day["hours"]) for day in calendar["days"]],
                         [("2026-12-24", "09:00-12:00"), ("2026-12-25", "")])
        calendar = self.workspace("hours", "day", "Office", "2026-12-24", "--drop")[0]
        self.assertEqual(len(calendar["days"]), 1)
        self.workspace("level", "add", "Everybody", "--first-reply", "1h", "--calendar", "office")
        self.assertIn("Everybody", self.refused(1, "hours", "remove", "Office"))

    def test_people_who_matter_have_policies_of_their_own(self):
        self.workspace("level", "add", "Everybody", "--first-reply", "200d", "--next-reply", "200d")
        self.workspace("level", "add", "Key people", "--importance", "key", "--first-reply", "1m", "--next-reply", "1m",
                       "--place", 1)
        self.assertEqual([each["name"] for each in self.workspace("level", "list")], ["Key people", "Everybody"])
        self.assertEqual(self.due("is:overdue"), [])
        waiting = self.due("is:due")[0]
        # Two people may have one name.
        person = next(each for each in self.workspace("search", "--people", waiting["person"], "--limit", 50)
                      if each["handle"] == waiting["handle"])
        event = self.workspace("importance", person["id"], "key")[0]
        self.assertTrue(self.due("is:overdue"))
        self.workspace("undo", event["event"])
        self.assertEqual(self.due("is:overdue"), [])

    def test_what_cannot_be_is_refused_in_words(self):
        self.assertIn("promises nothing", self.refused(1, "level", "add", "Empty"))
        self.assertIn("--first-reply", self.refused(2, "level", "add", "Odd", "--first-reply", "soon"))
        self.assertIn("Moon", self.refused(1, "hours", "add", "Base", "--zone", "Moon/Base"))
        self.assertIn("--hours", self.refused(2, "hours", "add", "Base", "--hours", "mon=noon"))
        self.assertIn("no calendar", self.refused(1, "level", "add", "X", "--first-reply", "1h", "--calendar", "None"))
        self.assertIn("no policy", self.refused(1, "level", "remove", "None"))
        self.assertIn("normal, high or key", self.refused(2, "importance", 1, "royal"))
        self.assertEqual(self.workspace("level", "list"), [])


if __name__ == "__main__":
    unittest.main()
