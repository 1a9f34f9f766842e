//! The server: what may ask, and how answers look on the wire.
//!
//! Reached by programs on this machine alone: it listens on the loopback address, and
//! answers only requests that name it in `Host`, so that a page elsewhere cannot read the
//! site by way of a name that leads here (DNS rebinding).

use super::answer::Answer;
use super::generation::Ask;
use super::site::Site;
use crate::markdown::escape;
use crate::model::{Body as Contents, MediaType};
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::{Router, serve as run};
use std::convert::Infallible;
use std::fs;
use std::net::TcpListener;
use std::path::Path;
use std::sync::Arc;
use xxhash_rust::xxh3::xxh3_64;

/// Where the tool's own pages begin. No protocol, page or locale can be called so.
const OWN: &str = "/__versus/";

struct Server {
    site: Arc<Site>,
    port: u16,
}

/// Serves until the process ends. Errors: the machine does not let it.
pub fn serve(listener: TcpListener, site: Arc<Site>) -> anyhow::Result<()> {
    let port = listener.local_addr()?.port();
    listener.set_nonblocking(true)?;
    let mut runtime = tokio::runtime::Builder::new_current_thread();
    let runtime = runtime.enable_all().build()?;
    let server = Arc::new(Server { site, port });
    let router = Router::new().fallback(handle).with_state(server);
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        run(listener, router).await
    })?;
    Ok(())
}

async fn handle(State(server): State<Arc<Server>>, request: Request) -> Response {
    let headers = request.headers();
    if !is_ours(headers, server.port) {
        let text = "This server answers only to the names localhost and 127.0.0.1.\n";
        return plain(StatusCode::FORBIDDEN, text);
    }
    let head = match *request.method() {
        Method::GET => false,
        Method::HEAD => true,
        _ => {
            let mut response = plain(StatusCode::METHOD_NOT_ALLOWED, "Only GET and HEAD.\n");
            let allowed = HeaderValue::from_static("GET, HEAD");
            response.headers_mut().insert(header::ALLOW, allowed);
            return response;
        }
    };
    let Some(path) = decoded(request.uri().path()) else {
        return plain(StatusCode::BAD_REQUEST, "This is no path.\n");
    };
    let outlined = request.uri().query().is_some_and(asks_for_outlines);
    let mut response = match path.strip_prefix(OWN) {
        Some(own) => own_page(&server, own).await,
        None => page(&server, &path, headers, outlined).await,
    };
    if head {
        *response.body_mut() = Body::empty();
    }
    response
}

/// Whether the request names this server: localhost or the loopback address, with its
/// port. A request without `Host` names nobody.
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

/// A path with its escapes read. Nothing if it is none, or holds what no path of the site
/// does: a way up, a backslash, a control character.
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

/// The tool's own: the list of what is wanting, and what the browser needs.
async fn own_page(server: &Server, path: &str) -> Response {
    match path {
        "" => {
            let answer = match server.site.newest() {
                Some(generation) => generation.ask(Ask::Workbench).await,
                None => None,
            };
            match answer {
                Some(answer) => send(answer, &server.site.root, None, true, true),
                None => send(
                    broken(&server.site.faults()),
                    &server.site.root,
                    None,
                    true,
                    true,
                ),
            }
        }
        "client.js" => fixed("text/javascript; charset=utf-8", include_str!("client.js")),
        "client.css" => fixed("text/css; charset=utf-8", include_str!("client.css")),
        "outline.css" => fixed("text/css; charset=utf-8", include_str!("outline.css")),
        "workbench.css" => fixed("text/css; charset=utf-8", include_str!("workbench.css")),
        "events" => events(server),
        _ => plain(StatusCode::NOT_FOUND, "There is nothing here.\n"),
    }
}

async fn page(server: &Server, path: &str, headers: &HeaderMap, outlined: bool) -> Response {
    let site = &server.site;
    let browser = accepts_html(headers);
    let base = site.base_path();
    let Some(inside) = path.strip_prefix(&base).filter(|p| p.starts_with('/')) else {
        // The site has its own folder; nothing is beside it.
        let home = format!("{base}/");
        if path == "/" || *path == *base {
            return redirect(StatusCode::FOUND, &home);
        }
        return plain(
            StatusCode::NOT_FOUND,
            &format!("The site begins at {home}\n"),
        );
    };
    let Some((generation, good)) = site.answering(inside) else {
        return send(broken(&site.faults()), &site.root, None, browser, true);
    };
    let ask = || Ask::Path(inside.to_owned(), outlined);
    let mut answer = generation.ask(ask()).await;
    let failed = answer.as_ref().is_none_or(|a| a.status == 500);
    if let (true, Some(good)) = (failed, good) {
        // The last good page stays; what is wrong shows over it.
        answer = good.ask(ask()).await.filter(|a| a.status != 500).or(answer);
    }
    match answer {
        Some(Answer {
            fault: Some(fault), ..
        }) => send(broken(&fault), &site.root, None, browser, true),
        Some(answer) => {
            let known = headers.get(header::IF_NONE_MATCH);
            send(answer, &site.root, known, browser, false)
        }
        None => send(
            broken("the page could not be made"),
            &site.root,
            None,
            browser,
            true,
        ),
    }
}

