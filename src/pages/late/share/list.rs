//! Everything that goes into the link, to read before it is sent: every answer with its detail, evidence and note.
//!
//! Must not know the link.

use super::Sharing;
use crate::dom::prelude::*;
use crate::pages::late::result::question_name;
use crate::session::Session;
use crate::text::marked;
use neraca_engine::{Grade, Q};
use neraca_report::{Document, GRADES, Key, answer_text};

pub(super) fn disclosure(sharing: Sharing) -> View {
    let session = sharing.session;
    let count = move || {
        let count = sharing.part.with(|part| answered(session, part).count());
        session.fill(Key::SHARE_LIST, &[("count", &count.to_string())])
    };
    view! {
        <details class="na-more" id="share-list">
            <summary>{move || marked(&count())}</summary>
            {move || sharing.part.with(|part| untrack(|| rows(session, part)))}
        </details>
    }
    .into_view()
}

fn answered(session: Session, part: &Document) -> impl Iterator<Item = Q> {
    let pack = session.pack();
    pack.question_positions().filter(|question| !part.answers.get(*question).is_blank())
}

fn rows(session: Session, part: &Document) -> View {
    let (pack, first) = (session.pack(), session.first());
    let title = (!part.title.is_empty()).then(|| session.fill(Key::SHARE_NICKNAME_IS, &[("title", &part.title)]));
    let direct = part.direct.iter().map(|(framework, question, answer)| {
        let question = format!("{framework} {question}");
        session.fill(Key::SHARE_DIRECT_IS, &[("question", &question), ("answer", &answer.to_string())])
    });
    let around: Vec<View> = title.into_iter().chain(direct).map(|text| view! { <li>{text}</li> }.into_view()).collect();
    let around = (!around.is_empty()).then(|| view! { <div class="na-prose"><ul>{around}</ul></div> });
    // A note may stand at a question without an answer.
    let told = pack.question_positions().filter(|question| {
        let texts = [part.notes.get(question.0), part.detail.get(question.0)];
        !part.answers.get(*question).is_blank() || texts.iter().any(|text| !text.is_empty())
    });
    let rows: Vec<View> = told.map(|question| row(session, &question_name(&first, question), part, question)).collect();
    if rows.is_empty() {
        return view! { <p>{session.say(Key::SHARE_NONE)}</p>{around} }.into_view();
    }
    view! { <dl class="na-review">{rows}</dl>{around} }.into_view()
}

fn row(session: Session, name: &str, part: &Document, question: Q) -> View {
    let answer = part.answers.get(question);
    let grade = GRADES.iter().find(|(_, grade)| *grade == answer.grade).filter(|_| answer.grade != Grade::Asserted);
    let grade = grade.map(|(letter, _)| {
        let words = session.words();
        session.fill(Key::EVIDENCE_TITLE, &[("grade", words.sentence(&format!("grade.{letter}")))])
    });
    let told = |key: Key, name: &str, text: &str| (!text.is_empty()).then(|| session.fill(key, &[(name, text)]));
    let detail = told(Key::SHARE_DETAIL, "detail", part.detail.get(question.0));
    let note = told(Key::REVIEW_NOTED, "note", part.notes.get(question.0));
    let more =
        [grade, detail, note].into_iter().flatten().map(|text| view! { <small class="na-table__sub">{marked(&text)}</small> }.into_view());
    view! {
        <div class="na-review__row">
            <dt>{marked(name)}</dt>
            <dd class="na-review__ans">{marked(&answer_text(&session.pack(), &session.words(), question, answer))}{more.collect_view()}</dd>
        </div>
    }
    .into_view()
}
