"""Every verb of the command line on a demo community: its objects, its words, its exit codes."""
import json
import os
import pathlib
import re
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import commandline  # noqa: E402

TIME = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")


def run(*words, text=None, environment=None):
    """The program as a person starts it: (exit code, output, errors)."""
    done = subprocess.run([str(commandline.PROGRAMS / "rapport-cli"), *map(str, words)], input=text, text=True,
                          capture_output=True, timeout=120, env=environment)
    return done.returncode, done.stdout, done.stderr


def described_keys(verb):
    """What `VERB --help` says of the objects that the verb prints: {object: [key]}."""
    keys, current = {}, None
    for line in run(*verb.split(), "--help")[1].splitlines():
        if line.startswith("JSON: "):
            current = keys.setdefault(line.removeprefix("JSON: "), [])
        elif current is not None and line.startswith("  "):
            current.append(line.split()[0])
        else:
            current = None
    return keys


class HelpTest(unittest.TestCase):
    def test_help_names_every_verb_and_each_has_its_own(self):
        code, text, _ = run("--help")
        self.assertEqual(code, 0)
        verbs = re.findall(r"^  ([a-z]+(?: [a-z]+)?)(?= {2,}| [A-Z\[])", text[text.index("Verbs"):text.index("Options")],
                           re.MULTILINE)
        for verb in ("init", "demo", "account add", "account list", "account verify", "account remove", "account pause",
                     "account resume", "sync", "list", "show", "search", "reply", "note", "close", "reopen", "moderate",
                     "outbox list", "outbox retry", "outbox cancel", "ledger", "doctor", "backup", "channels"):
            self.assertIn(verb, verbs)
            code, help_text, _ = run(*verb.split(), "--help")
            self.assertEqual(code, 0, verb)
            self.assertIn(f"rapport-cli [--workspace DIR] {verb}", help_text)
            for keys in described_keys(verb).values():
                self.assertIn("id", keys, verb)

    def test_help_word_and_short_form(self):
        self.assertEqual(run("help")[1], run("-h")[1])
        self.assertEqual(run("help", "account", "add")[1], run("account", "add", "--help")[1])

    def test_version(self):
        code, text, _ = run("--version")
        self.assertEqual(code, 0)
        self.assertRegex(text, r"^rapport-cli \d+\.\d+\.\d+\n$")


class WrongUseTest(unittest.TestCase):
    def test_each_ends_with_2_and_one_line(self):
        for words in ((), ("nonsense",), ("account",), ("account", "nonsense"), ("list", "--nonsense"),
                      ("list", "--limit"), ("list", "--limit", "many"), ("list", "--limit", "-1"), ("list", "--json=1"),
                      ("list", "--state", "asleep"), ("list", "--order", "random"), ("list", "is:nonsense"),
                      ("list", "before:yesterday-ish"), ("show",), ("show", "abc"), ("show", "0"), ("show", "1", "2"),
                      ("show", "99999999999999999999"), ("search",), ("reply", "1"), ("note", "1"), ("close", "-4"),
                      ("moderate", "1"), ("moderate", "1", "love"), ("outbox", "retry", "x"), ("backup",),
                      ("demo", "--messages", "10"), ("demo", "--messages", "10000001"), ("demo", "--end", "soon"),
                      ("account", "add", "nonsense"), ("account", "add", "wordpress"),
                      ("account", "add", "wordpress", "--set", "nonsense"),
                      ("account", "add", "wordpress", "--set", "nonsense=1"),
                      ("account", "add", "wordpress", "--set", "secret=1"),
                      ("sync", "--best"), ("init", "--account", "1")):
            with self.subTest(words=words):
                workspace = commandline.Workspace() if words and words[0] not in ("demo", "init") else None
                folder = workspace.folder if workspace else "/nonexistent/folder"
                code, output, errors = run("--workspace", folder, *words)
                if workspace:
                    workspace.remove()
                self.assertEqual(code, 2, errors)
                self.assertEqual(output, "")
                self.assertEqual(len(errors.splitlines()), 1, errors)
                self.assertTrue(errors.startswith("rapport-cli: "))

    def test_no_workspace_named(self):
        environment = {key: value for key, value in os.environ.items() if key != "RAPPORT_WORKSPACE"}
        self.assertEqual(run("channels", environment=environment)[0], 0)

    def test_unreadable_text_on_standard_input(self):
        workspace = commandline.Workspace()
        self.addCleanup(workspace.remove)
        for text in (b"", b"\n \n", b"\xff\xfe\xff", b"x" * (1024 * 1024 + 1)):
            done = subprocess.run([*workspace.command("reply", 1, "--text-stdin")], input=text, capture_output=True,
                                  timeout=60, env=workspace.environment())
            self.assertEqual(done.returncode, 2, text[:10])
            self.assertEqual(len(done.stderr.splitlines()), 1)


