"""A day's work with the mouse alone; only the words of an answer, a note and a search are typed.

Everything is clicked where assistive technology says that it stands, and judged by what the workspace holds afterwards.
"""
import os
import unittest

import desk
from desk import Text

ROUNDS = int(os.environ.get("RAPPORT_ROUNDS", "2"))


class MouseTest(desk.DeskTest):
    def setUp(self):
        self.sit_down()

    # What is done about one conversation.

    def choose(self, one):
        self.desk.click(self.desk.wait(lambda: self.desk.row_of(one), f"the row of {one['person']}"))
        self.desk.on(one)

    def menu(self, one, entry):
        """From the menu at its row."""
        self.desk.click(self.desk.wait(lambda: self.desk.row_of(one), f"the row of {one['person']}"), button=3)
        self.desk.click(entry, "menu item")
        self.desk.gone(entry, "menu item")

    def pick(self, choice):
        """In the list of choices that has come up."""
        self.desk.click(lambda name: name.startswith(choice), "list item")

    def undo(self):
        self.desk.click("Undo", "push button")

    def close(self, one):
        self.choose(one)
        self.desk.click("Close", "push button")
        self.desk.becomes(one, state="closed")

    def close_and_undo(self, one):
        self.close(one)
        self.undo()
        self.desk.becomes(one, state="open")
        self.menu(one, "No reply needed")
        self.desk.becomes(one, state="closed")

    def snooze(self, one):
        self.choose(one)
        self.desk.click("Snooze", "push button")
        self.pick("Tomorrow")
        self.desk.becomes(one, state="snoozed", snoozed_until=lambda until: until is not None)

    def snooze_by_menu(self, one):
        self.menu(one, "Snooze")
        self.pick("Until they answer")
        self.desk.becomes(one, state="snoozed", snoozed_until=None)

    def tag(self, one):
        known = next(tag for tag in self.tags if tag not in one["tags"])
        self.menu(one, "Tag")
        self.pick(known)
        self.desk.becomes(one, tags=lambda tags: known in tags)
        self.menu(one, "Close")
        self.desk.becomes(one, state="closed")

    def assign(self, one):
        self.choose(one)
        self.desk.click("Assign", "push button")
        self.pick("Nobody" if self.is_mine(one) else "Me")
        self.desk.wait(lambda: any(each["kind"] == "conversation.assigned" for each in self.desk.cli("history", one["id"])),
                       "the assignment")
        self.menu(one, "Spam")
        self.desk.becomes(one, state="closed")

    def is_mine(self, one):
        return any(each["id"] == one["id"] for each in self.desk.cli("list", "assigned:me", "--limit", 0))

    def write(self, one):
        """An answer where the channel takes one, else a note."""
        self.choose(one)
        kind = "Public reply" if one["channel"] in desk.REPLYABLE else "Internal note"
        text = f"Thank you, {one['id']}."
        self.desk.click(kind, "radio button")
        self.desk.click(kind, "text")
        self.desk.keys(Text(text))
        self.desk.click("Send reply" if kind == "Public reply" else "Save note", "push button")
        self.desk.wrote(one, "reply" if kind == "Public reply" else "note", text)
        if kind == "Public reply":
            self.desk.becomes(one, state="waiting", delivery="queued")
        else:
            self.desk.click("Close", "push button")
            self.desk.becomes(one, state="closed")

    def several(self, ones):
        """Picked with the key held, then one decision and one way back."""
        rows = [self.desk.wait(lambda one=one: self.desk.row_of(one), "the row") for one in ones]
        self.desktop.xdotool("keydown", "ctrl")
        try:
            for row in rows:
                self.desk.click(row)
        finally:
            self.desktop.xdotool("keyup", "ctrl")
        self.desk.find(f"{len(ones)} selected", "label")
        self.desk.click("Close the selected (E)", "push button")
        for one in ones:
            self.desk.becomes(one, state="closed")
        self.undo()
        for one in ones:
            self.desk.becomes(one, state="open")
        self.menu(ones[0], "Select the conversation")
        self.desk.find("1 selected", "label")
        self.menu(ones[0], "Select all that are listed")
        self.desk.find(lambda name: name.startswith("All ") and name.endswith(" selected"), "label")
        self.desk.click("Select nothing (Esc)", "push button")
        self.desk.gone("Select nothing (Esc)", "push button")
        for one in ones:
            self.close(one)

    def test_a_day_by_mouse(self):
        self.tags = [each["tags"][0] for each in self.desk.waiting() if each["tags"]]
        singles = [self.close, self.snooze, self.write, self.tag, self.close_and_undo, self.snooze_by_menu, self.assign,
                   self.write]
        done = []
        for _ in range(ROUNDS):
            for kind in singles:
                one = self.desk.waiting()[0]
                kind(one)
                done.append(one)
            ones = self.desk.waiting()[:3]
            self.several(ones)
            done += ones
        left = {each["id"] for each in self.desk.waiting()}
        self.assertEqual([each["id"] for each in done if each["id"] in left], [])
        print(f"{len(done)} conversations, {self.desk.clicks / len(done):.1f} clicks each")

    def test_views_search_and_palette(self):
        self.desk.click(lambda name: name.startswith("Waiting on them"), "list item")
        there = self.desk.cli("list", "is:waiting", "--limit", 0)
        self.desk.wait(lambda: self.desk.rows().get_child_count() == len(there), "those that wait")
        self.desk.click(lambda name: name.startswith("Needs reply"), "list item")
        self.desk.wait(lambda: self.desk.rows().get_child_count() == len(self.desk.waiting()), "all that wait")
        self.desk.click(lambda name: name.startswith("Order:"), "push button")
        self.desk.click("Newest first", "menu item")
        newest = self.desk.cli("list", "is:open", "--order", "newest", "--limit", 1)[0]
        self.desk.wait(lambda: self.desk.tells_of(self.desk.rows().get_child_at_index(0).get_name(), newest), "the newest first")
        self.desk.click("Search", "text")
        self.desk.keys(Text("loom"))
        self.desk.wait(lambda: self.desk.rows().get_child_count() != len(self.desk.waiting()), "what was found")
        self.desk.click("Clear the search", "push button")
        self.desk.wait(lambda: self.desk.rows().get_child_count() == len(self.desk.waiting()), "all that wait")
        self.desk.click("Accounts", "radio button")
        self.desk.find(lambda name: "Paused" in name, "list item")
        self.desk.click(lambda name: name.startswith("Inbox"), "radio button")
        self.desk.find("Conversations", "list")

    def test_views_are_put_in_order(self):
        for name in ("First", "Second", "Third"):
            self.desk.cli("view", "add", name, "is:waiting")

        def stand(*names):
            self.desk.wait(lambda: [each["name"] for each in self.desk.cli("view", "list")] == list(names), f"the order {names}")

        def row(name):
            return self.desk.find(lambda own: own.startswith(name), "list item")
        third = self.desk.extents(row("Third"))
        x, y = self.desktop.middle(row("First"))
        self.desk.drag(x, y, down=third.y + third.height - 4 - y)
        stand("Second", "Third", "First")
        self.desk.click("Undo", "push button")
        stand("First", "Second", "Third")
        self.desk.click(row("Third"))
        self.desk.wait(lambda: self.desk.rows().get_child_count() == len(self.desk.cli("list", "is:waiting", "--limit", 0)),
                       "the view")
        self.desk.keys("alt+Up")
        stand("First", "Third", "Second")
        self.desk.keys("alt+Up")
        stand("Third", "First", "Second")

    def test_columns_stay_as_wide_as_they_were_pulled(self):
        rows = self.desk.extents(self.desk.rows())
        self.desk.drag(rows.x + rows.width + 1, rows.y + 300, 70)
        wider = self.desk.wait(lambda: self.desk.extents(self.desk.rows()).width - rows.width, "a wider list")
        self.assertAlmostEqual(wider, 70, delta=4)
        self.desk.drag(rows.x - 1, rows.y + 300, -40)
        self.desk.wait(lambda: self.desk.extents(self.desk.rows()).x < rows.x, "narrower views")
        kept = self.desk.extents(self.desk.rows())
        self.desk.close()
        self.desk.open()
        again = self.desk.extents(self.desk.rows())
        self.assertAlmostEqual(again.x, kept.x, delta=1)
        self.assertAlmostEqual(again.width, kept.width, delta=1)


if __name__ == "__main__":
    unittest.main(verbosity=2, warnings="ignore")
