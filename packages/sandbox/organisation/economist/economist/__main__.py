"""Serves the API of Economist."""

import json
import os
import signal
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import parse_qs, urlsplit

from economist.costs import DIMENSIONS, add_up, read_rows


class Handler(BaseHTTPRequestHandler):
    """Two routes: health and costs."""

    def do_GET(self) -> None:
        address = urlsplit(self.path)
        if address.path == "/health":
            self.answer(200, {"status": "ok"})
        elif address.path == "/api/v1/costs":
            dimension = parse_qs(address.query).get("by", ["ServiceName"])[0]
            if dimension not in DIMENSIONS:
                choices = ", ".join(DIMENSIONS)
                self.answer(400, {"message": f"'by' must be one of {choices}"})
                return
            folder = Path(os.environ.get("ECONOMIST_FILES", "bills"))
            self.answer(200, add_up(read_rows(folder), dimension))
        else:
            self.answer(404, {"message": f"No page '{address.path}'"})

    def answer(self, status: int, body: dict) -> None:
        content = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        line = {"level": "info", "message": format % args}
        print(json.dumps(line), file=sys.stdout, flush=True)


def main() -> None:
    port = int(os.environ.get("PORT", "8081"))
    server = ThreadingHTTPServer(("", port), Handler)
    # shutdown() waits for serve_forever(), which this thread is in.
    stop = Thread(target=server.shutdown)
    signal.signal(signal.SIGTERM, lambda *_: stop.start())
    server.serve_forever()
    server.server_close()


if __name__ == "__main__":
    main()
