"""The maturity board by the command line: scores with their figures, a person's word against them, models of one's own."""
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import commandline  # noqa: E402

OWN = """id = ours
name = Ours
[stage talk]
name = Talk
[practice answer]
stage = talk
name = Answer
figure = response_rate
goal = 80%
"""


class MaturityTest(commandline.SharedWorkspaceTest):
    MADE_BY = ("demo", "--messages", 2000, "--seed", 3, "--end", "2026-09-20T20:00:00Z")

    def board(self, *words):
        return self.workspace(*words)[0]

    def practice(self, board, name):
        return [each for each in board["practices"] if each["practice"] == name][0]

    def test_each_model_is_assessed(self):
        models = self.workspace("model", "list")
        self.assertGreaterEqual(len(models), 4)
        for model in models:
            board = self.board("maturity", model["model"], "--at", "2026-09-20")
            self.assertEqual(len(board["practices"]), model["practices"])
            self.assertEqual(board["date"], "2026-09-20")
            for practice in board["practices"]:
                if practice["figure"] is None:
                    self.assertEqual(practice["state"], "no data", practice)
                    self.assertIsNone(practice["score"])
                else:
                    self.assertGreaterEqual(practice["score"], 0)
                    self.assertLessEqual(practice["score"], 100)

    def test_what_needs_a_shop_says_so(self):
        practice = self.practice(self.board("maturity", "--at", "2026-09-20"), "word")
        self.assertEqual(practice["state"], "no data")
        self.assertIn("shop", practice["missing"])

    def test_cards_have_the_figures_of_the_metrics(self):
        board = self.board("maturity", "--at", "2026-09-20")
        for name, days in (("answer", 90), ("quick", 90), ("authored", 30)):
            card = self.practice(board, name)
            first = "2026-06-23" if days == 90 else "2026-08-22"
            figures = self.workspace("metrics", card["metric"], "--from", first, "--to", "2026-09-20")
            whole = [each for each in figures if each["what"] == "whole"][0]
            for part in "numerator", "denominator", "excluded", "query":
                self.assertEqual(card[part], whole[part], name)
            self.assertEqual(card["figure"], whole["value"], name)

    def test_a_person_overrules_with_a_reason(self):
        self.refused(1, "overrule", "community", "answer", "95%")
        board = self.board("overrule", "community", "answer", "95%", "--reason", "We answer by phone")
        card = self.practice(board, "answer")
        self.assertEqual((card["score"], card["state"], card["overruled"]), (95, "in place", "We answer by phone"))
        self.assertNotEqual(card["measured"], 95)
        again = self.practice(self.board("overrule", "community", "answer"), "answer")
        self.assertIsNone(again["overruled"])
        self.assertEqual(again["score"], again["measured"])
        self.refused(2, "overrule", "community", "nothing", "50%", "--reason", "x")
        self.refused(2, "overrule", "community", "answer", "much", "--reason", "x")

    def test_assessments_are_kept_with_their_model(self):
        kept = self.board("assess", "engagement", "--remark", "Before the fair")
        listed = self.workspace("assessments", "engagement")
        self.assertEqual(listed[0]["id"], kept["id"])
        self.assertEqual(listed[0]["stages"], kept["stages"])

    def test_models_of_ones_own_are_versions(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "ours.model"
            path.write_text(OWN)
            self.assertEqual(self.board("model", "save", str(path))["version"], 1)
            self.refused(1, "model", "save", str(path))
            path.write_text(OWN.replace("80%", "90%"))
            self.assertEqual(self.board("model", "save", str(path))["version"], 2)
            self.assertEqual(self.board("maturity", "ours")["version"], 2)
            path.write_text(OWN.replace("response_rate", "answers"))
            self.assertIn("line 8", self.refused(1, "model", "save", str(path)))
            path.write_text(OWN.replace("id = ours", "id = social"))
            self.assertIn("comes with the program", self.refused(1, "model", "save", str(path)))

    def test_what_is_not_there_is_said(self):
        self.refused(2, "maturity", "nothing")
        self.refused(2, "maturity", "--at", "yesterday")


if __name__ == "__main__":
    unittest.main()
