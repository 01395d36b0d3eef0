//! Changing a diary that others rely on.

use super::diary::{Booking, Diary, Offer};
use super::shortfall::Shortfall;
use crate::Sentence;
use crate::refusal::{Code, Refusal};

impl Offer {
    /// Refuses an offer that shares days with another of the same officer.
    ///
    /// # Errors
    /// `DUPLICATE` at `startsOn`, naming the other.
    pub fn clear_of<'a>(&self, others: impl IntoIterator<Item = &'a Self>) -> Result<(), Refusal> {
        let Some(other) = others.into_iter().find(|other| other.period.overlap(&self.period).is_some())
        else {
            return Ok(());
        };
        let message = say!(
            "There is an offer of {load} from {from} to {until} already, and these dates overlap. Withdraw it \
             first, or choose other dates.",
            load = other.load,
            from = other.period.starts_on,
            until = other.period.ends_on
        );
        Err(Refusal::new(Code::Duplicate, "startsOn", message))
    }
}

impl Diary {
    /// Whether what is booked would still fit if this diary became `after`, which has the same
    /// bookings. A booking that does not fit as it is stays out of it: the change did not do that.
    ///
    /// # Errors
    /// The first booking that would not fit any more, and the week in which it would not.
    pub fn keeps(&self, after: &Self) -> Result<(), Broken> {
        for (at, booking) in self.booked.iter().enumerate() {
            let fits = |diary: &Self| diary.without(at).fits(&booking.schedule);
            if let (Ok(()), Err(shortfall)) = (fits(self), fits(after)) {
                return Err(Broken { booking: booking.clone(), shortfall });
            }
        }
        Ok(())
    }

    fn without(&self, booking: usize) -> Self {
        let mut rest = self.clone();
        rest.booked.remove(booking);
        rest
    }
}

/// A booking that a change would break.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// The booking.
    pub booking: Booking,
    /// Where it would not fit.
    pub shortfall: Shortfall,
}

impl From<Broken> for Refusal {
    fn from(broken: Broken) -> Self {
        let period = broken.booking.schedule.period;
        let message = Sentence::all([
            say!(
                "The officer is booked from {from} to {until}, and that would not fit any more.",
                from = period.starts_on,
                until = period.ends_on
            ),
            broken.shortfall.sentence(),
            say!("End the booking first, or choose other dates."),
        ]);
        Self { message, ..Self::from(broken.shortfall) }
    }
}
