"""Searching from the command line: people, notes, and words that nobody wrote."""
import pathlib
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import commandline  # noqa: E402


class SearchTest(unittest.TestCase):
    def setUp(self):
        self.workspace = commandline.Workspace(init=False)
        self.addCleanup(self.workspace.remove)
        self.workspace("demo", "--messages", "1000")

    def run_verb(self, *words):
        return subprocess.run(self.workspace.command(*words), capture_output=True, text=True, timeout=60,
                              env=self.workspace.environment())

    def test_people_are_found_by_the_begin_of_their_names(self):
        known = next(each for each in self.workspace.conversations() if len(each["person"] or "") > 5)["person"]
        found = self.workspace("search", "--people", known[:4])
        self.assertIn(known, [each["name"] for each in found])
        self.assertEqual(len(self.workspace("search", "--people", "--limit", "1", known[:4])), 1)
        self.assertEqual(self.workspace("search", "--people", "qqqzzz"), [])

    def test_notes_are_found_like_messages(self):
        conversation = self.workspace.conversations()[0]["id"]
        self.workspace("note", conversation, "--text-stdin", text="Quincunx is the word we agreed on")
        found = self.workspace("search", "quincunx")
        self.assertEqual([each["conversation"] for each in found], [conversation])
        self.assertEqual([each["id"] for each in self.workspace("list", "quincunx")], [conversation])

    def test_a_misspelt_word_brings_the_one_that_was_meant(self):
        conversation = self.workspace.conversations()[0]["id"]
        self.workspace("note", conversation, "--text-stdin", text="Quincunx")
        done = self.run_verb("search", "quincunks")
        self.assertEqual((done.returncode, done.stdout), (0, ""))
        self.assertEqual(done.stderr, 'No message holds "quincunks". Did you mean "quincunx"?\n')
        self.assertEqual(self.run_verb("search", "quincunx").stderr, "")


if __name__ == "__main__":
    commandline.main()
