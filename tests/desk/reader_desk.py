"""What somebody who cannot see the window gets of it: every control has a name and can be reached, rows are sentences, and the
whole of a day's work is done through the accessibility interfaces alone (no coordinates, no keys).
"""
import os
import re
import unittest

import desk

# What somebody can act on or must be told of: nothing of it may be without a name.
SPEAKING = {"push button", "toggle button", "check box", "radio button", "text", "password text", "entry", "combo box",
            "spin button", "list", "list item", "table", "table cell", "tree", "tree item", "menu item", "check menu item",
            "radio menu item", "popup menu", "dialog", "page tab", "page tab list", "slider", "link", "progress bar", "alert",
            "frame window", "image", "icon"}
# What a key reaches through something else: a row or an entry through its list or menu, a field's own buttons through the field.
WITHIN = {"list item", "menu item", "check menu item", "radio menu item", "table cell", "tree item"}
PARTS = {"text", "password text", "entry", "combo box", "spin button"}
# Lists that the arrow keys in the field above them lead through.
LED_BY_A_FIELD = {"Choices"}


class ReaderTest(desk.DeskTest):
    def open_desk(self):
        self.sit_down(messages=2000, waiting=40)

    # The rules.

    def faults(self, where):
        """What is wrong with what is shown now."""
        atspi = self.desktop.atspi
        found = []
        for each in self.desk.all():
            try:
                role, name, states = each.get_role_name(), each.get_name() or "", each.get_state_set()
                parent = each.get_parent()
                parent_role = parent.get_role_name() if parent else ""
                told = f"{where}: {role} {name[:60]!r} in {parent_role} {(parent.get_name() if parent else '')!r}"
            except Exception:  # it went away while it was looked at
                continue
            focusable = states.contains(atspi.StateType.FOCUSABLE)
            beside = parent and any(parent.get_child_at_index(i).get_name() for i in range(min(parent.get_child_count(), 12)))
            if role in ("image", "icon") and beside:
                continue  # It adds nothing to the words that it stands beside.
            corner = role == "table cell" and name == "" and parent_role == "table"  # of a calendar: no day
            if (role in SPEAKING or focusable) and not name.strip() and not corner:
                found.append(f"{told}: no name")
            if re.search(r"<[a-z/]+>|&[a-z]+;|&\w", name) and role not in ("list item", "label", "table cell"):
                found.append(f"{told}: markup in the name")
            if focusable and role == "unknown":
                found.append(f"{told}: takes the keyboard, but says not what it is")
            acts = role in SPEAKING and role not in WITHIN and role not in ("dialog", "popup menu", "alert", "progress bar",
                                                                            "image", "icon", "table", "page tab list")
            if acts and states.contains(atspi.StateType.ENABLED) and not focusable and parent_role not in PARTS and \
                    name not in LED_BY_A_FIELD:
                found.append(f"{told}: no key reaches it")
        return found

    def walk(self, screens):
        """Opens one after the other; returns all that is wrong."""
        found = []
        for name, open_it, close_it in screens:
            open_it()
            found += self.faults(name)
            folder = os.environ.get("RAPPORT_PICTURES")
            if folder:
                self.desktop.picture(os.path.join(folder, name.replace(" ", "-") + ".png"))
            close_it()
        return found

    # The walk.

    def test_every_control_has_a_name_and_a_key(self):
        self.open_desk()
        d = self.desk
        one = d.waiting()[0]

        def shown(name, role=None):
            return lambda: d.find(name, role)

        def keys(*presses, then):
            def run():
                d.keys(*presses)
                then()
            return run

        def menu_at(row, button=3):
            def run():
                d.click(row(), button=button)
                d.wait(lambda: d.look(lambda name: True, "menu item"), "a menu")
            return run

        def pressed(name, role, then):
            def run():
                d.click(name, role)
                then()
            return run

        def escape():
            d.keys("Escape")
            d.wait(lambda: d.window.get_child_count() == 1, "one window again")

        def a_menu():
            d.wait(lambda: d.look(lambda name: True, "menu item"), "a menu")

        def command(words, then):
            return keys("ctrl+k", desk.Text(words), "Return", then=then)

        def row_of_view(beginning):
            return lambda: d.find(lambda name: name.startswith(beginning), "list item")

        choices = shown("Choices", "list")
        screens = [
            ("inbox", lambda: d.on(one), lambda: None),
            ("palette", keys("ctrl+k", then=choices), escape),
            ("sheet", keys("question", then=shown("Shortcuts", "dialog")), escape),
            ("snooze", keys("s", then=choices), escape),
            ("assign", keys("a", then=choices), escape),
            ("tag", keys("t", then=choices), escape),
            ("snooze dialog", keys("s", desk.Text("pick"), "Return", then=shown("Snooze until", "dialog")), escape),
            ("history", keys("h", then=shown("History of the conversation", "dialog")), escape),
            ("save a view", keys("ctrl+shift+s", then=shown("Save as a view", "dialog")), escape),
            ("menu of a row", menu_at(lambda: d.row_of(one)), escape),
            ("menu of orders", pressed(lambda name: name.startswith("Order:"), "push button", a_menu), escape),
            ("menu of tags", pressed("Tags", "push button", a_menu), escape),
            ("menu of importance", pressed(lambda name: name.startswith("Importance"), "push button", a_menu), escape),
            ("note", keys("n", then=shown("Internal note", "text")), lambda: d.keys("Escape", "Escape")),
            ("several", keys("x", "shift+j", then=shown("2 selected", "label")), lambda: d.keys("Escape")),
            ("search", keys("slash", desk.Text("loom"), then=lambda: d.wait(d.current, "something found")),
             lambda: d.keys("Escape", "Escape")),
            ("service levels", command("service levels", shown("Service levels", "dialog")), escape),
            ("outbox", pressed(lambda name: name.startswith("Outbox"), "push button", shown("Outbox", "dialog")), escape),
            ("menu of a view", menu_at(row_of_view("Needs reply")), escape),
            ("accounts", pressed("Accounts", "radio button", shown(lambda name: "Paused" in name, "list item")),
             lambda: d.click(lambda name: name.startswith("Inbox"), "radio button")),
        ]
        found = self.walk(screens)
        self.assertEqual(found, [], "\n" + "\n".join(found))

    def test_what_commands_and_buttons_open(self):
        self.open_desk()
        d = self.desk
        one = next(each for each in d.waiting()[:8] if each["channel"] in desk.REPLYABLE)
        d.click(d.row_of(one))
        d.on(one)

        def opened():
            d.wait(lambda: d.window.get_child_count() > 1, "something to open")

        def command(words):
            def run():
                d.keys("ctrl+k", desk.Text(words))
                d.wait(lambda: d.look(lambda name: name.lower().startswith(words), "list item"), f"the command {words}")
                d.keys("Return")
                d.gone("Type a command or a view", "dialog")
                opened()
            return run

        def pressed(name):
            def run():
                d.click(lambda own: own.startswith(name), "push button")
                opened()
            return run

        def closed():
            d.keys("Escape")
            d.wait(lambda: d.window.get_child_count() == 1, "one window again")
        commands = ["groups of the person", "importance of the person", "merge the person with another",
                    "decisions about the person", "who may be the same person", "pictures and portraits",
                    "export the conversation", "quiet until"]
        buttons = ["More", "Saved replies", "Emoji"]

        def typed():
            d.click("Public reply", "text")
            d.keys(desk.Text("Thank you"))
            d.find(lambda name: name.startswith("Length: 9"), "label")

        def settings():
            d.click("Settings", "radio button")
            d.find(lambda name: "Service levels" in name or "portraits" in name)

        def found_in_thread():
            d.keys("Escape", "Escape", "ctrl+f")
            d.find(lambda name: "thread" in name.lower(), "text")
        found = self.walk([(words, command(words), closed) for words in commands] +
                          [(name, pressed(name), closed) for name in buttons] +
                          [("something typed", typed, lambda: None),
                           ("more ways to send", pressed("More ways to send"), closed),
                           ("find in the thread", found_in_thread, lambda: d.keys("Escape")),
                           ("settings", settings, lambda: d.click(lambda name: name.startswith("Inbox"), "radio button"))])
        self.assertEqual(found, [], "\n" + "\n".join(found))

    def test_the_dialogs_of_service_levels_and_views(self):
        self.open_desk()
        d = self.desk
        d.cli("hours", "add", "Workshop")
        d.cli("hours", "day", "Workshop", "2026-12-24")
        d.cli("level", "add", "Everybody", "--first-reply", "4h", "--calendar", "Workshop")
        d.cli("view", "add", "Old ones", "before:2025-12-01")

        def shown(name):
            return lambda: d.find(name, "dialog")

        def pressed(button, then):
            def run():
                d.click(button, "push button")
                shown(then)()
            return run

        def closed(name):
            def run():
                d.keys("Escape")
                d.gone(name, "dialog")
            return run

        def levels():
            d.keys("ctrl+k", desk.Text("service levels"), "Return")
            shown("Service levels")()

        def calendars():
            d.click("Calendars", "page tab")
            d.find("Add a calendar", "push button")

        def change_view():
            d.click(d.find(lambda name: name.startswith("Old ones"), "list item"), button=3)
            d.click("Change name or query", "menu item")
            shown("Change the view")()
        found = self.walk([
            ("service levels", levels, lambda: None),
            ("a new policy", pressed("Add a policy", "Add a policy"), closed("Add a policy")),
            ("calendars", calendars, lambda: None),
            ("a new calendar", pressed("Add a calendar", "Add a calendar"), closed("Add a calendar")),
            ("service levels again", lambda: None, closed("Service levels")),
            ("a view", change_view, closed("Change the view")),
        ])
        self.assertEqual(found, [], "\n" + "\n".join(found))

    def test_the_first_time_and_connecting_a_channel(self):
        self.desk = d = desk.Desk(self.desktop, messages=0)
        d.start()
        self.addCleanup(d.close)

        def dialog():
            d.click(lambda name: name.startswith("Connect a channel"), "push button")
            d.find("Channels", "list")

        def form(channel):
            def run():
                d.click(lambda name: name.startswith(channel), "list item")
                d.keys("Return")
                d.find(f"Connect {channel}", "dialog")
            return run

        def closed():
            d.keys("Escape")
            d.wait(lambda: d.window.get_child_count() == 1, "one window again")
        found = self.walk([
            ("welcome", lambda: d.find(lambda name: "demo" in name, "push button"), lambda: None),
            ("channels", dialog, lambda: None),
            ("bluesky", form("Bluesky"), closed),
            ("channels again", dialog, lambda: None),
            ("wordpress", form("WordPress"), closed),
        ])
        self.assertEqual(found, [], "\n" + "\n".join(found))

    def test_what_stands_in_the_way(self):
        self.desk = d = desk.Desk(self.desktop, messages=0)
        os.makedirs(d.folder)
        with open(os.path.join(d.folder, "workspace.db"), "wb") as file:
            file.write(b"no database at all" * 1000)
        d.start()
        self.addCleanup(d.kill)
        found = self.walk([("an obstacle", lambda: d.find(lambda name: True, "push button"), lambda: None)])
        self.assertEqual(found, [], "\n" + "\n".join(found))

    def test_tab_leads_to_every_control(self):
        self.open_desk()
        d, atspi = self.desk, self.desktop.atspi
        d.on(d.waiting()[0])

        def key_of(each):
            return each.get_role_name(), each.get_name()
        wanted = {key_of(each) for each in d.all(0)
                  if each.get_role_name() in SPEAKING and each.get_state_set().contains(atspi.StateType.FOCUSABLE) and
                  each.get_state_set().contains(atspi.StateType.ENABLED)}
        reached, first = set(), None
        for _ in range(80):
            d.keys("Tab")
            now = d.focused()
            if now and now == first:
                break  # All around.
            first = first or now
            if now:
                reached.add(now if now[0] != "list item" else ("list", "of rows"))
        lists = {each for each in wanted if each[0] == "list"}
        # Of several that exclude each other one is in the row of Tab; the arrows lead to the others.
        others = {each for each in wanted if each[0] == "radio button"}
        missed = wanted - reached - lists - others
        self.assertEqual(missed, set())
        self.assertTrue(any(role == "radio button" for role, _ in reached))
        self.assertIn(("list", "of rows"), reached)

    # The work.

    def choose_row(self, one):
        rows = self.desk.rows()

        def chosen():
            # Rows move while what was done before is worked off: another one may stand there by the time of the choice.
            for i in range(min(rows.get_child_count(), 8)):
                if self.desk.tells_of(rows.get_child_at_index(i).get_name() or "", one):
                    rows.get_table_iface().add_row_selection(i)
                    break  # One person may have begun two that are called alike: the first has waited longest.
            return self.desk.tells_of(self.desk.current(), one)
        self.desk.wait(chosen, "its row to be chosen")
        self.desk.find(one["subject"], "label")  # The thread shows it too.

    def press(self, name, role="push button"):
        self.desktop.press(self.desk.find(name, role))

    def fill(self, name, text):
        self.desktop.fill(self.desk.find(name, "text"), text)

    def pick(self, choice):
        self.press(lambda name: name.startswith(choice), "list item")

    def test_a_day_without_eyes_or_mouse(self):
        self.open_desk()
        d = self.desk
        for _ in range(3):
            one = next(each for each in d.waiting()[:8] if each["channel"] in desk.REPLYABLE)
            self.choose_row(one)
            self.press("Internal note", "radio button")
            self.fill("Internal note", f"Looked into {one['id']}.")
            self.press("Save note")
            d.wrote(one, "note", f"Looked into {one['id']}.")
            self.press("Public reply", "radio button")
            self.fill("Public reply", f"Thank you, {one['id']}.")
            self.press("Send reply")
            d.becomes(one, state="waiting", delivery="queued")
            one = d.waiting()[0]
            self.choose_row(one)
            self.press("Snooze")
            self.pick("Tomorrow")
            d.becomes(one, state="snoozed")
            one = d.waiting()[0]
            self.choose_row(one)
            self.press("Close")
            d.becomes(one, state="closed")
            self.press("Undo")
            d.becomes(one, state="open")
            self.press("Assign")
            self.pick("Nobody")
            self.press("Close")
            d.becomes(one, state="closed")
        words = "from:" + d.waiting()[0]["handle"]
        self.fill("Search", words)
        d.wait(lambda: d.rows().get_child_count() == len(d.cli("list", words, "--limit", 0)), "what was found")
        self.press("Clear the search")
        self.press("Accounts", "radio button")
        d.find(lambda name: "Paused" in name, "list item")

    def test_rows_are_sentences(self):
        self.open_desk()
        rows = self.desk.rows()
        waiting = self.desk.waiting()
        for i, one in enumerate(waiting[:8]):
            said = rows.get_child_at_index(i).get_name()
            self.assertTrue(said.startswith(f"{one['person']} on "), said)
            self.assertIn("waits for", said)
            self.assertIn(" ".join(one["subject"].split()), said)
            for tag in one["tags"]:
                self.assertIn(tag, said)
        messages = self.desk.find("Messages", "list")
        for i in range(messages.get_child_count()):
            self.assertRegex(messages.get_child_at_index(i).get_name(), r"^[^,]+, .+: .+", "who, when: what")


if __name__ == "__main__":
    unittest.main(verbosity=2, warnings="ignore")
