"""The real window on a display of its own, with a keyring and an accessibility bus, and the command line beside it."""
import os
import subprocess
import unittest

import harness  # makes tests/support known
import desktop


class WindowCase(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        # One for all: the bindings stay with the first bus that they have seen.
        cls.desktop = desktop.Desktop()

    @classmethod
    def tearDownClass(cls):
        cls.desktop.end()

    def setUp(self):
        self.folder = os.path.join(self.desktop.root, self.id())

    def open_window(self):
        self.process = self.desktop.start(str(harness.PROGRAMS / "rapport"), "--workspace", self.folder)
        self.window = self.desktop.application(self.process.pid)
        self.addCleanup(self.close_window)

    def close_window(self):
        picture = os.environ.get("RAPPORT_PICTURE")  # a file name: what the display showed at the end
        if picture:
            self.desktop.picture(picture)
        self.process.terminate()
        self.process.wait(20)

    def find(self, name, role=None, **more):
        return self.desktop.find(self.window, name, role, **more)

    def cli(self, *words, text=None):
        """The command line on the same workspace, with the same keyring."""
        done = subprocess.run([str(harness.PROGRAMS / "rapport-cli"), "--workspace", self.folder, *map(str, words)],
                              input=text, capture_output=True, text=True, timeout=120)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout
