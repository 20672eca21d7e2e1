#!/usr/bin/env python3
"""Pages of figures from the command line: listed, made, carried from one workspace to another, taken back."""
import json
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import commandline  # noqa: E402


class Dashboards(commandline.OwnWorkspaceTest):
    def test_the_built_in_ones_are_there(self):
        found = self.objects("dashboards")
        self.assertEqual([one["name"] for one in found], ["Overview", "Service", "Community", "Content"])
        self.assertTrue(all(one["id"] is None and one["cards"] > 6 for one in found))
        cards = self.objects("dashboard", "show", "overview")
        self.assertEqual(cards[0]["metrics"], ["conversations_begun"])
        self.assertEqual(cards[0]["kind"], "tile")
        refused = self.run_any("dashboard", "remove", "Overview")
        self.assertEqual(refused.returncode, 1)
        self.assertIn("comes with the program", refused.stderr)

    def test_one_is_made_removed_and_brought_back(self):
        self.objects("dashboard", "add", "Monday", "messages", "response_rate")
        self.assertEqual([one["metrics"] for one in self.objects("dashboard", "show", "monday")],
                         [["messages"], ["response_rate"]])
        taken = self.run_any("dashboard", "add", "monday", "messages")
        self.assertEqual(taken.returncode, 1)
        self.assertIn("name already", taken.stderr)
        removed = self.run_ok("dashboard", "remove", "Monday")
        self.assertNotIn("Monday", removed.stdout)
        self.run_ok("undo", removed.stderr.split()[-1])
        self.assertEqual(self.objects("dashboards")[-1]["name"], "Monday")

    def test_a_metric_that_is_not_known_is_named(self):
        refused = self.run_any("dashboard", "add", "Monday", "messages", "luck")
        self.assertEqual(refused.returncode, 2)
        self.assertIn('no metric "luck"', refused.stderr)

    def test_a_file_carries_one_to_another_workspace(self):
        self.objects("dashboard", "export", "Service", self.path("service.json"))
        with open(self.path("service.json"), encoding="utf-8") as file:
            content = json.load(file)
        self.assertEqual(content["name"], "Service")
        taken = self.run_any("dashboard", "import", self.path("service.json"))
        self.assertEqual(taken.returncode, 1)
        self.objects("dashboard", "import", self.path("service.json"), "--name", "Desk")
        self.assertEqual(len(self.objects("dashboard", "show", "Desk")), len(content["cards"]))

    def test_a_bad_file_is_refused_with_its_place(self):
        content = {"format": 1, "name": "Bad", "cards": [{"metrics": ["messages"]}, {"metrics": ["messages"], "kind": 3}]}
        with open(self.path("bad.json"), "w", encoding="utf-8") as file:
            json.dump(content, file)
        refused = self.run_any("dashboard", "import", self.path("bad.json"))
        self.assertEqual(refused.returncode, 1)
        self.assertIn("cards[1].kind: a text is expected", refused.stderr)
        with open(self.path("bad.json"), "w", encoding="utf-8") as file:
            file.write("{\n\n}}")
        self.assertIn("line 3", self.run_any("dashboard", "import", self.path("bad.json")).stderr)
        self.assertEqual(len(self.objects("dashboards")), 4)


if __name__ == "__main__":
    unittest.main()
