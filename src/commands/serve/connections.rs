//! Accepts connections, and closes idle ones when the limit is reached.
//!
//! Browsers keep connections open, and other programs may never finish a request. Each
//! connection uses a file descriptor, of which a process has only a few hundred.

use axum::http::Request;
use axum::response::Response;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::convert::Infallible;
use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// The time limit for the complete header of a request, which clients send at once. Also
/// how long an idle connection is kept open.
const HEAD: Duration = Duration::from_secs(10);

/// Maximum number of connections: a browser opens only six for all of its pages.
const MAX_CONNECTIONS: usize = 200;

/// How long to wait before accepting again if no connection could be accepted.
const AGAIN: Duration = Duration::from_millis(50);

struct Connection {
    task: JoinHandle<()>,
    /// Whether it has sent a request yet.
    asked: Arc<AtomicBool>,
}

/// Serves every connection; never returns.
pub async fn accept<F, R>(listener: &TcpListener, answer: F)
where
    F: Fn(Request<Incoming>) -> R + Clone + Send + 'static,
    R: Future<Output = Response> + Send + 'static,
{
    let mut open: Vec<Connection> = Vec::new();
    loop {
        let accepted = listener.accept().await;
        open.retain(|connection| !connection.task.is_finished());
        if accepted.is_err() || open.len() >= MAX_CONNECTIONS {
            give_up_oldest(&mut open);
        }
        let Ok((stream, _)) = accepted else {
            // Most likely, no file descriptor is free.
            tokio::time::sleep(AGAIN).await;
            continue;
        };
        let asked = Arc::new(AtomicBool::new(false));
        let service = service_fn({
            let (answer, asked) = (answer.clone(), Arc::clone(&asked));
            move |request| {
                asked.store(true, Ordering::Relaxed);
                let response = answer(request);
                async { Ok::<_, Infallible>(response.await) }
            }
        });
        let task = tokio::spawn(async move {
            let mut server = http1::Builder::new();
            server.timer(TokioTimer::new()).header_read_timeout(HEAD);
            // A peer that disconnects, or does not speak HTTP, is not an error here.
            let _ = server.serve_connection(TokioIo::new(stream), service).await;
        });
        open.push(Connection { task, asked });
    }
}

/// Closes the oldest connection that has not sent a request.
fn give_up_oldest(open: &mut Vec<Connection>) {
    let idle = |connection: &Connection| !connection.asked.load(Ordering::Relaxed);
    if let Some(oldest) = open.iter().position(idle) {
        open.remove(oldest).task.abort();
    }
}
