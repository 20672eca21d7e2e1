"""A demo community, the real window on it, and what a person at it does and sees.

Whatever is done is judged by what the workspace holds afterwards (through rapport-cli) and by what the window tells assistive
technology; nothing sleeps for a while and hopes. RAPPORT_PATIENCE: seconds that each outcome may take.
"""
import json
import os
import pathlib
import signal
import subprocess
import sys
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
from commandline import PROGRAMS, until  # noqa: E402
from desktop import Desktop  # noqa: E402

PATIENCE = float(os.environ.get("RAPPORT_PATIENCE", "30"))
# The same people and words each time; old enough that nothing falls due while somebody works.
SEED, END = 7, "2026-01-15T10:00:00Z"
REPLYABLE = ("bluesky", "wordpress")


class Text(str):
    """What is typed, as distinct from the name of a key."""


class Desk:
    def __init__(self, desktop, messages=4000, waiting=130):
        """Without messages: a folder with nothing in it yet."""
        self.desktop = desktop
        self.folder = os.path.join(desktop.root, f"workspace-{time.monotonic_ns()}")
        self.keys_pressed = 0
        self.clicks = 0
        self.process = None
        if messages == 0:
            return
        self.cli("demo", "--messages", messages, "--seed", SEED, "--end", END)
        self.cli("bulk", "reopen", "is:closed after:2025-10-01")
        # What is planned is long overdue by the clock on the wall: the window would ask about it before anything else.
        for piece in self.cli("calendar"):
            if any(post["state"] == "planned" for post in piece["posts"]):
                self.cli("content", "unschedule", piece["id"])
        open_ones = self.cli("list", "is:open", "--limit", 0)
        assert len(open_ones) >= waiting, f"only {len(open_ones)} conversations wait"

    def cli(self, *words):
        """The objects that a verb of the command line prints."""
        done = subprocess.run([str(PROGRAMS / "rapport-cli"), "--workspace", self.folder, "--json", *map(str, words)],
                              capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, f"rapport-cli {words}: {done.stderr}"
        return [json.loads(line) for line in done.stdout.splitlines()]

    # The window

    def open(self, **environment):
        self.start(**environment)
        self.wait(lambda: self.rows() and self.rows().get_child_count() > 0, "the list of conversations")
        self.wait(self.current, "the first conversation")

    def start(self, **environment):
        """Whatever the window shows then."""
        # A configuration of its own: what an earlier run has kept of the window's looks is none of this one's business.
        settings = self.folder + "-settings"
        self.process = self.desktop.start(str(PROGRAMS / "rapport"), "--workspace", self.folder,
                                          env={**os.environ, "RAPPORT_CONFIG_DIR": settings, **environment})
        self.window = self.desktop.application(self.process.pid)
        self.known_rows = None
        self.wait(lambda: self.window.get_child_count() > 0, "a window")
        self.point_at_it()

    def point_at_it(self):
        """A window manager may leave the focus where it was; a person would point at the window then."""
        if not until(3, self.has_keyboard):
            subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid), "windowactivate", "--sync",
                            "windowfocus"], check=False, stderr=subprocess.DEVNULL)

    def close(self):
        """Ends as a person ends it; what is left of the window then is a fault."""
        if self.process and self.process.poll() is None:
            self.process.terminate()
            code = self.process.wait(PATIENCE)
            assert code == 0, f"the window ended with {code}"

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(PATIENCE)

    def wait(self, condition, what, seconds=PATIENCE):
        """Until it is so; returns the value. What is waited for is said where it never comes."""
        deadline = time.monotonic() + seconds
        while True:
            value = condition()
            if value:
                return value
            assert self.process is None or self.process.poll() is None, f"the window ended while waiting for {what}"
            if time.monotonic() > deadline:
                self.desktop.picture(os.environ.get("RAPPORT_PICTURE", os.path.join(self.desktop.root, "late.png")))
                raise AssertionError(f"not within {seconds:.0f} s: {what}; now: {self.whereabouts()}")
            time.sleep(0.02)

    def whereabouts(self):
        """A few words about what is on the display, for whoever has to find out why something never came."""
        windows = [self.window.get_child_at_index(i) for i in range(self.window.get_child_count())]
        return [(each.get_role_name(), each.get_name()) for each in windows if each] + [("focus", self.focused()),
                ("row", self.current()[:60])]

    def all(self, rows=12):
        """Every control that is shown; of a long list the first rows."""
        showing = self.desktop.atspi.StateType.SHOWING
        shown = []
        for each in self.desktop.everything(self.window, rows):
            try:
                if each.get_state_set().contains(showing):
                    shown.append(each)
            except Exception:  # it went away while it was looked at
                continue
        return shown

    def look(self, name, role=None):
        """A control that is shown now, or None; in what opened last first."""
        fits = name if callable(name) else lambda own: own == name
        showing = self.desktop.atspi.StateType.SHOWING
        for i in reversed(range(self.window.get_child_count())):
            top = self.window.get_child_at_index(i)
            for each in self.desktop.everything(top, 12) if top else ():
                try:
                    if fits(each.get_name() or "") and (role is None or each.get_role_name() == role) and \
                            each.get_state_set().contains(showing):
                        return each
                except Exception:  # it went away while it was looked at
                    continue
        return None

    def find(self, name, role=None):
        return self.wait(lambda: self.look(name, role), f"{role or 'control'} {name!r}")

    def gone(self, name, role=None):
        self.wait(lambda: not self.look(name, role), f"{name!r} to be gone")

    # The list

    def rows(self):
        """The list of conversations as assistive technology sees it. Kept: to look for it takes its time."""
        if not self.known_rows:
            self.known_rows = next((each for each in self.desktop.everything(self.window, 0)
                                    if each.get_name() == "Conversations" and each.get_role_name() == "list"), None)
        return self.known_rows

    def current_row(self):
        chosen = self.rows().get_table_iface().get_selected_rows()
        return self.rows().get_child_at_index(chosen[0]) if chosen else None

    def current(self):
        """The sentence of the row that is chosen."""
        row = self.current_row()
        return row.get_name() if row else ""

    def row_of(self, conversation):
        """Its row, among the first ones."""
        rows = self.rows()
        for i in range(min(rows.get_child_count(), 8)):
            row = rows.get_child_at_index(i)
            if row and self.tells_of(row.get_name() or "", conversation):
                return row
        return None

    @staticmethod
    def tells_of(sentence, conversation):
        plain = " ".join(conversation["subject"].split())
        return conversation["person"] in sentence and plain in sentence

    def on(self, conversation):
        """Waits until it is the chosen one."""
        self.wait(lambda: self.tells_of(self.current(), conversation),
                  f"the row of {conversation['person']}: {conversation['subject']}; it is {self.current()!r}")

    # What the workspace holds

    def stored(self, conversation):
        return self.cli("show", conversation["id"])[0]

    def becomes(self, conversation, **facts):
        """Until the stored conversation has these facts."""
        seen = {}

        def fits():
            seen.clear()
            seen.update(self.stored(conversation))
            return all(value(seen[key]) if callable(value) else seen[key] == value for key, value in facts.items())
        try:
            self.wait(fits, str({key: value for key, value in facts.items() if not callable(value)}))
        except AssertionError as late:
            raise AssertionError(f"{late}; conversation {conversation['id']} is {seen}") from None

    def wrote(self, conversation, kind, text):
        """Until a message or note of ours with that text stands in it."""
        self.wait(lambda: any(each["kind"] == kind and each["text"] == text
                              for each in self.cli("show", conversation["id"])[1:]), f"the {kind} {text!r}")

    def waiting(self):
        """Who waits, in the order of the list."""
        return self.cli("list", "is:open", "--order", "waiting", "--limit", 0)

    # Hands

    def keys(self, *presses):
        """Presses keys (by X's names) and types texts, one after the other without a pause."""
        self.wait(self.has_keyboard, "a window to have the keyboard")
        words = []
        for press in presses:
            if isinstance(press, Text):
                self.keys_pressed += len(press)
                words += ["type", "--delay", "4", "--args", "1", press]
            else:
                self.keys_pressed += 1
                words += ["key", "--delay", "4", press]
        self.desktop.xdotool(*words)

    def has_keyboard(self):
        """Whether keys reach what opened last: a dialog gets them a moment after it is shown."""
        active = self.desktop.atspi.StateType.ACTIVE
        windows = [self.window.get_child_at_index(i) for i in range(self.window.get_child_count())]
        states = [each.get_state_set() for each in windows if each and each.get_role_name() != "tool tip"]
        return bool(states) and states[-1].contains(active)

    def click(self, name, role=None, button=1):
        """With the mouse, in the middle of a control: one that is at hand, or the one of that name."""
        self.clicks += 1
        self.desktop.click(self.find(name, role) if isinstance(name, str) or callable(name) else name, button)

    def drag(self, x, y, right=0, down=0):
        """Takes hold of what is there and pulls it along, as a hand does: in small steps."""
        steps = [word for i in range(1, 11)
                 for word in ("mousemove", x + right * i // 10, y + down * i // 10, "sleep", "0.02")]
        self.desktop.xdotool("mousemove", x, y, "mousedown", 1, *steps, "mouseup", 1)

    def extents(self, accessible):
        return accessible.get_component_iface().get_extents(self.desktop.atspi.CoordType.SCREEN)

    def focused(self):
        """What has the keyboard: (role, name)."""
        # A list tells of its current row as focused wherever the keyboard is.
        state = self.desktop.atspi.StateType.FOCUSED
        found = [each for each in self.all() if each.get_state_set().contains(state) and
                 (each.get_role_name() != "list item" or each.get_parent().get_state_set().contains(state))]
        return (found[-1].get_role_name(), found[-1].get_name()) if found else None


class DeskTest(unittest.TestCase):
    """Tests on one display of their own, and a desk on it."""

    @classmethod
    def setUpClass(cls):
        cls.desktop = Desktop(keyring=False)
        cls.addClassCleanup(cls.desktop.end)

    def sit_down(self, **how):
        """A window over a community of that kind, until the test ends."""
        self.desk = Desk(self.desktop, **how)
        self.desk.open()
        self.addCleanup(self.desk.close)
