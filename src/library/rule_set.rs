//! Which rules are run, at what level, and why.
//!
//! In: the shipped rules, rules of one's own, packs and switches; out: the rules that are on.
//! Invariants: an id belongs to one rule; whatever is off, or at another level than its file
//! says, has a reason that can be shown.

use super::{Pack, Rule, Setting, Switch, shipped};
use crate::finding::{Level, Words};
use crate::lang::{lower, nearest};

/// Rules with what became of them.
#[derive(Debug, Clone, PartialEq)]
pub struct RuleSet {
    entries: Vec<Entry>,
}

/// A rule, whether it is on, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The rule, at the level that counts here.
    pub rule: Rule,
    /// Whether it is run.
    pub on: bool,
    /// Why it is on or off.
    pub why: Words,
}

impl Default for RuleSet {
    /// The shipped rules.
    fn default() -> RuleSet {
        RuleSet::of(shipped().to_vec())
    }
}

impl RuleSet {
    /// These rules; one whose file says that it is in the nursery, or off, is not run.
    pub fn of(rules: Vec<Rule>) -> RuleSet {
        let entries = rules.into_iter().map(|rule| Entry::new(rule, None)).collect();
        RuleSet { entries }
    }

    /// All of them, those that are off too.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Those that are run.
    pub fn active(&self) -> Vec<&Rule> {
        self.entries.iter().filter(|it| it.on).map(|it| &it.rule).collect()
    }

    /// The rule of that id, on or off.
    pub fn get(&self, id: &str) -> Option<&Rule> {
        self.entries.iter().find(|it| it.rule.id == id).map(|it| &it.rule)
    }

    /// Adds the rules of a pack and makes its switches.
    ///
    /// # Errors
    ///
    /// Ids that another rule has, switches for rules that nobody has; then nothing changes.
    pub fn add(&mut self, pack: Pack) -> Result<(), Vec<Words>> {
        let taken = pack.rules.iter().filter(|it| self.get(&it.id).is_some()).map(|it| {
            let (id, name) = (&it.id, &pack.name);
            Words {
                en: format!(
                    "the pack \"{name}\" has a rule \"{id}\", but there is one already"
                ),
                vi: format!("gói “{name}” có quy tắc “{id}” trùng với quy tắc đã có"),
            }
        });
        let own = |id: &str| pack.rules.iter().any(|it| it.id == id);
        let unknown = pack.switches.iter().filter(|it| !own(&it.rule));
        let unknown = unknown.filter_map(|it| self.unknown(&it.rule));
        let faults: Vec<Words> = taken.chain(unknown).collect();
        if !faults.is_empty() {
            return Err(faults);
        }
        let rules = pack.rules.into_iter();
        self.entries.extend(rules.map(|rule| Entry::new(rule, Some(&pack.name))));
        for switch in &pack.switches {
            self.set(switch, Some(&pack.name));
        }
        Ok(())
    }

    /// Makes a switch.
    ///
    /// # Errors
    ///
    /// There is no such rule.
    pub fn switch(&mut self, switch: &Switch) -> Result<(), Words> {
        self.unknown(&switch.rule).map_or(Ok(()), Err)?;
        self.set(switch, None);
        Ok(())
    }

    fn set(&mut self, switch: &Switch, pack: Option<&str>) {
        let Some(entry) = self.entries.iter_mut().find(|it| it.rule.id == switch.rule) else {
            return;
        };
        entry.on = switch.to != Setting::Off;
        if let Setting::At(level) = switch.to {
            entry.rule.level = level;
            entry.rule.draft_level = entry.rule.draft_level.map(|it: Level| it.max(level));
        }
        let (to, reason) = (switch.to.words(), &switch.reason);
        entry.why = match pack {
            Some(name) => Words {
                en: format!("{}: pack \"{name}\": {reason}", to.en),
                vi: format!("{}: gói “{name}”: {reason}", to.vi),
            },
            None => {
                Words { en: format!("{}: {reason}", to.en), vi: format!("{}: {reason}", to.vi) }
            }
        };
    }

    /// What to say of an id that no rule has.
    pub fn unknown(&self, id: &str) -> Option<Words> {
        if self.get(id).is_some() {
            return None;
        }
        let ids = self.entries.iter().map(|it| it.rule.id.as_str());
        Some(match nearest(&lower(id), ids) {
            Some(near) => Words {
                en: format!("there is no rule \"{id}\"; did you mean \"{near}\"?"),
                vi: format!("không có quy tắc “{id}”; có phải là “{near}”?"),
            },
            None => Words {
                en: format!("there is no rule \"{id}\""),
                vi: format!("không có quy tắc “{id}”"),
            },
        })
    }
}

impl Entry {
    fn new(rule: Rule, pack: Option<&str>) -> Entry {
        let (on, en, vi) = match rule.status.as_str() {
            "nursery" => (false, "off: not yet reliable enough", "tắt: chưa đủ tin cậy"),
            "off" => (false, "off unless switched on", "tắt cho đến khi được bật"),
            _ => (true, "on", "bật"),
        };
        let why = match pack {
            Some(name) => Words {
                en: format!("{en}: pack \"{name}\""),
                vi: format!("{vi}: gói “{name}”"),
            },
            None => Words { en: en.to_owned(), vi: vi.to_owned() },
        };
        Entry { rule, on, why }
    }
}

#[cfg(test)]
mod tests {
    use super::RuleSet;
    use crate::finding::Level;
    use crate::library::{Pack, Setting, Switch, rule_from_sentence};

    fn pack(id: &str, switched: &str, to: Setting) -> Pack {
        let rule = rule_from_sentence(id, "every target has a year").0.unwrap();
        Pack {
            name: "Sơn Hà".to_owned(),
            version: "1".to_owned(),
            author: "Sở Tư pháp".to_owned(),
            licence: "CC0-1.0".to_owned(),
            since: "0.1".to_owned(),
            rules: vec![rule],
            switches: vec![Switch {
                rule: switched.to_owned(),
                to,
                reason: "tỉnh quy định khác".to_owned(),
            }],
        }
    }

    #[test]
    fn a_pack_adds_rules_and_switches_others() {
        let mut set = RuleSet::default();
        let before = set.active().len();
        set.add(pack("yearless", "repeated-word", Setting::Off)).unwrap();
        assert_eq!(set.active().len(), before);
        let off = set.entries().iter().find(|it| it.rule.id == "repeated-word").unwrap();
        assert!(!off.on && off.why.vi.contains("tỉnh quy định khác"));
        set.add(pack("other", "repeated-word", Setting::At(Level::Note))).unwrap();
        assert_eq!(set.get("repeated-word").unwrap().level, Level::Note);
    }

    #[test]
    fn a_pack_that_does_not_fit_changes_nothing() {
        let mut set = RuleSet::default();
        let before = set.clone();
        let taken = set.add(pack("repeated-word", "repeated-word", Setting::Off)).unwrap_err();
        assert!(taken[0].en.contains("there is one already"));
        let unknown = set.add(pack("x", "repeated-wrod", Setting::Off)).unwrap_err();
        assert!(unknown[0].vi.contains("“repeated-word”"));
        assert_eq!(set, before);
    }
}
