"""rapport-cli mood: a text a line, whatever the lines are."""
import json
import pathlib
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import commandline  # noqa: E402


def mood(text, *options):
    done = subprocess.run([str(commandline.PROGRAMS / "rapport-cli"), "mood", *options], input=text.encode(),
                          capture_output=True, timeout=60)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


class MoodTest(unittest.TestCase):
    def test_prints_score_and_label_of_each_line(self):
        code, output, _ = mood("I love it\nIt is terrible\nThe parcel is here\n\nonly this", "--language", "en")
        self.assertEqual(code, 0)
        rows = [line.split(" ") for line in output.splitlines()]
        self.assertEqual([label for _, label in rows], ["positive", "negative", "neutral", "neutral", "neutral"])
        self.assertGreater(float(rows[0][0]), 0.4)
        self.assertLess(float(rows[1][0]), -0.4)

    def test_a_language_without_lists_is_unknown(self):
        code, output, _ = mood("これは最高です\nDas ist furchtbar\n")
        self.assertEqual(code, 0)
        self.assertEqual([line.split(" ")[1] for line in output.splitlines()], ["unknown", "negative"])
        code, output, errors = mood("hyvä\n", "--language", "fi")
        self.assertEqual((code, output), (2, ""))
        self.assertIn("no mood lists", errors)

    def test_json_explains_the_score(self):
        row = json.loads(mood("The lamp is not elegant\n", "--language", "en", "--json")[1])
        self.assertEqual(row["label"], "negative")
        self.assertEqual([part["text"] for part in row["parts"]], ["elegant"])
        self.assertLess(row["parts"][0]["counted"], 0)

    def test_a_line_without_end_is_one_line(self):
        code, output, _ = mood("good " * 600_000 + "\nbad\n", "--language", "en")
        self.assertEqual(code, 0)
        self.assertEqual([line.split(" ")[1] for line in output.splitlines()], ["positive", "negative"])


if __name__ == "__main__":
    unittest.main()
