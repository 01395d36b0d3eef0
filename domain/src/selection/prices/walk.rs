//! How prices move: towards what is over-used and away from what is not. Any prices that are not negative give a bound,
//! so a poor step costs time and never truth.

use super::rows::Row;
use super::table::Table;

/// The way down while little is known of what can be reached: the volume algorithm (Barahona and Anbil 2000). Each step
/// starts from the prices of the least value so far and goes along what is over-used on a running average of the
/// choices, which comes close to a plan. Steps that bring nothing make the next shorter, so it cannot run away.
#[derive(Clone, Debug, Default)]
pub(super) struct Walk {
    best: Best,
    trend: Trend,
    /// By how much a step is meant to bring the value down.
    aim: i64,
}

/// The most and the least that one round counts in the average, in 1,024ths.
const NEWEST: i64 = 300;
const LEAST_NEWEST: i64 = 40;

/// After so many steps that bring nothing the next is shorter.
const PATIENCE: u32 = 2;

impl Walk {
    /// Starts from `prices`, whose value is not known yet.
    pub(super) fn new(prices: &Table, rows: &[Row], aim: i64) -> Self {
        Self { best: Best::new(prices, rows), trend: Trend::new(rows), aim: aim.max(1) }
    }

    /// Goes back to the prices of the least value: it was found by looking at few arcs and is to be found again.
    pub(super) fn doubt(&mut self, rows: &[Row], now: &mut Table) {
        self.best.stand(rows, now);
        self.best.value = i64::MAX;
    }

    /// Moves the prices `now`, at which the value is `value` and `used` is used.
    pub(super) fn step(&mut self, rows: &[Row], value: i64, used: &Table, now: &mut Table) {
        let newest = self.trend.flattest(rows, used, now);
        self.trend.add(rows, used, now, newest);
        if self.best.note(rows, value, now) >= PATIENCE {
            self.aim = (self.aim * 3 / 4).max(1);
            self.best.idle = 0;
        }
        self.best.stand(rows, now);
        self.trend.follow(rows, self.aim, self.trend.size(rows, now), now);
    }
}

/// The way down once it is known what a plan reaches (Polyak 1969): the longer, the farther the value is above that.
/// Steps start from where the last one ended; after some that bring nothing it goes back to the prices of the least
/// value and goes on with shorter ones.
#[derive(Clone, Debug)]
pub(super) struct Rove {
    best: Best,
    trend: Trend,
    /// What a plan is known to reach.
    floor: i64,
    /// How much of the way a step goes, in 1,024ths.
    stride: i64,
}

/// How much one round counts in the average, in 1,024ths.
const NEW: i64 = 400;

/// The most that a row counts as over-used or not used, in 256ths.
const FAR_OFF: i64 = 1 << 28;

/// After so many steps that bring nothing it goes back.
const STAMINA: u32 = 6;

impl Rove {
    /// Starts from `prices`, whose value is not known yet.
    pub(super) fn new(prices: &Table, rows: &[Row], floor: i64) -> Self {
        Self { best: Best::new(prices, rows), trend: Trend::new(rows), floor, stride: 1_024 }
    }

    /// Moves the prices `now`, at which the value is `value` and `used` is used.
    pub(super) fn step(&mut self, rows: &[Row], value: i64, used: &Table, now: &mut Table) {
        self.trend.add(rows, used, now, NEW);
        // Where the average of the choices is over-used by little a step could be of any length.
        let size = self.trend.size(rows, now).max(steepness(rows, used, now));
        let mut over = value;
        if self.best.note(rows, value, now) >= STAMINA {
            self.best.stand(rows, now);
            (self.best.idle, over) = (0, self.best.value);
            self.stride = self.stride * 3 / 4;
        }
        let target = self.floor + (self.best.value - self.floor) / 4;
        let aim = i128::from(over - target) * i128::from(self.stride) / 1_024;
        self.trend.follow(rows, i64::try_from(aim).unwrap_or(i64::MAX).max(1), size, now);
    }
}

/// The least value so far, and the price of each row there.
#[derive(Clone, Debug, Default)]
struct Best {
    prices: Vec<i64>,
    value: i64,
    /// How many steps in succession have not brought it down.
    idle: u32,
}

