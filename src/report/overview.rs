//! What was read of a plan, as tables that a person can check in a minute.
//!
//! In: facts, their text, a language; out: [`Overview`]: the outline, targets, tasks,
//! assignments, deadlines and citations, a table each. Invariants: every row has the place of
//! its words; a cell of what the plan does not say is empty; a face (terminal, editor) only
//! lays out what stands here. To add a table, write a function and a line in [`overview`].

use super::wire::{self, Overview, OverviewRow, OverviewTable};
use crate::eval::{requirement, when};
use crate::facts::{Direction, Facts};
use crate::lang::{Language, Wording};
use crate::source::{Positions, Source, Span};

/// The tables of a plan.
pub fn overview(facts: &Facts, source: &Source, language: Language) -> Overview {
    let writer = Writer { facts, positions: Positions::new(source.text()), source, language };
    Overview {
        tables: vec![
            writer.plan(),
            writer.outline(),
            writer.targets(),
            writer.tasks(),
            writer.assignments(),
            writer.deadlines(),
            writer.citations(),
        ],
    }
}

struct Writer<'f> {
    facts: &'f Facts,
    source: &'f Source,
    positions: Positions<'f>,
    language: Language,
}

/// A row before its place is counted.
type Row = (Vec<String>, Span);

/// Characters of a cell at most.
const CELL: usize = 160;

