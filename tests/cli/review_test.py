#!/usr/bin/env python3
"""Campaigns that are over from the command line: found again, written down whole; and assessments as documents."""
import json
import os
import re
import subprocess
import tempfile
import unittest

PROGRAM = os.path.join(os.environ["RAPPORT_PROGRAMS"], "rapport-cli")


class Review(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.folder.cleanup)
        cls.workspace = os.path.join(cls.folder.name, "w")
        cls.run_ok("demo", "--messages", "1000")
        cls.campaigns = cls.objects("campaign", "list")

    @classmethod
    def run_any(cls, *words):
        environment = dict(os.environ, RAPPORT_CONFIG_DIR=cls.folder.name)
        return subprocess.run([PROGRAM, "--workspace", cls.workspace, *words], env=environment, text=True,
                              capture_output=True, timeout=120, check=False)

    @classmethod
    def run_ok(cls, *words):
        done = cls.run_any(*words)
        assert done.returncode == 0, done.stderr
        return done

    @classmethod
    def objects(cls, *words):
        return [json.loads(line) for line in cls.run_ok(*words, "--json").stdout.splitlines()]

    def refused(self, *words):
        done = self.run_any(*words)
        self.assertNotEqual(done.returncode, 0)
        return done.stderr

    def path(self, name):
        return os.path.join(self.folder.name, self.id().rsplit(".", 1)[-1] + "-" + name)

    def test_a_campaign_is_written_as_a_web_page_and_as_pages(self):
        one = self.campaigns[-1]
        page, pages = self.path("a.html"), self.path("a.pdf")
        done = self.objects("campaign", "export", one["name"], "--html", page, "--pdf", pages)
        self.assertEqual([each["format"] for each in done], ["html", "pdf"])
        self.assertEqual([each["bytes"] for each in done], [os.path.getsize(page), os.path.getsize(pages)])
        with open(page, encoding="utf-8") as file:
            html = file.read()
        shown = self.objects("campaign", "show", one["name"])[0]
        self.assertIn(f"<title>{one['name']}</title>", html)
        self.assertEqual(html.count('<details class="talk"'), shown["conversations"])
        self.assertIsNone(re.search(r'<script|<link|url\(|src="(?!data:)', html))
        for goal in shown["goals"]:
            self.assertIn(f"{goal['metric']}, version ", html)
        with open(pages, "rb") as file:
            self.assertTrue(file.read().startswith(b"%PDF-"))
        self.assertIn("overwrites nothing", self.refused("campaign", "export", one["name"], "--html", page))

    def test_a_plan_is_still_written_and_both_can_be(self):
        one = self.campaigns[0]
        plan, page = self.path("plan.json"), self.path("a.html")
        done = self.objects("campaign", "export", one["name"], plan, "--html", page)
        self.assertEqual([each["format"] for each in done], ["json", "html"])
        with open(plan, encoding="utf-8") as file:
            self.assertEqual(json.load(file)["name"], one["name"])
        self.assertIn("FILE.json", self.refused("campaign", "export", one["name"]))
        self.assertIn("no campaign", self.refused("campaign", "export", "nowhere", "--pdf", self.path("b.pdf")))

    def test_campaigns_are_found_by_what_they_say(self):
        closed = [each for each in self.campaigns if each["state"] == "closed"]
        self.assertTrue(closed)
        self.assertEqual({each["id"] for each in self.objects("campaign", "list", "--search", "CLOSED")},
                         {each["id"] for each in closed})
        name = closed[0]["name"]
        found = self.objects("campaign", "list", "--search", name.upper())
        self.assertIn(closed[0]["id"], [each["id"] for each in found])
        self.assertEqual(self.objects("campaign", "list", "--search", name + " qwertz"), [])
        self.assertIn("No campaign holds", self.run_ok("campaign", "list", "--search", "qwertz").stdout)

    def test_a_copy_that_is_only_read_tells_everything(self):
        one = self.campaigns[-1]
        page = self.path("a.html")
        for words in (("campaign", "list"), ("campaign", "show", one["name"]), ("maturity",), ("assessments",),
                      ("metrics", "messages_received"), ("campaign", "export", one["name"], "--html", page),
                      ("assessments", "--html", self.path("b.html"))):
            self.run_ok("--read-only", *words)
        self.assertGreater(os.path.getsize(page), 5000)
        self.assertNotEqual(self.run_any("--read-only", "campaign", "review", one["name"], "1=met").returncode, 0)

    def test_assessments_are_written_with_the_figures_that_are_told(self):
        kept = self.objects("assess", "--remark", "Spring")[0]
        page, pages = self.path("a.html"), self.path("a.pdf")
        self.run_ok("assessments", "--of", str(kept["id"]), "--compare", str(kept["id"]), "--html", page, "--pdf",
                    pages)
        with open(page, encoding="utf-8") as file:
            html = file.read()
        self.assertIn("Spring", html)
        rows = {name: [re.sub("<[^>]+>", "", cell) for cell in re.findall("<td.*?</td>", row)]
                for name, row in re.findall(r'<th scope="row" dir="auto">([^<]+)</th>(.*?)</tr>', html)}
        for practice in kept["practices"]:
            score = "no data" if practice["score"] is None else f"{int(practice['score'] + 0.5)}%"
            self.assertIn(score, rows[practice["name"]], practice["practice"])
        self.assertIn("as before", html)
        self.assertGreater(os.path.getsize(pages), 5000)
        self.assertIn("no such assessment", self.refused("assessments", "--of", "999", "--pdf", self.path("b.pdf")))


if __name__ == "__main__":
    unittest.main()
