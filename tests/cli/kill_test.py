"""kill -9 at random moments of sync and send, against a site in this process. RAPPORT_KILLS raises the number of times."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import commandline  # noqa: E402
import fakesite  # noqa: E402
import killing  # noqa: E402


class KillTest(unittest.TestCase):
    def test_nothing_is_lost_doubled_or_sent_twice(self):
        site = fakesite.Site(posts=4, comments=150)
        self.addCleanup(site.close)
        workspace, fresh = commandline.Workspace(), commandline.Workspace()
        for each in (workspace, fresh):
            self.addCleanup(each.remove)
            each.add_account("wordpress", fakesite.PASSWORD, server=site.url, user=fakesite.USER)
        workspace("sync")
        work = killing.Killing(self, workspace, workspace.find("comment 7,"), lambda: site.accepted)
        site.delay = 0.002
        work.run(killing.count(24))
        site.delay = 0
        work.settle()
        work.check_workspace()
        work.check_answers()
        work.check_messages(fresh)


if __name__ == "__main__":
    commandline.main()
