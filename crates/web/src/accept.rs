//! The accept loop: a limit on connections, a time limit on request heads, idle connections closed, and a drain at the end.
//! `axum::serve` sets none of these.

use std::{convert::Infallible, future::Future, net::SocketAddr, sync::Arc, time::Duration};

use axum::{Router, extract::ConnectInfo};
use hyper::{body::Incoming, server::conn::http1};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
};
use tokio::{net::TcpListener, sync::Semaphore};
use tower::{Service, ServiceExt};

#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Open connections at once; more wait in the system's backlog.
    pub connections: usize,
    /// From the first byte of a request to the end of its head; also how long an idle connection is kept.
    pub head: Duration,
    /// How long requests under way may take after the server was told to stop.
    pub drain: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self { connections: 4096, head: Duration::from_secs(30), drain: Duration::from_secs(20) }
    }
}

/// Serves `routes` until `stop` is ready, then lets requests under way finish.
pub async fn serve(listener: TcpListener, routes: Router, limits: Limits, stop: impl Future<Output = ()>) {
    let slots = Arc::new(Semaphore::new(limits.connections));
    let graceful = GracefulShutdown::new();
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(limits.head).keep_alive(true).max_buf_size(64 * 1024);
    tokio::pin!(stop);
    loop {
        let Ok(slot) = slots.clone().acquire_owned().await else { break };
        let (stream, peer) = tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok(accepted) => accepted,
                Err(cause) => {
                    // Out of file handles, most likely: give the open connections a moment to end.
                    tracing::warn!(%cause, "a connection could not be accepted");
                    tokio::time::sleep(Duration::from_millis(50)).await;
                    continue;
                }
            },
            () = &mut stop => break,
        };
        let _ = stream.set_nodelay(true);
        let connection = graceful.watch(http.serve_connection(TokioIo::new(stream), service(routes.clone(), peer)));
        tokio::spawn(async move {
            if let Err(cause) = connection.await {
                tracing::debug!(%cause, "a connection ended early");
            }
            drop(slot);
        });
    }
    drop(listener);
    if tokio::time::timeout(limits.drain, graceful.shutdown()).await.is_err() {
        tracing::warn!("some requests did not finish in time");
    }
}

fn service(
    routes: Router,
    peer: SocketAddr,
) -> impl hyper::service::Service<http::Request<Incoming>, Response = axum::response::Response, Error = Infallible, Future: Send> {
    hyper::service::service_fn(move |mut request: http::Request<Incoming>| {
        request.extensions_mut().insert(ConnectInfo(peer));
        let mut routes = routes.clone();
        async move {
            let routes = ServiceExt::<http::Request<Incoming>>::ready(&mut routes).await?;
            routes.call(request).await
        }
    })
}
