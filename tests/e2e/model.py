#!/usr/bin/env python3
"""A scripted model on loopback: as much of the OpenAI Responses API as Codex needs for a session.

A scenario is a JSON object. Each key is a text that a prompt holds; its value is what the model does
after that prompt, step by step. A step is a text (the model's last word), one act, or a list of acts
done at once:

    {"fix the greeting": [
        {"patch": "*** Begin Patch\n*** Update File: hello.py\n@@\n-Helo\n+Hello\n*** End Patch"},
        [{"shell": "make test"}, {"shell": "git status", "workdir": "/tmp"}],
        "The greeting is right now."]}

    {"shell": COMMAND, ...}                  further members are arguments of exec_command
    {"patch": TEXT}                          apply_patch
    {"mcp": "SERVER/TOOL", "arguments": {}}  a tool of an MCP server
    {"type": TEXT}                           types into the terminal that was opened last
    {"call": "NAMESPACE.TOOL", "arguments": {}}  any other tool; the namespace may be left out
    {"code": JAVASCRIPT}                     in Code Mode only

An act becomes what this request's tools offer: Code Mode where there is an `exec` tool, plain calls
elsewhere; a tool of an MCP server that Codex holds back is searched for first. What to do next is
read from the request alone (its last known prompt, and the acts that follow it), so subagents and
repeated prompts need nothing special.
"""
import argparse
import http.server
import json
import os
import re
import sys
import threading
import time

CALL_ID = re.compile(r"step-(\d+)-\d+(?:-wait-(\d+)|(-search))?")
TERMINAL = re.compile(r'session(?:_id\\*"?:| ID) *(\d+)')
STILL_RUNNING = re.compile(r"Script running with cell ID (\S+)")
TITLE_REQUEST = "Generate a concise"
TYPING_TIME_MS = 500
CODE_TIME_MS = 600_000  # a call that waits for a person must not end its script


