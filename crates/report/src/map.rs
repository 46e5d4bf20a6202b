//! The reach map: where things stand and whose law ties them to another country, drawn on an outline of the world.
//!
//! Integers only, so that the app, the command line and a saved picture draw the same. Must not know colours, words or pages.

mod crop;
mod curve;
mod drawing;
mod geometry;
mod label;
mod plate;
mod reach;
mod words;
mod world;

pub use crop::{Crop, NARROW, Sheet, Spot, WIDE};
pub use drawing::{Area, Drawing, Line, Sign, drawing};
pub use geometry::{Point, Ring};
pub use label::Label;
pub use plate::PICTURE;
pub use reach::{Fill, Place, ReachMap, Role, Tie, Unplaced, reach_map};
pub use world::{Basis, Dot, Keys, Shape, WorldMap};
