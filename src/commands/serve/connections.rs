//! Connections: let in, and given up on when they only take up room.
//!
//! Browsers keep connections open, and so may programs that never finish a question. As many
//! as there are take a file descriptor each, of which a process has some hundreds.

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

/// The head of a request is sent at once; who has not ended it by then never will. Also the
/// time that a connection is kept without a request.
const HEAD: Duration = Duration::from_secs(10);

/// More at once are not needed: a browser opens six for all its pages together.
const MOST: usize = 200;

/// After what time a connection is let in again, if there was no room for one.
const AGAIN: Duration = Duration::from_millis(50);

struct Connection {
    task: JoinHandle<()>,
    /// Whether it has asked anything yet.
    asked: Arc<AtomicBool>,
}

/// Answers whoever connects, for good.
pub async fn accept<F, R>(listener: &TcpListener, answer: F)
where
    F: Fn(Request<Incoming>) -> R + Clone + Send + 'static,
    R: Future<Output = Response> + Send + 'static,
{
    let mut open: Vec<Connection> = Vec::new();
    loop {
        let accepted = listener.accept().await;
        open.retain(|connection| !connection.task.is_finished());
        if accepted.is_err() || open.len() >= MOST {
            give_up_oldest(&mut open);
        }
        let Ok((stream, _)) = accepted else {
            // No descriptor is free, most likely.
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
            // That the other side is gone, or speaks no HTTP, is its own affair.
            let _ = server.serve_connection(TokioIo::new(stream), service).await;
        });
        open.push(Connection { task, asked });
    }
}

/// Ends the connection that has been there longest without asking anything.
fn give_up_oldest(open: &mut Vec<Connection>) {
    let idle = |connection: &Connection| !connection.asked.load(Ordering::Relaxed);
    if let Some(oldest) = open.iter().position(idle) {
        open.remove(oldest).task.abort();
    }
}
