"""Safe-keeping from the command line: verify, export, import, retention and erasing."""
import json
import os
import pathlib
import sqlite3
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import commandline  # noqa: E402


class KeepingTest(unittest.TestCase):
    def setUp(self):
        self.workspace = commandline.Workspace(init=False)
        self.addCleanup(self.workspace.remove)
        self.workspace("demo", "--messages", "1000")

    def path(self, name):
        return os.path.join(self.workspace.root, name)

    def run_in(self, folder, *words):
        """In another folder, under the same conditions: (exit code, objects, errors)."""
        command = [str(commandline.PROGRAMS / "rapport-cli"), "--workspace", folder, "--json", *words]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120,
                              env=self.workspace.environment())
        return done.returncode, [json.loads(line) for line in done.stdout.splitlines()], done.stderr

    def test_export_of_an_import_is_the_same(self):
        first, second, copy = self.path("first.jsonl"), self.path("second.jsonl"), self.path("copy")
        receipt = self.workspace("export", first)[0]
        lines = pathlib.Path(first).read_bytes()
        self.assertEqual(receipt["lines"], lines.count(b"\n"))
        self.assertEqual(receipt["bytes"], len(lines))
        self.assertEqual(os.stat(first).st_mode & 0o077, 0)
        for line in lines.splitlines():
            self.assertIn("type", json.loads(line))
        code, objects, errors = self.run_in(copy, "import", first)
        self.assertEqual((code, errors), (0, ""))
        self.assertEqual(objects[0]["set_aside"], 0)
        self.assertEqual(self.run_in(copy, "export", second)[0], 0)
        self.assertEqual(pathlib.Path(second).read_bytes(), lines)
        self.assertEqual(self.run_in(copy, "doctor")[0], 0)
        streamed = subprocess.run([*self.workspace.command("export", "-")], capture_output=True, timeout=120,
                                  env=self.workspace.environment())
        self.assertEqual(streamed.stdout, lines)

    def test_export_and_import_overwrite_nothing(self):
        there = self.path("there")
        pathlib.Path(there).write_text("mine")
        with self.assertRaises(commandline.Failed) as failed:
            self.workspace("export", there)
        self.assertEqual(failed.exception.code, 1)
        self.assertEqual(pathlib.Path(there).read_text(), "mine")
        good = self.path("good.jsonl")
        self.workspace("export", good)
        with self.assertRaises(commandline.Failed) as failed:
            self.workspace("import", good)
        self.assertIn("not empty", failed.exception.reason)

    def test_bad_lines_are_named_and_the_rest_is_taken(self):
        file, copy = self.path("export.jsonl"), self.path("copy")
        self.workspace("export", file)
        with open(file, "a", encoding="utf-8") as more:
            more.write('{"type":"message","id":1}\nnonsense\n')
        count = pathlib.Path(file).read_bytes().count(b"\n")
        code, objects, errors = self.run_in(copy, "import", file)
        self.assertEqual(code, 1)
        self.assertIn(f"Line {count} is set aside", errors)
        self.assertIn(f"Line {count - 1} is set aside: conversation_id is missing", errors)
        self.assertEqual(objects[0]["set_aside"], 2)
        self.assertEqual(objects[0]["taken"], count - 2)
        self.assertEqual(self.run_in(copy, "doctor")[0], 0)

    def test_verify_finds_and_repairs(self):
        findings = self.workspace("verify")
        self.assertEqual(sum(each["found"] for each in findings), 0)
        with sqlite3.connect(os.path.join(self.workspace.folder, "workspace.db")) as database:
            database.execute("UPDATE counter SET n = 5 WHERE name = 'messages'")
        database.close()
        with self.assertRaises(commandline.Failed) as failed:
            self.workspace("verify")
        self.assertEqual(failed.exception.code, 1)
        self.assertIn("--repair", failed.exception.reason)
        repaired = {each["id"]: each for each in self.workspace("verify", "--repair")}
        self.assertEqual((repaired["counters"]["found"], repaired["counters"]["repaired"]), (1, 1))
        self.assertEqual(sum(each["found"] for each in self.workspace("verify")), 0)

    def test_figures_are_counted_again_in_another_zone(self):
        self.assertEqual(self.workspace("doctor", "--recount")[0]["problems"], [])
        self.assertEqual(self.workspace("zone", "Pacific/Auckland"), [{"id": "Pacific/Auckland", "figures_left": 0}])
        self.assertEqual(self.workspace("zone")[0]["id"], "Pacific/Auckland")
        self.assertEqual(self.workspace("doctor", "--recount")[0]["problems"], [])
        with self.assertRaises(commandline.Failed) as failed:
            self.workspace("zone", "Middle/Earth")
        self.assertIn("no time zone", failed.exception.reason)

    def bytes_of_all_files(self):
        return b"".join(path.read_bytes() for path in pathlib.Path(self.workspace.folder).rglob("*") if path.is_file())

    def test_erase_shows_first_and_then_leaves_nothing(self):
        by_person = {}
        for line in self.export_lines():
            if line["type"] == "message" and line["direction"] == 0:
                by_person.setdefault(line["identity_id"], []).append(line["text"])
        people = {line["id"]: line for line in self.export_lines() if line["type"] == "identity"}
        everything = "\n".join(line["text"] for line in self.export_lines() if line["type"] == "message")

        def own_words(person):  # what others say in the same words stays, of course
            return [text for text in by_person.get(person["id"], []) if len(text) > 40 and everything.count(text) == 1]
        chosen = next(each for each in people.values()
                      if len(each["handle"]) > 8 and not each["is_self"] and own_words(each))
        text = own_words(chosen)[0]
        self.assertIn(chosen["handle"].encode(), self.bytes_of_all_files())
        counts = self.counts()
        plan = self.workspace("erase", chosen["handle"])[0]
        self.assertFalse(plan["erased"])
        self.assertEqual(self.counts(), counts)
        self.workspace("backup", os.path.join(self.workspace.folder, "backups", "before.db"))
        receipt = self.workspace("erase", chosen["handle"], "--yes", "--remove-copies")[0]
        self.assertTrue(receipt["erased"])
        self.assertEqual(receipt["messages"], plan["messages"])
        self.assertEqual(receipt["copies"], [])
        self.assertEqual(self.counts(), counts)
        left = self.bytes_of_all_files()
        for trace in (chosen["handle"], text):
            self.assertFalse(trace.encode() in left, trace)
            self.assertFalse(trace.encode("utf-16-le") in left, trace)
        self.assertEqual(sum(each["found"] for each in self.workspace("verify")), 0)
        with self.assertRaises(commandline.Failed) as failed:
            self.workspace("erase", chosen["handle"])
        self.assertEqual(failed.exception.code, 1)

    def export_lines(self):
        done = subprocess.run([*self.workspace.command("export", "-")], capture_output=True, timeout=120,
                              env=self.workspace.environment())
        return [json.loads(line) for line in done.stdout.splitlines()]

    def counts(self):
        health = self.workspace("doctor")[0]
        return health["messages"], health["conversations"], health["people"]

    def test_retention_counts_first_and_keeps_its_rule(self):
        before = self.counts()
        plan = self.workspace("retention", "--keep", "365", "--dry-run")
        self.assertEqual(self.counts(), before)
        self.assertGreater(sum(each["conversations"] for each in plan), 0)
        self.assertEqual(self.workspace("retention"), [])
        receipt = self.workspace("retention", "--keep", "365")
        self.assertEqual([each["messages"] for each in receipt], [each["messages"] for each in plan])
        self.assertEqual(self.counts()[0], before[0] - sum(each["messages"] for each in plan))
        self.assertEqual({each["keep_days"] for each in self.workspace("retention")}, {365})
        self.assertEqual(self.workspace("retention", "--keep", "0"), [])
        self.assertEqual(self.workspace("retention"), [])
        self.assertEqual(sum(each["found"] for each in self.workspace("verify")), 0)


if __name__ == "__main__":
    commandline.main()
