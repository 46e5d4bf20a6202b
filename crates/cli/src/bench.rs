//! `neraca bench`: how long one assessment, one vector, one plan, one test of the weights and one ranking of questions take here.
//!
//! The material is made here from a fixed seed, so nothing depends on a file. Must not know what a score means.

use crate::options::{Format, Options};
use crate::{Failure, Loaded, print, say};
use neraca_engine::{
    Answer, Answers, Dimension, Factor, Kind, LevelSet, Levels, MOST_STEPS, Order, Pack, Pick, Question, Request, Scored, Verdict, Volume,
    assess, next_questions, plan, robustness, score,
};
use neraca_report::Key;
use serde_json::json;
use std::hint::black_box;
use std::time::Instant;

const CASES: usize = 512;
const VECTORS: usize = 4096;
const BATCHES: usize = 41;

/// Aims in nanoseconds.
const ASSESS_AIM: u64 = 20_000;
const FACTORS_AIM: u64 = 1_000;
const PLAN_AIM: u64 = 50_000_000;
const NO_PLAN_AIM: u64 = 250_000_000;

/// Sets of answers for which plans are sought, with each target in turn.
const PLANNED: usize = 96;

/// Most steps of the plans that are timed as found.
const SHORT: usize = 4;
const ROBUST_AIM: u64 = 5_000_000;
const NEXT_AIM: u64 = 10_000_000;

/// How many of the cases the slower work is measured on.
const FEW: usize = 8;

pub(crate) fn run(options: &Options, loaded: &Loaded) -> Result<(), Failure> {
    options.no_operands(&loaded.words)?;
    let pack = &loaded.pack;
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    let cases: Vec<Answers> = (0..CASES).map(|_| answers(pack, &mut dice)).collect();
    let vectors: Vec<Levels> = (0..VECTORS).map(|_| levels(pack, &mut dice)).collect();
    let assessing = median(&cases, |answers| {
        black_box(assess(pack, answers, pack.as_of, pack.home));
    });
    let scoring = median(&vectors, |levels| {
        black_box(score(pack, levels));
    });
    let [short, none] = plans(loaded, &cases);
    let scored: Vec<Scored> = cases.iter().take(FEW).map(|answers| assess(pack, answers, pack.as_of, pack.home).scored).collect();
    let robust = median(&scored, |scored| {
        black_box(Dimension::BOTH.map(|dimension| robustness(pack, scored, dimension)));
    });
    // Nothing known is the heaviest case: every question is open.
    let nothing = [Answers::default()];
    let ranking = median(&nothing, |answers| {
        let now = assess(pack, answers, pack.as_of, pack.home);
        black_box(next_questions(pack, answers, pack.as_of, pack.home, &now));
    });
    match options.format {
        Format::Json => print(
            &json!({
                "plan_ns": short.median, "plan_longest_ns": short.longest, "plan_aim_ns": PLAN_AIM, "plans": short.count,
                "no_plan_ns": none.median, "no_plan_longest_ns": none.longest, "no_plan_aim_ns": NO_PLAN_AIM, "no_plans": none.count,
                "assess_ns": assessing, "assess_aim_ns": ASSESS_AIM, "cases": CASES,
                "factors_ns": scoring, "factors_aim_ns": FACTORS_AIM, "vectors": VECTORS,
                "robust_ns": robust, "robust_aim_ns": ROBUST_AIM,
                "next_ns": ranking, "next_aim_ns": NEXT_AIM,
                "batches": BATCHES,
            })
            .to_string(),
        ),
        Format::Text => {
            let line = |key, found, aim| say(&loaded.words, key, &[("found", &micros(found)), ("aim", &micros(aim))]);
            let planning = |key, found: &Spread, aim| {
                let (median, longest, aim) = (micros(found.median), micros(found.longest), micros(aim));
                say(&loaded.words, key, &[("found", &median), ("longest", &longest), ("aim", &aim)])
            };
            let lines = [
                line(Key::CLI_BENCH_ASSESS, assessing, ASSESS_AIM),
                line(Key::CLI_BENCH_FACTORS, scoring, FACTORS_AIM),
                planning(Key::CLI_BENCH_PLAN, &short, PLAN_AIM),
                planning(Key::CLI_BENCH_NO_PLAN, &none, NO_PLAN_AIM),
                line(Key::CLI_BENCH_ROBUST, robust, ROBUST_AIM),
                line(Key::CLI_BENCH_NEXT, ranking, NEXT_AIM),
            ];
            print(&lines.join("\n"))
        }
    }
}

/// Times in nanoseconds.
struct Spread {
    median: u64,
    longest: u64,
    count: usize,
}

