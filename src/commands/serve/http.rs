//! The HTTP server: accepts local requests and sends responses.
//!
//! Only local programs can reach it: it listens on the loopback address, and answers only
//! requests that name it in `Host`. So a page from another site cannot read this one
//! through a name that resolves to the loopback address (DNS rebinding).

use super::answer::Answer;
use super::connections::accept;
use super::generation::Ask;
use super::guard::guarded_future;
use super::preview::{Answering, Preview};
use crate::markdown::escape;
use crate::model::{Body as Contents, MediaType};
use crate::render::STACK;
use axum::body::Body;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, Request, StatusCode, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use std::convert::Infallible;
use std::fs;
use std::net::TcpListener;
use std::path::Path;
use std::sync::Arc;
use xxhash_rust::xxh3::xxh3_64;

/// The path prefix of the server's own pages. No protocol, page or locale can have it.
const OWN: &str = "/__versus/";

/// Maximum number of pages that are rendered at once. Larger than the number of processors,
/// since the first page with outlines waits until the site is loaded again.
const RENDERING: usize = 16;

struct Server {
    preview: Arc<Preview>,
    port: u16,
}

/// Serves until the process ends. Fails on I/O errors.
pub fn serve(listener: TcpListener, preview: Arc<Preview>) -> anyhow::Result<()> {
    let port = listener.local_addr()?.port();
    listener.set_nonblocking(true)?;
    let mut runtime = tokio::runtime::Builder::new_current_thread();
    // Pages are rendered on threads of their own.
    runtime
        .thread_stack_size(STACK)
        .max_blocking_threads(RENDERING);
    let runtime = runtime.enable_all().build()?;
    let server = Arc::new(Server { preview, port });
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        accept(&listener, move |request| {
            answer(Arc::clone(&server), request)
        })
        .await;
        Ok(())
    })
}

/// The response to a request, even if it panics.
async fn answer<B>(server: Arc<Server>, request: Request<B>) -> Response {
    let (request, _) = request.into_parts();
    let doing = format!("answering {} {}", request.method, request.uri);
    match guarded_future(&doing, handle(&server, request)).await {
        Ok(response) => response,
        Err(bug) => fail(&server, &bug.to_string()),
    }
}

async fn handle(server: &Server, request: Parts) -> Response {
    if !is_ours(&request.headers, server.port) {
        let text = "This server only answers requests for the hosts localhost and 127.0.0.1.\n";
        return plain(StatusCode::FORBIDDEN, text);
    }
    let head = match request.method {
        Method::GET => false,
        Method::HEAD => true,
        _ => {
            let mut response = plain(
                StatusCode::METHOD_NOT_ALLOWED,
                "Method not allowed: use GET or HEAD.\n",
            );
            let allowed = HeaderValue::from_static("GET, HEAD");
            response.headers_mut().insert(header::ALLOW, allowed);
            return response;
        }
    };
    let Some(path) = decoded(request.uri.path()) else {
        return plain(StatusCode::BAD_REQUEST, "Invalid path.\n");
    };
    if path == OWN.trim_end_matches('/') {
        return redirect(StatusCode::FOUND, OWN, request.uri.query());
    }
    let mut response = match path.strip_prefix(OWN) {
        Some(own) => own_page(server, own).await,
        None => page(server, &path, &request).await,
    };
    if head {
        *response.body_mut() = Body::empty();
    }
    response
}

/// Whether the request names this server: localhost or the loopback address, with its port.
/// A request without `Host` does not.
fn is_ours(headers: &HeaderMap, port: u16) -> bool {
    let mut hosts = headers.get_all(header::HOST).iter();
    let (Some(host), None) = (hosts.next().and_then(|h| h.to_str().ok()), hosts.next()) else {
        return false;
    };
    let (name, given) = match host.rsplit_once(':') {
        Some((name, port)) if !port.ends_with(']') => (name, port.parse().ok()),
        _ => (host, Some(80)),
    };
    let known = ["localhost", "127.0.0.1", "[::1]"];
    given == Some(port) && known.iter().any(|k| name.eq_ignore_ascii_case(k))
}

fn asks_for_outlines(query: &str) -> bool {
    query
        .split('&')
        .any(|part| part.split('=').next() == Some("l10n"))
}

