//! The way to the server. A product may bring its own; tests do.

use std::time::Duration;

use ureq::{
    Agent,
    tls::{Certificate, RootCerts, TlsConfig},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    Get,
    Post,
    Delete,
}

/// A request as the client makes it. It has no `Debug`: codes and secrets travel in it.
#[derive(Clone)]
pub struct Request {
    pub method: Method,
    pub url: String,
    /// For `Authorization: Bearer`.
    pub bearer: Option<String>,
    /// JSON; `None` for GET and DELETE.
    pub body: Option<Vec<u8>>,
}

/// Any answer, of whatever status.
#[derive(Clone)]
pub struct Response {
    pub status: u16,
    /// From the header `Retry-After` in its form of seconds.
    pub retry_after: Option<Duration>,
    pub body: Vec<u8>,
}

/// There was no answer; the text is for people.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct TransportError(pub String);

pub trait Transport: Send + Sync {
    /// Sends once and waits for the answer; follows no redirects and tries nothing again.
    fn send(&self, request: &Request) -> Result<Response, TransportError>;
}

/// HTTP and HTTPS, trusting the certificates that the operating system trusts.
pub struct HttpTransport {
    agent: Agent,
}

/// No answer of the product side is larger, in bytes.
const LARGEST_ANSWER: u64 = 1 << 20;

impl HttpTransport {
    /// `timeout` bounds a whole exchange, from the name look-up to the last byte.
    pub fn new(timeout: Duration) -> Self {
        let roots = rustls_native_certs::load_native_certs().certs;
        let tls = TlsConfig::builder()
            .root_certs(RootCerts::from(roots.iter().map(|root| Certificate::from_der(root).to_owned())))
            .unversioned_rustls_crypto_provider(rustls::crypto::aws_lc_rs::default_provider().into())
            .build();
        let config = Agent::config_builder()
            .timeout_global(Some(timeout))
            .http_status_as_error(false)
            // A redirect would carry the activation's secret to wherever it points.
            .max_redirects(0)
            .max_redirects_will_error(false)
            .user_agent(concat!("chancery-client/", env!("CARGO_PKG_VERSION")))
            .tls_config(tls);
        Self { agent: config.build().new_agent() }
    }
}

impl Transport for HttpTransport {
    fn send(&self, request: &Request) -> Result<Response, TransportError> {
        let url = &request.url;
        let sent = match request.method {
            Method::Get => self.agent.get(url).call(),
            Method::Delete => with_bearer(self.agent.delete(url), request).call(),
            Method::Post => {
                let post = with_bearer(self.agent.post(url), request).header("Content-Type", "application/json");
                post.send(request.body.as_deref().unwrap_or_default())
            }
        };
        let mut response = sent.map_err(|error| TransportError(error.to_string()))?;
        let retry_after =
            response.headers().get("Retry-After").and_then(|value| value.to_str().ok()?.parse().ok()).map(Duration::from_secs);
        let body =
            response.body_mut().with_config().limit(LARGEST_ANSWER).read_to_vec().map_err(|error| TransportError(error.to_string()))?;
        Ok(Response { status: response.status().as_u16(), retry_after, body })
    }
}

fn with_bearer<B>(builder: ureq::RequestBuilder<B>, request: &Request) -> ureq::RequestBuilder<B> {
    match &request.bearer {
        Some(secret) => builder.header("Authorization", format!("Bearer {secret}")),
        None => builder,
    }
}

#[cfg(test)]
mod tests {
    use std::{
        io::{BufRead, BufReader, Read, Write},
        net::TcpListener,
        thread,
    };

    use super::*;

    /// Answers one connection with `answer` and tells what it was asked.
    fn serve(answer: &'static str) -> (String, thread::JoinHandle<String>) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/api", listener.local_addr().unwrap());
        let asked = thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let mut reader = BufReader::new(stream.try_clone().unwrap());
            let (mut head, mut length) = (String::new(), 0);
            while !head.ends_with("\r\n\r\n") {
                let start = head.len();
                reader.read_line(&mut head).unwrap();
                if let Some(value) = head[start..].to_ascii_lowercase().strip_prefix("content-length:") {
                    length = value.trim().parse().unwrap();
                }
            }
            let mut body = vec![0; length];
            reader.read_exact(&mut body).unwrap();
            stream.write_all(answer.as_bytes()).unwrap();
            head + std::str::from_utf8(&body).unwrap()
        });
        (url, asked)
    }

    fn request(method: Method, url: String) -> Request {
        let body = (method == Method::Post).then(|| b"{\"a\":1}".to_vec());
        Request { method, url, bearer: Some("s3cret".into()), body }
    }

    #[test]
    fn a_refusal_is_an_answer_with_its_body_and_retry_after() {
        let (url, asked) = serve("HTTP/1.1 429 Too Many Requests\r\nRetry-After: 7\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");
        let response = HttpTransport::new(Duration::from_secs(30)).send(&request(Method::Post, url)).unwrap();
        assert_eq!((response.status, response.retry_after, response.body), (429, Some(Duration::from_secs(7)), b"{}".to_vec()));
        let asked = asked.join().unwrap().to_ascii_lowercase();
        assert!(asked.starts_with("post /api http/1.1\r\n") && asked.ends_with("\r\n\r\n{\"a\":1}"), "{asked}");
        assert!(
            asked.contains("\r\nauthorization: bearer s3cret\r\n") && asked.contains("\r\ncontent-type: application/json\r\n"),
            "{asked}"
        );
    }

    #[test]
    fn a_redirect_is_not_followed() {
        let (url, asked) =
            serve("HTTP/1.1 307 Temporary Redirect\r\nLocation: http://127.0.0.1:9/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        let response = HttpTransport::new(Duration::from_secs(30)).send(&request(Method::Delete, url)).unwrap();
        assert_eq!(response.status, 307);
        asked.join().unwrap();
    }

    #[test]
    fn nobody_there_is_an_error() {
        let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        assert!(HttpTransport::new(Duration::from_secs(30)).send(&request(Method::Get, format!("http://{closed}/"))).is_err());
    }
}
