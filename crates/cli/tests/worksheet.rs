//! The paper worksheet, scored by its own hand rules on every worked case, against the quick check in the program (ux checks 101, 102).
//!
//! The sheet names no band: it sorts into fine, soon and now, and says that it is cautious. The quick check names no band either unless
//! it is settled (decision 3). So the two agree when the word of the sheet is not below what the quick check is already sure of, and not
//! above what it leaves open: see [`lowest_word`] and [`highest_word`].
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests stop at the first surprise")]

mod support;

use core::cmp::Reverse;
use neraca_engine::{Answers, Assessment, Country, Date, Dimension, Q, Truth, assess, next_questions};
use neraca_report::read_document;
use serde_json::Value;
use support::{pack, path, toml_tree};

/// One case as a person with the sheet on paper reads it.
struct Sheet<'a>(&'a Value, &'a str);

/// Where a copy or the opening of traffic is.
#[derive(PartialEq, Eq)]
enum Where {
    Home,
    Abroad,
    Unfixed,
    Unknown,
}

impl Sheet<'_> {
    fn is(&self, question: &str, codes: &[&str]) -> bool {
        self.0[question].as_str().is_some_and(|code| codes.contains(&code))
    }

    fn unknown(&self, question: &str) -> bool {
        self.0[question].is_null() || self.0[question] == "?"
    }

    /// Codes of a question that takes several.
    fn codes(&self, question: &str) -> Vec<&str> {
        match &self.0[question] {
            Value::Array(list) => list.iter().filter_map(Value::as_str).collect(),
            Value::Object(kinds) => kinds.keys().map(String::as_str).collect(),
            Value::String(one) => vec![one],
            _ => vec!["?"],
        }
    }

    /// Kinds of data of at least so many people; volumes are `k1` to `k4`.
    fn kinds(&self, wanted: &[&str], least: &str) -> bool {
        let kinds = self.0["B2"].as_object();
        kinds.is_some_and(|kinds| {
            kinds.iter().any(|(kind, volume)| {
                wanted.contains(&kind.as_str()) && volume.as_str().is_some_and(|volume| volume != "?" && volume >= least)
            })
        })
    }

    fn places(&self, question: &str) -> Vec<Where> {
        let place = |code: &str| match code {
            code if code == self.1 || code == "id" => Some(Where::Home),
            "takada" | "tidakada" | "takkeluar" | "terusan" => Some(Where::Home),
            "sama" => None,
            "bebas" => Some(Where::Unfixed),
            "?" => Some(Where::Unknown),
            _ => Some(Where::Abroad),
        };
        self.codes(question).into_iter().filter_map(place).collect()
    }

    /// Step 1: the largest row that fits; 3 where something that the rows ask for is not known.
    fn stakes(&self) -> u8 {
        let special = ["sehat", "biometrik", "genetik", "kriminal", "anak", "keuangan"];
        let careful = [&special[..], &["komunikasi"]].concat();
        let personal = [&careful[..], &["umum", "nik", "pemilih", "lokasi", "dokumen"]].concat();
        let vital = ["adm", "energi", "transport", "keuangan", "sehat", "tik", "pangan", "hankam"];
        let four = self.is("B6", &["rahasia"]) || self.kinds(&special, "k3") || self.is("A3", &["nasional"]) || self.is("B3", &["k4"]);
        let three = self.kinds(&careful, "k2")
            || self.is("B6", &["kecuali", "strategis"])
            || self.is("A3", &["hak"])
            || self.is("A3", &["layanan"]) && self.is("A2", &vital)
            || self.is("B3", &["k3"])
            || ["A3", "B2", "B3"].iter().any(|question| self.unknown(question));
        let two = self.kinds(&personal, "k1") || self.is("A3", &["layanan"]) || self.is("B3", &["k2"]);
        if four {
            4
        } else if three {
            3
        } else if two {
            2
        } else {
            1
        }
    }

    /// Step 2a.
    fn placement(&self) -> u8 {
        if self.is("A1", &["bumn", "swastadidik", "swasta", "nirlaba"]) {
            return 0;
        }
        let stored: Vec<Where> = ["C1", "C2"].into_iter().flat_map(|question| self.places(question)).collect();
        let opened = self.places("C6");
        let abroad = stored.contains(&Where::Abroad);
        if abroad && self.is("C4", &["ada", "perjanjian", "darurat"]) {
            1
        } else if abroad && self.is("A1", &["negeri"]) {
            3
        } else if abroad && self.is("C4", &["tidak", "proses"]) {
            4
        } else if abroad
            || opened.contains(&Where::Abroad)
            || stored.iter().chain(&opened).any(|place| *place != Where::Home)
            || self.unknown("A1")
        {
            3
        } else {
            0
        }
    }

    /// Step 2b.
    fn access(&self) -> u8 {
        let own = self.is("D1", &["sendiri", "pemerintah"]);
        let links: Vec<Where> = self.places("C1").into_iter().chain(if own { Vec::new() } else { self.places("D3") }).collect();
        let foreign = links.contains(&Where::Abroad) || links.contains(&Where::Unfixed);
        let before = self.is("E6", &["sebelum"]) && self.is("E2", &["sendiri"]);
        if before || !foreign && !links.contains(&Where::Unknown) {
            0
        } else if !foreign {
            2
        } else if self.is("E1", &["kirim", "tidak"]) || self.is("E2", &["kelola", "penyedia"]) {
            3
        } else if self.is("E2", &["sendiri", "pihak3"]) {
            1
        } else {
            2
        }
    }

    /// Step 2c.
    fn copy(&self) -> u8 {
        match self.0["E4"].as_str() {
            Some("uji") => 0,
            Some("ada") => 1,
            Some("penyedia") => 2,
            Some("tidak") => 4,
            _ => 3,
        }
    }

    /// Step 3: one point for each paper that is missing or unknown and applies.
    fn papers(&self) -> u8 {
        let contract = !self.is("D1", &["sendiri"]) && !self.is("F1", &["ya", "polos", "baku"]);
        let assessment = !self.is("B1", &["tidak", "anonim"]) && !self.is("H2", &["ada"]);
        let plan = !self.is("G3", &["uji", "tulis"]);
        u8::from(contract) + u8::from(assessment) + u8::from(plan)
    }

    /// 0 fine, 1 soon, 2 now.
    fn word(&self) -> u8 {
        let sheet = toml_tree("content/documents/worksheet.toml");
        let limit = |key: &str| u8::try_from(sheet[key].as_i64().unwrap()).unwrap();
        let stakes = self.stakes();
        let sum = stakes + self.placement().max(self.access()).max(self.copy()) + self.papers();
        let word = if sum >= limit("now_from") { 2 } else { u8::from(sum >= limit("soon_from")) };
        let at_home = ["C1", "C2"].into_iter().flat_map(|question| self.places(question)).all(|place| place == Where::Home);
        match (self.is("G4", &["serang"]) && at_home, stakes) {
            (true, 1) => word.min(1),
            (true, _) => 2,
            (false, _) => word,
        }
    }
}