/// Percent-decodes a path. `None` if that is not possible, or if it contains what is not
/// allowed in a path of the site: a `.` or `..` part, a backslash, a control character.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(b) = rest.next() {
        match b {
            b'%' => {
                let digit = |b: Option<u8>| char::from(b?).to_digit(16);
                let (high, low) = (digit(rest.next())?, digit(rest.next())?);
                bytes.push(u8::try_from(high * 16 + low).ok()?);
            }
            b => bytes.push(b),
        }
    }
    let path = String::from_utf8(bytes).ok()?;
    let strange = path.contains(|c: char| c.is_control() || c == '\\');
    let up = path.split('/').any(|part| matches!(part, "." | ".."));
    (path.starts_with('/') && !strange && !up).then_some(path)
}

/// The server's own pages: the workbench, and the scripts and styles for the browser.
async fn own_page(server: &Server, path: &str) -> Response {
    match path {
        "" => {
            let (newest, text) = server.preview.newest();
            let Some(generation) = newest else {
                return fail(server, &server.preview.faults());
            };
            match generation.ask(Ask::Workbench(text)).await {
                Ok(answer) => send(answer, &server.preview.root, None, true),
                Err(bug) => fail(server, &bug.to_string()),
            }
        }
        "client.js" => fixed("text/javascript; charset=utf-8", include_str!("client.js")),
        "client.css" => fixed("text/css; charset=utf-8", include_str!("client.css")),
        "outline.css" => fixed("text/css; charset=utf-8", include_str!("outline.css")),
        "workbench.css" => fixed("text/css; charset=utf-8", include_str!("workbench.css")),
        "events" => events(server),
        _ => plain(StatusCode::NOT_FOUND, "Not found.\n"),
    }
}

async fn page(server: &Server, path: &str, request: &Parts) -> Response {
    let preview = &server.preview;
    let query = request.uri.query();
    let (inside, first, second, shown) = match preview.answering(path) {
        Answering::By {
            inside,
            first,
            second,
            shown,
        } => (inside, first, second, shown),
        Answering::Nobody => return fail(server, &preview.faults()),
        // The site has a base path; nothing outside of it exists.
        Answering::Outside(home) if path == "/" || format!("{path}/") == home => {
            return redirect(StatusCode::FOUND, &home, query);
        }
        Answering::Outside(home) => {
            let text = format!("Not found. The site starts at {home}\n");
            return plain(StatusCode::NOT_FOUND, &text);
        }
    };
    let outlined = query.is_some_and(asks_for_outlines);
    let ask = || Ask::Path(inside.clone(), outlined);
    // A bug is shown even if an older page could be: nothing else reports it.
    let mut answer = match first.ask(ask()).await {
        Ok(answer) => answer,
        Err(bug) => return fail(server, &bug.to_string()),
    };
    if let (500, Some(second)) = (answer.status, second) {
        // The last good page stays; the errors are shown over it.
        let again = second.ask(ask()).await;
        answer = again.ok().filter(|a| a.status != 500).unwrap_or(answer);
    }
    if inside.starts_with("/assets/") && answer.status == 404 {
        for generation in shown {
            let older = generation.ask(ask()).await;
            answer = older.ok().filter(|a| a.status == 200).unwrap_or(answer);
        }
    }
    if let Some(fault) = answer.fault {
        return fail(server, &fault);
    }
    if let Some(location) = answer.location {
        let status = StatusCode::from_u16(answer.status).expect("one of a few");
        return redirect(status, &location, query);
    }
    let known = request.headers.get(header::IF_NONE_MATCH);
    send(answer, &preview.root, known, accepts_html(&request.headers))
}

/// Whether the client accepts HTML, as browsers do; other programs get the bytes of the
/// file and nothing else.
fn accepts_html(headers: &HeaderMap) -> bool {
    let accept = headers.get(header::ACCEPT).and_then(|a| a.to_str().ok());
    accept.is_some_and(|a| a.contains("text/html"))
}

/// Shown in place of a page that cannot be rendered, and of which there is no older
/// version.
fn broken(fault: &str) -> Answer {
    let html = format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>This page cannot be rendered</title>\n\
         <link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"{OWN}workbench.css\">\n</head>\n<body>\n<main>\n\
         <h1>This page cannot be rendered</h1>\n<pre>{}</pre>\n\
         <p>It will appear here as soon as the error is fixed.</p>\n</main>\n</body>\n</html>\n",
        escape(fault)
    );
    Answer {
        status: 500,
        ..Answer::page(html)
    }
}

