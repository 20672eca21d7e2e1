"""Going on in the tray: a desktop with a tray of the test's own, which sees what the window puts there and presses it.

It speaks the StatusNotifier protocol over the session's bus, as the trays of today's desktops do.
"""
import os
import threading
import unittest

import desk

WATCHER = """<node><interface name="org.kde.StatusNotifierWatcher">
  <method name="RegisterStatusNotifierItem"><arg type="s" direction="in"/></method>
  <method name="RegisterStatusNotifierHost"><arg type="s" direction="in"/></method>
  <property name="RegisteredStatusNotifierItems" type="as" access="read"/>
  <property name="IsStatusNotifierHostRegistered" type="b" access="read"/>
  <property name="ProtocolVersion" type="i" access="read"/>
  <signal name="StatusNotifierItemRegistered"><arg type="s"/></signal>
  <signal name="StatusNotifierItemUnregistered"><arg type="s"/></signal>
  <signal name="StatusNotifierHostRegistered"/>
</interface></node>"""
ITEM = "org.kde.StatusNotifierItem"
MENU = "com.canonical.dbusmenu"


class Tray:
    """What a desktop's panel is to a program: somewhere to put an icon with a menu. It answers on a thread of its own, for a
    program that starts waits for it."""

    def __init__(self):
        from gi.repository import Gio, GLib
        self.gio, self.glib = Gio, GLib
        self.items = []  # (name on the bus, path)
        self.loop = None
        ready = threading.Event()
        self.thread = threading.Thread(target=self.answer, args=[ready])
        self.thread.start()
        assert ready.wait(30), "the tray's own name on the bus"

    def answer(self, ready):
        gio = self.gio
        context = self.glib.MainContext()
        context.push_thread_default()
        self.bus = gio.DBusConnection.new_for_address_sync(
            os.environ["DBUS_SESSION_BUS_ADDRESS"],
            gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)
        info = gio.DBusNodeInfo.new_for_xml(WATCHER).interfaces[0]
        self.bus.register_object("/StatusNotifierWatcher", info, self.called, self.asked, None)
        gio.bus_own_name_on_connection(self.bus, "org.kde.StatusNotifierWatcher", gio.BusNameOwnerFlags.NONE,
                                       lambda *_: ready.set(), None)
        self.loop = self.glib.MainLoop(context)
        self.loop.run()
        self.bus.close_sync(None)
        context.pop_thread_default()

    def end(self):
        self.loop.quit()
        self.thread.join()

    def called(self, _bus, sender, _path, _interface, method, arguments, invocation):
        if method == "RegisterStatusNotifierItem":
            service = arguments.unpack()[0]
            self.items.append((sender, service if service.startswith("/") else "/StatusNotifierItem"))
        invocation.return_value(None)

    def asked(self, _bus, _sender, _path, _interface, name):
        values = {"RegisteredStatusNotifierItems": self.glib.Variant("as", [name for name, _ in self.items]),
                  "IsStatusNotifierHostRegistered": self.glib.Variant("b", True),
                  "ProtocolVersion": self.glib.Variant("i", 0)}
        return values[name]

    def call(self, path, interface, method, arguments):
        return self.bus.call_sync(self.items[-1][0], path, interface, method, arguments, None,
                                  self.gio.DBusCallFlags.NONE, 10_000, None)

    def fact(self, name):
        arguments = self.glib.Variant("(ss)", (ITEM, name))
        return self.call(self.items[-1][1], "org.freedesktop.DBus.Properties", "Get", arguments).unpack()[0]

    def press(self):
        """As a click on the icon."""
        self.call(self.items[-1][1], ITEM, "Activate", self.glib.Variant("(ii)", (0, 0)))

    def entries(self):
        """Its menu: number by label."""
        menu = self.fact("Menu")
        layout = self.call(menu, MENU, "GetLayout", self.glib.Variant("(iias)", (0, -1, []))).unpack()[1]
        return {entry[1].get("label", ""): entry[0] for entry in layout[2]}

    def choose(self, label):
        number = self.entries()[label]
        self.call(self.fact("Menu"), MENU, "Event",
                  self.glib.Variant("(isvu)", (number, "clicked", self.glib.Variant("s", ""), 0)))


class TrayTest(desk.DeskTest):
    def open_desk(self, tray):
        if tray:
            self.tray = Tray()
            self.addCleanup(self.tray.end)
        self.desk = desk.Desk(self.desktop, messages=1000, waiting=5)
        self.desk.open()
        if tray:
            self.desk.wait(lambda: self.tray.items, "an icon in the tray")

    def stay_in_tray(self):
        self.desk.click("Settings", "radio button")
        self.desk.click("Find a setting", "text")
        self.desk.keys(desk.Text("closing"))
        setting = "Closing the window leaves Rapport running in the tray"
        self.desk.gone("Show an icon in the tray, with how many conversations are unread", "check box")
        self.desk.click(setting, "check box")
        checked = self.desktop.atspi.StateType.CHECKED
        self.desk.wait(lambda: self.desk.look(setting).get_state_set().contains(checked), "the setting")
        self.desk.click(lambda name: name.startswith("Inbox"), "radio button")

    def is_shown(self):
        showing = self.desktop.atspi.StateType.SHOWING
        windows = [self.desk.window.get_child_at_index(i) for i in range(self.desk.window.get_child_count())]
        return any(each.get_state_set().contains(showing) for each in windows if each)

    def comes_back(self, how):
        self.desk.wait(self.is_shown, f"the window to come back {how}")
        self.desk.point_at_it()
        # With the keyboard: it has lost it and got it again within a moment.
        self.desk.keys("question")
        self.desk.find("Shortcuts", "dialog")
        self.desk.keys("Escape")
        self.desk.gone("Shortcuts", "dialog")

    def goes(self):
        self.desk.keys("alt+F4")
        self.desk.wait(lambda: not self.is_shown(), "the window to go")

    def test_closing_goes_on_in_the_tray(self):
        self.open_desk(tray=True)
        waiting = len(self.desk.waiting())
        self.desk.wait(lambda: f"{waiting} conversations wait" in str(self.tray.fact("ToolTip")), "what the icon says")
        self.stay_in_tray()
        self.goes()
        self.assertIsNone(self.desk.process.poll(), "the program goes on")

        # It goes on with its work: what is decided elsewhere changes what the icon says.
        self.desk.cli("bulk", "close", "is:open")
        self.desk.wait(lambda: "nobody waits" in str(self.tray.fact("ToolTip")), "the icon to follow the workspace")

        self.tray.press()
        self.comes_back("by a click on the icon")
        self.goes()
        self.tray.choose("Show Rapport")
        self.comes_back("by the menu")
        self.goes()
        self.tray.choose("Quit")
        self.assertEqual(self.desk.process.wait(desk.PATIENCE), 0)

    def test_starting_it_again_brings_the_window_back(self):
        self.open_desk(tray=True)
        self.stay_in_tray()
        self.goes()
        second = self.desktop.start(str(desk.PROGRAMS / "rapport"), "--workspace", self.desk.folder)
        self.comes_back("by a second start")
        self.assertEqual(second.wait(desk.PATIENCE), 0, "there is one Rapport on a workspace")
        self.desk.close()

    def test_without_a_tray_closing_ends_it(self):
        self.open_desk(tray=False)
        self.stay_in_tray()
        self.desk.keys("alt+F4")
        self.assertEqual(self.desk.process.wait(desk.PATIENCE), 0, "nobody could bring it back")


if __name__ == "__main__":
    unittest.main(verbosity=2, warnings="ignore")