/// One worked case: what the sheet says, what the quick check leaves open, and what the whole assessment says.
struct Case {
    name: String,
    word: u8,
    given: Answers,
    quick: Answers,
    as_of: Date,
    home: Country,
}

impl Case {
    fn assessed(&self, answers: &Answers) -> Assessment {
        assess(pack(), answers, self.as_of, self.home)
    }

    /// Every quick question that applies is known.
    fn is_quick_known(&self) -> bool {
        let result = self.assessed(&self.quick);
        let mut asked = pack().question_positions().zip(&pack().questions).filter(|(_, rule)| rule.quick);
        asked.all(|(position, rule)| result.shown(position) != Truth::Yes || !rule.is_unsettled(self.quick.get(position)))
    }
}

fn cases() -> Vec<Case> {
    let mut out: Vec<Case> = std::fs::read_dir(path("content/assessments"))
        .unwrap()
        .map(|file| {
            let name = file.unwrap().file_name().into_string().unwrap();
            let tree = toml_tree(&format!("content/assessments/{name}"));
            let document = read_document(pack(), &tree).unwrap();
            let mut quick = document.answers.clone();
            for (position, _) in pack().question_positions().zip(&pack().questions).filter(|(_, rule)| !rule.quick) {
                quick.clear(position);
            }
            let word = Sheet(&tree["answers"], tree["home"].as_str().unwrap()).word();
            Case { name, word, given: document.answers, quick, as_of: document.as_of.unwrap(), home: document.home }
        })
        .collect();
    out.sort_by(|one, other| one.name.cmp(&other.name));
    out
}

