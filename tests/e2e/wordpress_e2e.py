"""WordPress through the command line, against a real site."""
import unittest

import harness

FACTS = harness.peer("wordpress")
URL, PASSWORD = FACTS["WORDPRESS_URL"], FACTS["WORDPRESS_KEEPER"]
QUESTION = "Is there a lid for the old model?"


def number(remote_id):
    """WordPress's own number in a remote id such as comment:12."""
    return int("".join(c if c.isdigit() else " " for c in remote_id).split()[-1])


class WordPressTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.keeper = harness.WordPress(URL, "keeper", PASSWORD)
        cls.vera = harness.WordPress(URL, "vera", FACTS["WORDPRESS_VERA"])
        cls.workspace = harness.Workspace()
        cls.account = cls.workspace.add_account("wordpress", PASSWORD, server=URL, user="keeper")
        cls.first_sync = cls.workspace("sync")

    @classmethod
    def tearDownClass(cls):
        cls.workspace.remove()

    def discard(self, comment):
        self.addCleanup(self.keeper.call, "DELETE", f"/comments/{comment}?force=true")

    def comment_by_vera(self, text):
        """A new comment, as it arrives in the workspace."""
        status, _, made = self.vera.call("POST", "/comments", post=int(FACTS["WORDPRESS_POST"]), content=text)
        self.assertEqual(status, 201, made)
        self.discard(made["id"])
        self.workspace("sync")
        return self.workspace.find(text)

    def on_server(self, message):
        return self.keeper.call("GET", f"/comments/{number(message['remote_id'])}", context="edit")[2]

    def message(self, message):
        """The same message as it stands now."""
        return next(m for m in self.workspace.thread(message["conversation"]) if m["id"] == message["id"])

    def test_threads_are_whole(self):
        self.assertTrue(self.first_sync[0]["ok"], self.first_sync)
        self.assertEqual(self.first_sync[0]["quarantined"], 0)
        question = self.workspace.find(QUESTION)
        thread = self.workspace.thread(question["conversation"])
        by_text = {m["text"]: m for m in thread}
        answer = by_text["There is, in the spare parts list."]
        self.assertEqual(thread[0]["kind"], "post")
        self.assertEqual(thread[0]["title"], "New kettles for the autumn")
        self.assertIn("lid</", question["html"])
        self.assertEqual(question["author"], "Vera")
        self.assertEqual(answer["parent"], question["id"])
        self.assertEqual(answer["direction"], "out")
        self.assertEqual(by_text["Found it, thank you & good night"]["parent"], answer["id"])
        self.assertIn("The handle gets hot. 茶壶 ☕", by_text)

    def test_ten_more_syncs_change_nothing(self):
        # A workspace of its own: the comments that other tests take away again are no news in it.
        other = harness.Workspace()
        self.addCleanup(other.remove)
        other.add_account("wordpress", PASSWORD, server=URL, user="keeper")

        def dump():
            return sorted((m["remote_id"], m["conversation"], m["text"], m["parent"] or 0, m["revisions"],
                           m["moderation"], m["deleted_at"] or "") for m in other.messages())
        other("sync")
        before = dump()
        self.assertGreater(len(before), 7)
        for _ in range(10):
            other("sync")
        self.assertEqual(dump(), before)
        other("sync", "--full")
        self.assertEqual(dump(), before)

    def test_answer_stands_on_the_server_once(self):
        question = self.comment_by_vera(harness.unique("Where is it made?"))
        text = harness.unique("In a hall by the water, 水 and all.")
        entry = self.workspace("reply", question["conversation"], "--to", question["id"], "--text-stdin", text=text)[0]
        self.assertEqual(entry["state"], "sent")
        ours = [c for c in self.keeper.comments() if text in c["content"]["raw"]]
        self.assertEqual(len(ours), 1)
        self.discard(ours[0]["id"])
        self.assertEqual(ours[0]["parent"], number(question["remote_id"]))
        self.workspace("sync")
        here = self.workspace.find(text)
        self.assertEqual(number(here["remote_id"]), ours[0]["id"])
        self.assertEqual(here["parent"], question["id"])

    def test_answer_that_the_site_has_already_counts_as_sent(self):
        question = self.comment_by_vera(harness.unique("Do you ship to the islands?"))
        text = harness.unique("We do, by boat.")
        made = self.keeper.call("POST", "/comments", post=int(FACTS["WORDPRESS_POST"]),
                                parent=number(question["remote_id"]), content=text)[2]
        self.discard(made["id"])
        # The site refuses the same words by the same person below the same comment with 409: there they are.
        entry = self.workspace("reply", question["conversation"], "--to", question["id"], "--text-stdin", text=text)[0]
        self.assertEqual(entry["state"], "sent")
        self.assertEqual(number(entry["remote_id"]), made["id"])
        self.workspace("sync")
        self.assertEqual(number(self.workspace.find(text)["remote_id"]), made["id"])
        self.assertEqual(len([c for c in self.keeper.comments() if text in c["content"]["raw"]]), 1)

    def test_held_comment_is_seen_and_approved(self):
        question = self.comment_by_vera(harness.unique("Is the shop open on Sunday?"))
        self.keeper.call("POST", f"/comments/{number(question['remote_id'])}", status="hold")
        self.workspace("sync", "--full")
        self.assertEqual(self.message(question)["moderation"], "held")
        conversation = next(c for c in self.workspace.conversations("is:held") if c["id"] == question["conversation"])
        self.assertGreaterEqual(conversation["held"], 1)
        self.assertEqual(self.workspace("moderate", question["id"], "approve")[0]["state"], "sent")
        self.assertEqual(self.on_server(question)["status"], "approved")
        self.assertEqual(self.message(question)["moderation"], "visible")

    def test_spam_and_trash_reach_the_site(self):
        junk = self.comment_by_vera(harness.unique("Cheap watches"))
        self.assertEqual(self.workspace("moderate", junk["id"], "spam")[0]["state"], "sent")
        self.assertEqual(self.on_server(junk)["status"], "spam")
        self.assertEqual(self.workspace("moderate", junk["id"], "trash")[0]["state"], "sent")
        self.assertEqual(self.on_server(junk)["status"], "trash")

    def test_seeded_comment_waits_for_moderation(self):
        held = self.workspace.find("Do you bring the big one along?")
        self.assertEqual(held["moderation"], "held")

    def test_edit_on_the_site_becomes_a_revision(self):
        question = self.comment_by_vera(harness.unique("How long is the cord"))
        text = harness.unique("How long is the power cord?")
        self.keeper.call("POST", f"/comments/{number(question['remote_id'])}", content=text)
        self.workspace("sync", "--full")
        now = self.message(question)
        self.assertEqual(now["text"], text)
        self.assertEqual(now["revisions"], 1)
        self.assertIsNotNone(now["edited_at"])

    def test_deletion_on_the_site_is_marked_and_kept(self):
        question = self.comment_by_vera(harness.unique("Never mind"))
        self.keeper.call("DELETE", f"/comments/{number(question['remote_id'])}?force=true")
        self.workspace("sync", "--full")
        now = self.message(question)
        self.assertIsNotNone(now["deleted_at"])
        self.assertEqual(now["text"], question["text"])

    def test_wrong_password_is_said_and_harms_nothing(self):
        with self.assertRaises(harness.Failed) as refused:
            self.workspace("account", "add", "wordpress", "--set", f"server={URL}", "--set", "user=keeper",
                           "--secret-stdin", text="not-the-password")
        self.assertEqual(refused.exception.code, 1)
        self.assertEqual(len(refused.exception.reason.splitlines()), 1)
        self.assertEqual(len(self.workspace("account", "list")), 1)

    def test_secret_that_is_refused_during_a_sync_is_said(self):
        other = harness.Workspace()
        try:
            account = other.add_account("wordpress", PASSWORD, server=URL, user="keeper")
            other("sync")
            count = len(other.messages())
            other.secrets[account["id"]] = "revoked"
            with self.assertRaises(harness.Failed) as refused:
                other("sync")
            self.assertEqual(refused.exception.code, 1)
            self.assertIn(account["name"], refused.exception.reason)
            self.assertEqual(other("account", "list")[0]["error"], "auth")
            self.assertEqual(len(other.messages()), count)
            other.secrets[account["id"]] = PASSWORD
            other("account", "verify", account["id"])
            self.assertTrue(other("sync")[0]["ok"])
            self.assertEqual(other("account", "list")[0]["state"], "active")
        finally:
            other.remove()

    def test_removed_account_can_take_its_history_along(self):
        other = harness.Workspace()
        try:
            account = other.add_account("wordpress", PASSWORD, server=URL, user="keeper")
            other("sync")
            self.assertTrue(other.messages())
            other("account", "remove", account["id"], "--delete-history")
            self.assertFalse(other("account", "list", "--all"))
            self.assertFalse(other.messages())
            self.assertTrue(other("doctor")[0]["ok"])
        finally:
            other.remove()


if __name__ == "__main__":
    harness.main()
