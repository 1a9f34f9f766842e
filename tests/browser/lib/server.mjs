// Serves a built site on loopback as hosts do: x.html for /x, index.html for a directory,
// the nearest 404.html with status 404, and the headers that its `_headers` file states.
import fs from "node:fs";
import http from "node:http";
import path from "node:path";
import zlib from "node:zlib";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
};

export async function serve(folder) {
  const root = path.resolve(folder);
  const rules = readRules(path.join(root, "_headers"));
  const compressed = new Map();

  function respond(request, response) {
    const address = new URL(request.url, "http://localhost").pathname;
    const found = find(root, address);
    if (found.redirect) {
      response.writeHead(301, { location: found.redirect }).end();
      return;
    }
    const type = TYPES[path.extname(found.file)] ?? "application/octet-stream";
    const headers = { "content-type": type, vary: "accept-encoding", ...headersFor(rules, address) };
    let body = fs.readFileSync(found.file);
    if (type.includes("charset") && /\bbr\b/.test(request.headers["accept-encoding"] ?? "")) {
      if (!compressed.has(found.file)) compressed.set(found.file, brotli(body));
      body = compressed.get(found.file);
      headers["content-encoding"] = "br";
    }
    response.writeHead(found.status, { ...headers, "content-length": body.length });
    response.end(request.method === "HEAD" ? undefined : body);
  }

  const server = http.createServer((request, response) => {
    try {
      respond(request, response);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${server.address().port}`, root, close };
}

function brotli(body) {
  return zlib.brotliCompressSync(body, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 5 } });
}

function isFile(file) {
  return fs.statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

// The file for an address and its status, or the address to redirect to.
function find(root, address) {
  const plain = decode(address);
  const inside = path.join(root, path.posix.normalize(`/${plain}`));
  if (plain.endsWith("/")) {
    const file = path.join(inside, "index.html");
    if (isFile(file)) return { status: 200, file };
  } else if (!/^\/_(headers|redirects)$/.test(plain)) {
    if (isFile(inside)) return { status: 200, file: inside };
    if (isFile(`${inside}.html`)) return { status: 200, file: `${inside}.html` };
    if (isFile(path.join(inside, "index.html"))) return { redirect: `${address}/` };
  }
  for (let folder = path.dirname(inside); folder.startsWith(root); folder = path.dirname(folder)) {
    const file = path.join(folder, "404.html");
    if (isFile(file)) return { status: 404, file };
  }
  throw new Error(`${address}: not found, and there is no 404.html`);
}

function decode(address) {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

// `_headers`: a line that begins with / is a pattern, indented lines are its headers.
function readRules(file) {
  if (!isFile(file)) return [];
  const rules = [];
  for (const line of fs.readFileSync(file, "utf8").split("\n")) {
    if (line.startsWith("/")) rules.push({ pattern: asPattern(line.trim()), headers: [] });
    const header = line.match(/^\s+([A-Za-z-]+):\s*(.*)$/);
    if (header) rules.at(-1).headers.push([header[1].toLowerCase(), header[2].trim()]);
  }
  return rules;
}

function asPattern(text) {
  const parts = text.split("*").map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`);
}

function headersFor(rules, address) {
  const headers = {};
  for (const { pattern, headers: stated } of rules.filter((rule) => rule.pattern.test(address))) {
    // Hosts join the values if several rules state a header.
    for (const [name, value] of stated) headers[name] = headers[name] ? `${headers[name]}, ${value}` : value;
  }
  return headers;
}