def text_of(value):
    """All the text in a content list, an output or a plain string."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return "".join(text_of(part) for part in value)
    if isinstance(value, dict):
        # What one agent tells another comes as `encrypted_content`; a model of ours may read it.
        return text_of(value.get("text") or value.get("encrypted_content")
                       or value.get("content") or value.get("output") or "")
    return ""


def tools_of(request):
    """The tools on offer as {(namespace, name): type}."""
    offered = list(request.get("tools") or [])
    for item in request.get("input") or []:
        if item.get("type") in ("additional_tools", "tool_search_output"):
            offered += item.get("tools") or []
    tools = {}
    for tool in offered:
        if tool.get("type") == "namespace":
            for inner in tool.get("tools") or []:
                tools[tool["name"], inner.get("name")] = inner.get("type")
        else:
            tools["", tool.get("name") or tool.get("type")] = tool.get("type")
    return tools


def message(text):
    return {"type": "message", "role": "assistant",
            "content": [{"type": "output_text", "text": text}]}


def function_call(namespace, name, arguments):
    call = {"type": "function_call", "name": name, "arguments": json.dumps(arguments)}
    return {**call, "namespace": namespace} if namespace else call


def custom_call(namespace, name, text):
    call = {"type": "custom_tool_call", "name": name, "status": "completed", "input": text}
    return {**call, "namespace": namespace} if namespace else call


def find_tool(tools, name):
    """The namespace of the tool, or None."""
    for namespace, tool in tools:
        if tool == name:
            return namespace
    return None


def javascript_name(*words):
    return re.sub(r"[^A-Za-z0-9_$]", "_", "__".join(words))


def code_of(act):
    """The act as a script for Code Mode; None when it has no such form."""
    if "code" in act:
        return act["code"]
    if "shell" in act:
        arguments = {"cmd": act["shell"], **{k: v for k, v in act.items() if k != "shell"}}
        call = f"tools.exec_command({json.dumps(arguments)})"
    elif "patch" in act:
        call = f"tools.apply_patch({json.dumps(act['patch'])})"
    elif "mcp" in act:
        server, tool = act["mcp"].split("/", 1)
        call = f"tools.{javascript_name('mcp', server, tool)}({json.dumps(act.get('arguments', {}))})"
    else:
        return None
    return f"const result = await {call}; text(JSON.stringify(result));"


def plain_shell(tools, act):
    arguments = {k: v for k, v in act.items() if k != "shell"}
    if ("", "exec_command") in tools:
        return function_call("", "exec_command", {"cmd": act["shell"], **arguments})
    if ("", "shell_command") in tools:
        return function_call("", "shell_command", {"command": act["shell"], **arguments})
    return function_call("", "shell", {"command": ["bash", "-lc", act["shell"]], **arguments})


def search_of(tools, acts):
    """The search for the MCP tools of these acts that Codex holds back; None without such."""
    held_back = [act["mcp"] for act in acts if isinstance(act, dict) and "mcp" in act
                 and (f"mcp__{act['mcp'].split('/', 1)[0]}", act["mcp"].split("/", 1)[1]) not in tools]
    if not held_back or ("", "tool_search") not in tools or ("", "exec") in tools:
        return None
    query = " ".join(held_back).replace("/", " ").replace("_", " ")
    return {"type": "tool_search_call", "execution": "client", "status": "completed",
            "arguments": {"query": query}}


def plain_call(tools, act):
    if "shell" in act:
        return plain_shell(tools, act)
    if "patch" in act:
        if ("", "apply_patch") in tools:
            return custom_call("", "apply_patch", act["patch"])
        return plain_shell(tools, {"shell": f"apply_patch <<'EOF'\n{act['patch']}\nEOF"})
    if "mcp" in act:
        server, tool = act["mcp"].split("/", 1)
        arguments = act.get("arguments", {})
        for namespace in (f"mcp__{server}", f"mcp__{server}__"):  # of old versions
            if (namespace, tool) in tools:
                return function_call(namespace, tool, arguments)
        return function_call("", f"mcp__{server}__{tool}", arguments)
    namespace, _, name = act["call"].rpartition(".")
    return function_call(namespace or find_tool(tools, name) or "", name, act.get("arguments", {}))


def item_of(tools, act, last_output):
    """The output item that asks for the act."""
    if isinstance(act, str):
        return message(act)
    if "type" in act:
        terminal = TERMINAL.search(last_output)
        act = {"call": "write_stdin",
               "arguments": {"session_id": int(terminal[1]) if terminal else 1, "chars": act["type"],
                             "yield_time_ms": TYPING_TIME_MS}}
    namespace = find_tool(tools, "exec")
    code = code_of(act)
    if namespace is not None and code is not None:
        pragma = json.dumps({"yield_time_ms": CODE_TIME_MS})
        return custom_call(namespace, "exec", f"// @exec: {pragma}\n{code}")
    return plain_call(tools, act)


def find_place(scenario, items):
    """The prompt that the conversation follows now, and the items after it."""
    for index in range(len(items) - 1, -1, -1):
        item = items[index]
        if item.get("type") in ("message", "agent_message") and item.get("role") not in (
                "assistant", "developer"):
            text = text_of(item.get("content"))
            if TITLE_REQUEST in text:
                return None, []
            for prompt in scenario:
                if prompt in text:
                    return prompt, items[index + 1:]
    return None, []


def next_items(scenario, request):
    """What the model says to this request: prompt, number of the step and output items."""
    prompt, rest = find_place(scenario, request.get("input") or [])
    if prompt is None:
        return None, 0, [message("(nothing is scripted for this)")]
    tools = tools_of(request)
    done, waits, searched, last_output = -1, 0, False, ""
    for item in rest:
        match = CALL_ID.fullmatch(item.get("call_id") or "")
        searched = bool(match and match[3])
        if match and not searched:
            done, waits = int(match[1]), int(match[2] or 0)
            if "output" in item:
                last_output = text_of(item["output"])
    running = STILL_RUNNING.search(last_output)
    if running and done >= 0:
        wait = function_call(find_tool(tools, "wait") or "", "wait",
                             {"cell_id": running[1], "yield_time_ms": CODE_TIME_MS})
        return prompt, done, [{**wait, "call_id": f"step-{done}-0-wait-{waits + 1}"}]
    step = done + 1
    steps = scenario[prompt]
    acts = steps[step] if step < len(steps) else "(the scenario is over)"
    acts = acts if isinstance(acts, list) else [acts]
    search = None if searched else search_of(tools, acts)
    if search is not None:
        return prompt, step, [{**search, "call_id": f"step-{step}-0-search"}]
    items = [item_of(tools, act, last_output) for act in acts]
    for index, item in enumerate(items):
        if item["type"] != "message":
            item["call_id"] = f"step-{step}-{index}"
    return prompt, step, items


def events_of(number, items):
    """The stream of one answer."""
    usage = {"input_tokens": 1, "input_tokens_details": None, "output_tokens": 1,
             "output_tokens_details": None, "total_tokens": 2}
    yield {"type": "response.created", "response": {"id": f"response-{number}"}}
    for index, item in enumerate(items):
        item = {"id": f"item-{number}-{index}", **item}
        yield {"type": "response.output_item.done", "output_index": index, "item": item}
    yield {"type": "response.completed", "response": {"id": f"response-{number}", "usage": usage}}


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, kind, body):
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        self.answer("application/json", b'{"data":[],"models":[]}')

    def do_POST(self):
        request = json.loads(self.rfile.read(int(self.headers.get("Content-Length", 0))))
        prompt, step, items = next_items(self.server.scenario, request)
        number = self.server.record(prompt, step, request)
        if prompt is not None:
            time.sleep(self.server.pace)
        stream = "".join(f"event: {event['type']}\ndata: {json.dumps(event)}\n\n"
                         for event in events_of(number, items))
        self.answer("text/event-stream", stream.encode())


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, port, scenario, record_path, pace):
        super().__init__(("127.0.0.1", port), Handler)
        self.scenario = scenario
        self.pace = pace
        self.lock = threading.Lock()
        self.count = 0
        self.record_file = open(record_path, "a", encoding="utf-8") if record_path else None

    def record(self, prompt, step, request):
        with self.lock:
            self.count += 1
            if self.record_file:
                line = {"prompt": prompt, "step": step, "request": request}
                self.record_file.write(json.dumps(line) + "\n")
                self.record_file.flush()
            return self.count


def end_with_parent(parent):
    while os.getppid() == parent:
        time.sleep(0.2)
    os._exit(0)


def main():
    parser = argparse.ArgumentParser(description="A scripted model on loopback.")
    parser.add_argument("scenario", help="JSON file; its format is described in this file")
    parser.add_argument("--port", type=int, default=0, help="default: any free one")
    parser.add_argument("--port-file", help="gets the number of the port when it is open")
    parser.add_argument("--record", help="gets a JSON line for each request")
    parser.add_argument("--pace", type=float, default=0, help="seconds before each answer")
    arguments = parser.parse_args()
    parent = os.getppid()
    with open(arguments.scenario, encoding="utf-8") as file:
        scenario = json.load(file)
    server = Server(arguments.port, scenario, arguments.record, arguments.pace)
    threading.Thread(target=end_with_parent, args=(parent,), daemon=True).start()
    if arguments.port_file:
        with open(arguments.port_file + ".new", "w", encoding="ascii") as file:
            file.write(f"{server.server_port}\n")
        os.rename(arguments.port_file + ".new", arguments.port_file)
    else:
        print(server.server_port, flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        sys.exit(0)


if __name__ == "__main__":
    main()
