//! Readings of other frameworks in words, one block each.
//!
//! Must not know points, weights or cut-offs.

use super::Page;
use crate::table::{Align, lines};
use neraca_engine::{AiaReading, BssnReading, CsfReading, Item, LevelSet, MOST_YEARS, Origin, Profile, Share, Variant, YearlyReading};
use neraca_report::{
    BssnQuestionText, FrameworkText, Key, Language, Readings, chosen, kept_key, option_letter, origin_key, plain, range_text, reduced_key,
    score_percent, seal_key,
};

impl Page<'_> {
    /// Those that were asked for, and that none of them moves a score.
    pub(super) fn readings(&mut self, language: Language, readings: &Readings) {
        if let Some(reading) = &readings.bssn {
            self.category(reading);
        }
        if let Some(reading) = &readings.csf {
            self.sovereignty_framework(reading);
        }
        if let Some(reading) = &readings.aia {
            self.impact(language, reading);
        }
        if let Some(reading) = &readings.yearly {
            self.chance(language, reading);
        }
        let note = self.say(Key::READINGS_NOTE, &[]);
        self.out.push('\n');
        self.prose(&note, 0);
    }

    /// Name and kind of a reading.
    fn framework(&mut self, about: &FrameworkText) {
        self.out.push_str(&format!("\n{}\n", plain(&about.name)));
        self.prose(&plain(&about.label), 2);
    }

    fn notes(&mut self, about: &FrameworkText) {
        about.notes.iter().for_each(|note| self.prose(&plain(note), 2));
    }

    fn category(&mut self, reading: &BssnReading) {
        let (bssn, texts) = (&self.loaded.frameworks.bssn, &self.loaded.framework_texts.bssn);
        self.framework(&texts.about);
        let (least, most) = reading.range();
        let total = range_text(least, most);
        let line = self.say(Key::READINGS_TOTAL, &[("total", &total)]);
        self.prose(&line, 2);
        let row = |(variant, name): (&Variant, &String)| [plain(name), named(&texts.categories, reading.categories(variant))];
        let rows: Vec<[String; 2]> = bssn.variants.iter().zip(&texts.variants).map(row).collect();
        self.out.push_str(&lines(4, [Align::Left, Align::Left], &rows));
        let disputed = bssn.disputed(reading);
        if !disputed.is_empty() {
            let totals = disputed.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
            let line = self.say(Key::READINGS_DISPUTED, &[("totals", &totals)]);
            self.prose(&line, 2);
        }
        let row = |(item, text): (&Item, &BssnQuestionText)| {
            let letters = item.options.iter().map(option_letter).collect::<Vec<_>>().join("/");
            [letters, plain(&text.text), self.say(origin_key(item.origin), &[])]
        };
        let rows: Vec<[String; 3]> = reading.items.iter().zip(&texts.questions).map(row).collect();
        self.out.push_str(&lines(4, [Align::Left, Align::Left, Align::Left], &rows));
        for ((item, because), text) in reading.items.iter().zip(&reading.because).zip(&texts.questions) {
            if matches!(item.origin, Origin::Derived | Origin::Given { fits: false }) {
                self.reasons(*because, text);
            }
        }
        self.notes(&texts.about);
    }

    /// Why the answers allow the options that they allow; `because` holds one bit a clause.
    fn reasons(&mut self, because: u32, text: &BssnQuestionText) {
        for (_, reason) in (0u32..32).zip(&text.because).filter(|(clause, _)| because >> clause & 1 == 1) {
            self.prose(&format!("{}: {}", plain(&text.text), plain(reason)), 4);
        }
    }

    fn sovereignty_framework(&mut self, reading: &CsfReading) {
        let (csf, texts) = (&self.loaded.frameworks.csf, &self.loaded.framework_texts.csf);
        self.framework(&texts.about);
        let (answered, all) = (reading.answered().to_string(), reading.items.len().to_string());
        let line = self.say(Key::READINGS_ANSWERED, &[("answered", &answered), ("all", &all)]);
        self.prose(&line, 2);
        let row = |(profile, name): (&Profile, &String)| {
            let range = reading.score(profile);
            [profile.id.clone(), plain(name), format!("{} %", range_text(score_percent(range.low), score_percent(range.high)))]
        };
        let rows: Vec<[String; 3]> = csf.profiles.iter().zip(&texts.profiles).map(row).collect();
        self.out.push_str(&lines(4, [Align::Left, Align::Left, Align::Right], &rows));
        let (_, most) = reading.seal;
        let (name, meaning) = texts.seals.get(usize::from(most)).map_or(("", ""), |(name, meaning)| (name.as_str(), meaning.as_str()));
        let line = self.say(seal_key(reading), &[("seal", &most.to_string()), ("name", name)]);
        self.prose(&line, 2);
        self.prose(&plain(meaning), 2);
        if !reading.binding.is_empty() {
            let line = self.say(Key::READINGS_BINDING, &[]);
            self.prose(&line, 2);
        }
        let row = |position: &u8| {
            let position = usize::from(*position);
            let text = texts.criteria.get(position)?;
            let rung = reading.items.get(position)?.options.high();
            let label = text.rungs.get(usize::from(rung)).map_or("", String::as_str);
            Some([csf.criteria().nth(position)?.id.clone(), plain(&text.name), plain(label)])
        };
        let rows: Vec<[String; 3]> = reading.binding.iter().filter_map(row).collect();
        self.out.push_str(&lines(4, [Align::Left, Align::Left, Align::Left], &rows));
        self.notes(&texts.about);
    }

    fn impact(&mut self, language: Language, reading: &AiaReading) {
        let (aia, texts) = (&self.loaded.frameworks.aia, &self.loaded.framework_texts.aia);
        self.framework(texts);
        let share = |key: Key, share: &Share| {
            let (low, high) = share.permille();
            let (low, high) = (language.decimal(low, 1), language.decimal(high, 1));
            let values = [range_text(share.points.low, share.points.high), share.most.to_string(), range_text(low, high)];
            let [points, most, percent] = values.each_ref().map(String::as_str);
            [self.say(key, &[]), self.say(Key::READINGS_SHARE, &[("points", points), ("most", most), ("percent", percent)])]
        };
        let levels = named(&aia.levels, LevelSet::span(reading.levels.0, reading.levels.1));
        let rows = [
            share(Key::READINGS_RISK, &reading.risk),
            share(Key::READINGS_MITIGATION, &reading.mitigation),
            share(Key::READINGS_CURRENT, &reading.current),
            [self.say(Key::READINGS_LEVEL, &[]), levels],
        ];
        self.out.push_str(&lines(4, [Align::Left, Align::Left], &rows));
        let (from, percent) = (aia.mitigation_from.to_string(), aia.reduction.to_string());
        let line = self.say(reduced_key(reading), &[("from", &from), ("percent", &percent)]);
        self.prose(&line, 2);
        self.notes(texts);
    }

    fn chance(&mut self, language: Language, reading: &YearlyReading) {
        let (yearly, texts) = (&self.loaded.frameworks.yearly, &self.loaded.framework_texts.yearly);
        self.framework(texts);
        let percent = |chance: u32| language.decimal(i64::from(chance), 4);
        let both = |ends: (u32, u32)| format!("{} %", range_text(percent(ends.0), percent(ends.1)));
        let years = |years: Option<u16>| match years {
            Some(years) => years.to_string(),
            None => self.say(Key::READINGS_MORE_THAN, &[("years", &language.number(MOST_YEARS.into()))]),
        };
        let (limit, limit_years) = (percent(yearly.limit), yearly.years.to_string());
        let mut rows = vec![
            [self.say(Key::READINGS_YEARLY, &[]), both(reading.yearly)],
            [self.say(Key::READINGS_OVER, &[("years", &reading.years.to_string())]), both(reading.chance)],
            [self.say(Key::READINGS_LIMIT, &[("limit", &limit), ("years", &limit_years)]), self.say(kept_key(reading.kept), &[])],
            [self.say(Key::READINGS_LARGEST, &[]), format!("{} %", percent(reading.largest))],
        ];
        for (mark, (soonest, latest)) in yearly.marks.iter().zip(&reading.reached) {
            let time = range_text(years(*soonest), years(*latest));
            let label = self.say(Key::READINGS_MARK, &[("chance", &percent(*mark))]);
            rows.push([label, self.say(Key::READINGS_YEARS, &[("years", &time)])]);
        }
        self.out.push_str(&lines(4, [Align::Left, Align::Left], &rows));
        self.notes(texts);
    }
}

/// The names at some positions.
fn named(names: &[String], positions: LevelSet) -> String {
    chosen(names, positions).into_iter().map(plain).collect::<Vec<_>>().join(" / ")
}
