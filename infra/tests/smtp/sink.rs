//! A mail server that speaks SMTP and goes wrong when it is told to.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// What goes wrong with a message, or before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing.
    None,
    /// This is said instead of a greeting.
    Greeting(&'static str),
    /// This is said to AUTH.
    SignIn(&'static str),
    /// This is said to RCPT.
    Recipient(&'static str),
    /// This is said after the whole message.
    Message(&'static str),
    /// The connection is cut in the middle of the message.
    CutInMessage,
    /// The message is kept, and the connection is cut before saying so.
    CutAfterMessage,
    /// The message is kept, and the connection is closed after saying so.
    CloseAfterMessage,
    /// RCPT is never answered.
    Silence,
}

/// A message that was kept.
#[derive(Clone, Debug)]
pub struct Kept {
    pub to: String,
    pub data: String,
}

#[derive(Default)]
struct State {
    faults: VecDeque<Fault>,
    kept: Vec<Kept>,
    connections: usize,
    said: Vec<String>,
}

#[derive(Clone)]
pub struct Sink {
    pub port: u16,
    state: Arc<Mutex<State>>,
}

enum Next {
    Go,
    Close,
}

impl Sink {
    /// A server on a free port. Each fault is for one attempt, in order; then nothing goes wrong.
    pub async fn start(faults: impl IntoIterator<Item = Fault>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let state = State { faults: faults.into_iter().collect(), ..State::default() };
        let sink = Self { port: listener.local_addr().unwrap().port(), state: Arc::new(Mutex::new(state)) };
        let server = sink.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let server = server.clone();
                tokio::spawn(async move {
                    // A client that hangs up is none of our business.
                    let _ = server.serve(stream).await;
                });
            }
        });
        sink
    }

    pub fn kept(&self) -> Vec<Kept> {
        self.state.lock().unwrap().kept.clone()
    }

    pub fn connections(&self) -> usize {
        self.state.lock().unwrap().connections
    }

    /// Every line that clients sent outside of messages.
    pub fn said(&self) -> Vec<String> {
        self.state.lock().unwrap().said.clone()
    }

    fn fault(&self, when: impl Fn(Fault) -> bool) -> Option<Fault> {
        self.state.lock().unwrap().faults.pop_front_if(|fault| when(*fault))
    }

    async fn serve(&self, stream: TcpStream) -> std::io::Result<()> {
        self.state.lock().unwrap().connections += 1;
        let mut stream = BufReader::new(stream);
        if let Some(Fault::Greeting(no)) = self.fault(|fault| matches!(fault, Fault::Greeting(_))) {
            return say(&mut stream, no).await;
        }
        say(&mut stream, "220 sink.example ESMTP").await?;
        let mut now = Fault::None;
        let mut to = String::new();
        let mut line = String::new();
        while stream.read_line(&mut line).await? > 0 {
            self.state.lock().unwrap().said.push(line.trim_end().to_owned());
            let command: String = line.chars().take(4).collect::<String>().to_uppercase();
            match command.as_str() {
                "EHLO" => {
                    say(&mut stream, "250-sink.example\r\n250-8BITMIME\r\n250 AUTH PLAIN LOGIN").await?
                }
                "AUTH" => match self.fault(|fault| matches!(fault, Fault::SignIn(_))) {
                    Some(Fault::SignIn(no)) => say(&mut stream, no).await?,
                    _ => say(&mut stream, "235 welcome").await?,
                },
                "MAIL" => {
                    now = self.fault(|_| true).unwrap_or(Fault::None);
                    say(&mut stream, "250 ok").await?;
                }
                "RCPT" => {
                    to = line.trim_end()["RCPT TO:".len()..].to_owned();
                    match now {
                        Fault::Recipient(no) => say(&mut stream, no).await?,
                        Fault::Silence => std::future::pending().await,
                        _ => say(&mut stream, "250 ok").await?,
                    }
                }
                "DATA" => {
                    say(&mut stream, "354 go on").await?;
                    if let Next::Close = self.data(&mut stream, now, &to).await? {
                        return Ok(());
                    }
                }
                "QUIT" => return say(&mut stream, "221 bye").await,
                _ => say(&mut stream, "250 ok").await?,
            }
            line.clear();
        }
        Ok(())
    }

    async fn data(&self, stream: &mut BufReader<TcpStream>, now: Fault, to: &str) -> std::io::Result<Next> {
        let mut data = String::new();
        let mut line = String::new();
        while stream.read_line(&mut line).await? > 0 && line != ".\r\n" {
            if now == Fault::CutInMessage {
                return Ok(Next::Close);
            }
            data.push_str(line.strip_prefix('.').unwrap_or(&line));
            line.clear();
        }
        if let Fault::Message(no) = now {
            say(stream, no).await?;
            return Ok(Next::Go);
        }
        self.state.lock().unwrap().kept.push(Kept { to: to.to_owned(), data });
        if now == Fault::CutAfterMessage {
            return Ok(Next::Close);
        }
        say(stream, "250 kept").await?;
        Ok(if now == Fault::CloseAfterMessage { Next::Close } else { Next::Go })
    }
}

async fn say(stream: &mut BufReader<TcpStream>, line: &str) -> std::io::Result<()> {
    stream.write_all(format!("{line}\r\n").as_bytes()).await?;
    stream.flush().await
}