class FailureTest(unittest.TestCase):
    def test_a_folder_that_is_no_workspace(self):
        for folder in ("/nonexistent/folder", "/etc"):
            for verb in (("list",), ("doctor",), ("sync",), ("account", "list")):
                code, _, errors = run("--workspace", folder, *verb)
                self.assertEqual(code, 1, errors)
                self.assertEqual(len(errors.splitlines()), 1, errors)

    def test_init_overwrites_nothing(self):
        workspace = commandline.Workspace()
        self.addCleanup(workspace.remove)
        with self.assertRaises(commandline.Failed) as refused:
            workspace("init")
        self.assertEqual(refused.exception.code, 1)
        self.assertTrue(workspace("doctor")[0]["ok"])

    def test_a_damaged_database_is_said(self):
        workspace = commandline.Workspace()
        self.addCleanup(workspace.remove)
        for name in os.listdir(workspace.folder):
            if name.startswith("workspace.db"):
                path = os.path.join(workspace.folder, name)
                with open(path, "r+b") as database:
                    database.write(b"not a database at all" * 400)
        for verb in (("list",), ("doctor",)):
            with self.assertRaises(commandline.Failed) as refused:
                workspace(*verb)
            self.assertEqual(refused.exception.code, 1)
            self.assertEqual(len(refused.exception.reason.splitlines()), 1)


class DemoTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.workspace = commandline.Workspace(init=False)
        cls.made = cls.workspace("demo", "--messages", 1500, "--seed", 7, "--end", "2026-05-01T10:00:00Z")[0]

    @classmethod
    def tearDownClass(cls):
        cls.workspace.remove()

    def check_keys(self, verb, kind, objects):
        """Each object has exactly the keys that the help promises."""
        promised = sorted(described_keys(verb)[kind])
        self.assertTrue(objects, f"{verb} printed nothing")
        for each in objects:
            self.assertEqual(sorted(each), promised)

    def test_demo_says_what_it_is(self):
        self.check_keys("demo", "workspace", [self.made])
        self.assertTrue(self.made["demo"])
        self.assertGreaterEqual(self.made["messages"], 1500)
        with self.assertRaises(commandline.Failed) as refused:
            self.workspace("demo", "--messages", 1500)
        self.assertEqual(refused.exception.code, 1)

    def test_same_seed_same_community(self):
        other = commandline.Workspace(init=False)
        self.addCleanup(other.remove)
        other("demo", "--messages", 1500, "--seed", 7, "--end", "2026-05-01T10:00:00Z")
        texts = [[(c["subject"], c["updated_at"], c["state"]) for c in each("list")] for each in (self.workspace, other)]
        self.assertEqual(*texts)

    def test_list(self):
        rows = self.workspace("list")
        self.check_keys("list", "conversation", rows)
        self.assertEqual(len(rows), self.made["conversations"])
        times = [row["updated_at"] for row in rows]
        self.assertEqual(times, sorted(times, reverse=True))
        for row in rows:
            self.assertRegex(row["updated_at"], TIME)
            self.assertIn(row["state"], ("open", "waiting", "snoozed", "closed"))
        self.assertEqual([row["id"] for row in self.workspace("list", "--limit", 5)], [row["id"] for row in rows[:5]])
        self.assertEqual(self.workspace("list", "--limit", 0), rows)
        opened = self.workspace("list", "--state", "open")
        self.assertEqual({row["id"] for row in opened}, {row["id"] for row in rows if row["state"] == "open"})
        self.assertEqual(opened, self.workspace("list", "is:open"))
        waiting = [row["waiting_since"] for row in self.workspace("list", "--state", "open", "--order", "waiting")]
        self.assertEqual(waiting, sorted(waiting))
        self.assertEqual({row["id"] for row in self.workspace("list", "--unread")},
                         {row["id"] for row in rows if row["unread"] > 0})
        channel = rows[0]["channel"]
        self.assertEqual({row["id"] for row in self.workspace("list", f"channel:{channel}")},
                         {row["id"] for row in rows if row["channel"] == channel})

    def test_show(self):
        longest = max(self.workspace("list"), key=lambda row: row["messages"])
        first, *messages = self.workspace("show", longest["id"])
        self.assertEqual(first, longest)
        self.check_keys("show", "message", messages)
        self.assertEqual(len(messages), longest["messages"])
        ids = {message["id"] for message in messages}
        for message in messages:
            self.assertEqual(message["conversation"], longest["id"])
            self.assertIn(message["direction"], ("in", "out", "note"))
            self.assertRegex(message["at"], TIME)
            self.assertTrue(message["parent"] is None or message["parent"] in ids)
        self.assertEqual([m["at"] for m in messages], sorted(m["at"] for m in messages))

    def test_search(self):
        longest = max(self.workspace("list"), key=lambda row: row["messages"])
        word = max(re.findall(r"[A-Za-z]{5,}", " ".join(m["text"] for m in self.workspace("show", longest["id"])[1:])),
                   key=len)
        rows = self.workspace("search", word)
        self.check_keys("search", "search", rows)
        for row in rows:
            self.assertEqual(row["id"], row["message"])
            self.assertNotIn("\x02", row["snippet"])
        self.assertIn(longest["id"], {row["conversation"] for row in self.workspace("search", word, "--limit", 0)})
        self.assertEqual(len(self.workspace("search", word, "--limit", 1)), 1)
        self.assertTrue(self.workspace("search", word, "--best"))
        self.assertEqual(self.workspace("search", "qqqqxxxxzzzz"), [])

    def test_close_reopen_and_note(self):
        conversation = self.workspace("list", "--state", "open", "--limit", 1)[0]["id"]
        closed = self.workspace("close", conversation)
        self.check_keys("close", "conversation", closed)
        self.assertEqual(closed[0]["state"], "closed")
        self.assertEqual(self.workspace("show", conversation)[0]["state"], "closed")
        self.assertEqual(self.workspace("reopen", conversation)[0]["state"], "open")
        text = "Second line too\nof <b>this</b> & 水"
        note = self.workspace("note", conversation, "--text-stdin", text=text + "\n")
        self.check_keys("note", "message", note)
        self.assertEqual((note[0]["text"], note[0]["direction"], note[0]["kind"]), (text, "note", "note"))
        self.assertIn(text, [m["text"] for m in self.workspace("show", conversation)[1:]])
        self.assertIsNone(note[0]["remote_id"])

    def test_whose_pictures_are_fetched_is_said_and_taken_back(self):
        account = self.workspace("account", "list")[0]
        allowed = self.workspace("picture", "allow", "--account", account["id"])
        self.check_keys("picture allow", "picture_consent", allowed)
        self.assertEqual((allowed[0]["account"], allowed[0]["name"], allowed[0]["person"]),
                         (account["id"], account["name"], None))
        self.assertEqual(self.workspace("picture", "list"), allowed)
        self.assertEqual(self.workspace("picture", "refuse", "--account", account["id"]), [])
        for code, words in ((1, ("refuse", "--account", account["id"])), (2, ("allow",)), (1, ("fetch", 99999999))):
            with self.assertRaises(commandline.Failed) as failed:
                self.workspace("picture", *words)
            self.assertEqual(failed.exception.code, code, words)

    def test_answer_is_kept_and_can_be_taken_back(self):
        # The demo's accounts are paused: an answer is queued, and nothing is ever sent.
        conversation = self.workspace("list", "is:open", "channel:bluesky", "--limit", 1)[0]["id"]
        entry = self.workspace("reply", conversation, "--text-stdin", text="We look into it.")
        self.check_keys("reply", "outbox", entry)
        self.assertEqual((entry[0]["state"], entry[0]["text"]), ("queued", "We look into it."))
        self.assertIn("We look into it.", [m["text"] for m in self.workspace("show", conversation)[1:]])
        waiting = self.workspace("outbox", "list")
        self.check_keys("outbox list", "outbox", waiting)
        self.assertIn(entry[0]["id"], [each["id"] for each in waiting])
        cancelled = self.workspace("outbox", "cancel", entry[0]["id"])
        self.assertEqual(cancelled[0]["state"], "cancelled")
        self.assertNotIn("We look into it.", [m["text"] for m in self.workspace("show", conversation)[1:]])
        self.assertTrue(self.workspace("show", conversation)[0]["draft"])
        with self.assertRaises(commandline.Failed) as refused:
            self.workspace("outbox", "cancel", entry[0]["id"])
        self.assertEqual(refused.exception.code, 1)

    def test_accounts_of_the_demo(self):
        accounts = self.workspace("account", "list")
        self.check_keys("account list", "account", accounts)
        self.assertEqual(len(accounts), 5)
        self.assertEqual({each["state"] for each in accounts}, {"paused"})
        with self.assertRaises(commandline.Failed) as refused:
            self.workspace("sync", "--account", accounts[0]["id"])
        self.assertEqual(refused.exception.code, 1)

    def test_channels_doctor_and_backup(self):
        self.check_keys("channels", "channel", self.workspace("channels"))
        health = self.workspace("doctor")
        self.check_keys("doctor", "health", health)
        self.assertEqual((health[0]["ok"], health[0]["problems"]), (True, []))
        copy = os.path.join(self.workspace.root, "copy.db")
        backup = self.workspace("backup", copy)
        self.check_keys("backup", "backup", backup)
        self.assertEqual(os.path.getsize(copy), backup[0]["bytes"])
        with self.assertRaises(commandline.Failed) as refused:
            self.workspace("backup", copy)
        self.assertEqual(refused.exception.code, 1)

    def test_unknown_ids_end_with_1(self):
        for words in (("show", 987654321), ("close", 987654321), ("reopen", 987654321), ("account", "verify", 99),
                      ("account", "remove", 99), ("account", "pause", 99), ("outbox", "retry", 99),
                      ("outbox", "cancel", 99), ("moderate", 99, "spam"), ("sync", "--account", 99),
                      ("ledger", "--account", 99), ("list", "--account", 99)):
            with self.subTest(words=words), self.assertRaises(commandline.Failed) as refused:
                self.workspace(*words)
            self.assertEqual(refused.exception.code, 1)
            self.assertEqual(len(refused.exception.reason.splitlines()), 1)
        for verb in ("reply", "note"):
            with self.assertRaises(commandline.Failed) as refused:
                self.workspace(verb, 987654321, "--text-stdin", text="x")
            self.assertEqual(refused.exception.code, 1)

    def test_hostile_words_are_only_words(self):
        for query in ("'; DROP TABLE message; --", '"unclosed', "((((", "*", "-", "OR OR", "a" * 20000, "\u202e\u0000"[:1],
                      "NEAR(a b)", "text:x", "%s%n", "💥" * 500):
            code, _, errors = run("--workspace", self.workspace.folder, "search", "--json", "--", query)
            self.assertIn(code, (0, 2), errors)
            code, _, errors = run("--workspace", self.workspace.folder, "list", "--json", "--", query)
            self.assertIn(code, (0, 2), errors)
        self.assertTrue(self.workspace("doctor")[0]["ok"])

    def test_text_for_people_steers_no_terminal(self):
        conversation = self.workspace("list", "--limit", 1)[0]["id"]
        self.workspace("note", conversation, "--text-stdin", text="a\x1b[31mred\x9b\u202e b\x07")
        code, output, _ = run("--workspace", self.workspace.folder, "show", conversation)
        self.assertEqual(code, 0)
        self.assertFalse(set(output) & set("\x1b\x9b\u202e\x07"))

    def test_options_stand_anywhere(self):
        folder = self.workspace.folder
        wanted = run("--workspace", folder, "list", "--json", "--limit", "3")[1]
        self.assertEqual(len(wanted.splitlines()), 3)
        for words in (("--json", "--limit=3", "--workspace", folder, "list"), ("list", f"--workspace={folder}", "--limit", "3",
                      "--json")):
            self.assertEqual(run(*words)[1], wanted)
        environment = {**os.environ, "RAPPORT_WORKSPACE": folder}
        self.assertEqual(run("list", "--json", "--limit", "3", environment=environment)[1], wanted)

    def test_tables_are_for_people(self):
        code, output, _ = run("--workspace", self.workspace.folder, "list", "--limit", "4")
        self.assertEqual(code, 0)
        lines = output.splitlines()
        self.assertTrue(lines[0].startswith("ID"))
        self.assertEqual(len(lines), 6)
        self.assertIn("--limit 0", lines[-1])
        for verb in (("account", "list"), ("outbox", "list"), ("ledger",), ("channels",), ("doctor",)):
            code, output, errors = run("--workspace", self.workspace.folder, *verb)
            self.assertEqual(code, 0, errors)
            self.assertTrue(output)

    def test_everyone_may_read_and_write_at_once(self):
        conversation = self.workspace("list", "--limit", 1)[0]["id"]
        texts = [f"note {i} at once" for i in range(8)]
        processes = []
        for text in texts:
            process = subprocess.Popen(self.workspace.command("note", conversation, "--text-stdin"), stdin=subprocess.PIPE,
                                       stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                       env=self.workspace.environment())
            process.stdin.write(text)
            process.stdin.close()
            processes.append(process)
            processes.append(subprocess.Popen(self.workspace.command("list", "--limit", 20), stdout=subprocess.PIPE,
                                              stderr=subprocess.PIPE, text=True, env=self.workspace.environment()))
        for process in processes:
            output = process.stdout.read()
            errors = process.stderr.read()
            process.stdout.close()
            process.stderr.close()
            self.assertEqual(process.wait(60), 0, errors)
            for line in output.splitlines():
                json.loads(line)
        kept = [m["text"] for m in self.workspace("show", conversation)[1:]]
        for text in texts:
            self.assertEqual(kept.count(text), 1)


if __name__ == "__main__":
    commandline.main()
