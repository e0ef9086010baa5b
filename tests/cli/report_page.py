#!/usr/bin/env python3
"""Looks at the page of nah report, as a browser has read it.

usage: report_page.py page FILE      the elements and attributes of a page: none that acts or fetches
       report_page.py light FILE     a screenshot is light (or dark) at its upper left corner
       report_page.py dark FILE
"""
import html.parser
import struct
import sys
import zlib

ELEMENTS = set(
    """html head meta title style body main header div section h1 h2 p ul ol li span b code small
    table tbody tr td svg rect line g title a""".split()
)
NEEDED = {"shares", "tools", "time", "asked", "refused", "session", "line", "slowest"}
HOSTILE = [
    "<script>alert(1)</script><img src=x onerror=alert(2)>",
    "\"'><svg onload=alert(3)>",
    "</code></style></script>",
    "&amp; &lt;b&gt;",
]


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.ids, self.text, self.policy = set(), [], ""

    def handle_starttag(self, tag, attributes):
        assert tag in ELEMENTS, tag
        for name, value in attributes:
            assert not name.startswith("on"), (tag, name)
            assert name not in ("src", "srcset", "action", "data", "xlink:href"), (tag, name)
            assert name != "href" or value.startswith("#call-"), (tag, value)
            if name == "id":
                self.ids.add(value)
        fields = dict(attributes)
        if fields.get("http-equiv", "").lower() == "content-security-policy":
            self.policy = fields["content"]

    def handle_data(self, data):
        self.text.append(data)


def check_page(path):
    page = Page()
    page.feed(open(path, encoding="utf-8").read())
    assert NEEDED <= page.ids, NEEDED - page.ids
    assert "default-src 'none'" in page.policy and "script-src" not in page.policy, page.policy
    text = "".join(page.text)
    for part in HOSTILE:
        assert part in text, part


def corner(path):
    """The first pixel of a PNG: in the first row each filter leaves it as it is."""
    data = open(path, "rb").read()
    at, pixels = 8, b""
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at : at + 8])
        pixels += data[at + 8 : at + 8 + length] if kind == b"IDAT" else b""
        at += 12 + length
    return zlib.decompressobj().decompress(pixels, 4)[1:4]


def main():
    what, path = sys.argv[1:]
    if what == "page":
        check_page(path)
    else:
        brightness = sum(corner(path)) / 3
        assert brightness > 200 if what == "light" else brightness < 60, brightness


if __name__ == "__main__":
    main()
