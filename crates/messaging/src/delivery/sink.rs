//! A small SMTP server on the loopback interface: it takes what is sent to it, or answers as it is told.

use std::sync::{Arc, Mutex};

use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
};

/// What the sink saw of one mail, byte by byte, dots unstuffed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Taken {
    pub from: String,
    pub to: Vec<String>,
    pub data: Vec<u8>,
}

pub(crate) struct Sink {
    pub port: u16,
    taken: Arc<Mutex<Vec<Taken>>>,
    commands: Arc<Mutex<Vec<String>>>,
}

impl Sink {
    /// `refusal` answers RCPT instead of 250, if given.
    pub(crate) async fn start(refusal: Option<&'static str>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let (taken, commands) = (Arc::default(), Arc::default());
        let shared = (Arc::clone(&taken), Arc::clone(&commands));
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(talk(stream, refusal, shared.clone()));
            }
        });
        Self { port, taken, commands }
    }
    pub(crate) fn taken(&self) -> Vec<Taken> {
        self.taken.lock().unwrap().clone()
    }
    pub(crate) fn commands(&self) -> Vec<String> {
        self.commands.lock().unwrap().clone()
    }
}

type Shared = (Arc<Mutex<Vec<Taken>>>, Arc<Mutex<Vec<String>>>);

async fn talk(stream: TcpStream, refusal: Option<&'static str>, (taken, commands): Shared) {
    let mut stream = BufReader::new(stream);
    let mut mail = Taken::default();
    stream.write_all(b"220 sink.example ready\r\n").await.unwrap();
    loop {
        let mut line = Vec::new();
        if stream.read_until(b'\n', &mut line).await.unwrap_or(0) == 0 {
            return;
        }
        let line = String::from_utf8_lossy(&line).trim_end().to_owned();
        commands.lock().unwrap().push(line.clone());
        let verb = line.split([' ', ':']).next().unwrap_or_default().to_uppercase();
        let answer = match verb.as_str() {
            "EHLO" => "250-sink.example\r\n250 8BITMIME",
            "MAIL" => {
                mail.from = line;
                "250 ok"
            }
            "RCPT" if refusal.is_some() => refusal.unwrap(),
            "RCPT" => {
                mail.to.push(line);
                "250 ok"
            }
            "DATA" => {
                stream.write_all(b"354 go on\r\n").await.unwrap();
                mail.data = data(&mut stream).await;
                taken.lock().unwrap().push(std::mem::take(&mut mail));
                "250 taken"
            }
            "RSET" | "NOOP" => "250 ok",
            "QUIT" => "221 bye",
            _ => "502 unknown",
        };
        if stream.write_all(format!("{answer}\r\n").as_bytes()).await.is_err() || verb == "QUIT" {
            return;
        }
    }
}

/// Ends, as lax relays do, at a dot that stands alone between any line breaks: an injection would end it early.
async fn data(stream: &mut BufReader<TcpStream>) -> Vec<u8> {
    let mut all = Vec::new();
    loop {
        let mut line = Vec::new();
        stream.read_until(b'\n', &mut line).await.unwrap();
        if matches!(line.as_slice(), b".\r\n" | b".\n") {
            return all;
        }
        all.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
    }
}