/// Browsers say so; other programs get the bytes of the file and nothing else.
fn accepts_html(headers: &HeaderMap) -> bool {
    let accept = headers.get(header::ACCEPT).and_then(|a| a.to_str().ok());
    accept.is_some_and(|a| a.contains("text/html"))
}

/// In place of a page that cannot be made and never could.
fn broken(fault: &str) -> Answer {
    let html = format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>This page cannot be made</title>\n\
         <link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"{OWN}workbench.css\">\n</head>\n<body>\n<main>\n\
         <h1>This page cannot be made</h1>\n<pre>{}</pre>\n\
         <p>It appears here when that is mended.</p>\n</main>\n</body>\n</html>\n",
        escape(fault)
    );
    Answer {
        status: 500,
        ..Answer::page(html)
    }
}

/// `own` is for pages of the tool itself, which have the script wherever they are shown.
fn send(
    answer: Answer,
    root: &Path,
    known: Option<&HeaderValue>,
    browser: bool,
    own: bool,
) -> Response {
    let status = StatusCode::from_u16(answer.status).expect("one of a few");
    if let Some(location) = answer.location {
        return redirect(status, &location);
    }
    let bytes = match answer.body {
        Contents::Bytes(bytes) => bytes,
        Contents::Static(bytes) => bytes.to_vec(),
        Contents::File(path) => match read_inside(root, &path) {
            Some(bytes) => bytes,
            None => return plain(StatusCode::NOT_FOUND, "This file is not there any more.\n"),
        },
    };
    let tag = format!("\"{:016x}\"", xxh3_64(&bytes));
    let html = answer.media_type == MediaType::HTML && (browser || own);
    if !html && known.is_some_and(|k| k.as_bytes() == tag.as_bytes()) {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::NOT_MODIFIED;
        return response;
    }
    let bytes = match html {
        true => with_script(bytes, &tag),
        false => bytes,
    };
    let mut response = Response::new(Body::from(bytes));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    let media_type = HeaderValue::from_static(answer.media_type.0);
    headers.insert(header::CONTENT_TYPE, media_type);
    headers.insert(header::ETAG, HeaderValue::from_str(&tag).expect("hex"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    safe(headers);
    response
}

/// A file, if it still is within the root: a link may have been put in its place since.
fn read_inside(root: &Path, path: &Path) -> Option<Vec<u8>> {
    let path = path.canonicalize().ok()?;
    path.starts_with(root).then(|| fs::read(path).ok())?
}

/// The page with the script that follows changes. Only the answer carries it.
fn with_script(mut html: Vec<u8>, tag: &str) -> Vec<u8> {
    let script = format!(
        "<script src=\"{OWN}client.js\" data-version=\"{}\" defer></script>\n",
        tag.trim_matches('"')
    );
    let end = b"</head>";
    let at = html.windows(end.len()).position(|w| w == end);
    html.splice(at.unwrap_or(0)..at.unwrap_or(0), script.into_bytes());
    html
}

/// What is the case now, and then whatever changes (server-sent events, HTML Standard,
/// section 9.2).
fn events(server: &Server) -> Response {
    let mut news = server.site.news();
    news.mark_changed();
    let next = |mut news: tokio::sync::watch::Receiver<String>| async move {
        // An error means that the site is gone, and with it the server.
        news.changed().await.ok()?;
        let text = news.borrow_and_update().clone();
        Some((Ok::<_, Infallible>(Event::default().data(text)), news))
    };
    let stream = futures_util::stream::unfold(news, next);
    Sse::new(stream)
        .keep_alive(KeepAlive::default())
        .into_response()
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

fn redirect(status: StatusCode, location: &str) -> Response {
    let mut response = Response::new(Body::empty());
    match HeaderValue::from_str(location) {
        Ok(location) => {
            *response.status_mut() = status;
            response.headers_mut().insert(header::LOCATION, location);
        }
        Err(_) => *response.status_mut() = StatusCode::NOT_FOUND,
    }
    response
}

fn safe(headers: &mut HeaderMap) {
    let nosniff = HeaderValue::from_static("nosniff");
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, nosniff);
    let none = HeaderValue::from_static("frame-ancestors 'none'");
    headers.insert(header::CONTENT_SECURITY_POLICY, none);
}
