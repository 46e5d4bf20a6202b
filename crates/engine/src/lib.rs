//! The scoring method of Neraca Awan as one pure function.
//!
//! [`assess`] takes a [`Pack`] (what the content says), [`Answers`] (what a person said), a [`Date`] and a home
//! country, and returns an [`Assessment`]: factor levels, the two indices with their intervals, flags, bands and an
//! attribution that adds up exactly. It never fails, never panics and never rounds before display.
//!
//! Must not know: languages, sentences, files, clocks, browsers, or any law, weight, country or provider by name.
//! All of those arrive inside the pack.
#![no_std]
#![cfg_attr(not(test), deny(clippy::indexing_slicing))]

extern crate alloc;

mod action;
mod answer;
mod assess;
mod attribution;
mod clear;
mod condition;
mod confidence;
mod coverage;
mod date;
mod difference;
mod flag;
mod framework;
mod interval;
mod level;
mod levels;
mod method;
mod next;
mod pack;
mod plan;
mod reach;
mod reading;
mod reckoning;
mod revision;
mod reweighed;
mod robust;
mod truth;
mod vector;
mod version;

pub use action::{Action, Catalogue, Effect, Effort, MIGRATION, PAPER};
pub use answer::{Answer, Answers, Country, Grade, Pick, Volume};
pub use assess::{Assessment, HEADLINE_COVERAGE, IndexResult, Scored, assess, score, score_by};
pub use attribution::{Part, Source, parts_at_low};
pub use clear::clearing;
pub use condition::{Choices, Condition, PickTest, PlaceTest};
pub use confidence::confidence;
pub use coverage::coverage;
pub use date::{Date, DateError};
pub use difference::{Cause, Difference, Line, Side, Subject, difference};
pub use flag::Flags;
pub use framework::aia::{Aia, AiaReading, Scale, Share};
pub use framework::bssn::{Bssn, BssnQuestion, BssnReading, Variant};
pub use framework::csf::{Criterion, Csf, CsfReading, Mapping, NOMINAL_POINTS, Objective, ObjectiveReading, Profile, Rung, SCORE_PERCENT};
pub use framework::yearly::{CERTAIN, MOST_YEARS, Yearly, YearlyReading, over_years, years_until};
pub use framework::{Frameworks, Item, Origin, uncapped_levels};
pub use interval::{Interval, ThemeRange};
pub use level::{LevelSet, Levels};
pub use method::{Band, Dimension, F, FlagRule, LEVEL_POINTS, LIFT_PERCENT, Method, POINT, Shape, Stakes, Test, Theme, WeightGrid, points};
pub use next::{NextQuestion, Ranking, next_questions};
pub use pack::{
    Cap, Choice, Clause, Column, Contradiction, DatedRule, Exposure, Factor, Kind, Link, Pack, PlaceStatus, Provider, Q, Question, Reach,
    Severity,
};
pub use plan::{MOST_STEPS, Order, Plan, Planned, Request, Search, Step, Verdict, plan, single_steps};
pub use reach::ReachLink;
pub use reading::{Visibility, holds, visibility};
pub use reckoning::{FlagStep, Reckoning, ThemeStep, reckoning};
pub use revision::{Change, Reason, Revision, Scoring, revision};
pub use reweighed::{MOST_WEIGHT, reweighed};
pub use robust::{Alternatives, POINTS, Robustness, Stability, robustness};
pub use truth::Truth;
pub use vector::{Vector, VectorError, VectorProblem, checksum};
pub use version::{Methods, Version, VersionError};
