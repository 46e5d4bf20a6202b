//! Whole numbers without a largest one, as far as powers of fractions need them: product with a small number, and order.
//!
//! Must not know what is counted.

use alloc::vec::Vec;
use core::cmp::Ordering;

/// Digits of base 2³², lowest first, no leading zeros. Zero has no digit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Natural(Vec<u32>);

impl Natural {
    pub(super) fn one() -> Self {
        Self(Vec::from([1]))
    }

    pub(super) fn times(&self, factor: u32) -> Self {
        let mut carry = 0u64;
        let mut digits: Vec<u32> = Vec::with_capacity(self.0.len() + 1);
        for digit in &self.0 {
            let product = u64::from(*digit) * u64::from(factor) + carry;
            digits.push(product as u32);
            carry = product >> 32;
        }
        digits.push(carry as u32);
        while digits.last() == Some(&0) {
            digits.pop();
        }
        Self(digits)
    }
}

impl Ord for Natural {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_digits = || self.0.iter().rev().cmp(other.0.iter().rev());
        self.0.len().cmp(&other.0.len()).then_with(by_digits)
    }
}

impl PartialOrd for Natural {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::Natural;
    use alloc::vec::Vec;

    fn natural(mut value: u128) -> Natural {
        let mut digits = Vec::new();
        while value > 0 {
            digits.push(value as u32);
            value >>= 32;
        }
        Natural(digits)
    }

    #[test]
    fn equals_machine_numbers_where_these_reach() {
        let (mut product, mut expected) = (Natural::one(), 1u128);
        for factor in [u32::MAX, 1, 999_983, 65_536, 7, 1_000_000] {
            product = product.times(factor);
            expected *= u128::from(factor);
            assert_eq!(product, natural(expected));
            for other in [expected - 1, expected, expected + 1, expected / 3, 0] {
                assert_eq!(product.cmp(&natural(other)), expected.cmp(&other));
            }
        }
        assert_eq!(product.times(0), natural(0));
        assert_eq!(natural(0).times(5), natural(0));
    }
}
