//! The method as its page shows it: the worked example against a sum written out here from the published tables, and the weights that a
//! reader may try.
//!
//! Must not read a weight, table or floor from the content: those of the published method stand below.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

use neraca_content::load;
use neraca_engine::{Dimension, Interval, LevelSet, POINT, Pack, Scored, reckoning, reweighed, robustness, score};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The pack, and the vector of the worked example.
static REAL: LazyLock<(Pack, String)> = LazyLock::new(|| {
    let content = load(&top().join("content")).expect("content");
    let [id, en] = content.more.map(|more| more.method.example.vector);
    assert_eq!(id, en);
    (content.core, id)
});

fn pack() -> &'static Pack {
    &REAL.0
}

fn scored(vector: &str) -> Scored {
    score(pack(), &pack().parse_vector(vector).unwrap().levels)
}

/// Levels of a vector, read without the engine.
fn levels(vector: &str) -> BTreeMap<&str, i64> {
    let parts = vector.split('/').filter_map(|part| part.split_once(':'));
    parts.filter_map(|(code, level)| Some((code, level.parse().ok()?))).collect()
}

const S1: [[i64; 5]; 5] = [[0, 0, 5, 10, 15], [5, 10, 20, 30, 40], [10, 20, 35, 50, 60], [15, 30, 50, 75, 90], [20, 40, 65, 90, 100]];
const S2: [[i64; 5]; 5] = [[0, 5, 15, 35, 60], [5, 10, 25, 45, 70], [10, 20, 35, 55, 75], [15, 30, 50, 70, 85], [20, 35, 60, 80, 100]];
const S4: [[i64; 3]; 5] = [[0, 35, 80], [5, 10, 20], [35, 20, 10], [70, 60, 40], [100, 95, 85]];

/// Theme values in hundredths of a point with their weights, as method section 3 prints them.
fn themes(at: &BTreeMap<&str, i64>) -> [Vec<(i64, i64)>; 2] {
    let level = |code: &str| usize::try_from(at[code]).unwrap();
    let sum = |items: &[(&str, i64)]| items.iter().map(|(code, weight)| weight * 25 * at[code]).sum::<i64>();
    [
        vec![
            (25, 100 * S1[level("RE")][level("RD")]),
            (20, 100 * S2[level("SU")][level("CO")]),
            (15, sum(&[("AD", 50), ("SP", 25), ("CH", 25)])),
            (15, 100 * S4[level("LO")][level("TH")]),
            (15, sum(&[("PO", 40), ("SB", 30), ("CN", 30)])),
            (10, sum(&[("LG", 30), ("AU", 30), ("VE", 40)])),
        ],
        vec![
            (25, sum(&[("PL", 100)])),
            (20, sum(&[("XF", 100)])),
            (15, sum(&[("DP", 35), ("DO", 15), ("RP", 20), ("BR", 30)])),
            (20, sum(&[("DA", 25), ("GL", 25), ("SC", 15), ("AR", 15), ("EX", 20)])),
            (10, sum(&[("PR", 50), ("DI", 50)])),
            (10, sum(&[("CE", 60), ("IN", 40)])),
        ],
    ]
}

/// Highest floor of the flags raised, by index, as method section 5 prints them; points.
fn floors(at: &BTreeMap<&str, i64>, tier: usize) -> [i64; 2] {
    let on = |raised: bool, floors: [i64; 4]| if raised { floors[tier - 1] } else { 0 };
    let sovereignty = [
        on(at["RE"] >= 2 && at["RD"] >= 3, [20, 40, 40, 60]),
        on(at["RE"] == 4 && at["RD"] == 4, [20, 40, 60, 80]),
        on(at["CO"] == 4, [0, 40, 60, 60]),
        on(at["LO"] == 4, [0, 40, 60, 60]),
        on(at["LO"] == 0 && at["TH"] == 2, [0, 40, 60, 60]),
        on(at["VE"] == 4, [0, 20, 40, 60]),
    ];
    let legal = [
        on(at["PL"] == 4, [40, 40, 60, 80]),
        on(at["XF"] == 4, [20, 40, 60, 80]),
        on(at["DA"] == 4, [20, 40, 40, 60]),
        on(at["DP"] >= 3 && at["RP"] >= 3 && at["BR"] >= 3, [20, 40, 40, 60]),
    ];
    [*sovereignty.iter().max().unwrap(), *legal.iter().max().unwrap()]
}

