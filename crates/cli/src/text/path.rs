//! A plan as text: target, steps with the range after each, and what stands in the way.
//!
//! Must not know how a plan is found.

use super::Page;
use crate::table::{Align, lines};
use neraca_engine::{Dimension, Interval, Order, Part, Planned, Request, Source, Step, points};
use neraca_report::{ActionText, Key, class_key, opposed, perhaps_met, plain, verdict_key};

impl Page<'_> {
    pub(super) fn target(&mut self, request: &Request<'_>) {
        let mode = self.say(
            match request.order {
                Order::LeastEffort => Key::PLAN_MODE_EFFORT,
                Order::Fastest => Key::PLAN_MODE_TIME,
                Order::OnPaper => Key::PLAN_MODE_PAPER,
            },
            &[],
        );
        let title = self.say(Key::PLAN_TARGET, &[("mode", &mode)]);
        let row = |(dimension, target): (Dimension, u8)| {
            [self.index_name(dimension), self.say(Key::PLAN_AT_MOST, &[("band", &self.band(target))])]
        };
        let rows: Vec<[String; 2]> = Dimension::BOTH.into_iter().zip(request.targets).map(row).collect();
        self.out.push_str(&format!("\n{title}\n"));
        self.out.push_str(&lines(2, [Align::Left, Align::Left], &rows));
        let actions = (0u32..).zip(&request.catalogue.actions);
        let left_out = actions.filter(|(position, _)| request.excluded.checked_shr(*position).unwrap_or(0) & 1 == 1);
        let codes: Vec<&str> = left_out.map(|(_, action)| action.id.as_str()).collect();
        if !codes.is_empty() {
            let line = self.say(Key::PLAN_LEFT_OUT, &[("codes", &codes.join(", "))]);
            self.prose(&line, 2);
        }
    }

    pub(super) fn now(&mut self, planned: &Planned) {
        self.section(Key::PLAN_NOW);
        self.ranges(2, planned.before);
    }

    /// The verdict, then the steps in the order in which they are carried out.
    pub(super) fn path(&mut self, request: &Request<'_>, planned: &Planned) {
        self.section(Key::PLAN_TITLE);
        let plan = &planned.plan;
        let (steps, points, most) = (plan.steps.len().to_string(), plan.points.to_string(), request.most.to_string());
        let class = self.class(plan.class);
        let sentence = self.say(verdict_key(planned), &[("steps", &steps), ("points", &points), ("class", &class), ("most", &most)]);
        self.prose(&sentence, 2);
        if perhaps_met(&self.loaded.pack, request.targets, planned) {
            let line = self.say(Key::PLAN_PERHAPS, &[]);
            self.prose(&line, 2);
        }
        let mut before = planned.before;
        for (number, step) in (1..).zip(&plan.steps) {
            self.step(number, step, request);
            if opposed(before, step.ranges) {
                let line = self.say(Key::PLAN_OPPOSED, &[]);
                self.prose(&line, 5);
            }
            before = step.ranges;
        }
    }

    fn step(&mut self, number: usize, step: &Step, request: &Request<'_>) {
        let code = request.catalogue.action(step.action).map_or("", |action| action.id.as_str());
        let words = self.loaded.words.more.as_ref().and_then(|more| more.actions.get(usize::from(step.action)));
        let words = words.cloned().unwrap_or_default();
        let ActionText { text, owner, first_step, not_fixed, time, .. } = &words;
        let (class, points) = (self.class(step.effort.class), step.effort.points.to_string());
        let effort =
            self.say(Key::PLAN_EFFORT, &[("class", &class), ("points", &points), ("time", &plain(time)), ("owner", &plain(owner))]);
        let first = self.say(Key::PLAN_FIRST, &[("text", &plain(first_step))]);
        let open = self.say(Key::PLAN_LEAVES, &[("text", &plain(not_fixed))]);
        self.out.push_str(&format!("\n  {number}. {code}  {}\n", plain(text)));
        [effort, first, open].iter().for_each(|line| self.prose(line, 5));
        self.ranges(5, step.ranges);
    }

    fn class(&self, class: u8) -> String {
        self.say(class_key(class), &[])
    }

    /// Both indices, one line each.
    fn ranges(&mut self, indent: usize, ranges: [Interval; 2]) {
        let row = |(dimension, range): (Dimension, Interval)| {
            let (low, high) = (self.loaded.pack.method.band(range.low), self.loaded.pack.method.band(range.high));
            let bands = if low == high { self.band(high) } else { format!("{} – {}", self.band(low), self.band(high)) };
            [self.index_name(dimension), format!("{}–{}", points(range.low), points(range.high)), bands]
        };
        let rows: Vec<[String; 3]> = Dimension::BOTH.into_iter().zip(ranges).map(row).collect();
        self.out.push_str(&lines(indent, [Align::Left, Align::Right, Align::Left], &rows));
    }

    /// What holds an index above its target, and what to find out first.
    pub(super) fn hindrance(&mut self, planned: &Planned) {
        if planned.holding.iter().any(|parts| !parts.is_empty()) {
            self.section(Key::PLAN_HOLDING);
        }
        for (dimension, parts) in Dimension::BOTH.into_iter().zip(&planned.holding).filter(|(_, parts)| !parts.is_empty()) {
            let rows: Vec<[String; 3]> = parts.iter().map(|part| self.held(part)).collect();
            let name = self.index_name(dimension);
            self.out.push_str(&format!("  {name}\n"));
            self.out.push_str(&lines(4, [Align::Left, Align::Left, Align::Right], &rows));
        }
        if !planned.questions.is_empty() {
            self.section(Key::CLI_NEXT);
            let row = |question: &neraca_engine::Q| {
                let code = self.loaded.pack.question(*question).map_or("", |rule| rule.id.as_str());
                let label = self.loaded.words.first.questions.get(usize::from(question.0));
                [code.to_owned(), plain(label.map_or("", |text| text.label.as_str()))]
            };
            let rows: Vec<[String; 2]> = planned.questions.iter().map(row).collect();
            self.out.push_str(&lines(2, [Align::Left, Align::Left], &rows));
        }
    }

    fn held(&self, part: &Part) -> [String; 3] {
        let (code, name) = match part.source {
            Source::Factor(factor) => self.factor(factor),
            Source::Flag(flag) => self.flag(flag),
        };
        [code, name, part.points.to_string()]
    }
}
