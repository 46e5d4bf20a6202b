//! Every action that is possible, alone: what it takes and the highest points of both indices before and after it.
//!
//! Must not know how an effect is found.

use super::Told;
use super::sheet::{Cell, Sheet};
use crate::format::{fill, plain};
use crate::key::Key;
use crate::plan::class_key;
use alloc::string::String;
use alloc::vec::Vec;
use neraca_engine::{Dimension, MOST_STEPS, Order, Request, Step, points, single_steps};

const HEADS: [Key; 7] =
    [Key::CSV_CODE, Key::CSV_ACTION, Key::CSV_OWNER, Key::CSV_TIME, Key::CSV_CLASS, Key::CSV_EFFORT, Key::CSV_FIRST_STEP];

pub(super) fn sheet(told: &Told<'_>) -> Sheet {
    let effects = Dimension::BOTH.into_iter().flat_map(|dimension| {
        let name = told.index_name(dimension as usize);
        [Key::CSV_BEFORE, Key::CSV_AFTER].map(|key| plain(&fill(told.words.text(key), &[("index", &name)])))
    });
    let heads: Vec<String> = HEADS.map(|key| told.head(key)).into_iter().chain(effects).chain([told.head(Key::CSV_LAW)]).collect();
    let mut sheet = told.sheet(&heads);
    for step in steps(told) {
        let Some(action) = told.catalogue.action(step.action) else { continue };
        let texts = told.words.more.as_deref().and_then(|more| more.actions.get(usize::from(step.action))).cloned().unwrap_or_default();
        let text = [action.id.as_str(), &texts.text, &texts.owner, &texts.time, told.words.text(class_key(step.effort.class))];
        let ends = Dimension::BOTH
            .into_iter()
            .zip(step.ranges)
            .flat_map(|(dimension, after)| [told.result.index(dimension).range.high, after.high].map(|units| Cell::from(points(units))));
        let takes = [Cell::from(i64::from(step.effort.points)), plain(&texts.first_step).into()];
        let law = [Cell::from(told.laws(&texts.laws))];
        sheet.line(text.map(|text| Cell::from(plain(text))).into_iter().chain(takes).chain(ends).chain(law));
    }
    sheet
}

fn steps(told: &Told<'_>) -> Vec<Step> {
    let Told { pack, document, result, catalogue, .. } = *told;
    // No target: the ranges after each action are wanted, not a choice among them.
    let request = Request { catalogue, targets: [0; 2], order: Order::LeastEffort, excluded: 0, most: MOST_STEPS };
    single_steps(pack, &document.answers, result.as_of, result.home, &request).collect()
}