impl Best {
    fn new(prices: &Table, rows: &[Row]) -> Self {
        let prices = rows.iter().map(|row| prices.all[row.at as usize]).collect();
        Self { prices, value: i64::MAX, idle: 0 }
    }

    /// Notes the value of the prices `now`. Gives how many steps have brought nothing.
    fn note(&mut self, rows: &[Row], value: i64, now: &Table) -> u32 {
        if value < self.value {
            rows.iter().zip(&mut self.prices).for_each(|(row, price)| *price = now.all[row.at as usize]);
            (self.value, self.idle) = (value, 0);
        } else {
            self.idle += 1;
        }
        self.idle
    }

    /// Puts its prices into `now`.
    fn stand(&self, rows: &[Row], now: &mut Table) {
        rows.iter().zip(&self.prices).for_each(|(row, price)| now.all[row.at as usize] = *price);
    }
}

/// By how much each row is over-used on average, in 256ths.
#[derive(Clone, Debug, Default)]
struct Trend {
    over: Vec<i64>,
    /// Whether there is no round in it yet.
    fresh: bool,
}

impl Trend {
    fn new(rows: &[Row]) -> Self {
        Self { over: vec![0; rows.len()], fresh: true }
    }

    /// How much the choices now should count so that the average is over-used as little as possible, in 1,024ths.
    fn flattest(&self, rows: &[Row], used: &Table, now: &Table) -> i64 {
        let (mut along, mut apart) = (0, 0);
        for (row, trend) in rows.iter().zip(&self.over).filter(|(row, trend)| able(row, **trend, now)) {
            let change = trend - over(row, used, now);
            along += trend * change / row.scale;
            apart += change * change / row.scale;
        }
        let best = along.saturating_mul(1_024) / apart.max(1);
        best.clamp(LEAST_NEWEST, NEWEST)
    }

    /// Takes the choices now into the average, with a weight of `newest` 1,024ths.
    fn add(&mut self, rows: &[Row], used: &Table, now: &Table, newest: i64) {
        let newest = if self.fresh { 1_024 } else { newest };
        self.fresh = false;
        for (row, trend) in rows.iter().zip(&mut self.over) {
            *trend += (over(row, used, now) - *trend) * newest / 1_024;
        }
    }

    /// Its square, where prices can follow it, in 65,536ths.
    fn size(&self, rows: &[Row], now: &Table) -> i64 {
        squares(rows, now, self.over.iter().copied())
    }

    /// Moves prices along it so far that the value would come down by `aim` if it were as steep as `size` all the way.
    fn follow(&self, rows: &[Row], aim: i64, size: i64, now: &mut Table) {
        // How far a price moves for a row that is over-used by one, in 65,536ths.
        let pace = (i128::from(aim) << 32) / i128::from(size.max(1));
        let pace = i64::try_from(pace).unwrap_or(i64::MAX).min(1 << 40);
        for (row, trend) in rows.iter().zip(&self.over) {
            let price = &mut now.all[row.at as usize];
            *price = (*price + (trend.saturating_mul(pace) >> 24) / row.scale).clamp(0, row.most);
        }
    }
}

/// By how much a row is over-used now, in 256ths. A row of which hardly anything is used is not told apart from one of
/// which a little more is: squares must not overflow.
fn over(row: &Row, used: &Table, now: &Table) -> i64 {
    let at = row.at as usize;
    ((used.all[at] - row.room(now.all[at])) * 256).clamp(-FAR_OFF, FAR_OFF)
}

/// The square of what is over-used now, where prices can follow it, in 65,536ths.
fn steepness(rows: &[Row], used: &Table, now: &Table) -> i64 {
    squares(rows, now, rows.iter().map(|row| over(row, used, now)))
}

/// Whether a price can follow: it cannot fall below nothing.
fn able(row: &Row, over: i64, now: &Table) -> bool {
    over > 0 || now.all[row.at as usize] > 0
}

fn squares(rows: &[Row], now: &Table, overs: impl Iterator<Item = i64>) -> i64 {
    let able = rows.iter().zip(overs).filter(|(row, over)| able(row, *over, now));
    able.map(|(row, over)| over * over / row.scale).sum()
}
