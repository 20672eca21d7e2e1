"""Scores of people by the command line: lists, why a score is what it is, weights with who would move, advocates."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import commandline  # noqa: E402


class ScoresTest(commandline.SharedWorkspaceTest):
    MADE_BY = ("demo", "--messages", 1000, "--seed", 5)

    def people(self, *words):
        return self.workspace("people", "list", *words)

    def test_people_come_in_the_order_of_a_score(self):
        for score in [each["id"] for each in self.workspace("scores", "list")]:
            values = [each["scores"][score] for each in self.people("--sort", score, "--limit", 0) if each["scores"]]
            self.assertGreater(len(values), 20, score)
            self.assertEqual(values, sorted(values, reverse=True), score)
        names = [each["name"].lower() for each in self.people("--sort", "name", "--limit", 5)]
        self.assertEqual(len(names), 5)
        self.assertIn("there are gravity", self.refused(2, "people", "list", "--sort", "beauty"))

    def test_filters_narrow(self):
        everybody = len(self.people("--limit", 0))
        levels = [len(self.people(f"level:{level}", "--limit", 0)) for level in (1, 2, 3, 4)]
        self.assertGreater(levels[0], 0)
        self.assertLess(sum(levels), everybody + 1)
        self.assertEqual({each["orbit_level"] for each in self.people("level:1", "--limit", 0)}, {1})
        self.refused(2, "people", "list", "level:9")

    def test_the_parts_of_a_score_add_up(self):
        person = self.people("--sort", "love", "--limit", 1)[0]
        explained = {each["score"]: each for each in self.workspace("scores", "explain", person["id"])}
        self.assertEqual(explained["love"]["place"], 1)
        self.assertAlmostEqual(explained["love"]["value"], person["scores"]["love"])
        for score in "love", "reach", "effort":
            self.assertAlmostEqual(sum(part["points"] for part in explained[score]["parts"]),
                                   explained[score]["value"], msg=score)
        self.refused(1, "scores", "explain", 99999)

    def test_weights_show_who_would_move_before_they_are_taken(self):
        love = {each["contact"]: each["scores"]["love"] for each in self.people("--limit", 0) if each["scores"]}
        moves = self.workspace("scores", "weights", "love.original=9", "--score", "love", "--limit", 5)
        self.assertGreater(len(moves), 4)
        self.assertEqual(moves[0]["place"], 1)
        self.assertEqual(moves[0]["value_before"], love[moves[0]["contact"]])
        self.assertEqual({each["value"] for each in self.workspace("scores", "weights") if each["id"] == "love.original"},
                         {4})
        event = self.workspace("scores", "weights", "love.original=9", "--accept")[0]
        after = {each["contact"]: each["scores"]["love"] for each in self.people("--limit", 0) if each["scores"]}
        self.assertEqual(after[moves[0]["contact"]], moves[0]["value"])
        self.assertEqual([each["weights"] for each in self.workspace("scores", "history")][0], 1)
        self.workspace("undo", event["event"])
        again = {each["contact"]: each["scores"]["love"] for each in self.people("--limit", 0) if each["scores"]}
        self.assertEqual(again, love)
        self.assertIn("love.kick", self.refused(2, "scores", "weights", "love.kick=1"))
        self.assertIn("love.like can be", self.refused(2, "scores", "weights", "love.like=11"))

    def test_advocates_are_decided_and_taken_back(self):
        person = self.people("--sort", "love", "--limit", 1)[0]
        self.workspace("people", "advocate", person["id"], "--state", "asked", "--contacted")
        self.assertEqual(self.workspace("advocates"), [])
        event = self.workspace("people", "advocate", person["id"], "--state", "agreed", "--consent", "quote")[0]
        self.assertEqual([each["contact"] for each in self.workspace("advocates")], [person["contact"]])
        self.assertGreater(len(self.workspace("list", "is:advocate")), 0)
        self.assertTrue(all(each["advocate"] for each in self.workspace("list", "is:advocate")
                            if each["person"] == person["name"]))
        self.workspace("undo", event["event"])
        self.assertEqual(self.workspace("advocates"), [])
        self.refused(2, "people", "advocate", person["id"])
        self.refused(2, "people", "advocate", person["id"], "--state", "king")


if __name__ == "__main__":
    unittest.main()
