"""A site that answers as WordPress does where the connector asks, in this process and on loopback.

It remembers every comment that was posted, so that a test sees what really arrived, and it can be made to fail.
"""
import base64
import datetime
import http.server
import json
import threading
import time
import urllib.parse

START = datetime.datetime(2026, 4, 1, 8, 0, 0)
USER, PASSWORD = "keeper", "abcd efgh ijkl"


def stamp(minutes):
    return (START + datetime.timedelta(minutes=minutes)).strftime("%Y-%m-%dT%H:%M:%S")


class Site:
    def __init__(self, posts=3, comments=60):
        self.lock = threading.Lock()
        self.posts = [self.make_post(i) for i in range(1, posts + 1)]
        self.comments = [self.make_comment(i, 1 + i % posts, 0 if i % 3 else max(0, i - posts), f"comment {i}, as it is")
                         for i in range(1, comments + 1)]
        self.accepted = []   # the texts of all comments that were posted, in order, refused repetitions not among them
        self.requests = 0
        self.fault = None    # (status, headers, body) for whatever is asked
        self.delay = 0.0     # seconds before each answer
        self.port = 0
        self.open()
        self.url = f"http://127.0.0.1:{self.port}"

    def open(self):
        """Listens, after close() on the same port as before."""
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", self.port), self.handler())
        self.server.daemon_threads = True
        self.port = self.server.server_port
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()
        self.server.server_close()

    def make_post(self, number):
        return {"id": number, "date": stamp(number), "date_gmt": stamp(number), "modified": stamp(number),
                "modified_gmt": stamp(number), "slug": f"post-{number}", "status": "publish", "type": "post",
                "link": f"http://127.0.0.1/post-{number}/", "author": 1, "comment_status": "open",
                "title": {"rendered": f"Post {number}", "raw": f"Post {number}"},
                "content": {"rendered": f"<p>Text of post {number}</p>", "raw": f"Text of post {number}"},
                "excerpt": {"rendered": ""}}

    def make_comment(self, number, post, parent, text, author=0):
        return {"id": number, "post": post, "parent": parent, "author": author,
                "author_name": USER if author else f"Guest {number % 7}", "author_url": "", "author_email": "",
                "date": stamp(100 + number), "date_gmt": stamp(100 + number),
                "content": {"rendered": f"<p>{text}</p>", "raw": text}, "status": "approved", "type": "comment",
                "link": f"http://127.0.0.1/post-{post}/#comment-{number}", "author_avatar_urls": {}}

    def post_comment(self, fields):
        """(status, object)"""
        with self.lock:
            key = (fields.get("post"), fields.get("parent", 0), fields.get("content"))
            for each in self.comments:
                if (each["post"], each["parent"], each["content"]["raw"]) == key and each["author"] == 1:
                    return 409, {"code": "comment_duplicate", "message": "Duplicate comment", "data": {"status": 409}}
            comment = self.make_comment(len(self.comments) + 1, *key[:2], key[2], author=1)
            self.comments.append(comment)
            self.accepted.append(key[2])
            return 201, comment

    def listed(self, rows, time_key, query):
        """(rows of the page, number of pages)"""
        after = query.get("after") or query.get("modified_after")
        before = query.get("before") or query.get("modified_before")
        include = query.get("include")
        wanted = {int(each) for each in include.split(",")} if include else None
        kept = [row for row in rows
                if (not after or row[time_key] > after.rstrip("Z")) and (not before or row[time_key] < before.rstrip("Z"))
                and (wanted is None or row["id"] in wanted)
                and ("post" not in query or str(row.get("post")) in query["post"].split(","))
                and ("parent" not in query or str(row.get("parent")) == query["parent"])]
        kept.sort(key=lambda row: (row[time_key], row["id"]), reverse=query.get("order", "desc") == "desc")
        size, page = int(query.get("per_page", 10)), int(query.get("page", 1))
        return kept[(page - 1) * size:page * size], max(1, -(-len(kept) // size)), len(kept)

    def answer(self, method, path, query, fields):
        """(status, headers, object)"""
        route = path.removeprefix("/wp-json").strip("/")
        if route == "":
            return 200, {}, {"name": "Fake site", "url": self.url, "home": self.url, "gmt_offset": 0,
                             "namespaces": ["wp/v2"], "routes": {},
                             "authentication": {"application-passwords": {"endpoints": {}}}}
        if route == "wp/v2/users/me":
            return 200, {}, {"id": 1, "name": USER, "slug": USER, "roles": ["administrator"], "link": self.url,
                             "capabilities": {"moderate_comments": True, "edit_posts": True, "edit_others_posts": True}}
        if route == "wp/v2/types":
            return 200, {}, {"post": {"slug": "post", "rest_base": "posts"}}
        if route == "wp/v2/comments" and method == "POST":
            status, made = self.post_comment(fields)
            return status, {}, made
        if route in ("wp/v2/posts", "wp/v2/comments"):
            with self.lock:
                rows, key = (self.posts, "modified_gmt") if route.endswith("posts") else (self.comments, "date_gmt")
                page, pages, total = self.listed(list(rows), key, query)
            return 200, {"X-WP-Total": str(total), "X-WP-TotalPages": str(pages)}, page
        collection, _, number = route.rpartition("/")
        with self.lock:
            rows = {"wp/v2/posts": self.posts, "wp/v2/comments": self.comments}.get(collection, [])
            found = [row for row in rows if str(row["id"]) == number]
            if found and method == "POST" and "status" in fields:
                found[0]["status"] = {"approve": "approved"}.get(fields["status"], fields["status"])
        if found:
            return 200, {}, found[0]
        return 404, {}, {"code": "rest_no_route", "message": "No route", "data": {"status": 404}}

    def handler(self):
        site = self
        credentials = {"Basic " + base64.b64encode(f"{USER}:{word}".encode()).decode()
                       for word in (PASSWORD, PASSWORD.replace(" ", ""))}

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def respond(self):
                site.requests += 1
                length = int(self.headers.get("Content-Length") or 0)
                body = self.rfile.read(length)
                if site.delay:
                    time.sleep(site.delay)
                if site.fault:
                    status, headers, content = site.fault
                else:
                    address = urllib.parse.urlsplit(self.path)
                    query = {key: ",".join(values) for key, values in urllib.parse.parse_qs(address.query).items()}
                    query = {key.removesuffix("[]"): value for key, value in query.items()}
                    if "wp/v2" in address.path and self.headers.get("Authorization") not in credentials:
                        status, headers, found = 401, {}, {"code": "rest_not_logged_in", "message": "Not signed in",
                                                           "data": {"status": 401}}
                    else:
                        try:
                            fields = json.loads(body) if body else {}
                        except ValueError:
                            fields = dict(urllib.parse.parse_qsl(body.decode()))
                        status, headers, found = site.answer(self.command, address.path, query, fields)
                    content = json.dumps(found).encode()
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Type", "application/json; charset=UTF-8")
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                if self.command != "HEAD":
                    self.wfile.write(content)

            do_GET = do_POST = do_HEAD = do_DELETE = respond

            def log_message(self, *_):
                pass

            def handle(self):
                try:
                    super().handle()
                except ConnectionError:
                    pass  # the other side was killed, which is what the test is about

        return Handler