impl Spread {
    fn of(mut times: Vec<u64>) -> Self {
        times.sort_unstable();
        let median = times.get(times.len() / 2).copied().unwrap_or(0);
        Self { median, longest: times.last().copied().unwrap_or(0), count: times.len() }
    }
}

/// Plans over all actions: where up to four steps suffice, and where no plan exists.
fn plans(loaded: &Loaded, cases: &[Answers]) -> [Spread; 2] {
    let pack = &loaded.pack;
    let (mut short, mut none) = (Vec::new(), Vec::new());
    for (answers, target) in cases.iter().take(PLANNED).zip([0, 1, 2, 3].into_iter().cycle()) {
        let request =
            Request { catalogue: &loaded.catalogue, targets: [target; 2], order: Order::LeastEffort, excluded: 0, most: MOST_STEPS };
        let start = Instant::now();
        let found = black_box(plan(pack, answers, pack.as_of, pack.home, &request));
        let time = u64::try_from(start.elapsed().as_nanos()).unwrap_or(u64::MAX);
        match found.verdict {
            Verdict::Reached if (1..=SHORT).contains(&found.plan.steps.len()) => short.push(time),
            Verdict::Reached => {}
            Verdict::Unknowns | Verdict::Readings | Verdict::Facts => none.push(time),
        }
    }
    [Spread::of(short), Spread::of(none)]
}

/// Median over batches of the time for one item, in nanoseconds.
fn median<T>(items: &[T], mut work: impl FnMut(&T)) -> u64 {
    let mut times: Vec<u64> = (0..BATCHES)
        .map(|_| {
            let start = Instant::now();
            items.iter().for_each(&mut work);
            let each = start.elapsed().as_nanos() / items.len().max(1) as u128;
            u64::try_from(each).unwrap_or(u64::MAX)
        })
        .collect();
    times.sort_unstable();
    times.get(BATCHES / 2).copied().unwrap_or(0)
}

/// Microseconds with three decimals.
fn micros(nanos: u64) -> String {
    format!("{}.{:03}", nanos / 1000, nanos % 1000)
}

/// A small pseudo-random sequence (xorshift): the same on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or(0) % sides.max(1)
    }
}

/// One level in four sets out of five, otherwise two levels or all of them.
fn levels(pack: &Pack, dice: &mut Dice) -> Levels {
    let mut out = Levels::default();
    for (position, factor) in pack.factors() {
        out.set(position, some_levels(factor, dice));
    }
    out
}

fn some_levels(factor: &Factor, dice: &mut Dice) -> LevelSet {
    let all: Vec<u8> = factor.range.iter().collect();
    let one = |dice: &mut Dice| LevelSet::one(all.get(dice.below(all.len())).copied().unwrap_or(0));
    match dice.below(10) {
        0 => factor.range,
        1 => {
            let two = one(dice).union(one(dice));
            if factor.nominal { two } else { two.hull() }
        }
        _ => one(dice),
    }
}

/// One question in five is unknown.
fn answers(pack: &Pack, dice: &mut Dice) -> Answers {
    let mut out = Answers::default();
    for (position, question) in pack.question_positions().zip(&pack.questions) {
        if dice.below(5) == 0 {
            out.set(position, Answer::unknown());
        } else {
            out.set(position, some_answer(pack, question, dice));
        }
    }
    out
}

fn some_answer(pack: &Pack, question: &Question, dice: &mut Dice) -> Answer {
    let count = if question.kind.is_multiple() { 1 + dice.below(3) } else { 1 };
    let mut picks: Vec<Pick> = Vec::with_capacity(count);
    for _ in 0..count {
        let pick = some_pick(pack, question, dice);
        if !picks.contains(&pick) {
            picks.push(pick);
        }
    }
    Answer::of(picks)
}

fn some_pick(pack: &Pack, question: &Question, dice: &mut Dice) -> Pick {
    let option = u8::try_from(dice.below(question.options.len())).unwrap_or(0);
    let other = dice.below(2) == 0 || question.options.is_empty();
    match question.kind {
        Kind::PlaceMulti | Kind::PlaceSingle if other => {
            let found = pack.exposures.get(dice.below(pack.exposures.len()));
            Pick::Country(found.map_or(pack.home, |exposure| exposure.country))
        }
        Kind::Provider if other => Pick::Provider(u16::try_from(dice.below(pack.providers.len())).unwrap_or(0)),
        Kind::MultiVolume => {
            let volume = u8::try_from(dice.below(pack.volumes.len())).unwrap_or(0);
            Pick::Option(option, Some(Volume(volume)))
        }
        _ => Pick::Option(option, None),
    }
}
