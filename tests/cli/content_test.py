#!/usr/bin/env python3
"""Content from the command line: planned, moved, scheduled, taken back, and what keeps it from leaving."""
import base64
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import commandline  # noqa: E402


class Content(commandline.OwnWorkspaceTest):
    MADE_BY = ("demo", "--messages", "1000")

    def setUp(self):
        super().setUp()
        self.accounts = {one["channel"]: one["id"] for one in self.objects("account", "list")}

    def add(self, name="Zwirbel day", *more):
        known = {piece["id"] for piece in self.objects("calendar")}
        self.run_ok("content", "add", name, "--account", self.accounts["bluesky"], "--text-stdin", *more,
                    text="Bring it on Friday")
        return next(piece["id"] for piece in self.objects("calendar") if piece["id"] not in known)

    def show(self, piece):
        return self.objects("content", "show", piece)[0]

    def state(self, piece):
        return self.show(piece)["posts"][0]["state"]

    def test_one_is_planned_moved_and_taken_back(self):
        piece = self.add("Zwirbel day", "--at", "3h", "--goal", "replies=5/7", "--goal", "mood=0.2")
        self.assertEqual([g["verdict"] for g in self.show(piece)["goals"]], ["open", "open"])
        self.assertIn("draft", self.run_ok("calendar").stdout)
        self.run_ok("content", "schedule", piece)
        self.assertEqual(self.state(piece), "planned")
        # The demo has planned pieces of its own.
        waiting = [one for one in self.objects("outbox", "list") if one["text"].startswith("Bring it")]
        self.assertEqual([(one["action"], one["text"], one["conversation"]) for one in waiting],
                         [("publish", "Bring it on Friday", None)])
        before = self.show(piece)["at"]
        moved = self.objects("content", "move", piece, "--at", "2d")[0]
        self.assertNotEqual(self.show(piece)["at"], before)
        self.run_ok("undo", moved["event"])
        self.assertEqual(self.show(piece)["at"], before)
        self.assertIn("take it back first", self.refused("content", "change", piece, "--account",
                                                         self.accounts["bluesky"], "--title", "Other"))
        self.run_ok("content", "unschedule", piece)
        self.assertEqual(self.state(piece), "draft")
        self.run_ok("content", "change", piece, "--name", "Wool day", "--account", self.accounts["wordpress"],
                    "--title", "Wool", "--text-stdin", text="A longer text")
        self.assertEqual([p["text"] for p in self.show(piece)["posts"]], ["Bring it on Friday", "A longer text"])
        removed = self.objects("content", "remove", piece)[0]
        self.assertEqual(self.objects("calendar", "--search", "wool day"), [])
        self.run_ok("undo", removed["event"])
        self.assertEqual(len(self.objects("calendar", "--search", "WOOL DAY")), 1)

    def test_pictures_go_with_a_post(self):
        picture = self.path("dot.gif")
        with open(picture, "wb") as file:
            file.write(base64.b64decode("R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs="))
        piece = self.add("Zwirbel day", "--attach", picture, "--alt", "A dot", "--account", self.accounts["wordpress"],
                         "--title", "Zwirbel")
        for post in self.show(piece)["posts"]:
            self.assertEqual([(p["alt_text"], p["width"]) for p in post["pictures"]], [("A dot", 1)])
            self.assertEqual(post["files"], 1)
        self.assertIn("dot.gif (A dot)", self.run_ok("content", "show", piece).stdout)
        change = ["content", "change", piece, "--account", self.accounts["bluesky"]]
        self.run_ok(*change, "--without-pictures")
        self.assertEqual(sorted(p["files"] for p in self.show(piece)["posts"]), [0, 1])
        self.assertIn("Whose post", self.refused("content", "change", piece, "--attach", picture))
        self.assertIn("more descriptions", self.refused(*change, "--alt", "Nothing"))
        self.assertIn("is no file", self.refused(*change, "--attach", picture + "x"))

    def test_the_calendar_is_narrowed(self):
        self.add("Someday")
        piece = self.add("Zwirbel day", "--at", "2040-05-01T09:00:00Z")
        found = lambda *words: [one["name"] for one in self.objects("calendar", *words)]
        self.assertEqual(found("--from", "2040-04-30", "--to", "2040-05-02"), ["Zwirbel day"])
        self.assertEqual(found("--from", "2040-05-03"), [])
        self.assertIn("before the first", self.refused("calendar", "--from", "2040-05-03", "--to", "2040-05-01"))
        self.assertIn("no campaign", self.refused("calendar", "--campaign", "nowhere"))
        self.assertIn("more than a year away", self.refused("content", "schedule", piece))

    def test_what_cannot_be_meant_is_refused(self):
        piece = self.add()
        self.assertIn("it has no time", self.refused("content", "schedule", piece))
        self.assertIn("no post of it has failed", self.refused("content", "retry", piece))
        self.assertIn("nothing of it waits", self.refused("content", "unschedule", piece))
        self.assertIn("no piece of content 4711", self.refused("content", "show", "4711"))
        self.assertIn("A goal is", self.refused("content", "change", piece, "--goal", "luck=3"))
        self.assertIn("The kind is", self.refused("content", "change", piece, "--kind", "found"))
        self.run_ok("content", "change", piece, "--kind", "user-made")
        self.assertIn("nobody is named", self.refused("content", "publish", piece))


if __name__ == "__main__":
    unittest.main(verbosity=2)
