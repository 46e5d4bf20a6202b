//! Counting what passed and failed, from the summaries that test runners print. Must not know which runners.

/// Passed and failed checks.
#[derive(Default, Clone, Copy, PartialEq, Debug)]
pub(crate) struct Tally {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
}

impl Tally {
    /// Both together.
    pub(crate) fn plus(self, other: Self) -> Self {
        Self { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }

    /// A step that counted nothing is one check; a failed step has at least one failure.
    pub(crate) fn settled(self, ok: bool) -> Self {
        match (ok, self) {
            (true, Self { passed: 0, failed: 0 }) => Self { passed: 1, failed: 0 },
            (false, Self { passed, failed: 0 }) => Self { passed, failed: 1 },
            _ => self,
        }
    }

    /// Reads `3 passed; 1 failed` or `3 passed, 1 failed` out of a line, as test runners print it.
    pub(crate) fn read(line: &str) -> Option<Self> {
        let words: Vec<&str> = line.split([' ', ';', ',']).filter(|word| !word.is_empty()).collect();
        let before = |name: &str| {
            let at = words.iter().position(|word| *word == name)?;
            words.get(at.checked_sub(1)?)?.parse().ok()
        };
        Some(Self { passed: before("passed")?, failed: before("failed")? })
    }
}

#[cfg(test)]
mod tests {
    use super::Tally;

    #[test]
    fn reads_both_kinds_of_summary() {
        let cargo = "test result: FAILED. 3 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s";
        assert_eq!(Tally::read(cargo), Some(Tally { passed: 3, failed: 1 }));
        assert_eq!(Tally::read("12 passed, 0 failed"), Some(Tally { passed: 12, failed: 0 }));
        assert_eq!(Tally::read("nothing passed here"), None);
        assert_eq!(Tally::read("passed, failed"), None);
    }

    #[test]
    fn silent_steps_count_as_one() {
        assert_eq!(Tally::default().settled(true), Tally { passed: 1, failed: 0 });
        assert_eq!(Tally::default().settled(false), Tally { passed: 0, failed: 1 });
        let some = Tally { passed: 4, failed: 0 };
        assert_eq!(some.settled(true), some);
        assert_eq!(some.settled(false), Tally { passed: 4, failed: 1 });
    }
}
