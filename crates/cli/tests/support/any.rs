//! Arbitrary answers, documents and levels of the embedded pack, for property tests.

use super::{country, loaded, pack};
use neraca_engine::{Answer, Answers, Choice, F, Grade, Kind, LevelSet, Levels, Pick, Q, Question, Volume};
use neraca_report::{Direct, Document, answer_category};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

/// Countries that places are drawn from; the last one is not in the base.
const COUNTRIES: [&str; 10] = ["ID", "ID", "SG", "US", "CN", "DE", "CH", "MY", "NO", "XX"];

/// How much of an answer set may be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gaps {
    /// Every question has a definite answer.
    None,
    /// Some are unknown, unanswered or half known.
    Some,
}

/// Answers to all questions.
pub(crate) fn answers(gaps: Gaps) -> impl Strategy<Value = Answers> {
    let each: Vec<BoxedStrategy<Answer>> = pack().questions.iter().map(|question| answer(question, gaps)).collect();
    each.prop_map(|given| {
        let mut answers = Answers::default();
        pack().question_positions().zip(given).for_each(|(question, answer)| answers.set(question, answer));
        answers
    })
}

/// One answer to a question.
pub(crate) fn answer(question: &Question, gaps: Gaps) -> BoxedStrategy<Answer> {
    let definite = definite(question);
    match gaps {
        Gaps::None => definite,
        Gaps::Some => {
            let half = definite.clone().prop_map(half_known);
            prop_oneof![
                5 => definite,
                1 => if question.kind.is_multiple() { half.boxed() } else { Just(Answer::unknown()).boxed() },
                1 => Just(Answer::unknown()),
                1 => Just(Answer::default()),
            ]
            .boxed()
        }
    }
}

/// The same picks and perhaps more, without volumes.
fn half_known(mut answer: Answer) -> Answer {
    answer.open = true;
    for pick in &mut answer.picks {
        if let Pick::Option(_, volume) = pick {
            *volume = None;
        }
    }
    answer
}

fn definite(question: &Question) -> BoxedStrategy<Answer> {
    let option = |exclusive: bool| -> Vec<u8> {
        let wanted = |(_, choice): &(u8, &Choice)| choice.exclusive == exclusive;
        (0..).zip(&question.options).filter(wanted).map(|(position, _)| position).collect()
    };
    let all: Vec<Pick> = (0..).zip(&question.options).map(|(position, _)| Pick::Option(position, None)).collect();
    let places = COUNTRIES.map(|code| Pick::Country(country(code)));
    match question.kind {
        Kind::Single | Kind::Clause => one(all),
        Kind::PlaceSingle => one([&all[..], &places].concat()),
        Kind::Provider => {
            // A provider that is the same as an option is read as that option.
            let is_option = |id: &str| question.options.iter().any(|choice| choice.alias.as_deref() == Some(id));
            let providers = (0..).zip(&pack().providers).filter(|(_, provider)| !is_option(&provider.id));
            one(all.into_iter().chain(providers.map(|(position, _)| Pick::Provider(position))).collect())
        }
        Kind::Multi => several(option(false), option(true), None),
        Kind::MultiVolume => several(option(false), option(true), u8::try_from(pack().volumes.len()).ok()),
        Kind::PlaceMulti => {
            let options = option(false).into_iter().map(|position| Pick::Option(position, None));
            let pool: Vec<Pick> = options.chain(places.into_iter().skip(1)).collect();
            let most = pool.len().min(3);
            let some = subsequence(pool, 1..=most).prop_map(Answer::of).boxed();
            let alone: Vec<Answer> = option(true).into_iter().map(Answer::option).collect();
            let home = Just(Answer::of(vec![Pick::Country(country("ID"))]));
            if alone.is_empty() {
                prop_oneof![3 => some, 1 => home].boxed()
            } else {
                prop_oneof![3 => some, 1 => home, 1 => select(alone)].boxed()
            }
        }
    }
}

fn one(picks: Vec<Pick>) -> BoxedStrategy<Answer> {
    select(picks).prop_map(|pick| Answer::of(vec![pick])).boxed()
}

/// Some of the free options, each with a volume where volumes are asked for, or one exclusive option alone.
fn several(free: Vec<u8>, exclusive: Vec<u8>, volumes: Option<u8>) -> BoxedStrategy<Answer> {
    let pick = move |(option, volume): (u8, u8)| Pick::Option(option, volumes.map(|_| Volume(volume)));
    let most = free.len().min(5);
    let volume = 0..volumes.unwrap_or(1);
    let some = (subsequence(free, 1..=most), vec(volume.clone(), most))
        .prop_map(move |(options, volumes)| Answer::of(options.into_iter().zip(volumes).map(pick).collect()));
    let alone = (select(exclusive), volume).prop_map(move |pair| Answer::of(vec![pick(pair)]));
    prop_oneof![5 => some, 1 => alone].boxed()
}