/// The word that a band stands for: fine below Elevated, soon for Elevated, now above.
fn word_of(band: u8) -> u8 {
    match pack().method.bands[usize::from(band)].code.as_str() {
        "Low" | "Moderate" => 0,
        "Elevated" => 1,
        _ => 2,
    }
}

/// What is sure of either index, and the worst that is left open.
fn words(result: &Assessment) -> (u8, u8) {
    let bands = result.scored.indices.each_ref().map(|index| index.bands);
    (bands.iter().map(|(low, _)| word_of(*low)).max().unwrap(), bands.iter().map(|(_, high)| word_of(*high)).max().unwrap())
}

/// Check 101, as decision 3 leaves it: the quick check names no band but a range, and the word of the sheet lies inside it.
#[test]
fn check_101_the_sheet_says_what_the_quick_check_leaves_open_and_never_less_than_it_is_sure_of() {
    for case in cases() {
        let (sure, open) = words(&case.assessed(&case.quick));
        assert!((sure..=open).contains(&case.word), "{}: the sheet says {}, the quick check {sure} to {open}", case.name, case.word);
    }
}

/// The sheet is cautious on purpose: beside the whole assessment it is never too low and at most one word too high.
#[test]
fn check_101_the_sheet_is_never_below_the_whole_assessment_and_at_most_one_word_above() {
    let mut same = 0;
    for case in cases() {
        let (sure, open) = words(&case.assessed(&case.given));
        assert!(
            case.word >= sure && case.word <= open + 1,
            "{}: the sheet says {}, the whole assessment {sure} to {open}",
            case.name,
            case.word
        );
        same += usize::from(case.word == open);
    }
    assert_eq!((same, cases().len()), (10, 16), "docs/validation.md tells these numbers");
}

/// Questions asked in the guided order after the quick check, until each index touches at most two bands that lie side by side;
/// nothing where even all answers of the case leave more.
fn more_questions(case: &Case) -> Option<usize> {
    let narrow = |result: &Assessment| result.scored.indices.iter().all(|index| index.bands.1 - index.bands.0 <= 1);
    let (mut answers, mut passed, mut asked) = (case.quick.clone(), Vec::new(), 0);
    loop {
        let result = case.assessed(&answers);
        if narrow(&result) {
            return Some(asked);
        }
        let lists = next_questions(pack(), &answers, case.as_of, case.home, &result);
        let wide = |dimension: Dimension| {
            let bands = result.index(dimension).bands;
            bands.1 - bands.0 > 1
        };
        let open = Dimension::BOTH.into_iter().filter(|dimension| wide(*dimension)).flat_map(|dimension| &lists[dimension as usize]);
        let free = |question: Q| answers.get(question).is_blank() && !passed.contains(&question) && result.shown(question) == Truth::Yes;
        let best =
            open.filter(|next| next.mean > 0 && free(next.question)).max_by_key(|next| (next.mean, next.worst, Reverse(next.question)))?;
        asked += 1;
        passed.push(best.question);
        answers.set(best.question, case.given.get(best.question).clone());
    }
}

/// Check 102, as decision 3 leaves it: with every quick question known the quick check still names no band. What it promises instead
/// is that the guided order goes on until little is left open.
#[test]
fn check_102_the_quick_check_leaves_bands_open_and_the_guided_order_closes_them() {
    let known: Vec<Case> = cases().into_iter().filter(Case::is_quick_known).collect();
    let narrow = |case: &Case, dimension: Dimension| {
        let (low, high) = case.assessed(&case.quick).index(dimension).bands;
        high - low <= 1
    };
    let sovereignty = known.iter().filter(|case| narrow(case, Dimension::Sovereignty)).count();
    let both = known.iter().filter(|case| Dimension::BOTH.into_iter().all(|dimension| narrow(case, dimension))).count();
    let later = known.iter().filter(|case| more_questions(case).is_some_and(|more| more <= 13)).count();
    assert_eq!((known.len(), sovereignty, both, later), (13, 4, 0, 8), "docs/validation.md tells these numbers");
}
