// Static server of one folder for the tests: loopback only, free port; files with a hash in their
// name may be kept, as on any host. Must not know what the files are for.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".pack": "application/octet-stream",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/** Serves `folder`; gives its origin, every address asked for, and `close`. */
export async function serve(folder) {
  const asked = [];
  const server = createServer(async (request, response) => {
    asked.push(request.url);
    const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    const file = join(folder, normalize(path.endsWith("/") ? `${path}index.html` : path));
    const found = file.startsWith(folder + sep) && (await stat(file).catch(() => undefined));
    if (!found?.isFile() || request.method !== "GET") {
      response.writeHead(404, { "content-type": "text/plain" }).end("not found");
      return;
    }
    response.writeHead(200, {
      "cache-control": /-[0-9a-f]{12}\.\w+$/.test(file) ? "max-age=31536000, immutable" : "no-cache",
      "content-length": found.size,
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      "x-content-type-options": "nosniff",
    });
    createReadStream(file).pipe(response);
  });
  await new Promise((ready, failed) => server.on("error", failed).listen(0, "127.0.0.1", ready));
  const close = () => new Promise((done) => {
    server.close(done);
    server.closeAllConnections();
  });
  return { folder, origin: `http://127.0.0.1:${server.address().port}`, asked, close };
}
