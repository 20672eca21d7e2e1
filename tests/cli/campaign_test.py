#!/usr/bin/env python3
"""Campaigns from the command line: planned, agreed on, started, closed, reviewed; and what keeps them from it."""
import json
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import commandline  # noqa: E402


class Campaigns(commandline.OwnWorkspaceTest):
    MADE_BY = ("demo", "--messages", "1000")

    def own(self):
        """The demo has campaigns of its own."""
        return [one for one in self.objects("campaign", "list") if one["name"] == "Autumn swap"]

    def plan(self, **changes):
        plan = {"format": 1, "name": "Autumn swap", "objective": "Weavers show their drafts", "owner": "Mira",
                "from": "2020-01-01", "to": "2040-12-31", "accounts": ["Birch"], "tags": ["swap"],
                "goals": [{"metric": "conversations_begun", "baselineFrom": "2020-01-01",
                           "baselineTo": "2040-12-31", "target": 2}]}
        plan.update(changes)
        path = self.path("plan.json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(plan, file)
        return path

    def test_one_goes_its_way(self):
        self.run_ok("campaign", "plan", self.plan(), "--measure")
        shown = self.objects("campaign", "show", "autumn swap")[0]
        self.assertEqual(shown["missing"], [])
        self.assertGreater(shown["plan"]["goals"][0]["baseline"], 2)
        first, second = [one["id"] for one in self.objects("list", "--limit", "2")]
        self.run_ok("campaign", "bind", "Autumn swap", str(first), str(second))
        self.assertEqual(len(self.objects("list", 'campaign:"autumn swap"')), 2)
        self.run_ok("campaign", "approve", "Autumn swap")
        self.assertIn("reason", self.refused("campaign", "plan", self.plan(notes="x"), "--campaign", "Autumn swap"))
        self.run_ok("campaign", "start", "Autumn swap")
        self.run_ok("campaign", "close", "Autumn swap")
        goal = self.objects("campaign", "show", "Autumn swap")[0]["goals"][0]
        self.assertEqual(goal["at_close"]["value"], 2)
        self.assertIn("no verdict", self.refused("campaign", "review", "Autumn swap"))
        self.assertIn("no goal", self.refused("campaign", "review", "Autumn swap", "2=met"))
        # What is changed later is told beside what was kept.
        self.run_ok("campaign", "unbind", "Autumn swap", str(second))
        goal = self.objects("campaign", "show", "Autumn swap")[0]["goals"][0]
        self.assertEqual((goal["at_close"]["value"], goal["now"]["value"]), (2, 1))
        self.assertIn("counted again now: 1", self.run_ok("campaign", "show", "Autumn swap").stdout)
        self.run_ok("campaign", "review", "Autumn swap", "1=met")
        self.assertEqual(self.own()[0]["state"], "reviewed")

    def test_all_that_fit_are_put_into_one_and_taken_back_at_once(self):
        self.run_ok("campaign", "plan", self.plan(tags=[]))
        open_ones = len(self.objects("list", "is:open", "--limit", "0"))
        self.assertGreater(open_ones, 1)
        done = self.objects("bulk", "bind", "is:open", "--campaign", "autumn swap")[0]
        self.assertEqual((done["kind"], done["changed"]), ("batch.bind", open_ones))
        inside = 'campaign:"autumn swap"'
        self.assertEqual(len(self.objects("list", inside, "--limit", "0")), open_ones)
        out = self.objects("bulk", "unbind", "--campaign", "autumn swap", "is:open")[0]
        self.assertEqual(out["changed"], open_ones)
        self.assertEqual(self.objects("list", inside), [])
        self.run_ok("undo", out["event"])
        self.assertEqual(len(self.objects("list", inside, "--limit", "0")), open_ones)
        self.run_ok("undo", done["event"])
        self.assertEqual(self.objects("list", inside), [])
        self.assertIn("--campaign", self.refused("bulk", "bind", "is:open"))
        self.assertIn("no campaign", self.refused("bulk", "bind", "is:open", "--campaign", "nowhere"))

    def test_what_is_missing_is_named_and_a_draft_can_go(self):
        self.run_ok("campaign", "plan", self.plan(owner="", goals=[]))
        refused = self.refused("campaign", "approve", "Autumn swap")
        self.assertIn("no goal is set", refused)
        self.assertIn("nobody owns it", refused)
        removed = self.objects("campaign", "remove", "Autumn swap")[0]
        self.assertEqual(self.own(), [])
        self.run_ok("undo", removed["event"])
        self.assertEqual(len(self.own()), 1)

    def test_a_plan_comes_back_as_it_was_written(self):
        self.run_ok("campaign", "plan", self.plan())
        path = self.path("out.json")
        self.run_ok("campaign", "export", "Autumn swap", path)
        with open(path, encoding="utf-8") as file:
            plan = json.load(file)
        self.assertEqual((plan["from"], plan["goals"][0]["baselineTo"]), ("2020-01-01", "2040-12-31"))
        self.assertIn("so already", self.refused("campaign", "plan", path, "--campaign", "Autumn swap"))

    def test_a_bad_plan_is_refused_with_its_place(self):
        for changes, reason in (
                ({"goals": [{"metric": "luck"}]}, 'no metric "luck"'),
                ({"goals": [{"metric": "messages", "target": "many"}]}, "goals[0].target: a number is expected"),
                ({"from": "soon"}, "from: a date"),
                ({"place": "moon"}, 'place: "moon" is not known'),
                ({"obejctive": "x"}, "obejctive: there is no such key"),
                ({"events": [{"guests": [{"nmae": "Ines"}]}]}, "events[0].guests[0].nmae: there is no such key"),
                ({"format": 2}, "format: 1 is expected"),
                ({"name": " "}, "needs a name"),
                ({"budget": {"minor": 5}}, "no currency")):
            self.assertIn(reason, self.refused("campaign", "plan", self.plan(**changes)))
        with open(self.path("bad.json"), "w", encoding="utf-8") as file:
            file.write("{\n\n}}")
        self.assertIn("line 3", self.refused("campaign", "plan", file.name))
        self.assertEqual(self.own(), [])


if __name__ == "__main__":
    unittest.main()