#[test]
fn the_worked_example_is_the_sum_done_by_hand() {
    let vector = &REAL.1;
    let (at, scored) = (levels(vector), scored(vector));
    let tier = usize::try_from(at["TD"].max(at["TF"]).max(at["TS"])).unwrap();
    let percent = [40, 65, 85, 100][tier - 1];
    for (dimension, themes) in Dimension::BOTH.into_iter().zip(themes(&at)) {
        let found = reckoning(pack(), &scored, dimension);
        assert_eq!((usize::from(found.tier), found.percent), (tier, percent));
        let values: Vec<(i64, i64)> = found.themes.iter().map(|theme| (theme.value, theme.weighted)).collect();
        assert_eq!(values, themes.iter().map(|(weight, value)| (*value, weight * value)).collect::<Vec<_>>());
        let sum: i64 = themes.iter().map(|(weight, value)| weight * value).sum();
        // Hundredths of a point times percent, times percent again, are millionths of a point: 100 units each.
        let base = sum * percent * 100;
        let floor = floors(&at, tier)[dimension as usize] * POINT;
        let lifted = floor + base / 100 * 19;
        let total = if floor == 0 { base } else { base.max(lifted) };
        assert_eq!((found.sum, found.base, found.total), (sum, base, total));
        assert_eq!(found.flag.map(|flag| (flag.floor, flag.lifted)), (floor > 0).then_some((floor, lifted)));
        let index = scored.index(dimension);
        assert_eq!(index.range, Interval { low: total, high: total });
    }
    // The same, with a pencil: 27.09375 and the floor of F6 give 65.1478125; 19.921875 has no flag and is cut off.
    let totals = Dimension::BOTH.map(|dimension| scored.index(dimension).range.high);
    assert_eq!(totals, [6_514_781_250, 1_992_187_500]);
}

#[test]
fn the_example_at_national_stakes_is_case_b1_of_the_method() {
    let mut vector = pack().parse_vector(&REAL.1).unwrap().levels;
    vector.set(pack().find_factor("TS").unwrap(), LevelSet::one(4));
    let scored = score(pack(), &vector);
    // Method section 10 prints 66 and 23, bases 31.9 and 23.4.
    assert_eq!(Dimension::BOTH.map(|dimension| scored.index(dimension).range.high / POINT), [66, 23]);
    let bases = Dimension::BOTH.map(|dimension| reckoning(pack(), &scored, dimension).base);
    assert_eq!(bases, [3_187_500_000, 2_343_750_000]);
}

/// Levels of the golden vectors: open, partly open and settled.
fn golden(step: usize) -> Vec<Scored> {
    let text = std::fs::read_to_string(top().join("tests/golden/vectors.jsonl")).unwrap();
    let vector = |line: &str| line.split_once("\"vector\":\"").unwrap().1.split_once('"').unwrap().0.to_owned();
    text.lines().step_by(step).map(|line| scored(&vector(line))).collect()
}

fn own(dimension: Dimension) -> Vec<u8> {
    pack().method.themes(dimension).iter().map(|theme| theme.weight).collect()
}

#[test]
fn the_weights_of_the_method_give_its_own_ranges_and_only_their_ratio_counts() {
    for scored in golden(1) {
        for dimension in Dimension::BOTH {
            let weights = own(dimension);
            let range = scored.index(dimension).range;
            assert_eq!(reweighed(pack(), &scored, dimension, &weights), Some(range));
            let doubled: Vec<u8> = weights.iter().map(|weight| weight * 2).collect();
            assert_eq!(reweighed(pack(), &scored, dimension, &doubled), Some(range));
        }
    }
}

#[test]
fn one_weight_alone_gives_its_theme_and_corners_of_the_grid_stay_inside_it() {
    for scored in golden(40) {
        for dimension in Dimension::BOTH {
            let weights = own(dimension);
            let settled = scored.index(dimension).range;
            for theme in 0..weights.len() {
                let alone: Vec<u8> = (0..weights.len()).map(|other| u8::from(other == theme) * 7).collect();
                let range = reweighed(pack(), &scored, dimension, &alone).unwrap();
                let found = scored.index(dimension).themes[theme];
                let percent = pack().method.stakes.percent.map(|percent| percent * POINT / 10_000);
                let (low, high) = (percent[usize::from(scored.stakes.0) - 1], percent[usize::from(scored.stakes.1) - 1]);
                // Flags may lift the theme, never lower it.
                assert!(range.low >= found.low * low && range.high >= found.high * high);
                if scored.flags.certain.is_empty() && scored.flags.possible.is_empty() {
                    assert_eq!((range.low, range.high), (found.low * low, found.high * high));
                }
            }
            if settled.low == settled.high {
                let [_, end] = robustness(pack(), &scored, dimension);
                // Two and six fifths of a weight stand to each other as its 50 and 150 percent, and are whole numbers.
                let corner = weights.iter().enumerate().map(|(theme, weight)| weight / 5 * if theme % 2 == 0 { 2 } else { 6 });
                let range = reweighed(pack(), &scored, dimension, &corner.collect::<Vec<_>>()).unwrap();
                assert!(end.range.low <= range.low && range.high <= end.range.high);
            }
        }
    }
}

#[test]
fn weights_that_are_none_are_refused() {
    let scored = scored(&REAL.1);
    let refused = |weights: &[u8]| assert_eq!(reweighed(pack(), &scored, Dimension::Legal, weights), None, "{weights:?}");
    refused(&[]);
    refused(&[1; 5]);
    refused(&[1; 7]);
    refused(&[0; 6]);
    refused(&[101, 1, 1, 1, 1, 1]);
    assert!(reweighed(pack(), &scored, Dimension::Legal, &[100, 0, 0, 0, 0, 0]).is_some());
}
