#!/usr/bin/env python3
"""Whom to ask to carry a campaign, and consents, from the command line."""
import json
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import commandline  # noqa: E402


class Seeds(commandline.OwnWorkspaceTest):
    MADE_BY = ("demo", "--messages", "1000")

    def test_a_consent_is_recorded_withdrawn_and_taken_back(self):
        # The demo has consents of its own.
        person = next(str(one["id"]) for one in self.objects("search", "--people", "a")
                      if not self.objects("consent", "list", str(one["id"])))
        self.run_ok("consent", "record", person, "--for", "content", "--how", "by mail", "--date", "2020-05-01")
        consent = self.objects("consent", "list", person)[0]
        self.assertEqual((consent["for"], consent["date"], consent["how"], consent["withdrawn"]),
                         ("content", "2020-05-01", "by mail", None))
        event = self.objects("consent", "withdraw", consent["id"], "--date", "2020-06-01")[0]
        self.assertEqual(self.objects("consent", "list", person)[0]["withdrawn"], "2020-06-01")
        self.run_ok("undo", event["event"])
        self.assertIsNone(self.objects("consent", "list", person)[0]["withdrawn"])
        self.run_ok("consent", "remove", consent["id"])
        self.assertEqual(self.objects("consent", "list", person), [])
        self.assertIn("how", self.refused("consent", "record", person, "--for", "contact"))
        self.assertIn("--for", self.refused("consent", "record", person, "--how", "by mail"))
        self.assertIn("no such consent", self.refused("consent", "remove", consent["id"]))

    def test_seeds_are_who_agreed_with_their_reasons(self):
        plan = self.path("plan.json")
        with open(plan, "w", encoding="utf-8") as file:
            json.dump({"format": 1, "name": "Zz", "tags": ["seeds"]}, file)
        self.run_ok("campaign", "plan", plan)
        self.assertEqual(self.objects("campaign", "seeds", "zz"), [])
        for conversation in self.objects("list", "--limit", "40"):
            self.run_ok("tag", str(conversation["id"]), "seeds")
        apart = self.objects("campaign", "seeds", "zz")
        self.assertGreater(len(apart), 0)
        without = [one for one in apart if one["obstacle"] == "no_consent"]
        self.assertGreater(len(without), 0)
        person = without[0]
        self.run_ok("consent", "record", str(person["id"]), "--for", "contact", "--how", "by mail")
        asked = [one for one in self.objects("campaign", "seeds", "zz") if one["contact"] == person["contact"]][0]
        self.assertIsNone(asked["obstacle"])
        self.assertTrue(any("by mail" in reason for reason in asked["reasons"]), asked)
        self.assertTrue(0.2 <= asked["fit"] <= 1, asked)
        self.assertIsNotNone(asked["conversation"])
        self.assertIn("by mail", self.run_ok("campaign", "seeds", "zz").stdout)
        self.assertNotEqual(self.refused("campaign", "seeds", "nothing"), "")


if __name__ == "__main__":
    unittest.main()
