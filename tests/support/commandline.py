"""The command line under test, as the tests of it share it."""
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import time
import unittest

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
PROGRAMS = pathlib.Path(os.environ.get("RAPPORT_PROGRAMS", REPOSITORY / "build" / "release" / "bin"))


class Failed(Exception):
    def __init__(self, code, reason):
        super().__init__(f"rapport-cli ended with {code}: {reason}")
        self.code = code
        self.reason = reason


class Workspace:
    """A workspace in a temporary folder, through the command line."""

    def __init__(self, init=True):
        self.root = tempfile.mkdtemp(prefix="rapport-")
        self.folder = os.path.join(self.root, "workspace")
        self.secrets = {}
        if init:
            self("init")

    def environment(self):
        # No keychain: what a test gives is used for that run alone.
        environment = {**os.environ, "HOME": self.root, "XDG_RUNTIME_DIR": self.root,
                       "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"}
        for account, secret in self.secrets.items():
            environment[f"RAPPORT_SECRET_{account}"] = secret
        return environment

    def command(self, *words):
        return [str(PROGRAMS / "rapport-cli"), "--workspace", self.folder, "--json", *map(str, words)]

    def __call__(self, *words, text=None, timeout=180):
        """Runs a verb; returns its objects. Failed where it ends with anything but 0."""
        run = subprocess.run(self.command(*words), input=text, capture_output=True, text=True, timeout=timeout,
                             env=self.environment())
        if run.returncode != 0:
            raise Failed(run.returncode, run.stderr.strip())
        return [json.loads(line) for line in run.stdout.splitlines()]

    def run(self, *words, text=None, timeout=60):
        """Runs a verb as a person does, without --json; returns what it said and with what it ended."""
        command = [str(PROGRAMS / "rapport-cli"), "--workspace", self.folder, *map(str, words)]
        return subprocess.run(command, input=text, capture_output=True, text=True, timeout=timeout, check=False,
                              env=self.environment())

    def add_account(self, channel, secret=None, **fields):
        words = ["account", "add", channel]
        for key, value in fields.items():
            words += ["--set", f"{key}={value}"]
        if secret is not None:
            words.append("--secret-stdin")
        account = self(*words, text=secret)[0]
        if secret is not None:
            self.secrets[account["id"]] = secret
        return account

    def conversations(self, *query):
        return self("list", *query)

    def thread(self, conversation):
        return [each for each in self("show", conversation)[1:]]

    def messages(self):
        """Every message of every conversation."""
        return [message for each in self.conversations() for message in self.thread(each["id"])]

    def find(self, text):
        """The one message whose text holds this."""
        found = [message for message in self.messages() if text in message["text"]]
        assert len(found) == 1, f"{len(found)} messages hold {text!r}"
        return found[0]

    def remove(self):
        shutil.rmtree(self.root, ignore_errors=True)


class SharedWorkspaceTest(unittest.TestCase):
    """Tests in one workspace, which the words MADE_BY make."""

    MADE_BY = ("init",)

    @classmethod
    def setUpClass(cls):
        cls.workspace = Workspace(init=False)
        cls.addClassCleanup(cls.workspace.remove)
        cls.workspace(*cls.MADE_BY)

    def refused(self, code, *words, **given):
        """Why the program ended with that code."""
        with self.assertRaises(Failed) as failed:
            self.workspace(*words, **given)
        self.assertEqual(failed.exception.code, code, failed.exception.reason)
        return failed.exception.reason


class OwnWorkspaceTest(unittest.TestCase):
    """Tests that each have a workspace of their own, which the words MADE_BY make."""

    MADE_BY = ("init",)

    def setUp(self):
        self.workspace = Workspace(init=False)
        self.addCleanup(self.workspace.remove)
        self.run_ok(*self.MADE_BY)

    def path(self, name):
        return os.path.join(self.workspace.root, name)

    def run_any(self, *words, **given):
        return self.workspace.run(*words, **given)

    def run_ok(self, *words, **given):
        done = self.run_any(*words, **given)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done

    def refused(self, *words, **given):
        """Why it was not done."""
        done = self.run_any(*words, **given)
        self.assertNotEqual(done.returncode, 0)
        return done.stderr

    def objects(self, *words, **given):
        return [json.loads(line) for line in self.run_ok(*words, "--json", **given).stdout.splitlines()]


def until(seconds, condition):
    """The condition's value once it is true; its last value after so many seconds."""
    deadline = time.monotonic() + seconds
    while True:
        value = condition()
        if value or time.monotonic() > deadline:
            return value
        time.sleep(0.2)


def unique(text):
    """A text that no earlier run has written."""
    return f"{text} ({time.time_ns()})"


def main():
    unittest.main(verbosity=2, warnings="ignore")
