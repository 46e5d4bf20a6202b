//! How many: the follow-up under a kind of data, and the optional number that picks its band.
//!
//! Must not know which kinds there are. In the quick check the volume follows from another question instead.

use super::{Asked, number};
use crate::dom::prelude::*;
use crate::session::work::Step;
use crate::text::marked;
use neraca_engine::{Answer, Kind, Pick, Q, Volume};
use neraca_report::{Key, Language, plain};

/// The volume choices of one option; there only while it is ticked.
pub fn follow_up(asked: &Asked, option: u8) -> View {
    let quick = asked.session.work.with_untracked(|work| work.document.quick);
    if quick && asked.pack.counting_question().is_some() {
        return ().into_view();
    }
    let asked = asked.clone();
    let shown = {
        let asked = asked.clone();
        Memo::new(move |_| asked.answer().has(option))
    };
    (move || shown.get().then(|| choices(&asked, option))).into_view()
}

/// In the quick check the number of people stands for the volume of every kind that is ticked (decision 3).
pub fn follow(asked: &Asked, step: &mut Step) {
    let Some(counting) = asked.pack.counting_question() else { return };
    let now = |question: Q| {
        let changed = step.iter().find(|(other, _)| *other == question);
        changed.map_or_else(
            || asked.session.work.with_untracked(|work| work.document.answers.get(question).clone()),
            |(_, answer)| answer.clone(),
        )
    };
    let volume = now(counting).picks.first().and_then(|pick| match pick {
        Pick::Option(option, _) => Some(Volume(*option)),
        Pick::Provider(_) | Pick::Country(_) => None,
    });
    let several = asked
        .pack
        .question_positions()
        .filter(|question| asked.pack.question(*question).is_some_and(|rule| rule.kind == Kind::MultiVolume));
    let followed: Step = several
        .map(|question| {
            let answer = now(question);
            let picks = answer.picks.iter().map(|pick| match pick {
                Pick::Option(option, _) => Pick::Option(*option, volume),
                other => *other,
            });
            (question, Answer { picks: picks.collect(), ..answer })
        })
        .collect();
    step.retain(|(question, _)| !followed.iter().any(|(other, _)| other == question));
    step.extend(followed);
}

fn volume_of(answer: &Answer, option: u8) -> Option<Volume> {
    answer.picks.iter().find_map(|pick| match pick {
        Pick::Option(other, volume) if *other == option => *volume,
        _ => None,
    })
}

fn set_volume(asked: &Asked, option: u8, volume: Option<Volume>) {
    let answer = untrack(|| asked.answer());
    let picks = answer.picks.iter().map(|pick| match pick {
        Pick::Option(other, _) if *other == option => Pick::Option(option, volume),
        other => *other,
    });
    asked.set(Answer { picks: picks.collect(), ..answer });
}

fn choices(asked: &Asked, option: u8) -> View {
    let session = asked.session;
    let name = format!("{}-{option}", asked.id());
    let kind = plain(&asked.option_text(option));
    let counting = asked.pack.counting_question();
    let texts = counting.and_then(|question| asked.first.questions.get(usize::from(question.0)));
    let bands = (0u8..).zip(&asked.pack.volumes).map(|(volume, code)| {
        let text = texts.and_then(|texts| texts.options.get(usize::from(volume))).unwrap_or(code);
        row(asked, option, &name, Some(Volume(volume)), marked(text))
    });
    let unknown = row(asked, option, &name, None, session.say(Key::QUESTION_VOLUME_UNKNOWN));
    let rows: Vec<View> = bands.chain([unknown]).collect();
    let choosing = asked.clone();
    view! {
        <fieldset class="na-sub">
            <legend>{session.say_with(Key::QUESTION_VOLUME, &[("kind", &kind)])}</legend>
            <div class="na-opts">{rows}</div>
            {number_field(asked, &format!("{name}-number"), move |volume| set_volume(&choosing, option, Some(volume)))}
        </fieldset>
    }
    .into_view()
}

fn row(asked: &Asked, option: u8, name: &str, volume: Option<Volume>, text: View) -> View {
    let (checking, choosing) = (asked.clone(), asked.clone());
    // A kind that was just ticked has no volume yet: nothing is chosen for the reader until a row is.
    let touched = RwSignal::new(volume_of(&untrack(|| asked.answer()), option).is_some());
    let checked = move || {
        let now = volume_of(&checking.answer(), option);
        now == volume && (volume.is_some() || touched.get())
    };
    let choose = move |_| {
        touched.set(true);
        set_volume(&choosing, option, volume);
    };
    view! {
        <label class="na-opt"><input type="radio" name=name.to_owned() prop:checked=checked on:change=choose /><span>{text}</span></label>
    }
    .into_view()
}

/// An optional number that picks a band and is read back. It is never scored itself.
pub fn number_field(asked: &Asked, id: &str, chosen: impl Fn(Volume) + 'static) -> View {
    let session = asked.session;
    let typed = RwSignal::new(String::new());
    let froms = asked.first.volume_from.clone();
    let read = move |event| {
        let text = event_target_value(&event);
        if let Some(number) = number::read(&text) {
            chosen(Volume(number::band(&froms, number)));
        }
        typed.set(text);
    };
    let language = untrack(|| session.language.get());
    let echo = move || {
        let text = typed.get();
        match number::read(&text) {
            _ if text.trim().is_empty() => String::new(),
            Some(number) => {
                session.fill(Key::QUESTION_NUMBER_READ, &[("number", &language.number(i64::try_from(number).unwrap_or(i64::MAX)))])
            }
            None => session.fill(Key::QUESTION_NUMBER_BAD, &[("example", example(language))]),
        }
    };
    let bad = move || typed.with(|text| !text.trim().is_empty() && number::read(text).is_none());
    let echo_id = format!("{id}-echo");
    view! {
        <div class="na-field" class:is-bad=bad>
            <label class="na-field__label" for=id.to_owned()>{session.say(Key::QUESTION_NUMBER)}</label>
            <div class="na-unit">
                <input class="na-input na-input--num" id=id.to_owned() inputmode="numeric" autocomplete="off" aria-describedby=echo_id.clone() aria-invalid=move || bad().to_string() on:input=read />
                <span>{session.say(Key::QUESTION_NUMBER_UNIT)}</span>
            </div>
            <p class="na-field__echo" id=echo_id aria-live="polite">{echo}</p>
        </div>
    }
    .into_view()
}

fn example(language: Language) -> &'static str {
    match language {
        Language::Indonesian => "25.000",
        Language::English => "25,000",
    }
}