impl Writer<'_> {
    fn table(
        &self,
        name: &'static str,
        title: Wording,
        columns: &[Wording],
        rows: Vec<Row>,
    ) -> OverviewTable {
        let rows = rows.into_iter().map(|(cells, span)| OverviewRow {
            cells: cells.into_iter().map(shortened).collect(),
            span: wire::span(span, &self.positions),
        });
        OverviewTable {
            name,
            title: title.get(self.language).to_owned(),
            columns: columns.iter().map(|it| it.get(self.language).to_owned()).collect(),
            rows: rows.collect(),
        }
    }

    fn plan(&self) -> OverviewTable {
        let plan = &self.facts.plan;
        let mut rows: Vec<Row> = Vec::new();
        let mut add = |name: Wording, words: Option<String>, span: Option<Span>| {
            let cells = vec![name.get(self.language).to_owned(), words.unwrap_or_default()];
            rows.push((cells, span.unwrap_or_default()));
        };
        let located = |it: &Option<crate::facts::plan::Located>| {
            (it.as_ref().map(|it| it.words.clone()), it.as_ref().map(|it| it.span))
        };
        let (kind, number) = (located(&plan.kind), located(&plan.number));
        add(Wording { en: "kind", vi: "loại văn bản" }, kind.0, kind.1);
        add(Wording { en: "number", vi: "số, ký hiệu" }, number.0, number.1);
        let (issuer, place) = (located(&plan.issuer), located(&plan.place));
        add(Wording { en: "issuer", vi: "cơ quan ban hành" }, issuer.0, issuer.1);
        let day = plan.issued.map(|it| crate::lang::date(it.0));
        let day = match (place.0, day, plan.issued_year) {
            (Some(place), Some(day), _) => Some(format!("{place}, {day}")),
            (None, day @ Some(_), _) => day,
            (place, None, year) => place.or_else(|| year.map(|it| it.to_string())),
        };
        let span = plan.issued.map(|it| it.1).or(place.1);
        add(Wording { en: "place and date", vi: "nơi và ngày ban hành" }, day, span);
        let title = located(&plan.title);
        add(Wording { en: "title", vi: "trích yếu" }, title.0, title.1);
        let columns =
            [Wording { en: "part", vi: "thành phần" }, Wording { en: "as read", vi: "đã đọc" }];
        self.table("plan", Wording { en: "Document", vi: "Văn bản" }, &columns, rows)
    }

    fn outline(&self) -> OverviewTable {
        let rows = self.facts.sections.iter().map(|it| {
            let indent = "  ".repeat(it.level.saturating_sub(1));
            (vec![format!("{indent}{}", it.label), it.title.clone()], it.span)
        });
        let columns = [LABEL, Wording { en: "title", vi: "tên mục" }];
        let title = Wording { en: "Outline", vi: "Bố cục" };
        self.table("sections", title, &columns, rows.collect())
    }

    fn targets(&self) -> OverviewTable {
        let rows = self.facts.targets.iter().map(|it| {
            let values = self.facts.values.get(it.values.clone()).unwrap_or(&[]);
            let values = values.iter().map(|value| {
                let required = requirement(&value.requirement).get(self.language).to_owned();
                match value.year {
                    Some(year) => format!("{year}: {required}"),
                    None => required,
                }
            });
            let direction = match it.direction {
                Some(Direction::Increase) => "↑",
                Some(Direction::Decrease) => "↓",
                Some(Direction::Maintain) => "=",
                None => "",
            };
            let cells = vec![
                self.path(it.section),
                it.indicator.clone(),
                direction.to_owned(),
                values.collect::<Vec<_>>().join("; "),
                self.bodies(it.leads.iter().map(|it| it.agency)),
            ];
            (cells, it.span)
        });
        let columns = [
            LABEL,
            Wording { en: "indicator", vi: "chỉ tiêu" },
            Wording { en: "wanted", vi: "hướng" },
            Wording { en: "values", vi: "mức phải đạt" },
            LEAD,
        ];
        let title = Wording { en: "Targets", vi: "Chỉ tiêu" };
        self.table("targets", title, &columns, rows.collect())
    }

    fn tasks(&self) -> OverviewTable {
        let rows = self.facts.tasks.iter().map(|it| {
            let cells = vec![
                self.path(it.section),
                it.title.clone(),
                self.bodies(it.leads.iter().map(|it| it.agency)),
                self.bodies(it.coordinating.iter().map(|it| it.agency)),
                it.timeline.as_ref().map(|it| it.0.clone()).unwrap_or_default(),
                it.product.as_ref().map(|it| it.0.clone()).unwrap_or_default(),
            ];
            (cells, it.span)
        });
        let columns = [
            LABEL,
            Wording { en: "task", vi: "nhiệm vụ" },
            LEAD,
            Wording { en: "coordinating", vi: "phối hợp" },
            Wording { en: "timeline", vi: "thời gian" },
            Wording { en: "product", vi: "sản phẩm" },
        ];
        let title = Wording { en: "Tasks", vi: "Nhiệm vụ" };
        self.table("tasks", title, &columns, rows.collect())
    }

    fn assignments(&self) -> OverviewTable {
        let rows = self.facts.assignments.iter().map(|it| {
            let cells = vec![
                self.path(it.section),
                it.agency.clone(),
                it.verbs.join(", "),
                it.targets.join("; "),
            ];
            (cells, it.agency_span)
        });
        let columns = [
            LABEL,
            Wording { en: "body", vi: "cơ quan" },
            Wording { en: "duties", vi: "việc được giao" },
            Wording { en: "targets named", vi: "chỉ tiêu được nêu" },
        ];
        let title = Wording { en: "Assignments", vi: "Phân công" };
        self.table("assignments", title, &columns, rows.collect())
    }

    fn deadlines(&self) -> OverviewTable {
        let rows = self.facts.deadlines.iter().map(|it| {
            let cells = vec![
                self.path(it.section),
                when(it.when).get(self.language).to_owned(),
                it.what.clone().unwrap_or_default(),
                it.who.clone().unwrap_or_default(),
            ];
            (cells, it.span)
        });
        let columns = [
            LABEL,
            Wording { en: "when", vi: "thời hạn" },
            Wording { en: "what", vi: "việc" },
            Wording { en: "who", vi: "cơ quan" },
        ];
        let title = Wording { en: "Deadlines", vi: "Thời hạn" };
        self.table("deadlines", title, &columns, rows.collect())
    }

    fn citations(&self) -> OverviewTable {
        let rows = self.facts.citations.iter().map(|it| {
            let date = it.date.as_ref().map(|it| crate::lang::date(it.0)).unwrap_or_default();
            let issuer =
                it.issuer.as_ref().map(|it| self.source.quote(it.1)).unwrap_or_default();
            let cells =
                vec![it.kind.clone().unwrap_or_default(), it.number.clone(), date, issuer];
            (cells, it.span)
        });
        let columns = [
            Wording { en: "kind", vi: "loại" },
            Wording { en: "number", vi: "số, ký hiệu" },
            Wording { en: "date", vi: "ngày" },
            Wording { en: "issuer", vi: "cơ quan" },
        ];
        let title = Wording { en: "Citations", vi: "Văn bản viện dẫn" };
        self.table("citations", title, &columns, rows.collect())
    }

    fn path(&self, section: Option<usize>) -> String {
        let section = section.and_then(|it| self.facts.sections.get(it));
        section.map(|it| it.path.clone()).unwrap_or_default()
    }

    fn bodies(&self, agencies: impl Iterator<Item = usize>) -> String {
        let names = agencies.filter_map(|it| Some(self.facts.agencies.get(it)?.name.clone()));
        names.collect::<Vec<_>>().join("; ")
    }
}

const LABEL: Wording = Wording { en: "part", vi: "mục" };
const LEAD: Wording = Wording { en: "lead", vi: "chủ trì" };

fn shortened(words: String) -> String {
    if words.chars().count() <= CELL {
        return words;
    }
    let head: String = words.chars().take(CELL).collect();
    let end = head.rfind(' ').unwrap_or(head.len());
    format!("{} …", &head[..end])
}
