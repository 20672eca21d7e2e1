"""Accounts, posts, a thread, a mention, a quote, likes, a repost and follows, each record under a fixed key."""
import datetime
import json
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

PASSWORD = "quiet-river-9"
BRAND = "tidewell"
PEOPLE = ["nora", "emil", "sade"]
url = sys.argv[1]


def call(method, name, token=None, **arguments):
    """An XRPC call; a refusal comes back as the object with "error" in it."""
    address = f"{url}/xrpc/{name}"
    body = None
    if method == "GET":
        address += "?" + urllib.parse.urlencode(arguments)
    else:
        body = json.dumps(arguments).encode()
    request = urllib.request.Request(address, data=body, method=method, headers={"Content-Type": "application/json"})
    if token:
        request.add_header("Authorization", f"Bearer {token}")
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return json.load(answer)
    except urllib.error.HTTPError as refusal:
        return json.load(refusal)


class Person:
    def __init__(self, name):
        self.name = name
        self.handle = f"{name}.test"
        session = call("POST", "com.atproto.server.createAccount", handle=self.handle, email=f"{name}@example.test",
                       password=PASSWORD)
        if "accessJwt" not in session:
            session = call("POST", "com.atproto.server.createSession", identifier=self.handle, password=PASSWORD)
        self.did = session["did"]
        self.token = session["accessJwt"]
        self.put("app.bsky.actor.profile", "self", displayName=name.capitalize())

    def put(self, collection, key, **record):
        """Writes the record unless it is there, and names it."""
        there = call("GET", "com.atproto.repo.getRecord", repo=self.did, collection=collection, rkey=key)
        if "uri" not in there:
            there = call("POST", "com.atproto.repo.putRecord", self.token, repo=self.did, collection=collection, rkey=key,
                         record={"$type": collection, **record})
        return {"uri": there["uri"], "cid": there["cid"]}

    def post(self, key, minutes_ago, text, **more):
        """Each waits until the view has the one before it: who is told of a reply depends on what it is below."""
        made = self.put("app.bsky.feed.post", key, text=text, createdAt=ago(minutes_ago), langs=["en"], **more)
        wait_until(lambda: call("GET", "app.bsky.feed.getPosts", self.token, uris=made["uri"]).get("posts"))
        return made


def wait_until(condition):
    deadline = time.monotonic() + 60
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.2)


def ago(minutes):
    moment = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(minutes=minutes)
    return moment.strftime("%Y-%m-%dT%H:%M:%S.000Z")


brand = Person(BRAND)
nora, emil, sade = (Person(name) for name in PEOPLE)

# The keys are TIDs: thirteen characters of base 32, as the protocol wants them for posts.
kettle = brand.post("3ktidekettl2a", 180, "The small kettle is back, in the grey you asked for.")
market = brand.post("3ktidemarkt2a", 170, "Saturday we stand at the harbour market, from nine.")
question = nora.post("3ktidenora222", 160, "Does it fit an induction hob?", reply={"root": kettle, "parent": kettle})
brand.post("3ktidebrand22", 150, "Yes, from twelve centimetres on.", reply={"root": kettle, "parent": question})
emil.post("3ktideemil222", 140, "Mine whistles a bit flat, is that normal?", reply={"root": kettle, "parent": question})
sade.post("3ktidesade222", 130, "Ordered two 🫖🎉 你好", reply={"root": kettle, "parent": kettle})
mention = "Who here has a kettle from @tidewell.test?"
start = len(mention[:mention.index("@")].encode())
emil.post("3ktidemenx222", 120, mention,
          facets=[{"index": {"byteStart": start, "byteEnd": start + len("@tidewell.test")},
                   "features": [{"$type": "app.bsky.richtext.facet#mention", "did": brand.did}]}])
sade.post("3ktidequot222", 110, "This is what I meant.", embed={"$type": "app.bsky.embed.record", "record": kettle})
for person, liked in ((nora, kettle), (emil, kettle), (sade, market)):
    person.put("app.bsky.feed.like", "3ktidelike222", subject=liked, createdAt=ago(100))
emil.put("app.bsky.feed.repost", "3ktiderepo222", subject=kettle, createdAt=ago(95))
for person in (nora, emil, sade):
    person.put("app.bsky.graph.follow", "3ktidefoll222", subject=brand.did, createdAt=ago(90))



def notifications():
    return call("GET", "app.bsky.notification.listNotifications", brand.token, limit=100).get("notifications", [])


# At least: 3 replies in our thread, a mention, a quote, 3 likes, a repost, 3 follows.
wait_until(lambda: len(notifications()) >= 12)
print(f"ATPROTO_HANDLE={brand.handle}")
print(f"ATPROTO_PASSWORD={PASSWORD}")
print(f"ATPROTO_DID={brand.did}")
print(f"ATPROTO_KETTLE={kettle['uri']}")
print(f"ATPROTO_NOTIFICATIONS={len(notifications())}")
