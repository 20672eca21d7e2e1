"""A day's work with the keyboard alone: a hundred conversations in the real window, none of them touched with the mouse.

Each step is judged by what the workspace holds after it. At the end the test says how many keys and how much time each took.
"""
import collections
import os
import statistics
import time
import unittest

import desk
from desk import Text

A_DAY = int(os.environ.get("RAPPORT_DAY", "100"))  # conversations


class KeyboardTest(desk.DeskTest):
    def setUp(self):
        self.sit_down()

    # What is done about one conversation. Each ends on the next one, with the keyboard where the list's keys work.

    def leave_composer(self):
        self.desk.keys("Escape", "Escape")

    def close(self, one):
        self.desk.keys("e")
        self.desk.becomes(one, state="closed")

    def needs_no_reply(self, one):
        self.desk.keys("m")
        self.desk.becomes(one, state="closed")

    def answer(self, one):
        text = f"Thank you, {one['id']} is on its way."
        self.desk.keys("r", Text(text), "ctrl+Return")
        self.desk.becomes(one, state="waiting", delivery="queued")
        self.desk.wrote(one, "reply", text)
        self.leave_composer()
        self.desk.keys("j")

    def answer_and_close(self, one):
        text = f"Done, {one['id']}."
        self.desk.keys("r", Text(text), "ctrl+shift+Return")
        self.desk.becomes(one, state="closed", delivery="queued")
        self.desk.wrote(one, "reply", text)
        self.leave_composer()

    def draft_and_come_back(self, one):
        """Begins an answer, looks at the next one, and finds the text again where it was."""
        self.desk.keys("r", Text("It depends on"))
        self.leave_composer()
        self.desk.keys("j", "k")
        self.desk.becomes(one, draft=True, state="open")
        self.desk.keys("r", "End", Text(" the yarn."), "ctrl+Return")
        self.desk.becomes(one, state="waiting", draft=False)
        self.desk.wrote(one, "reply", "It depends on the yarn.")
        self.leave_composer()
        self.desk.keys("j")

    def note_and_close(self, one):
        text = f"Ask the workshop about {one['id']}."
        self.desk.keys("n", Text(text), "ctrl+Return")
        self.desk.wrote(one, "note", text)
        self.leave_composer()
        self.desk.keys("e")
        self.desk.becomes(one, state="closed")

    def snooze(self, one):
        self.desk.keys("s", Text("tomorrow"), "Return")
        self.desk.becomes(one, state="snoozed", snoozed_until=lambda until: until is not None)

    def snooze_until_they_answer(self, one):
        self.desk.keys("s", Text("until they"), "Return")
        self.desk.becomes(one, state="snoozed", snoozed_until=None)

    def assign_and_close(self, one):
        def is_mine():
            return any(each["id"] == one["id"] for each in self.desk.cli("list", "assigned:me", "--limit", 0))
        was_mine = is_mine()
        self.desk.keys("a", Text("nobody" if was_mine else "me"), "Return")
        self.desk.wait(lambda: is_mine() != was_mine, "the assignment")
        self.desk.keys("e")
        self.desk.becomes(one, state="closed")

    def tag_and_close(self, one):
        self.desk.keys("t", Text("carpenter"), "Return")
        self.desk.becomes(one, tags=lambda tags: "carpenter" in tags)
        self.desk.keys("e")
        self.desk.becomes(one, state="closed")

    def tag_is_taken_off(self, one):
        self.desk.keys("t", Text("mistaken"), "Return")
        self.desk.becomes(one, tags=lambda tags: "mistaken" in tags)
        self.desk.keys("z")
        self.desk.becomes(one, tags=lambda tags: "mistaken" not in tags, state="open")
        self.desk.keys("e")
        self.desk.becomes(one, state="closed")

    def spam(self, one):
        self.desk.keys("exclam")
        self.desk.wait(lambda: any(each["kind"] == "spam.marked" for each in self.history(one)), "the spam mark")
        self.desk.becomes(one, state="closed")

    def close_by_mistake(self, one):
        self.desk.keys("e")
        self.desk.becomes(one, state="closed")
        self.desk.keys("ctrl+z")
        self.desk.becomes(one, state="open")
        self.desk.on(one)
        self.desk.keys("e")
        self.desk.becomes(one, state="closed")

    def by_palette(self, one):
        self.desk.keys("ctrl+k", Text("no reply"), "Return")
        self.desk.becomes(one, state="closed")

    def history_and_close(self, one):
        self.desk.keys("h")
        self.desk.find("History of the conversation", "dialog")
        self.desk.keys("Escape")
        self.desk.gone("History of the conversation", "dialog")
        self.desk.keys("e")
        self.desk.becomes(one, state="closed")

    def several_at_once(self, ones):
        self.desk.keys("x", *["shift+j"] * (len(ones) - 1), "e")
        for one in ones:
            self.desk.becomes(one, state="closed")
        self.desk.keys("j")

    def history(self, one):
        return self.desk.cli("history", one["id"])

    # What comes between.

    def go_to(self, view):
        self.desk.keys("ctrl+k", Text(f"go to {view}"), "Return")

    def look_something_up(self):
        words = "is:closed workshop"
        found = [each for each in self.desk.cli("list", words, "--limit", 0)]
        self.desk.keys("slash", Text(words))
        self.desk.wait(lambda: self.desk.rows().get_child_count() == len(found), f"{len(found)} conversations found")
        self.desk.keys("Return")
        self.desk.wait(self.desk.current, "the first one found")
        self.desk.keys("slash", "Escape", "Escape")

    def read_the_sheet(self):
        self.desk.keys("question")
        self.desk.find("Shortcuts", "dialog")
        self.desk.keys("Escape")
        self.desk.gone("Shortcuts", "dialog")

    def reopen_one(self):
        self.go_to("closed")
        newest = self.desk.cli("list", "is:closed", "--limit", 1)[0]
        self.desk.wait(lambda: self.desk.row_of(newest), "the closed conversations")
        self.desk.keys("Home")
        self.desk.on(newest)
        self.desk.keys("shift+e")
        self.desk.becomes(newest, state="open")
        self.desk.keys("ctrl+z")
        self.desk.becomes(newest, state="closed")
        self.go_to("needs")

    def save_a_view(self):
        self.desk.keys("slash", Text("tag:carpenter"), "ctrl+shift+s")
        self.desk.find("Save as a view", "dialog")
        self.desk.keys(Text("Carpenter"), "Return")
        self.desk.wait(lambda: any(each["name"] == "Carpenter" for each in self.desk.cli("view", "list")), "the view")
        self.desk.gone("Save as a view", "dialog")
        self.desk.keys("slash", "Escape", "Escape")

    # The day.

    def test_a_day_by_keyboard(self):
        kinds = [self.answer, self.close, self.needs_no_reply, self.tag_and_close, self.snooze, self.answer_and_close,
                 self.note_and_close, self.spam, self.assign_and_close, self.draft_and_come_back, self.close_by_mistake,
                 self.several_at_once, self.by_palette, self.answer, self.snooze_until_they_answer, self.history_and_close,
                 self.tag_is_taken_off]
        pauses = collections.deque([self.look_something_up, self.read_the_sheet, self.save_a_view, self.reopen_one])
        took = collections.defaultdict(list)  # kind: [(conversations, keys, seconds)]
        done = []
        step = 0
        while len(done) < A_DAY:
            left = self.desk.waiting()
            self.desk.on(left[0])
            kind = kinds[step % len(kinds)]
            step += 1
            if kind in (self.answer, self.answer_and_close, self.draft_and_come_back) and \
                    left[0]["channel"] not in desk.REPLYABLE:
                kind = self.note_and_close  # Such a channel can only be read here.
            ones = left[:3] if kind == self.several_at_once else left[:1]
            begun, keys = time.monotonic(), self.desk.keys_pressed
            kind(ones if kind == self.several_at_once else ones[0])
            took[kind.__name__].append((len(ones), self.desk.keys_pressed - keys, time.monotonic() - begun))
            done += ones
            if pauses and step % len(kinds) == 0:
                pauses.popleft()()
                left = self.desk.waiting()
                self.desk.wait(lambda: self.desk.rows().get_child_count() == len(left), "all that wait")
                self.desk.keys("Home")
        self.assertFalse(pauses, "every pause was made")
        self.report(took)
        left = {each["id"] for each in self.desk.waiting()}
        self.assertEqual([each["id"] for each in done if each["id"] in left], [], "done and still waiting")
        self.assertEqual(len({each["id"] for each in done}), len(done))
        self.desk.close()
        self.assertTrue(self.desk.cli("doctor")[0]["ok"])

    def report(self, took):
        each = [(keys / count, seconds / count) for runs in took.values() for count, keys, seconds in runs]
        for name, runs in took.items():
            count = sum(run[0] for run in runs)
            print(f"{name:28} {count:3} conversations, {sum(run[1] for run in runs) / count:5.1f} keys and "
                  f"{sum(run[2] for run in runs) / count * 1000:5.0f} ms each")
        print(f"all: {statistics.mean(keys for keys, _ in each):.1f} keys and "
              f"{statistics.mean(seconds for _, seconds in each) * 1000:.0f} ms on average, "
              f"{max(seconds for _, seconds in each) * 1000:.0f} ms at most")


if __name__ == "__main__":
    unittest.main(verbosity=2, warnings="ignore")
