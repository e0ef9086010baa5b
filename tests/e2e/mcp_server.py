#!/usr/bin/env python3
"""An MCP server on stdin and stdout whose tools do nothing but write what they were given into a file.

usage: mcp_server.py FILE [harmless]

With `harmless` they say of themselves that they change nothing.
"""
import json
import sys

TOOLS = {
    "read_note": "Reads a note.",
    "delete_note": "Removes a note for good.",
    "publish_note": "Shows a note to everybody.",
}


def answer(request, calls):
    method, params = request.get("method"), request.get("params") or {}
    if method == "initialize":
        return {"protocolVersion": params.get("protocolVersion", "2025-06-18"),
                "capabilities": {"tools": {}},
                "serverInfo": {"name": "notes", "version": "1.0.0"}}
    if method == "tools/list":
        schema = {"type": "object", "properties": {"text": {"type": "string"}}}
        hints = {"annotations": {"readOnlyHint": True}} if "harmless" in sys.argv else {}
        return {"tools": [{"name": name, "description": what, "inputSchema": schema, **hints}
                          for name, what in TOOLS.items()]}
    if method == "tools/call":
        with open(calls, "a", encoding="utf-8") as file:
            file.write(f"{params['name']} {json.dumps(params.get('arguments'))}\n")
        return {"content": [{"type": "text", "text": f"called {params['name']}"}]}
    return {}


def main():
    for line in sys.stdin:
        request = json.loads(line)
        if "id" in request:
            reply = {"jsonrpc": "2.0", "id": request["id"], "result": answer(request, sys.argv[1])}
            print(json.dumps(reply), flush=True)


if __name__ == "__main__":
    main()
