"""People by the command line: who may be the same, merging and parting, groups, notes, and finding by them."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import commandline  # noqa: E402


class PeopleTest(commandline.SharedWorkspaceTest):
    MADE_BY = ("demo", "--messages", 2000, "--seed", 3)

    def pair(self):
        return self.workspace("people", "same", "--limit", 1)[0]

    def conversations(self, query):
        return {each["id"] for each in self.workspace("list", query, "--limit", 0)}

    def test_two_are_merged_and_parted(self):
        pair = self.pair()
        self.assertGreaterEqual(pair["score"], 0.7)
        self.assertTrue(pair["reasons"])
        one, other = pair["one"]["id"], pair["other"]["id"]
        self.assertIn(other, [each["other"]["id"] for each in self.workspace("people", "same", one)])
        apart = self.conversations(f"person:{pair['one']['contact']}"), self.conversations(
            f"person:{pair['other']['contact']}")
        merged = self.workspace("people", "merge", one, other)[0]
        self.assertEqual(merged["kind"], "person.merged")
        page = self.workspace("people", "show", other)[0]
        self.assertEqual({each["id"] for each in page["identities"]}, {one, other})
        self.assertEqual(self.conversations(f"person:{page['contact']}"), apart[0] | apart[1])
        self.assertIn("one person already", self.refused(1, "people", "merge", one, other))
        self.workspace("undo", merged["event"])
        self.assertEqual(len(self.workspace("people", "show", other)[0]["identities"]), 1)
        self.workspace("people", "merge", one, other)
        self.workspace("people", "unmerge", other)
        self.assertEqual(self.conversations(f"person:{pair['one']['contact']}"), apart[0])
        self.refused(1, "people", "unmerge", other)
        self.assertEqual(sum(each["found"] for each in self.workspace("verify")), 0)

    def test_who_is_not_the_same_is_remembered(self):
        pair = self.workspace("people", "same")[-1]
        ids = pair["one"]["id"], pair["other"]["id"]
        said = self.workspace("people", "not-same", *ids)[0]
        self.assertNotIn(ids, [(each["one"]["id"], each["other"]["id"]) for each in
                               self.workspace("people", "same", "--limit", 0)])
        self.workspace("undo", said["event"])
        self.assertIn(ids, [(each["one"]["id"], each["other"]["id"]) for each in
                            self.workspace("people", "same", "--limit", 0)])

    def test_groups_and_notes(self):
        person = self.pair()["one"]["id"]
        self.workspace("people", "group", person, "Rigid", "heddle")
        self.assertEqual(self.workspace("people", "groups"), [{"name": "Rigid heddle", "people": 1}])
        self.assertTrue(self.conversations('group:"rigid heddle"'))
        self.refused(1, "people", "group", person, "Rigid heddle")
        removed = self.workspace("people", "ungroup", person, "Rigid heddle")[0]
        self.assertEqual(self.workspace("people", "groups"), [])
        self.workspace("undo", removed["event"])
        self.workspace("people", "note", person, text="Likes tea.\nAnd cake.\n")
        page = self.workspace("people", "show", person)[0]
        self.assertEqual(page["groups"], ["Rigid heddle"])
        self.assertEqual([each["text"] for each in page["notes"]], ["Likes tea.\nAnd cake."])
        self.assertEqual(page["engagement"]["formula"], "engagement_ladder")
        self.workspace("people", "unnote", page["notes"][0]["id"])
        self.assertEqual(self.workspace("people", "show", person)[0]["notes"], [])
        self.refused(2, "people", "note", person, text="  \n")
        self.refused(2, "people", "show", "nobody")
        self.refused(1, "people", "show", 999999)


if __name__ == "__main__":
    unittest.main()
