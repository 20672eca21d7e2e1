"""What the command line hands on of a conversation: links, documents, data."""
import json
import os
import pathlib
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import commandline  # noqa: E402


class OutwardTest(commandline.SharedWorkspaceTest):
    MADE_BY = ("demo", "--messages", 1000, "--seed", 5)

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.conversation = max(cls.workspace("list", "--limit", 200), key=lambda each: each["messages"])["id"]
        cls.workspace("note", cls.conversation, "--text-stdin", text="Between us: a kind one.")

    def export(self, name, *words):
        file = os.path.join(self.workspace.root, name)
        done = self.workspace("export-conversation", self.conversation, "--out", file, *words)[0]
        self.assertEqual((done["id"], done["file"], done["bytes"]), (self.conversation, file, os.path.getsize(file)))
        self.assertEqual(os.stat(file).st_mode & 0o077, 0)
        return file

    def test_a_link_leads_back(self):
        link = self.workspace("link", self.conversation)[0]["link"]
        self.assertTrue(link.startswith("rapport://conversation/"))
        self.assertEqual(self.workspace("resolve", link)[0], {"id": self.conversation, "message": None})
        for message in self.workspace("show", self.conversation)[1:]:
            link = self.workspace("link", self.conversation, "--message", message["id"])[0]["link"]
            self.assertEqual(self.workspace("resolve", link)[0]["message"], message["id"])

    def test_what_is_no_link_is_refused(self):
        self.refused(2, "resolve", "https://example.org/")
        self.refused(2, "resolve", "rapport://close/1/2")
        link = self.workspace("link", self.conversation)[0]["link"]
        self.refused(1, "resolve", link + "x")
        self.refused(1, "link", 999999999)
        self.refused(1, "link", self.conversation, "--message", 999999999)

    def test_json_holds_what_show_prints(self):
        with open(self.export("a.json", "--notes"), encoding="utf-8") as file:
            data = json.load(file)
        shown = self.workspace("show", self.conversation)
        self.assertEqual(data["conversation"], shown[0])
        self.assertEqual(data["messages"], shown[1:])

    def test_notes_stay_inside_unless_asked_for(self):
        for name in ("b.json", "b.html"):
            with open(self.export(name), encoding="utf-8") as file:
                self.assertNotIn("Between us", file.read())
        with open(self.export("c.html", "--notes"), encoding="utf-8") as file:
            text = file.read()
        self.assertIn("Between us", text)
        self.assertIn("default-src 'none'", text)

    def test_pdf_is_drawn_without_a_display(self):
        file = self.export("d.pdf")
        with open(file, "rb") as pdf:
            self.assertTrue(pdf.read(5) == b"%PDF-")

    def test_standard_output(self):
        run = subprocess.run(self.workspace.command("export-conversation", self.conversation, "--format", "html", "--out", "-"),
                             capture_output=True, env=self.workspace.environment(), timeout=60)
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertTrue(run.stdout.startswith(b"<!DOCTYPE html>") and run.stdout.endswith(b"</html>\n"))

    def test_nothing_is_overwritten_and_nothing_half_is_left(self):
        file = self.export("e.json")
        self.assertIn("overwrites nothing", self.refused(1, "export-conversation", self.conversation, "--out", file))
        self.refused(2, "export-conversation", self.conversation, "--out", "x.doc")
        self.refused(2, "export-conversation", self.conversation)
        self.refused(1, "export-conversation", 999999999, "--out", os.path.join(self.workspace.root, "f.pdf"))
        self.refused(1, "export-conversation", self.conversation, "--out", "/nonexistent/f.pdf")
        self.assertFalse(os.path.exists(os.path.join(self.workspace.root, "f.pdf")))


if __name__ == "__main__":
    unittest.main()
