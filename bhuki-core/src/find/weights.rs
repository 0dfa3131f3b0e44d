//! Adding up evidence.

/// Adds up what speaks for and against, one line a reason.
pub(super) fn weigh(evidence: &[(bool, f64)]) -> f64 {
    evidence.iter().filter(|(holds, _)| *holds).map(|(_, weight)| weight).sum()
}

/// One count as a share of another; 0 of nothing.
pub(super) fn ratio(part: usize, whole: usize) -> f64 {
    let float = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    if whole == 0 { 0.0 } else { float(part) / float(whole) }
}
