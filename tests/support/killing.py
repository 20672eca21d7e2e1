"""Killing the program at random moments of its work, and counting afterwards what that did.

RAPPORT_KILLS        how often; each test has a default of its own
RAPPORT_KILL_SEED    makes the moments those of an earlier run; printed at the start
"""
import collections
import os
import random
import sqlite3
import subprocess
import time

import commandline


def count(default):
    return int(os.environ.get("RAPPORT_KILLS", default))


class Killing:
    """`answer_to`: the message that is answered; `written()`: the texts that really stand on the server."""

    def __init__(self, test, workspace, answer_to, written):
        self.test = test
        self.workspace = workspace
        self.answer_to = answer_to
        self.written = written
        self.texts = []
        self.seed = int(os.environ.get("RAPPORT_KILL_SEED", time.time_ns() % 1_000_000))
        self.random = random.Random(self.seed)
        print(f"RAPPORT_KILL_SEED={self.seed}", flush=True)

    def reply_words(self):
        return ["reply", self.answer_to["conversation"], "--to", self.answer_to["id"], "--text-stdin"]

    def new_text(self):
        self.texts.append(commandline.unique(f"Answer {len(self.texts)}"))
        return self.texts[-1]

    def measured(self, words, text):
        begin = time.monotonic()
        self.workspace(*words, text=text)
        return time.monotonic() - begin

    def kill(self, words, text, span):
        process = subprocess.Popen(self.workspace.command(*words), stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL, env=self.workspace.environment())
        if text is not None:
            process.stdin.write(text.encode())
        process.stdin.close()
        try:
            process.wait(self.random.uniform(0, span))
        except subprocess.TimeoutExpired:
            process.kill()
        process.wait()
        return process.returncode == -9

    def run(self, times):
        reply = self.measured(self.reply_words(), self.new_text())
        full = self.measured(["sync", "--full"], None)
        runs = killed = 0
        while killed < times:
            # The moments are spread over a little more than a whole run, so most of them have to hit.
            self.test.assertLess(runs, 3 * times + 20)
            if runs % 2:
                killed += self.kill(self.reply_words(), self.new_text(), reply * 1.1)
            else:
                killed += self.kill(["sync", "--full"], None, full * 1.1)
            runs += 1
            if runs % 20 == 0:
                self.test.assertTrue(self.workspace("doctor")[0]["ok"])
        print(f"{killed} of {runs} runs were killed, {len(self.texts)} answers were begun", flush=True)

    def settle(self):
        def nothing_waits():
            self.workspace("sync")
            return not self.workspace("outbox", "list")
        self.test.assertTrue(commandline.until(120, nothing_waits), self.workspace("outbox", "list"))
        self.workspace("sync", "--full")

    def check_workspace(self):
        self.test.assertEqual(self.workspace("doctor")[0]["problems"], [])
        database = sqlite3.connect(os.path.join(self.workspace.folder, "workspace.db"))
        try:
            self.test.assertEqual(database.execute("PRAGMA integrity_check").fetchall(), [("ok",)])
            self.test.assertEqual(database.execute("PRAGMA foreign_key_check").fetchall(), [])
        finally:
            database.close()

    def check_answers(self):
        """Every answer that was accepted stands on the server once; one that never was accepted does not."""
        kept = {entry["text"]: entry["state"] for entry in self.workspace("outbox", "list", "--all", "--limit", 0)}
        on_server = collections.Counter(self.written())
        for text in self.texts:
            self.test.assertEqual(on_server[text], 1 if text in kept else 0, text)
            if text in kept:
                self.test.assertEqual(kept[text], "sent", text)
        here = collections.Counter(message["text"] for message in self.workspace.messages())
        for text in self.texts:
            self.test.assertEqual(here[text], on_server[text], text)

    def check_messages(self, fresh):
        """The workspace holds what one that was never disturbed holds."""
        def contents(workspace):
            return sorted((m["remote_id"], m["text"], m["direction"]) for m in workspace.messages())
        fresh("sync")
        ours = contents(self.workspace)
        self.test.assertEqual(len(ours), len({row[0] for row in ours}))
        self.test.assertEqual(ours, contents(fresh))
