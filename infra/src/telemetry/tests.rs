use super::*;
use std::io::Write;
use std::sync::{Arc, Mutex};

#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn logged(format: LogFormat, filter: &str) -> String {
    let lines = Lines::default();
    let writer = lines.clone();
    let subscriber = subscriber(format, EnvFilter::new(filter), false, move || writer.clone());
    tracing::subscriber::with_default(subscriber, || {
        let _request = tracing::info_span!("request", id = "req_1").entered();
        tracing::info!(status = 200, "answered");
        tracing::debug!("too quiet");
    });
    String::from_utf8(lines.0.lock().unwrap().clone()).unwrap()
}

#[test]
fn json_is_one_object_a_line_with_the_request_in_it() {
    let text = logged(LogFormat::Json, "info");
    assert_eq!(text.lines().count(), 1, "{text}");
    let line: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(
        (&line["message"], &line["status"], &line["level"]),
        (&"answered".into(), &200.into(), &"INFO".into())
    );
    assert_eq!(line["spans"][0]["id"], "req_1");
}

#[test]
fn the_filter_chooses_and_the_readable_form_names_the_request() {
    let text = logged(LogFormat::Readable, "info");
    assert!(text.contains("request{id=\"req_1\"}") && text.contains("answered status=200"), "{text}");
    assert!(!text.contains("too quiet"));
    assert!(logged(LogFormat::Readable, "debug").contains("too quiet"));
    assert_eq!(logged(LogFormat::Readable, "error"), "");
}
