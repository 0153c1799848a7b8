//! How long something takes, as the median of several runs.
//!
//! In: a number of runs and what to run; out: the median of their times. Invariant: what is run
//! is not optimised away.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// The median time of `runs` runs of `run`.
pub(crate) fn median<T>(runs: usize, mut run: impl FnMut() -> T) -> Duration {
    let mut times: Vec<Duration> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            black_box(run());
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[times.len() / 2]
}
