//! Fetches the outlines of the world when somebody opens a map, and not before: the one pack that never comes ahead.
//!
//! Whoever opens a map asks for the same address, so the request reveals no answer. Must not know what is drawn.

use super::Session;
use crate::dom::prelude::*;
use crate::dom::spawn_local;
use std::sync::Arc;

/// Name of the pack.
const MAP: &str = "map";

impl Session {
    /// Asks for the map, unless it is there. What could not be fetched is tried again.
    pub fn need_map(self) {
        if self.late.map.with_untracked(Option::is_some) {
            return;
        }
        self.late.map_missing.set(false);
        spawn_local(async move {
            let bytes = self.ports().host.fetch(MAP).await;
            let map = bytes.and_then(|bytes| postcard::from_bytes(&bytes).ok());
            self.late.map_missing.set(map.is_none());
            if let Some(map) = map {
                self.late.map.set(Some(Arc::new(map)));
            }
        });
    }
}
