"""A display, a session bus, a keyring and the accessibility bus of a test's own, and hands to use a window with.

A control is found as an assistive technology finds it: by role and accessible name. The tests that use this need Debian's own
Python (python3-gi) and end with 77 where a part is missing.
"""
import os
import shutil
import signal
import subprocess
import tempfile

import harness

LAUNCHER = "/usr/libexec/at-spi-bus-launcher"


class Desktop:
    def __init__(self):
        for program in ("Xvfb", "dbus-daemon", "gnome-keyring-daemon", "xdotool"):
            if not shutil.which(program):
                harness.skip(f"{program} is not installed")
        self.root = tempfile.mkdtemp(prefix="rapport-desktop-")
        self.processes = []
        os.environ.update(HOME=self.root, XDG_RUNTIME_DIR=self.root, XDG_DATA_HOME=f"{self.root}/data",
                          XDG_CONFIG_HOME=f"{self.root}/config", QT_QPA_PLATFORM="xcb", LC_ALL="C.UTF-8", LANGUAGE="en",
                          QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
        os.environ.pop("WAYLAND_DISPLAY", None)
        reading, writing = os.pipe()
        self.start("Xvfb", "-displayfd", str(writing), "-screen", "0", "1440x900x24", "-nolisten", "tcp", pass_fds=[writing])
        os.close(writing)
        with os.fdopen(reading) as display:
            os.environ["DISPLAY"] = ":" + display.readline().strip()
        bus = self.start("dbus-daemon", "--session", "--nofork", "--print-address", stdout=subprocess.PIPE)
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()
        keyring = self.start("gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets", stdin=subprocess.PIPE)
        keyring.stdin.write(b"open sesame")
        keyring.stdin.close()
        self.start(LAUNCHER, "--launch-immediately")
        # A program that starts before the bus answers never shows on it.
        assert harness.until(30, self.accessibility_answers), "the accessibility bus does not answer"
        try:
            import gi
            gi.require_version("Atspi", "2.0")
            from gi.repository import Atspi
        except (ImportError, ValueError) as missing:
            self.end()
            harness.skip(f"the accessibility bindings are not installed: {missing}")
        self.atspi = Atspi
        # The registry behind that bus starts on first use; a program that comes before it is overlooked.
        assert harness.until(30, lambda: Atspi.get_desktop(0) is not None), "there is no accessibility registry"

    def accessibility_answers(self):
        return subprocess.run(["dbus-send", "--session", "--print-reply", "--dest=org.a11y.Bus", "/org/a11y/bus",
                               "org.a11y.Bus.GetAddress"], capture_output=True).returncode == 0

    def start(self, *command, **more):
        more.setdefault("stdout", subprocess.DEVNULL)
        process = subprocess.Popen(command, stderr=subprocess.DEVNULL, **more)
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
                    return child
            return None
        found = harness.until(60, look)
        assert found, "the program does not show on the accessibility bus"
        return found

    def everything(self, accessible):
        """All that is shown below an object, itself first."""
        try:
            if accessible.get_state_set().contains(self.atspi.StateType.DEFUNCT):
                return
            yield accessible
            for i in range(accessible.get_child_count()):
                child = accessible.get_child_at_index(i)
                if child:
                    yield from self.everything(child)
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
        return harness.until(seconds, lambda: next((each for each in self.everything(application) if fits(each)), None))

    def is_selected(self, accessible):
        return accessible.get_state_set().contains(self.atspi.StateType.SELECTED)

    def press(self, accessible):
        """A button's own action."""
        action = accessible.get_action_iface()
        assert action and action.get_n_actions() > 0, f"{accessible.get_name()!r} has no action"
        action.do_action(0)

    def click(self, accessible):
        """With the mouse, in its middle."""
        box = accessible.get_component_iface().get_extents(self.atspi.CoordType.SCREEN)
        self.xdotool("mousemove", box.x + box.width // 2, box.y + box.height // 2, "click", 1)

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
