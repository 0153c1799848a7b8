//! The facts of a plan as JSON, for people who want to see what was read and for scoring.
//!
//! In: facts and their text; out: one JSON object with a list a kind, made from the
//! vocabulary. Invariants: keys are the ids of the vocabulary; every item has `span` in bytes
//! of the text as given and its `quote`; exact decimals print as they are.

use serde_json::{Map, Value as Json, json};

use crate::facts::vocabulary::{KINDS, entry};
use crate::facts::{FactId, Facts, Kind, Type, Value, When};
use crate::source::{Positions, Source, Span};

/// All facts of a plan.
pub fn facts(facts: &Facts, source: &Source) -> Json {
    let writer = Writer { facts, source, positions: Positions::new(source.text()) };
    let mut out = Map::new();
    out.insert("header".to_owned(), writer.header());
    for kind in KINDS.iter().filter(|it| !it.list.is_empty()) {
        let items = (0..(kind.count)(facts)).map(|index| writer.item(kind.kind, index, true));
        out.insert(kind.list.to_owned(), Json::Array(items.collect()));
    }
    Json::Object(out)
}

struct Writer<'f> {
    facts: &'f Facts,
    source: &'f Source,
    positions: Positions<'f>,
}

impl Writer<'_> {
    fn header(&self) -> Json {
        let plan = entry(Kind::Plan);
        let read = |id: &str| match plan.attribute(id) {
            Some(attribute) => self.value(&(attribute.read)(self.facts, 0).value),
            None => Json::Null,
        };
        let signed = self.facts.plan.signatory.is_some();
        let signatory = json!({
            "authority": read("authority"),
            "position": read("position"),
            "name": read("signatory"),
        });
        let recipients: Vec<&str> =
            self.facts.recipients.iter().map(|it| it.name.as_str()).collect();
        json!({
            "number": read("number"),
            "issuer": read("issuer"),
            "place": read("place"),
            "issued": read("issued"),
            "issued_year": self.facts.plan.issued_year,
            "kind": read("kind"),
            "title": read("title"),
            "signatory": if signed { signatory } else { Json::Null },
            "recipients": recipients,
            "draft": read("draft"),
            "finished": self.facts.plan.finished,
        })
    }

    fn item(&self, kind: Kind, index: usize, nested: bool) -> Json {
        let entry = entry(kind);
        let mut out = Map::new();
        for attribute in entry.attributes {
            let scalar = !matches!(attribute.value, Type::Requirement | Type::Fact(_));
            let owned = matches!(attribute.value, Type::Facts(_));
            if scalar && !attribute.identifies && !attribute.derived && (nested || !owned) {
                let reading = (attribute.read)(self.facts, index);
                out.insert(attribute.id.to_owned(), self.value(&reading.value));
            }
        }
        let span = (entry.span)(self.facts, index);
        out.insert("span".to_owned(), self.span(span));
        out.insert("quote".to_owned(), Json::String(self.source.quote(span)));
        Json::Object(out)
    }

    fn span(&self, span: Span) -> Json {
        let (start, end) = self.positions.utf16_span(span);
        json!({ "start": span.start, "end": span.end, "utf16": { "start": start, "end": end } })
    }

    fn value(&self, value: &Value<'_>) -> Json {
        match value {
            Value::Missing | Value::Unclear(_) | Value::Requirement(_) => Json::Null,
            Value::Text(words) => Json::String(words.clone().into_owned()),
            Value::Texts(words) => json!(words),
            Value::Number(number) => number
                .to_string()
                .parse::<serde_json::Number>()
                .map_or(Json::Null, Json::Number),
            Value::Year(year) => json!(year),
            Value::When(when) => Json::String(written(*when)),
            Value::Flag(flag) => json!(flag),
            Value::Place(place) => {
                let mut out = self.span(*place);
                out["quote"] = Json::String(self.source.quote(*place));
                out
            }
            Value::Fact(fact) => self.named(*fact),
            Value::Facts(facts) => {
                Json::Array(facts.iter().map(|it| self.named(*it)).collect())
            }
        }
    }

    /// Requirements stand inside their target and components in their total; other facts by what they are called.
    fn named(&self, fact: FactId) -> Json {
        let entry = entry(fact.kind);
        if entry.list.is_empty() && fact.kind != Kind::Plan {
            return self.item(fact.kind, fact.index, false);
        }
        match entry.attribute(entry.label) {
            Some(label) => self.value(&(label.read)(self.facts, fact.index).value),
            None => Json::Null,
        }
    }
}

/// Time in the form of ISO 8601 where there is one.
fn written(when: When) -> String {
    match when {
        When::Day(day) => day.to_string(),
        When::Stretch { first, last } => format!("{first}/{last}"),
        When::Recurring { month_day: Some((month, day)) } => {
            format!("yearly {month:02}-{day:02}")
        }
        When::Recurring { month_day: None } => "recurring".to_owned(),
        When::Onwards { first } if first.day_of_year() == 1 => {
            format!("{} onwards", first.year())
        }
        When::Onwards { first } => format!("{first} onwards"),
        When::Ongoing => "ongoing".to_owned(),
        When::Promptly => "promptly".to_owned(),
    }
}
