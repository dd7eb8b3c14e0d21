//! One kept-alive HTTP/1.1 connection, as little of it as the answers of these servers need: a status, a length, a body.

use std::{io, net::SocketAddr};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

pub struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
    body_from: usize,
}

impl Connection {
    pub async fn open(server: SocketAddr) -> io::Result<Self> {
        let stream = TcpStream::connect(server).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, buffer: Vec::with_capacity(64 * 1024), body_from: 0 })
    }

    /// Sends a request and reads its whole answer; answers the status.
    ///
    /// # Errors
    /// If the connection breaks, or the answer has no length.
    pub async fn ask(&mut self, request: &[u8]) -> io::Result<u16> {
        self.stream.write_all(request).await?;
        self.buffer.clear();
        let head_ends = loop {
            self.read_more().await?;
            if let Some(at) = self.buffer.windows(4).position(|bytes| bytes == b"\r\n\r\n") {
                break at;
            }
        };
        self.body_from = head_ends + 4;
        let (status, length) = read_head(self.buffer.get(..head_ends).unwrap_or_default())?;
        while self.buffer.len() < self.body_from + length {
            self.read_more().await?;
        }
        Ok(status)
    }

    /// The body of the last answer.
    pub fn body(&self) -> &[u8] {
        self.buffer.get(self.body_from..).unwrap_or_default()
    }

    async fn read_more(&mut self) -> io::Result<()> {
        match self.stream.read_buf(&mut self.buffer).await? {
            0 => Err(io::ErrorKind::UnexpectedEof.into()),
            _ => Ok(()),
        }
    }
}

fn read_head(head: &[u8]) -> io::Result<(u16, usize)> {
    let bad = || io::Error::new(io::ErrorKind::InvalidData, "an answer without a status or a length");
    let text = std::str::from_utf8(head).map_err(|_| bad())?;
    let mut lines = text.split("\r\n");
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).and_then(|status| status.parse().ok()).ok_or_else(bad)?;
    let is_length = |line: &&str| line.get(..15).is_some_and(|name| name.eq_ignore_ascii_case("content-length:"));
    let length = lines.find(is_length).and_then(|line| line.get(15..)?.trim().parse().ok());
    match length {
        Some(length) => Ok((status, length)),
        None if status == 204 => Ok((status, 0)),
        None => Err(bad()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_tells_status_and_length() {
        assert_eq!(read_head(b"HTTP/1.1 201 Created\r\nContent-Length: 17\r\nx: y").unwrap(), (201, 17));
        assert_eq!(read_head(b"HTTP/1.1 204 No Content").unwrap(), (204, 0));
        assert!(read_head(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked").is_err());
        assert!(read_head(b"nonsense").is_err());
    }
}
