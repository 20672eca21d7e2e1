"""Reports by the command line, read with other people's programs: the same figures in each, as `metrics` tells them."""
import csv
import datetime
import io
import os
import pathlib
import re
import shutil
import subprocess
import sys
import unittest
import xml.etree.ElementTree
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
# Debian's own modules, where another Python comes first.
sys.path.append("/usr/lib/python3/dist-packages")
import commandline  # noqa: E402
import openpyxl  # noqa: E402

FIRST, LAST = "2026-06-01", "2026-08-31"
HEADS = {"value": "Value", "numerator": "Numerator", "denominator": "Denominator", "excluded": "Left out",
         "version": "Version"}


def run(*words):
    return subprocess.run(words, check=True, capture_output=True, timeout=60).stdout


def shown(row):
    """As a person reads it: "+53" is no formula in the file."""
    return row["shown"].removeprefix("'")


class ReportTest(commandline.SharedWorkspaceTest):
    MADE_BY = ("demo", "--messages", 2000, "--seed", 3, "--end", "2026-09-20T20:00:00Z")

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.number = 0

    def path(self, ending):
        type(self).number += 1
        return os.path.join(self.workspace.root, f"report {self.number}.{ending}")

    def report(self, ending, dashboard="Overview", *words, days=("--from", FIRST, "--to", LAST)):
        path = self.path(ending)
        told = self.workspace("report", "--dashboard", dashboard, *days, *words, "--out", path)[0]
        self.assertEqual((told["file"], told["bytes"]), (path, os.path.getsize(path)))
        self.assertEqual(os.stat(path).st_mode & 0o077, 0, "nobody else may read it")
        return path

    def rows(self, dashboard="Overview", *words, **more):
        with open(self.report("csv", dashboard, *words, **more), encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))

    def sheets(self, path):
        return {sheet.title: list(sheet.iter_rows()) for sheet in openpyxl.load_workbook(path)}

    def figures(self, path):
        rows = self.sheets(path)["Figures"]
        heads = [cell.value for cell in rows[0]]
        return [dict(zip(heads, (cell.value for cell in row))) for row in rows[1:]]

    def refused(self, code, *words):
        return super().refused(code, "report", *words)

    def measured(self, metric, *words):
        return self.workspace("metrics", metric, "--from", FIRST, "--to", LAST, *words)

    def test_csv_says_what_metrics_say(self):
        for dashboard in "Overview", "Service", "Community", "Content":
            rows = self.rows(dashboard)
            cards = self.workspace("dashboard", "show", dashboard)
            self.assertEqual({int(row["card"]) for row in rows}, {card["place"] for card in cards})
            for card in cards:
                for metric in card["metrics"]:
                    own = [row for row in rows if int(row["card"]) == card["place"] and row["metric"] == metric]
                    self.compare(own, metric, card["group"])

    def compare(self, own, metric, group):
        whole = [each for each in self.measured(metric, "--compare", "before") if each["what"] != "group"]
        wanted = {(each["what"], ""): each for each in whole}
        if group and any(row["what"] == "group" for row in own):
            wanted.update({("group", each["group"] or ""): each for each in self.measured(metric, "--group", group)
                           if each["what"] == "group"})
        seen = set()
        for row in own:
            if row["what"] == "point":
                continue
            key = row["what"], row["group"]
            seen.add(key)
            told = wanted[key]
            self.assertEqual(row["value"] == "", told["value"] is None, row)
            if told["value"] is not None:
                self.assertEqual(float(row["value"]), told["value"], row)
            for name in "numerator", "denominator", "excluded", "rows", "version":
                self.assertEqual(int(row[name]), told[name], (name, row))
            self.assertEqual((row["unit"], row["from"], row["to"]), (told["unit"], told["from"], told["to"]))
            self.assertEqual(row["shown"] == "no data", told["value"] is None, row)
        self.assertIn(("whole", ""), seen)
        if group:
            self.assertEqual({key for key in wanted if key[0] == "group"}, {key for key in seen if key[0] == "group"})

    def test_the_workbook_holds_the_same(self):
        path = self.report("xlsx")
        rows = self.rows()
        figures = self.figures(path)
        self.assertEqual(len(figures), len(rows))
        for row, figure in zip(rows, figures):
            self.assertEqual((figure["Card"], figure["Title"], figure["Metric"]),
                             (int(row["card"]), row["title"], row["metric"]))
            self.assertEqual(figure["First day"], datetime.datetime.fromisoformat(row["from"]))
            self.assertEqual(figure["Last day"], datetime.datetime.fromisoformat(row["to"]))
            self.assertEqual(figure["Group"] or "", row["label"])
            if row["value"] == "":
                self.assertEqual(figure["Value"], "no data")
            else:
                self.assertAlmostEqual(figure["Value"], float(row["value"]))
            for name in "numerator", "denominator", "excluded", "version":
                self.assertEqual(figure[HEADS[name]], int(row[name]))
            if row["unit"] == "duration" and row["value"]:
                self.assertEqual(figure["As a time"], datetime.timedelta(seconds=float(row["value"])))
        named = {cell.value for row in self.sheets(path)["Definitions"][1:] for cell in row[:1]}
        self.assertEqual(named, {row["metric"] for row in rows})

    def test_each_chart_has_a_sheet_with_its_values(self):
        sheets = self.sheets(self.report("xlsx"))
        self.assertIn("Report", sheets)
        name = next(title for title in sheets if title.endswith("Conversations by channel"))
        table = sheets[name][3:]
        heads = [cell.value for cell in table[0]]
        points = [row for row in self.rows() if row["what"] == "point" and row["title"] == "Conversations by channel"]
        self.assertGreater(len(points), 10)
        for row in points:
            line = next(each for each in table[1:] if each[0].value.date().isoformat() == row["from"])
            self.assertEqual(line[heads.index(row["label"])].value, float(row["value"]))
        # What has no data is a gap in the spreadsheet's own chart, and no text, which it would draw as 0.
        name = next(title for title in sheets if title.endswith("First reply time"))
        gaps = 0
        for row in self.rows():
            if row["what"] != "point" or row["title"] != "First reply time":
                continue
            line = next(each for each in sheets[name][4:] if each[0].value.date().isoformat() == row["from"])
            value = line[[cell.value for cell in sheets[name][3]].index(row["name"])].value
            gaps += row["value"] == ""
            wanted = datetime.timedelta(seconds=float(row["value"])) if row["value"] else None
            if isinstance(value, datetime.time):
                value = datetime.timedelta(hours=value.hour, minutes=value.minute, seconds=value.second)
            self.assertEqual(value, wanted, row)
        self.assertGreater(gaps, 0)
        self.assertIn("no data", sheets[name][2][0].value)

    def test_the_pdf_shows_the_same(self):
        for dashboard in "Overview", "Service", "Community", "Content":
            text = " ".join(run("pdftotext", "-layout", self.report("pdf", dashboard), "-").decode().split())
            cards = {card["place"]: card for card in self.workspace("dashboard", "show", dashboard)}
            looked = 0
            for row in self.rows(dashboard):
                kind = cards[int(row["card"])]["kind"]
                wanted = {"tile": "whole", "ranking": "group", "funnel": "group"}.get(kind)
                if row["what"] != wanted or row["missing"]:
                    continue
                looked += 1
                self.assertIn(shown(row), text, row)
                self.assertIn(row["title"], text)
                self.assertIn(f"({row['metric']}, version {row['version']})", text)
            self.assertGreater(looked, 8)
            self.assertIn("1 June to 31 August 2026", text)
            self.assertIn("Compared with 1 March to 31 May 2026", text)
            self.assertIn("Workspace: Demo community", text)
            self.assertRegex(text, r"Page 1 of \d+")

    def test_paper_has_the_size_that_is_asked_for(self):
        for name, size in ("a4", "595 x 842"), ("letter", "612 x 792"):
            path = self.report("pdf", "Service", "--paper", name)
            told = run("pdfinfo", path).decode()
            self.assertRegex(told, rf"Page size: +{size}")
            pages = int(re.search(r"Pages: +(\d+)", told)[1])
            for page in range(1, pages + 1):
                # A page as a grey picture, 25 dots an inch: a margin of half an inch stays white, what is inside not.
                grey = run("pdftoppm", "-gray", "-r", "25", "-f", str(page), "-l", str(page), path)
                width, height = map(int, grey.split(None, 3)[1:3])
                lines = grey[-width * height:]
                rows = [lines[i * width:(i + 1) * width] for i in range(height)]
                self.assertEqual({min(row[:12]) for row in rows} | {min(row[-12:]) for row in rows}, {255}, page)
                self.assertEqual({min(row) for row in rows[:12] + rows[-12:]}, {255}, page)
                self.assertLess(min(map(min, rows)), 128, "the page is not blank")

    def test_pictures_are_pictures(self):
        with open(self.report("png"), "rb") as file:
            head = file.read(24)
        self.assertEqual(head[:8], b"\x89PNG\r\n\x1a\n")
        width, height = (int.from_bytes(head[at:at + 4], "big") for at in (16, 20))
        self.assertEqual(width, 2560)
        self.assertGreater(height, 1000)
        path = self.report("svg")
        root = xml.etree.ElementTree.parse(path).getroot()
        texts = " ".join(" ".join(root.itertext()).split())
        for row in self.rows():
            if row["what"] == "whole" and int(row["card"]) <= 6:
                self.assertIn(shown(row), texts)
        self.assertFalse([each for each in root.iter() if each.tag.endswith("}image")], "all of it is vectors")

    @unittest.skipUnless(shutil.which("rsvg-convert"), "librsvg2-bin is not installed")
    def test_another_program_draws_the_same_figures(self):
        path = self.report("svg", "Community")
        drawn = self.path("pdf")
        run("rsvg-convert", "-f", "pdf", "-o", drawn, path)
        text = " ".join(run("pdftotext", "-layout", drawn, "-").decode().split())
        tiles = [row for row in self.rows("Community") if row["what"] == "whole" and int(row["card"]) <= 6]
        self.assertEqual(len(tiles), 6)
        for row in tiles:
            self.assertIn(shown(row), text, row)
        self.assertIn("+1", text, "the months of cohorts stand above their grid")

    def test_filters_and_days_are_the_dashboards_or_those_that_are_asked_for(self):
        everything = self.rows("Overview")
        channel = next(row["group"] for row in everything if row["what"] == "group" and row["group"] == "bluesky")
        narrowed = self.rows("Overview", "--channel", channel)
        self.assertEqual({row["filters"] for row in narrowed}, {"Channel: Bluesky"})
        told = self.measured("conversations_begun", "--channel", channel)[-1]["value"]
        self.assertEqual(float(narrowed[0]["value"]), told)
        self.assertLess(told, float(everything[0]["value"]))
        month = self.rows("Overview", "--range", "last-month", days=())
        self.assertEqual(month[0]["period_from"][-3:], "-01")
        none = self.rows("Overview", "--compare", "none")
        self.assertFalse([row for row in none if row["what"] == "compared"])
        self.assertEqual(none[0]["compared_from"], "")

    def test_no_text_is_a_formula(self):
        for number, name in enumerate(("=1+1", "+1", "-1", "@SUM(1)", "\t=1", 'x;=1', '"=1"')):
            self.workspace("dashboard", "add", name, "conversations_begun", "mood_share")
            dashboard = self.workspace("dashboards")[-1]["id"]
            with open(self.report("csv", str(dashboard)), encoding="utf-8-sig", newline="") as file:
                text = file.read()
            for separator in ",;":
                for row in csv.reader(io.StringIO(text), delimiter=separator):
                    for cell in row:
                        self.assertNotRegex(cell, r"^\s*[=+@\t]|^\s*-[^0-9]|^-1$", (number, cell))
            path = self.report("xlsx", str(dashboard))
            for rows in self.sheets(path).values():
                self.assertFalse([cell for row in rows for cell in row if cell.data_type == "f"])
            with zipfile.ZipFile(path) as file:
                sheets = [file.read(part) for part in file.namelist() if "worksheets/sheet" in part]
            self.assertFalse([sheet for sheet in sheets if b"<f>" in sheet])

    def test_what_is_not_there_is_no_data(self):
        self.workspace("dashboard", "add", "Shop", "orders", "messages")
        days = ("--from", "2001-01-01", "--to", "2001-01-31")
        for row in self.rows("Shop", days=days):
            self.assertEqual((row["value"], row["shown"]), ("", "no data"))
        text = run("pdftotext", self.report("pdf", "Shop", days=days), "-").decode()
        self.assertRegex(text, "(?i)no data")

    def test_wrong_use_is_said_and_nothing_is_overwritten(self):
        path = self.report("csv")
        self.assertIn("overwrites nothing", self.refused(1, "--dashboard", "Overview", "--out", path))
        self.assertIn("--dashboard", self.refused(2, "--out", self.path("pdf")))
        self.assertIn("--out", self.refused(2, "--dashboard", "Overview"))
        new = self.path("pdf")
        ask = ("--dashboard", "Overview", "--out", new)
        self.assertIn("doc", self.refused(2, "--dashboard", "Overview", "--out", self.path("doc")))
        self.assertIn("Weather", self.refused(1, "--dashboard", "Weather", "--out", new))
        self.assertIn("--range", self.refused(2, *ask, "--range", "custom"))
        self.assertIn("--range", self.refused(2, *ask, "--range", "last30", "--from", FIRST))
        self.assertIn("--from", self.refused(2, *ask, "--to", LAST))
        self.assertIn("--to", self.refused(2, *ask, "--from", LAST, "--to", FIRST))
        self.assertIn("--compare", self.refused(2, *ask, "--compare", "tomorrow"))
        self.assertIn("--paper", self.refused(2, *ask, "--paper", "a5"))
        self.assertIn("telegraph", self.refused(1, *ask, "--channel", "telegraph"))
        self.assertFalse(os.path.exists(new))
        self.refused(1, "--dashboard", "Overview", "--out", os.path.join(self.workspace.root, "nowhere", "a.pdf"))

    def test_standard_output_takes_it(self):
        words = self.workspace.command("report", "--dashboard", "Overview", "--format", "pdf", "--out", "-")
        pdf = subprocess.run(words, check=True, capture_output=True, env=self.workspace.environment(), timeout=60)
        self.assertEqual(pdf.stdout[:5], b"%PDF-")


if __name__ == "__main__":
    unittest.main()
