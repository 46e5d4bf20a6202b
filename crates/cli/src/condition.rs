//! Conditions as short text in codes, for `neraca questions`: who writes answers by hand sees when a question counts.
//!
//! Must not know sentences; codes read the same in every language.

use neraca_engine::{Choices, Condition, Pack, PickTest, PlaceTest, Q};

/// One condition, such as `not D1 = sendiri`.
pub(crate) fn text(pack: &Pack, condition: &Condition) -> String {
    match condition {
        Condition::Always => "always".to_owned(),
        Condition::All(items) => joined(pack, items, " and "),
        Condition::Any(items) => joined(pack, items, " or "),
        Condition::Not(item) => format!("not {}", nested(pack, item)),
        Condition::Is(question, among) => format!("{} = {}", id(pack, *question), choices(pack, *question, among)),
        Condition::Shown(question) => format!("{} is shown", id(pack, *question)),
        Condition::Picks(question, test) => picks(pack, *question, test),
        Condition::Place(question, test) => {
            let id = id(pack, *question);
            match test {
                PlaceTest::AnyAbroad => format!("{id} is partly abroad"),
                PlaceTest::AllHome => format!("{id} is nowhere abroad"),
                PlaceTest::AnyUnknown => format!("{id} is not fixed"),
                PlaceTest::Includes(among) => format!("{id} includes {}", choices(pack, *question, among)),
            }
        }
    }
}

fn joined(pack: &Pack, items: &[Condition], word: &str) -> String {
    items.iter().map(|item| nested(pack, item)).collect::<Vec<_>>().join(word)
}

fn nested(pack: &Pack, condition: &Condition) -> String {
    let inner = text(pack, condition);
    match condition {
        Condition::All(_) | Condition::Any(_) => format!("({inner})"),
        _ => inner,
    }
}

fn picks(pack: &Pack, question: Q, test: &PickTest) -> String {
    let id = id(pack, question);
    match test {
        PickTest::AnyOf(wanted, None) => format!("{id} has {}", options(pack, question, *wanted, " or ")),
        PickTest::AnyOf(wanted, Some(least)) => {
            let volume = pack.volumes.get(usize::from(*least)).map_or("", String::as_str);
            format!("{id} has {} of at least {volume}", options(pack, question, *wanted, " or "))
        }
        PickTest::AllOf(wanted) => format!("{id} has {}", options(pack, question, *wanted, " and ")),
        PickTest::NoneOf(wanted) => format!("{id} has no {}", options(pack, question, *wanted, " or ")),
        PickTest::CountAtLeast(least) => format!("{id} has at least {least}"),
    }
}

fn id(pack: &Pack, question: Q) -> &str {
    pack.question(question).map_or("", |rule| rule.id.as_str())
}

fn options(pack: &Pack, question: Q, wanted: u64, word: &str) -> String {
    let offered = pack.question(question).map_or(&[][..], |rule| &rule.options);
    let codes = offered.iter().enumerate().filter(|(position, _)| wanted >> position & 1 == 1);
    codes.map(|(_, choice)| choice.code.as_str()).collect::<Vec<_>>().join(word)
}

fn choices(pack: &Pack, question: Q, among: &Choices) -> String {
    let mut codes = Vec::new();
    if among.options != 0 {
        codes.push(options(pack, question, among.options, " or "));
    }
    codes.extend(among.providers.iter().filter_map(|provider| Some(pack.providers.get(usize::from(*provider))?.id.clone())));
    codes.extend(among.countries.iter().map(ToString::to_string));
    codes.join(" or ")
}
