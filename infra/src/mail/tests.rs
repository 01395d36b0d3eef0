//! What every part of the mail room says and does, apart from the conversation with a server
//! (`infra/tests/smtp`).

mod message;
mod words;

use super::*;

#[test]
fn waits_double_from_a_minute_to_six_hours() {
    let minutes: Vec<u64> = (1..=12).map(|attempt| backoff(attempt).as_secs() / 60).collect();
    assert_eq!(minutes, [1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360, 360]);
    assert_eq!(backoff(0), backoff(1));
    assert_eq!(backoff(u32::MAX), LONGEST_WAIT);
}

#[test]
fn masked_addresses_name_nobody() {
    assert_eq!(masked("meera@example.org"), "m…@e…");
    assert_eq!(masked("élan@exämple.org"), "é…@e…");
    assert_eq!(masked("not an address"), "n…");
    assert_eq!(masked("@"), "@");
    assert_eq!(masked(""), "");
}

#[test]
fn what_a_server_says_is_kept_without_addresses_and_short() {
    let said = "5.1.1 <tom.hale@ashby.example>: no such user\r\n(see https://mail.example/?to=tom.hale@ashby.example)";
    assert_eq!(
        SendError::permanent(said).to_string(),
        "The e-mail cannot be delivered: 5.1.1 <t…@a…>: no such user (see h…@a…)"
    );
    assert!(SendError::transient("x".repeat(5_000)).to_string().chars().count() < 350);
}
