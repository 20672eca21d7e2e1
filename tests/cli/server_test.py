"""The verbs that reach a server, against a stand-in in this process: what they say, and that nothing is lost or doubled."""
import fcntl
import os
import pathlib
import sys
import threading
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import commandline  # noqa: E402
import fakesite  # noqa: E402


class ServerTest(unittest.TestCase):
    def setUp(self):
        self.site = fakesite.Site()
        self.addCleanup(self.site.close)
        self.workspace = commandline.Workspace()
        self.addCleanup(self.workspace.remove)

    def connect(self):
        account = self.workspace.add_account("wordpress", fakesite.PASSWORD, server=self.site.url, user=fakesite.USER)
        self.workspace("sync")
        return account

    def refused(self, *words, text=None):
        with self.assertRaises(commandline.Failed) as failure:
            self.workspace(*words, text=text)
        self.assertEqual(failure.exception.code, 1)
        self.assertEqual(len(failure.exception.reason.splitlines()), 1, failure.exception.reason)
        return failure.exception.reason

    def test_an_account_from_its_first_to_its_last_day(self):
        account = self.connect()
        self.assertEqual(account["state"], "active")
        listed = self.workspace("account", "list")[0]
        self.assertIsNotNone(listed["last_success_at"])
        self.assertIsNone(listed["error"])
        self.assertNotIn(fakesite.PASSWORD, str(listed))
        self.assertEqual(self.workspace("account", "verify", account["id"])[0]["state"], "active")
        self.assertEqual(self.workspace("account", "pause", account["id"])[0]["state"], "paused")
        self.assertIn("paused", self.refused("sync", "--account", account["id"]))
        self.assertEqual(self.workspace("account", "resume", account["id"])[0]["state"], "active")
        self.assertIn("connected already", self.refused(
            "account", "add", "wordpress", "--set", f"server={self.site.url}", "--set", "user=keeper", "--secret-stdin",
            text=fakesite.PASSWORD))
        count = len(self.workspace.messages())
        self.assertEqual(self.workspace("account", "remove", account["id"])[0]["state"], "removed")
        self.assertEqual(self.workspace("account", "list"), [])
        self.assertEqual(len(self.workspace("account", "list", "--all")), 1)
        self.assertEqual(len(self.workspace.messages()), count)

    def test_no_secret_is_kept_where_there_is_no_keychain(self):
        account = self.connect()
        for folder, _, files in os.walk(self.workspace.root):
            for name in files:
                with open(os.path.join(folder, name), "rb") as file:
                    content = file.read()
                for word in (fakesite.PASSWORD, fakesite.PASSWORD.replace(" ", "")):
                    self.assertNotIn(word.encode(), content, name)
        self.workspace.secrets.clear()
        self.assertIn("1", self.refused("account", "verify", account["id"]))
        self.refused("sync")
        self.assertTrue(self.workspace("sync", "--account", 1, "--secret-stdin", text=fakesite.PASSWORD + "\n")[0]["ok"])

    def test_sync_brings_everything_once(self):
        self.connect()
        self.assertEqual(len(self.workspace.messages()), len(self.site.posts) + len(self.site.comments))
        row = self.workspace("sync")[0]
        self.assertEqual((row["ok"], row["added"]), (True, 0))
        self.assertEqual(self.workspace("sync", "--full")[0]["added"], 0)
        self.assertTrue(self.workspace("ledger", "--limit", 3))

    def test_faults_are_said_and_recorded_and_harm_nothing(self):
        self.connect()
        before = self.workspace.messages()
        for fault, kind in (((401, {}, b'{"code":"rest_not_logged_in"}'), "auth"), ((429, {"Retry-After": "7"}, b""), "rate-limited"),
                            ((500, {}, b"<h1>Oops</h1>"), "remote"), ((200, {}, b"<html>please sign in</html>"), "malformed"),
                            ((200, {}, b"\x00\xff garbage"), "malformed")):
            with self.subTest(kind=kind):
                self.site.fault = fault
                self.refused("sync")
                self.assertEqual(self.workspace("ledger", "--limit", 1)[0]["error"], kind)
                self.assertEqual(self.workspace("account", "list")[0]["error"], kind)
                self.site.fault = None
                self.workspace("account", "verify", 1)
                self.assertTrue(self.workspace("sync")[0]["ok"])
        self.assertEqual(len(self.workspace.messages()), len(before))

    def test_one_failing_account_does_not_hold_up_the_other(self):
        other = fakesite.Site(comments=5)
        self.addCleanup(other.close)
        self.connect()
        self.workspace.add_account("wordpress", fakesite.PASSWORD, server=other.url, user=fakesite.USER)
        self.site.fault = (500, {}, b"")
        self.assertIn("account 1", self.refused("sync"))
        accounts = self.workspace("account", "list")
        self.assertEqual([each["error"] for each in accounts], ["remote", None])
        self.assertIsNotNone(accounts[1]["last_success_at"])

    def test_answer_offline_is_kept_and_sent_later(self):
        self.connect()
        question = self.workspace.find("comment 7,")
        words = ("reply", question["conversation"], "--to", question["id"], "--text-stdin")
        secrets, self.workspace.secrets = self.workspace.secrets, {}
        self.assertEqual(self.workspace(*words, text="Without a secret")[0]["state"], "queued")
        self.workspace.secrets = secrets
        self.site.close()
        self.assertEqual(self.workspace(*words, text="Without a network")[0]["state"], "queued")
        waiting = self.workspace("outbox", "list")
        self.assertEqual([each["text"] for each in waiting], ["Without a secret", "Without a network"])
        self.assertEqual(waiting[0]["error"], "offline")
        self.site.open()

        def nothing_waits():
            self.workspace("sync")
            return not self.workspace("outbox", "list")
        self.assertTrue(commandline.until(60, nothing_waits))
        self.assertEqual(self.site.accepted, ["Without a secret", "Without a network"])

    def test_refused_answer_is_kept_with_its_reason(self):
        self.connect()
        question = self.workspace.find("comment 7,")
        self.site.fault = (403, {}, b'{"code":"rest_comment_closed","message":"Comments are closed."}')
        self.refused("reply", question["conversation"], "--to", question["id"], "--text-stdin", text="Too late")
        self.site.fault = None
        entry = self.workspace("outbox", "list")[0]
        self.assertIn(entry["state"], ("failed", "queued"))
        self.assertEqual(self.workspace("outbox", "retry", entry["id"])[0]["state"], "sent")
        self.assertEqual(self.site.accepted, ["Too late"])

    def test_moderation_reaches_the_site(self):
        self.connect()
        message = self.workspace.find("comment 9,")
        for word, there, here in (("hold", "hold", "held"), ("approve", "approved", "visible"), ("spam", "spam", "spam")):
            self.assertEqual(self.workspace("moderate", message["id"], word)[0]["state"], "sent")
            self.assertEqual(self.site.comments[8]["status"], there)
            self.assertEqual(self.workspace.find("comment 9,")["moderation"], here)

    def test_beside_another_engine_nothing_is_sent_by_this_one(self):
        self.connect()
        question = self.workspace.find("comment 7,")
        # The lock that an open window holds, taken as a window would: by another open file.
        locks = [name for name in os.listdir(self.workspace.folder) if "lock" in name]
        self.assertEqual(len(locks), 1, os.listdir(self.workspace.folder))
        with open(os.path.join(self.workspace.folder, locks[0]), "r+b") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            requests = self.site.requests
            entry = self.workspace("reply", question["conversation"], "--to", question["id"], "--text-stdin", text="Mine")[0]
            self.assertEqual(entry["state"], "queued")
            self.assertEqual(self.site.requests, requests)
            self.assertTrue(self.workspace("list"))
        self.workspace("sync")
        self.assertEqual(self.site.accepted, ["Mine"])

    def test_two_syncs_at_once_bring_nothing_twice(self):
        self.connect()
        self.site.delay = 0.02
        results = []

        def sync():
            try:
                results.append(self.workspace("sync", "--full", timeout=30))
            except Exception as failure:  # the second may have waited in vain for a window that is none
                results.append(failure)
        threads = [threading.Thread(target=sync) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.site.delay = 0
        self.assertTrue(any(isinstance(each, list) for each in results), results)
        self.assertEqual(len(self.workspace.messages()), len(self.site.posts) + len(self.site.comments))
        self.assertTrue(self.workspace("doctor")[0]["ok"])


if __name__ == "__main__":
    commandline.main()
