"""Bluesky through the command line, against a real network of its own."""
import datetime
import pathlib
import tempfile
import time
import unittest

import harness

FACTS = harness.peer("atproto")
URL = FACTS["ATPROTO_URL"]
HANDLE, PASSWORD = FACTS["ATPROTO_HANDLE"], FACTS["ATPROTO_PASSWORD"]
KETTLE = "The small kettle is back, in the grey you asked for."
QUESTION = "Does it fit an induction hob?"


class BlueskyTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.brand = harness.Bluesky(URL, HANDLE, PASSWORD)
        cls.workspace = harness.Workspace()
        cls.account = cls.workspace.add_account("bluesky", PASSWORD, server=URL, handle=HANDLE)
        cls.first_sync = cls.workspace("sync")
        cls.first_states = {c["id"]: c["state"] for c in cls.workspace.conversations()}

    @classmethod
    def tearDownClass(cls):
        cls.workspace.remove()

    def dump(self):
        """Everything in the workspace, without what only looking at it changes."""
        return sorted((m["remote_id"] or "", m["conversation"], m["text"], m["parent"] or 0, m["direction"], m["kind"],
                       m["edited_at"] or "", m["deleted_at"] or "") for m in self.workspace.messages())

    def test_account_is_who_it_should_be(self):
        self.assertEqual(self.account["handle"], HANDLE)
        self.assertEqual(self.account["remote_id"], FACTS["ATPROTO_DID"])
        self.assertEqual(self.account["state"], "active")
        self.assertTrue(self.first_sync[0]["ok"])
        self.assertEqual(self.first_sync[0]["quarantined"], 0)

    def test_threads_are_whole_and_in_order(self):
        kettle = self.workspace.find(KETTLE)
        thread = {m["text"]: m for m in self.workspace.thread(kettle["conversation"])}
        question = thread[QUESTION]
        answer = thread["Yes, from twelve centimetres on."]
        self.assertEqual(kettle["direction"], "out")
        self.assertEqual(question["parent"], kettle["id"])
        self.assertEqual(question["handle"], "nora.test")
        self.assertEqual(question["direction"], "in")
        self.assertEqual(answer["parent"], question["id"])
        self.assertEqual(answer["direction"], "out")
        self.assertEqual(thread["Mine whistles a bit flat, is that normal?"]["parent"], question["id"])
        self.assertEqual(thread["Ordered two 🫖🎉 你好"]["parent"], kettle["id"])
        self.assertEqual([m["at"] for m in thread.values()], sorted(m["at"] for m in thread.values()))

    def test_posts_mention_and_quote_have_conversations_of_their_own(self):
        market = self.workspace.find("Saturday we stand at the harbour market")
        mention = self.workspace.find("Who here has a kettle from")
        quote = self.workspace.find("This is what I meant.")
        kettle = self.workspace.find(KETTLE)
        self.assertEqual(mention["kind"], "mention")
        self.assertEqual(quote["kind"], "quote")
        self.assertEqual(len({m["conversation"] for m in (market, mention, quote, kettle)}), 4)
        self.assertEqual(self.first_states[mention["conversation"]], "open")
        self.assertEqual(self.first_states[quote["conversation"]], "open")
        self.assertNotEqual(self.first_states[market["conversation"]], "open")

    def test_ten_more_syncs_change_nothing(self):
        before = self.dump()
        for _ in range(10):
            self.workspace("sync")
        self.assertEqual(self.dump(), before)
        self.workspace("sync", "--full")
        self.assertEqual(self.dump(), before)

    def test_answer_stands_on_the_server_once(self):
        question = self.workspace.find(QUESTION)
        text = harness.unique("It does, and see @nora.test and https://example.test/hob #kettle")
        entry = self.workspace("reply", question["conversation"], "--text-stdin", "--to", question["id"], text=text)[0]
        self.assertEqual(entry["state"], "sent")
        records = [r for r in self.brand.own_posts() if r["value"]["text"] == text]
        self.assertEqual(len(records), 1)
        self.assertEqual(records[0]["uri"], entry["remote_id"])
        reply = records[0]["value"]["reply"]
        self.assertEqual(reply["root"]["uri"], FACTS["ATPROTO_KETTLE"])
        self.assertEqual(reply["parent"]["uri"], question["remote_id"])
        kinds = {f["features"][0]["$type"].split("#")[1] for f in records[0]["value"]["facets"]}
        self.assertEqual(kinds, {"mention", "link", "tag"})
        harness.until(10, lambda: any(text == m["text"] and m["remote_id"] for m in self.workspace.messages()))
        self.workspace("sync")
        ours = [m for m in self.workspace.messages() if m["text"] == text]
        self.assertEqual([m["remote_id"] for m in ours], [entry["remote_id"]])
        self.assertEqual(ours[0]["parent"], question["id"])

    def test_answer_that_is_too_long_is_refused_before_it_leaves(self):
        question = self.workspace.find(QUESTION)
        with self.assertRaises(harness.Failed) as refused:
            self.workspace("reply", question["conversation"], "--text-stdin", text="a" * 301)
        self.assertEqual(refused.exception.code, 1)
        self.assertIn("301 of 300", refused.exception.reason)
        self.assertFalse(self.workspace("outbox", "list"))

    def test_picture_goes_with_its_description_and_without_its_comments(self):
        question = self.workspace.find(QUESTION)
        text = harness.unique("This is how it sits on ours")
        with tempfile.TemporaryDirectory() as folder:
            picture = pathlib.Path(folder) / "the hob.png"
            picture.write_bytes(harness.noisy_png(2400, 1200, comment=b"Secret Person"))
            entry = self.workspace("reply", question["conversation"], "--text-stdin", "--to", question["id"],
                                   "--attach", picture, "--alt", "A kettle on an induction hob", text=text)[0]
        self.assertEqual(entry["state"], "sent", entry)
        self.assertEqual([f["name"] for f in entry["files"]], ["the hob.png"])
        records = [r for r in self.brand.own_posts() if r["value"]["text"] == text]
        self.assertEqual(len(records), 1)
        embed = records[0]["value"]["embed"]
        self.assertEqual(embed["$type"], "app.bsky.embed.images")
        image = embed["images"][0]
        self.assertEqual(image["alt"], "A kettle on an induction hob")
        size = (image["aspectRatio"]["width"], image["aspectRatio"]["height"])
        self.assertEqual(size, (entry["files"][0]["width"], entry["files"][0]["height"]))
        self.assertLessEqual(max(size), 2000)
        self.assertEqual(round(size[0] / size[1], 1), 2.0)
        self.assertLessEqual(image["image"]["size"], 1_000_000)
        blob = self.brand.blob(image["image"]["ref"]["$link"])
        self.assertEqual(len(blob), image["image"]["size"])
        self.assertNotIn(b"Secret", blob)
        # What comes back with the next sync is the same answer with the same picture.
        harness.until(20, lambda: self.view_of(records[0]["uri"]))
        self.workspace("sync")
        ours = [m for m in self.workspace.messages() if m["text"] == text]
        self.assertEqual(len(ours), 1)
        self.assertEqual([a["alt_text"] for a in ours[0]["attachments"]], ["A kettle on an induction hob"])
        problems = [f for f in self.workspace("verify") if f.get("found")]
        self.assertFalse(problems)

    def view_of(self, uri):
        return self.brand.call("GET", "app.bsky.feed.getPosts", uris=uri).get("posts")

    def test_answer_for_later_leaves_when_a_person_says_so(self):
        question = self.workspace.find(QUESTION)
        text = harness.unique("Later in the day")
        entry = self.workspace("reply", question["conversation"], "--text-stdin", "--to", question["id"], "--at", "3h",
                               text=text)[0]
        self.assertEqual(entry["state"], "queued")
        self.assertIsNone(entry["message"])
        self.workspace("sync")
        self.assertFalse([r for r in self.brand.own_posts() if r["value"]["text"] == text])
        # Its time passes while nothing of Rapport runs: it asks first.
        soon = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(seconds=2)
        entry = self.workspace("outbox", "plan", entry["id"], "--at", soon.strftime("%Y-%m-%dT%H:%M:%S.000Z"))[0]
        time.sleep(3)
        self.workspace("sync")
        self.assertFalse([r for r in self.brand.own_posts() if r["value"]["text"] == text])
        held = [e for e in self.workspace("outbox", "list") if e["id"] == entry["id"]]
        self.assertEqual([e["hold"] for e in held], ["missed"])
        before = datetime.datetime.now(datetime.timezone.utc)
        sent = self.workspace("outbox", "send", entry["id"])[0]
        self.assertEqual(sent["state"], "sent", sent)
        records = [r for r in self.brand.own_posts() if r["value"]["text"] == text]
        self.assertEqual(len(records), 1)
        at = datetime.datetime.fromisoformat(records[0]["value"]["createdAt"].replace("Z", "+00:00"))
        self.assertGreaterEqual(at, before - datetime.timedelta(seconds=1), "the time at which it left")
        self.workspace("sync")
        self.assertEqual(len([m for m in self.workspace.messages() if m["text"] == text]), 1)

    def test_wrong_password_is_said_and_harms_nothing(self):
        with self.assertRaises(harness.Failed) as refused:
            self.workspace("account", "add", "bluesky", "--set", f"server={URL}", "--set", f"handle={HANDLE}",
                           "--secret-stdin", text="not-the-password")
        self.assertEqual(refused.exception.code, 1)
        self.assertEqual(len(refused.exception.reason.splitlines()), 1)
        self.assertEqual(len(self.workspace("account", "list")), 1)

    def test_removed_account_keeps_or_loses_its_history(self):
        other = harness.Workspace()
        try:
            account = other.add_account("bluesky", PASSWORD, server=URL, handle=HANDLE)
            other("sync")
            count = len(other.messages())
            self.assertGreater(count, 6)
            other("account", "remove", account["id"])
            self.assertFalse(other("account", "list"))
            self.assertEqual(len(other.messages()), count)
            self.assertTrue(other("doctor")[0]["ok"])
        finally:
            other.remove()


if __name__ == "__main__":
    harness.main()
