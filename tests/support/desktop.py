"""A display, a window manager, a session bus and the accessibility bus of a test's own, and hands to use a window with.

A control is found as an assistive technology finds it: by role and accessible name. The tests that use this need Debian's own
Python (python3-gi). Where a part is missing they end with 77, which ctest reports as skipped, with the reason; with
RAPPORT_DISPLAY=required, as packaging/test.sh sets it, that is a failure.
"""
import os
import shutil
import signal
import subprocess
import sys
import tempfile

from commandline import until

LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
SKIPPED = 77
# Windows without frames where they ask to be, each in front and with the focus when it opens; of keys only the one that
# closes a window.
WINDOW_MANAGER = """<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew></focus>
  <keyboard><keybind key="A-F4"><action name="Close"/></keybind></keyboard><mouse/>
  <applications><application class="*"><decor>no</decor><focus>yes</focus></application></applications>
</openbox_config>
"""


def skip(reason):
    if os.environ.get("RAPPORT_DISPLAY") == "required":
        sys.exit(f"a display is required: {reason}")
    print(f"skipped: {reason}", file=sys.stderr)
    sys.exit(SKIPPED)


class Desktop:
    def __init__(self, keyring=True):
        programs = ["Xvfb", "openbox", "dbus-daemon", "xdotool"] + (["gnome-keyring-daemon"] if keyring else [])
        for program in programs:
            if not shutil.which(program):
                skip(f"{program} is not installed")
        self.root = tempfile.mkdtemp(prefix="rapport-desktop-")
        self.processes = []
        os.environ.update(HOME=self.root, XDG_RUNTIME_DIR=self.root, XDG_DATA_HOME=f"{self.root}/data",
                          XDG_CONFIG_HOME=f"{self.root}/config", QT_QPA_PLATFORM="xcb", LC_ALL="C.UTF-8", LANGUAGE="en",
                          QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
        os.environ.pop("WAYLAND_DISPLAY", None)
        self.start_display()
        bus = self.start("dbus-daemon", "--session", "--nofork", "--print-address", stdout=subprocess.PIPE)
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()
        if keyring:
            service = self.start("gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets",
                                 stdin=subprocess.PIPE)
            service.stdin.write(b"open sesame")
            service.stdin.close()
        self.start(LAUNCHER, "--launch-immediately")
        # A program that starts before the bus answers never shows on it.
        assert until(30, self.accessibility_answers), "the accessibility bus does not answer"
        try:
            import gi
            gi.require_version("Atspi", "2.0")
            from gi.repository import Atspi
        except (ImportError, ValueError) as missing:
            self.end()
            skip(f"the accessibility bindings are not installed: {missing}")
        self.atspi = Atspi
        # The registry behind that bus starts on first use; a program that comes before it is overlooked.
        assert until(30, lambda: Atspi.get_desktop(0) is not None), "there is no accessibility registry"

    def start_display(self):
        reading, writing = os.pipe()
        self.start("Xvfb", "-displayfd", str(writing), "-screen", "0", "1440x900x24", "-nolisten", "tcp", pass_fds=[writing])
        os.close(writing)
        with os.fdopen(reading) as display:
            os.environ["DISPLAY"] = ":" + display.readline().strip()
        rules = os.path.join(self.root, "openbox.xml")
        with open(rules, "w", encoding="utf-8") as file:
            file.write(WINDOW_MANAGER)
        self.start("openbox", "--config-file", rules, "--sm-disable")

    def accessibility_answers(self):
        return subprocess.run(["dbus-send", "--session", "--print-reply", "--dest=org.a11y.Bus", "/org/a11y/bus",
                               "org.a11y.Bus.GetAddress"], capture_output=True).returncode == 0

    def start(self, *command, **more):
        more.setdefault("stdout", subprocess.DEVNULL)
        more.setdefault("stderr", subprocess.DEVNULL)
        process = subprocess.Popen(command, **more)
        self.processes.append(process)
        return process

    def end(self):
        for process in reversed(self.processes):
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
                try:
                    process.wait(10)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()
            if process.stdout:
                process.stdout.close()
        shutil.rmtree(self.root, ignore_errors=True)

    def application(self, pid):
        """The accessible object of a process, once it has one."""
        def look():
            desktop = self.atspi.get_desktop(0)
            for i in range(desktop.get_child_count()):
                child = desktop.get_child_at_index(i)
                if child and child.get_process_id() == pid:
                    # What is asked for is what it is now, not what it was when somebody last asked.
                    child.set_cache_mask(self.atspi.Cache.NONE)
                    return child
            return None
        found = until(60, look)
        assert found, "the program does not show on the accessibility bus"
        return found

    def everything(self, accessible, rows=None):
        """All that is shown below an object, itself first; of a list's rows so many at most."""
        try:
            if accessible.get_state_set().contains(self.atspi.StateType.DEFUNCT):
                return
            yield accessible
            count = accessible.get_child_count()
            if rows is not None and accessible.get_role_name() in ("list", "table", "tree"):
                count = min(count, rows)
            for i in range(count):
                child = accessible.get_child_at_index(i)
                if child:
                    yield from self.everything(child, rows)
        except Exception:  # it went away while it was looked at
            return

    def find(self, application, name, role=None, seconds=30):
        """The control of that name that is shown; fails with what there is instead."""
        def fits(each):
            states = each.get_state_set()
            return (each.get_name() == name or (callable(name) and name(each.get_name() or ""))) and \
                (role is None or each.get_role_name() == role) and states.contains(self.atspi.StateType.SHOWING)

        found = self.seen(application, fits, seconds)
        assert found, f"no {role or 'control'} {name!r} among: " + ", ".join(
            sorted({f"{each.get_role_name()} {each.get_name()!r}" for each in self.everything(application)}))
        return found

    def seen(self, application, fits, seconds):
        """The first object that fits, or None after that time."""
        return until(seconds, lambda: next((each for each in self.everything(application) if fits(each)), None))

    def is_selected(self, accessible):
        return accessible.get_state_set().contains(self.atspi.StateType.SELECTED)

    def press(self, accessible):
        """A button's own action."""
        action = accessible.get_action_iface()
        assert action and action.get_n_actions() > 0, f"{accessible.get_name()!r} has no action"
        action.do_action(0)

    def middle(self, accessible):
        """Where it is on the screen."""
        box = accessible.get_component_iface().get_extents(self.atspi.CoordType.SCREEN)
        return box.x + box.width // 2, box.y + box.height // 2

    def click(self, accessible, button=1):
        """With the mouse, in its middle."""
        self.xdotool("mousemove", *self.middle(accessible), "click", button)

    def fill(self, accessible, text):
        """Puts a text into a field."""
        editable = accessible.get_editable_text_iface()
        assert editable, f"{accessible.get_name()!r} takes no text"
        editable.set_text_contents(text)

    def type(self, accessible, text):
        """Goes there and types, a key after the other."""
        accessible.get_component_iface().grab_focus()
        self.xdotool("type", "--delay", 5, text)

    def key(self, name):
        self.xdotool("key", name)

    def xdotool(self, *words):
        subprocess.run(["xdotool", *map(str, words)], check=True)

    def picture(self, path):
        """What the display shows, for whoever has to find out why a test failed."""
        subprocess.run(["import", "-window", "root", path], check=False)
