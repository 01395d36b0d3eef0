//! The least of HTTP/1.1 that a measuring client needs: one connection, kept open.

use crate::TestApp;
use callup_api::app::routes;
use callup_api::graphql::handler::Limits;
use callup_api::graphql::pace::Paces;
use poem::Server;
use poem::listener::{Acceptor, Listener, TcpListener};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// A connection to the service.
pub struct Connection(TcpStream);

impl Connection {
    /// Starts the service on a free port and connects to it.
    pub async fn to(app: &TestApp) -> Self {
        let acceptor = TcpListener::bind("127.0.0.1:0").into_acceptor().await.expect("a port");
        let address = *acceptor.local_addr()[0].as_socket_addr().expect("an address");
        // As quickly as it can be answered.
        let limits = Limits { paces: Paces::of(u32::MAX), ..Limits::from(&app.config.graphql) };
        let routes = routes(&app.world, limits, &app.site).expect("the pages are read");
        tokio::spawn(Server::new_with_acceptor(acceptor).run(routes));
        let stream = TcpStream::connect(address).await.expect("the service answers");
        stream.set_nodelay(true).expect("a socket");
        Self(stream)
    }

    /// Posts JSON, with a token or as nobody, and returns the body of the answer, read to its end.
    pub async fn post(&mut self, path: &str, token: Option<&str>, body: &str) -> Vec<u8> {
        let authorization =
            token.map(|token| format!("authorization: Bearer {token}\r\n")).unwrap_or_default();
        let request = format!(
            "POST {path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\naccept: application/json\r\n\
             {authorization}content-length: {}\r\n\r\n{body}",
            body.len()
        );
        self.0.write_all(request.as_bytes()).await.expect("the request is sent");
        let mut read = Vec::with_capacity(64 * 1024);
        let head = loop {
            self.0.read_buf(&mut read).await.expect("an answer");
            if let Some(end) = read.windows(4).position(|four| four == b"\r\n\r\n") {
                break end + 4;
            }
        };
        let headers = String::from_utf8_lossy(&read[..head]).to_lowercase();
        let length = headers.lines().find_map(|line| line.strip_prefix("content-length:"));
        let length: usize = length.and_then(|text| text.trim().parse().ok()).expect("a length");
        while read.len() < head + length {
            self.0.read_buf(&mut read).await.expect("the rest");
        }
        read.split_off(head)
    }
}