/// The error page, with the script that loads the page once the error is fixed.
fn fail(server: &Server, fault: &str) -> Response {
    send(broken(fault), &server.preview.root, None, true)
}

/// `known` is the version that the client has; a `browser` gets the script.
fn send(answer: Answer, root: &Path, known: Option<&HeaderValue>, browser: bool) -> Response {
    let mut status = StatusCode::from_u16(answer.status).expect("one of a few");
    let mut bytes = match answer.body {
        Contents::Bytes(bytes) => bytes,
        Contents::Static(bytes) => bytes.to_vec(),
        Contents::File(path) => match read_inside(root, &path) {
            Some(bytes) => bytes,
            None => return plain(StatusCode::NOT_FOUND, "This file no longer exists.\n"),
        },
    };
    let tag = format!("\"{:016x}\"", xxh3_64(&bytes));
    let html = answer.media_type == MediaType::HTML;
    if html && browser {
        bytes = with_script(bytes, &tag);
    } else if status == StatusCode::OK && known.is_some_and(|k| k.as_bytes() == tag.as_bytes()) {
        status = StatusCode::NOT_MODIFIED;
        bytes.clear();
    }
    let mut response = Response::new(Body::from(bytes));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    let media_type = HeaderValue::from_static(answer.media_type.0);
    headers.insert(header::CONTENT_TYPE, media_type);
    headers.insert(header::ETAG, HeaderValue::from_str(&tag).expect("hex"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    if html {
        headers.insert(header::VARY, HeaderValue::from_static("accept"));
    }
    safe(headers);
    response
}

/// Reads a file if it is still within the root: a symlink may have replaced it since.
fn read_inside(root: &Path, path: &Path) -> Option<Vec<u8>> {
    let (root, path) = (root.canonicalize().ok()?, path.canonicalize().ok()?);
    path.starts_with(root).then(|| fs::read(path).ok())?
}

/// The page with the script that follows changes. Only the response contains the script,
/// never a built page.
fn with_script(mut html: Vec<u8>, tag: &str) -> Vec<u8> {
    let script = format!(
        "<script src=\"{OWN}client.js\" data-version=\"{}\" defer></script>\n",
        tag.trim_matches('"')
    );
    let end = b"</head>";
    let at = html.windows(end.len()).position(|w| w == end);
    // The tag may be omitted (HTML Standard, section 13.1.2.4).
    let at = at.unwrap_or(html.len());
    html.splice(at..at, script.into_bytes());
    html
}

/// The current state, and then every change (server-sent events, HTML Standard, section
/// 9.2).
fn events(server: &Server) -> Response {
    let mut news = server.preview.news();
    news.mark_changed();
    let next = |mut news: tokio::sync::watch::Receiver<String>| async move {
        // An error means that the server is shutting down.
        news.changed().await.ok()?;
        let text = news.borrow_and_update().clone();
        Some((Ok::<_, Infallible>(Event::default().data(text)), news))
    };
    let stream = futures_util::stream::unfold(news, next);
    let stream = Sse::new(stream).keep_alive(KeepAlive::default());
    let mut response = stream.into_response();
    safe(response.headers_mut());
    response
}

fn fixed(media_type: &'static str, text: &'static str) -> Response {
    let mut response = Response::new(Body::from(text));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    safe(headers);
    response
}

fn plain(status: StatusCode, text: &str) -> Response {
    let mut response = Response::new(Body::from(text.to_owned()));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static(MediaType::TEXT.0),
    );
    safe(headers);
    response
}

/// Redirects are not cached: by default, browsers keep a permanent redirect forever, but
/// the site may change.
fn redirect(status: StatusCode, path: &str, query: Option<&str>) -> Response {
    let query = query.map_or(String::new(), |query| format!("?{query}"));
    let Ok(location) = HeaderValue::from_str(&format!("{path}{query}")) else {
        return plain(StatusCode::NOT_FOUND, "Not found.\n");
    };
    let mut response = plain(status, "");
    let headers = response.headers_mut();
    headers.insert(header::LOCATION, location);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

fn safe(headers: &mut HeaderMap) {
    let nosniff = HeaderValue::from_static("nosniff");
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, nosniff);
    let none = HeaderValue::from_static("frame-ancestors 'none'");
    headers.insert(header::CONTENT_SECURITY_POLICY, none);
}
