//! The open assessment: its document, and every step that can be undone.
//!
//! Must not know storage, pages or signals.

use neraca_engine::{Answer, Answers, Levels, Pack, Q};
#[cfg(feature = "whole")]
use neraca_report::Problem;
use neraca_report::{Document, Written, WrittenAnswers, WrittenEvidence, WrittenResult, read_answers, read_document};
use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};
use serde_json::{Map, Value};

/// Steps kept for undo.
const STEPS: usize = 50;

/// Where an assessment is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Keep {
    /// In the tab, gone when it closes (a shared computer, or nobody has said yet).
    #[default]
    Tab,
    /// On the device, until deleted.
    Device,
}

/// Answers as they were before a change.
pub type Step = Vec<(Q, Answer)>;

/// One assessment with its history.
#[derive(Clone, Debug, PartialEq)]
pub struct Work {
    /// Key of the assessment on its shelf.
    pub id: String,
    pub keep: Keep,
    pub document: Document,
    undo: Vec<Step>,
    redo: Vec<Step>,
    /// Counts stored versions, so that two tabs notice each other.
    pub revision: u64,
    /// When it was last changed, in milliseconds since the epoch.
    pub changed: u64,
}

impl Work {
    /// An empty assessment.
    pub fn new(id: String, keep: Keep, document: Document) -> Self {
        Self { id, keep, document, undo: Vec::new(), redo: Vec::new(), revision: 0, changed: 0 }
    }

    /// Changes answers in one step that can be undone.
    pub fn change(&mut self, answers: Step) {
        let before = self.swap(answers);
        if before.is_empty() {
            return;
        }
        if self.undo.len() == STEPS {
            self.undo.remove(0);
        }
        self.undo.push(before);
        self.redo.clear();
    }

    /// Takes the last step back; the questions it touched.
    pub fn undo(&mut self) -> Option<Vec<Q>> {
        let step = self.undo.pop()?;
        let after = self.swap(step);
        let touched = after.iter().map(|(question, _)| *question).collect();
        self.redo.push(after);
        Some(touched)
    }

    /// Repeats the last step taken back; the questions it touched.
    pub fn redo(&mut self) -> Option<Vec<Q>> {
        let step = self.redo.pop()?;
        let before = self.swap(step);
        let touched = before.iter().map(|(question, _)| *question).collect();
        self.undo.push(before);
        Some(touched)
    }

    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    pub fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }

    /// Puts answers in place and returns what stood there before; unchanged answers are left out.
    fn swap(&mut self, answers: Step) -> Step {
        let mut before = Step::new();
        for (question, answer) in answers {
            let old = self.document.answers.get(question).clone();
            if old != answer {
                self.document.answers.set(question, answer);
                before.push((question, old));
            }
        }
        before
    }

    /// As kept on a shelf, with the levels that today's rules find where they are known.
    pub fn to_text(&self, pack: &Pack, levels: Option<&Levels>) -> String {
        let written = Written { pack, document: &self.document };
        match levels {
            Some(levels) => self.stored(pack, WrittenResult { written, levels }),
            None => self.stored(pack, written),
        }
    }

    fn stored(&self, pack: &Pack, document: impl Serialize) -> String {
        let steps = |steps: &[Step]| steps.iter().map(|step| StoredStep::new(pack, step)).collect();
        let stored = Stored { revision: self.revision, changed: self.changed, document, undo: steps(&self.undo), redo: steps(&self.redo) };
        // Texts and numbers always fit JSON.
        serde_json::to_string(&stored).unwrap_or_default()
    }

    /// As handed to another program: the stored text with its place.
    #[cfg(not(feature = "whole"))]
    pub fn to_state(&self, pack: &Pack) -> String {
        let keep = if self.keep == Keep::Device { "device" } else { "tab" };
        format!("{keep} {} {}", self.id, self.to_text(pack, None))
    }

    /// Reads what `to_state` wrote.
    pub fn from_state(pack: &Pack, state: &str) -> Option<Self> {
        let mut parts = state.splitn(3, ' ');
        let keep = if parts.next()? == "device" { Keep::Device } else { Keep::Tab };
        let id = parts.next()?;
        Self::from_text(pack, id, keep, parts.next()?)
    }

    /// Why [`Work::from_text`] cannot read a text: each with its place; nothing where the text is no JSON at all.
    #[cfg(feature = "whole")]
    pub fn problems(pack: &Pack, text: &str) -> Vec<Problem> {
        let value = serde_json::from_str::<Value>(text).unwrap_or_default();
        value.get("document").and_then(|document| read_document(pack, document).err()).unwrap_or_default()
    }

    /// Reads what [`Work::to_text`] wrote. `None` when the text is damaged; a damaged history alone is dropped.
    pub fn from_text(pack: &Pack, id: &str, keep: Keep, text: &str) -> Option<Self> {
        let value: Value = serde_json::from_str(text).ok()?;
        let document = read_document(pack, value.get("document")?).ok()?;
        let number = |key: &str| value.get(key).and_then(Value::as_u64).unwrap_or(0);
        let steps = |key: &str| {
            value
                .get(key)
                .and_then(Value::as_array)
                .map_or_else(Vec::new, |steps| steps.iter().map_while(|step| read_step(pack, step)).take(STEPS).collect())
        };
        Some(Self {
            id: id.to_owned(),
            keep,
            document,
            undo: steps("undo"),
            redo: steps("redo"),
            revision: number("revision"),
            changed: number("changed"),
        })
    }
}

/// The stored text.
#[derive(Serialize)]
struct Stored<'a, D> {
    revision: u64,
    changed: u64,
    document: D,
    undo: Vec<StoredStep<'a>>,
    redo: Vec<StoredStep<'a>>,
}

/// A step in codes: answers to set, questions to clear.
struct StoredStep<'a> {
    pack: &'a Pack,
    answers: Answers,
    clear: Vec<&'a str>,
}

impl<'a> StoredStep<'a> {
    fn new(pack: &'a Pack, step: &Step) -> Self {
        let mut answers = Answers::default();
        for (question, answer) in step {
            answers.set(*question, answer.clone());
        }
        let blank = step.iter().filter(|(_, answer)| answer.is_blank());
        Self { pack, answers, clear: blank.filter_map(|(question, _)| Some(pack.question(*question)?.id.as_str())).collect() }
    }
}

impl Serialize for StoredStep<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let mut map = out.serialize_map(None)?;
        let (pack, answers) = (self.pack, &self.answers);
        map.serialize_entry("set", &WrittenAnswers { pack, answers })?;
        map.serialize_entry("evidence", &WrittenEvidence { pack, answers })?;
        map.serialize_entry("clear", &self.clear)?;
        map.end()
    }
}

fn read_step(pack: &Pack, step: &Value) -> Option<Step> {
    let set: &Map<String, Value> = step.get("set")?.as_object()?;
    let mut problems = Vec::new();
    let answers = read_answers(pack, set, step.get("evidence"), &mut problems);
    let cleared = step.get("clear")?.as_array()?.iter().filter_map(|code| pack.find_question(code.as_str()?));
    let changed = set.keys().filter_map(|code| pack.find_question(code)).map(|question| (question, answers.get(question).clone()));
    problems.is_empty().then(|| changed.chain(cleared.map(|question| (question, Answer::default()))).collect())
}