/// A grade for every question.
pub(crate) fn grades() -> impl Strategy<Value = Vec<Grade>> {
    let all = [Grade::Asserted, Grade::InternalPaper, Grade::ContractOrRecord, Grade::Verified];
    vec(select(all.to_vec()), pack().questions.len())
}

/// A whole assessment: answers with grades, texts that no one would expect, what is said to other frameworks.
pub(crate) fn document() -> impl Strategy<Value = Document> {
    let count = pack().questions.len();
    let dates = ["2022-10-17", "2024-02-14", "2026-11-23"].map(|date| date.parse().ok()).to_vec();
    let head = ("\\PC{0,40}", select([dates, vec![None]].concat()), select(vec!["ID", "ID", "EE", "XX"]), any::<bool>());
    let texts = (sparse(text(), count), sparse(text(), count));
    let direct = (sparse(0..3u8, 10), sparse(0..2u8, 48));
    (head, answers(Gaps::Some), grades(), texts, direct).prop_map(|((title, as_of, home, quick), answers, grades, texts, direct)| {
        let mut document = Document::new(country(home));
        (document.title, document.as_of, document.quick) = (title, as_of, quick);
        for (question, grade) in pack().question_positions().zip(grades) {
            let answer = answers.get(question).clone();
            if !answer.is_blank() {
                document.answers.set(question, Answer { grade, ..answer });
            }
        }
        let frameworks = &loaded().frameworks;
        for (question, note) in texts.0 {
            document.notes.set(u8::try_from(question).unwrap(), note);
        }
        for (question, detail) in texts.1 {
            document.detail.set(u8::try_from(question).unwrap(), detail);
        }
        for (question, option) in direct.0 {
            answer_category(&frameworks.bssn, &mut document.direct, question, Some(option));
        }
        for (criterion, rung) in direct.1 {
            let rule = frameworks.csf.criteria().nth(criterion);
            document.direct.set("csf", &rule.unwrap().id, Some(Direct::Number(rung)));
        }
        document
    })
}

/// A few places out of many, each with a value.
fn sparse<T: std::fmt::Debug>(value: impl Strategy<Value = T>, count: usize) -> impl Strategy<Value = Vec<(usize, T)>> {
    vec((0..count, value), 0..4)
}

/// Texts that a reader of any format could stumble over.
fn text() -> impl Strategy<Value = String> {
    let nasty = ["</script><!--", "a&b=c?d#e%41+;,'\"", "\n\r\t\u{0}\u{1}\u{2}", "=1+1", "\u{202e}\u{2028}😀é", "  ", "{\"answers\":{}}"];
    prop_oneof![any::<String>(), select(nasty.to_vec()).prop_map(str::to_owned), "[ -~]{0,60}"]
}

/// Which questions to touch.
pub(crate) fn mask() -> impl Strategy<Value = Vec<bool>> {
    vec(prop::bool::weighted(0.3), pack().questions.len())
}

/// Any question.
pub(crate) fn question() -> impl Strategy<Value = Q> {
    select(pack().question_positions().collect::<Vec<_>>())
}

/// Any factor.
pub(crate) fn factor() -> impl Strategy<Value = F> {
    select(pack().factors().map(|(position, _)| position).collect::<Vec<_>>())
}

/// Levels of all factors: settled, a part, or everything.
pub(crate) fn levels() -> impl Strategy<Value = Levels> {
    assembled(|range, nominal| {
        let levels: Vec<u8> = range.iter().collect();
        let settled = select(levels.clone()).prop_map(LevelSet::one);
        let two = (select(levels.clone()), select(levels)).prop_map(|(one, other)| LevelSet::one(one).with(other));
        let part = two.prop_map(move |set| if nominal { set } else { set.hull() });
        prop_oneof![4 => settled, 1 => part, 1 => Just(range)].boxed()
    })
}

/// One definite level for every factor.
pub(crate) fn settled() -> impl Strategy<Value = Levels> {
    assembled(|range, _| select(range.iter().collect::<Vec<_>>()).prop_map(LevelSet::one).boxed())
}

/// One completion of possible levels, chosen by a number for each factor.
pub(crate) fn completion(levels: &Levels, choices: &[u8]) -> Levels {
    let mut out = Levels::default();
    for ((position, _), choice) in pack().factors().zip(choices) {
        let all: Vec<u8> = levels.get(position).iter().collect();
        out.set(position, LevelSet::one(all[usize::from(*choice) % all.len()]));
    }
    out
}

/// Numbers for [`completion`].
pub(crate) fn choices() -> impl Strategy<Value = Vec<u8>> {
    vec(0..60u8, pack().factors.len())
}

fn assembled(of: impl Fn(LevelSet, bool) -> BoxedStrategy<LevelSet>) -> impl Strategy<Value = Levels> {
    let each: Vec<BoxedStrategy<LevelSet>> = pack().factors.iter().map(|factor| of(factor.range, factor.nominal)).collect();
    each.prop_map(|sets| {
        let mut levels = Levels::default();
        pack().factors().zip(sets).for_each(|((position, _), set)| levels.set(position, set));
        levels
    })
}
