//! Compiles conditions from the words of the content to positions.
//!
//! Must not know what a condition is used for.

use crate::entry::{Entry, Scope};
use crate::names::{Names, QuestionName};
use crate::node::Node;
use crate::problem::one_of;
use neraca_engine::{Choices, Condition, Kind, PickTest, PlaceTest, Q};

const WORDS: [&str; 8] = ["all", "any", "not", "is", "picks", "place", "shown", "default"];

/// Compiles one condition; what cannot be read is reported and holds always.
pub(crate) fn condition(names: &Names, scope: Scope<'_>, node: &Node) -> Condition {
    let [field] = node.fields() else {
        scope.add(node.line, "a condition has exactly one word", format!("Use one of: {}", WORDS.join(", ")));
        return Condition::Always;
    };
    let inside = &field.node;
    let items = || inside.items().iter().map(|item| condition(names, scope, item)).collect();
    match field.key.as_str() {
        "all" => Condition::All(items()),
        "any" => Condition::Any(items()),
        "not" => Condition::Not(Box::new(condition(names, scope, inside))),
        "default" => Condition::Always,
        "shown" => {
            let entry = Entry::new(scope, node);
            let found = names.question(&entry, entry.text("shown"), field.line);
            found.map_or(Condition::Always, |(question, _)| Condition::Shown(question))
        }
        word @ ("is" | "picks" | "place") => {
            let entry = Entry::new(scope, inside);
            let line = entry.line_of("question");
            let Some((position, question)) = names.question(&entry, entry.text("question"), line) else {
                entry.skip(&["in", "any_of", "all_of", "none_of", "volume_at_least", "count_at_least", "includes"]);
                entry.skip(&["all_home", "any_abroad", "any_unknown"]);
                return Condition::Always;
            };
            let fits = match word {
                "is" => matches!(question.kind, Kind::Single | Kind::Clause | Kind::PlaceSingle | Kind::Provider),
                "picks" => question.kind.is_multiple(),
                _ => question.kind.is_place(),
            };
            if !fits {
                let remedy = "Use is for one answer, picks for several, place for places";
                scope.add(field.line, format!("\"{word}\" does not fit the kind of question {}", question.id), remedy);
            }
            match word {
                "is" => Condition::Is(position, choices(names, &entry, question, "in")),
                "picks" => picks(names, &entry, question, position),
                _ => place(names, &entry, question, position),
            }
        }
        other => {
            scope.add(field.line, format!("unknown condition \"{other}\""), one_of(other, WORDS));
            Condition::Always
        }
    }
}

/// Compiles the condition under a key, if there is one.
pub(crate) fn optional(names: &Names, entry: &Entry<'_>, key: &'static str) -> Option<Condition> {
    entry.node(key).map(|node| condition(names, entry.scope, node))
}

fn picks(names: &Names, entry: &Entry<'_>, question: &QuestionName, position: Q) -> Condition {
    let volume = volume(names, entry, question);
    let test = if entry.node("any_of").is_some() {
        PickTest::AnyOf(mask(entry, question, entry.texts("any_of")), volume)
    } else if entry.node("all_of").is_some() {
        PickTest::AllOf(mask(entry, question, entry.texts("all_of")))
    } else if entry.node("none_of").is_some() {
        PickTest::NoneOf(mask(entry, question, entry.texts("none_of")))
    } else {
        PickTest::CountAtLeast(entry.number("count_at_least", 1..=64, None))
    };
    Condition::Picks(position, test)
}

fn volume(names: &Names, entry: &Entry<'_>, question: &QuestionName) -> Option<u8> {
    let wanted = entry.optional_text("volume_at_least");
    if wanted.is_empty() {
        return None;
    }
    let line = entry.line_of("volume_at_least");
    if question.kind != Kind::MultiVolume {
        entry.add(line, format!("question {} has no volumes", question.id), "Remove volume_at_least");
    }
    let found = names.volumes.iter().position(|volume| volume == wanted);
    if found.is_none() {
        entry.add(line, format!("unknown volume \"{wanted}\""), one_of(wanted, names.volumes.iter().map(String::as_str)));
    }
    u8::try_from(found?).ok()
}

fn place(names: &Names, entry: &Entry<'_>, question: &QuestionName, position: Q) -> Condition {
    let tests = [entry.truth("any_abroad"), entry.truth("all_home"), entry.truth("any_unknown"), entry.node("includes").is_some()];
    if tests.iter().filter(|test| **test).count() != 1 {
        entry.add(
            entry.line,
            "a place condition has exactly one test",
            "Use one of: all_home, any_abroad, any_unknown = true, includes = [..]",
        );
    }
    let test = match tests {
        [true, ..] => PlaceTest::AnyAbroad,
        [_, true, ..] => PlaceTest::AllHome,
        [_, _, true, _] => PlaceTest::AnyUnknown,
        _ => PlaceTest::Includes(choices(names, entry, question, "includes")),
    };
    Condition::Place(position, test)
}

/// Options of a question by their codes and lines, one bit a position; unknown ones are reported.
pub(crate) fn mask<'a>(entry: &Entry<'_>, question: &QuestionName, codes: impl IntoIterator<Item = (&'a str, usize)>) -> u64 {
    let options = question.options.iter().map(String::as_str);
    codes.into_iter().fold(0, |mask, (code, line)| match bit(question, code) {
        Some(bit) => mask | bit,
        None => {
            entry.add(line, format!("unknown option \"{code}\" of question {}", question.id), one_of(code, options.clone()));
            mask
        }
    })
}

fn bit(question: &QuestionName, code: &str) -> Option<u64> {
    let position = question.options.iter().position(|option| option == code)?;
    1u64.checked_shl(u32::try_from(position).ok()?)
}

/// Codes of options, of providers where the question asks for one, and of countries where it asks for places.
pub(crate) fn choices(names: &Names, entry: &Entry<'_>, question: &QuestionName, key: &'static str) -> Choices {
    let mut choices = Choices::default();
    let codes = entry.texts(key);
    if codes.is_empty() {
        entry.add(entry.line, format!("\"{key}\" names nothing"), "List at least one code");
    }
    for (code, line) in codes {
        let provider = names.providers.iter().position(|provider| question.kind == Kind::Provider && provider == code);
        if let Some(bit) = bit(question, code) {
            choices.options |= bit;
        } else if let Some(provider) = provider.and_then(|position| u16::try_from(position).ok()) {
            choices.providers.push(provider);
        } else if question.kind == Kind::Provider {
            let known = question.options.iter().chain(&names.providers).map(String::as_str);
            entry.add(line, format!("unknown provider \"{code}\""), one_of(code, known));
        } else if question.kind.is_place() && code.len() == 2 && code.chars().all(|letter| letter.is_ascii_uppercase()) {
            choices.countries.extend(names.country(entry, code, line));
        } else {
            let remedy = one_of(code, question.options.iter().map(String::as_str));
            entry.add(line, format!("unknown option \"{code}\" of question {}", question.id), remedy);
        }
    }
    choices
}
