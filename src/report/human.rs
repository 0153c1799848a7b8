//! Findings for a reader at a terminal, with the words of the plan they speak of.
//!
//! In: findings and their text; out: text, with colours or without. Invariants: both ends of
//! a contradiction are shown, with their lines; long lines are cut to the width around the
//! words meant; what was examined is said last, rules that examined nothing included.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level as Title, Renderer, Snippet};

use super::format::{Checked, Format, Look};
use crate::finding::{Finding, Level, Report};
use crate::lang::{Language, Wording};
use crate::source::{LineColumn, Positions, Source, Span};

/// For a reader at a terminal.
pub(super) static FORMAT: Format = Format {
    name: "human",
    doc: Wording { en: "with the words of the plan", vi: "kèm lời của kế hoạch" },
    render: |plans, _, look| {
        let each = plans.iter().map(|it| human(&it.report, &it.name, &it.source, look));
        each.chain([never_examined(plans, look.language)]).collect()
    },
};

/// Which rules had nothing to look at in any of several plans.
fn never_examined(plans: &[Checked], language: Language) -> String {
    let (Some(first), true) = (plans.first(), plans.len() > 1) else { return String::new() };
    let never = first.report.examined.iter().enumerate().filter(|(at, rule)| {
        let counts = plans.iter().filter_map(|it| it.report.examined.get(*at));
        rule.count == 0 && !rule.forbids && counts.map(|it| it.count).sum::<usize>() == 0
    });
    let never: Vec<&str> = never.map(|it| it.1.rule.as_str()).collect();
    if never.is_empty() {
        return String::new();
    }
    let (count, listed) = (plans.len(), never.join(", "));
    match language {
        Language::English => {
            format!("rules that examined nothing in any of the {count} plans: {listed}\n")
        }
        Language::Vietnamese => {
            format!("Quy tắc không có nội dung để soát trong cả {count} kế hoạch: {listed}\n")
        }
    }
}

/// Renders `report` on the text of the file `name`.
pub fn human(report: &Report, name: &str, source: &Source, look: Look) -> String {
    let mut out = excerpts(&report.findings, name, source, look);
    let positions = Positions::new(source.text());
    let page = Page { name, text: source.text(), positions, look };
    if !report.untold.is_empty() {
        let (en, vi) = ("not enough to tell:", "Chưa đủ thông tin để kết luận:");
        out.push_str(page.say(en, vi));
        out.push('\n');
        for finding in &report.untold {
            let LineColumn { line, column } = page.positions.line_column(finding.span.start);
            let message = finding.lacking(look.language);
            out.push_str(&format!("  {name}:{line}:{column}  {message} [{}]\n", finding.rule));
        }
        out.push('\n');
    }
    out.push_str(&page.decided(report));
    out.push_str(&page.summary(report));
    out
}

/// Renders `findings` alone, a blank line after each.
pub fn excerpts(findings: &[Finding], name: &str, source: &Source, look: Look) -> String {
    let renderer = if look.colour { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.term_width(look.width).decor_style(DecorStyle::Unicode);
    let positions = Positions::new(source.text());
    let page = Page { name, text: source.text(), positions, look };
    findings.iter().map(|it| renderer.render(&page.groups(it)) + "\n\n").collect()
}

/// "1 error", "2 errors".
fn counted(count: usize, one: &str) -> String {
    format!("{count} {one}{}", if count == 1 { "" } else { "s" })
}

/// A place with how it is drawn and the words beside it.
type Place<'g> = (Span, AnnotationKind, &'g str);

struct Page<'r> {
    name: &'r str,
    text: &'r str,
    positions: Positions<'r>,
    look: Look,
}

impl Page<'_> {
    fn say<'w>(&self, en: &'w str, vi: &'w str) -> &'w str {
        match self.look.language {
            Language::English => en,
            Language::Vietnamese => vi,
        }
    }

    fn groups<'g>(&'g self, finding: &'g Finding) -> Vec<Group<'g>> {
        let language = self.look.language;
        let title = match finding.level {
            Level::Error => Title::ERROR,
            Level::Warning => Title::WARNING,
            Level::Note => Title::NOTE,
        }
        .with_name(finding.level.wording().get(language));
        let mut places = vec![(finding.span, AnnotationKind::Primary, "")];
        for related in finding.related.iter().take(6) {
            places.push((related.span, AnnotationKind::Context, related.words.get(language)));
        }
        let mut group = title
            .primary_title(finding.message.get(language))
            .id(finding.rule.as_str())
            .elements(self.snippets(places));
        let shown = finding.related.len().min(6);
        if finding.related_count > shown {
            let more = finding.related_count - shown;
            let words = match language {
                Language::English => format!("and {more} more"),
                Language::Vietnamese => format!("và {more} chỗ khác"),
            };
            group = group.element(Title::NOTE.no_name().message(words));
        }
        if let Some(basis) = &finding.basis {
            let name = self.say("basis", "Căn cứ");
            group = group.element(Title::NOTE.with_name(name).message(basis.get(language)));
        }
        if let Some(help) = &finding.help {
            let help = help.get(language);
            group = group.element(
                Title::HELP
                    .with_name(self.say("help", "Đề nghị"))
                    .message(help.strip_prefix("Đề nghị ").unwrap_or(help)),
            );
        }
        vec![group]
    }

    /// One excerpt for each stretch of lines that holds places near one another.
    fn snippets<'g>(
        &'g self,
        places: Vec<Place<'g>>,
    ) -> Vec<Snippet<'g, annotate_snippets::Annotation<'g>>> {
        let mut excerpts: Vec<(Span, Vec<Place<'g>>)> = Vec::new();
        for place in places {
            let lines = self.lines_of(place.0);
            match excerpts.iter_mut().find(|it| it.0.overlaps(lines) || it.0 == lines) {
                Some(excerpt) => {
                    excerpt.0 = excerpt.0.to(lines);
                    excerpt.1.push(place);
                }
                None => excerpts.push((lines, vec![place])),
            }
        }
        excerpts
            .into_iter()
            .map(|(lines, places)| {
                let start = self.positions.line_column(lines.start).line;
                let slice = self.text.get(lines.start..lines.end).unwrap_or("");
                Snippet::source(slice).path(self.name).line_start(start).fold(true).annotations(
                    places.into_iter().map(move |(span, kind, label)| {
                        let from = span.start - lines.start;
                        let annotation =
                            kind.span(from..span.end.max(span.start) - lines.start);
                        if label.is_empty() { annotation } else { annotation.label(label) }
                    }),
                )
            })
            .collect()
    }

    /// The whole lines that hold `span`.
    fn lines_of(&self, span: Span) -> Span {
        let start =
            self.text.get(..span.start).and_then(|it| it.rfind('\n')).map_or(0, |it| it + 1);
        let end = self.text.get(span.end..).and_then(|it| it.find('\n'));
        Span::new(start, end.map_or(self.text.len(), |it| span.end + it))
    }

    /// What was left as it is, and decisions that nothing is left of.
    fn decided(&self, report: &Report) -> String {
        let mut out = String::new();
        if !report.waived.is_empty() {
            out.push_str(self.say("left as it is:\n", "Giữ nguyên:\n"));
        }
        for it in &report.waived {
            let (rule, waiver) = (&it.finding.rule, &it.waiver);
            let line = self.positions.line_column(it.finding.span.start).line;
            let reason = self.say("reason", "lý do");
            out.push_str(&format!(
                "  {}:{line}  “{}” [{rule}], {reason}: {} ({}, {})\n",
                self.name, waiver.quote, waiver.reason, waiver.who, waiver.when
            ));
        }
        for it in &report.idle_waivers {
            let why = if it.counts() {
                self.say("is no longer found", "không còn phát hiện này")
            } else {
                self.say("does not count without a reason", "không có hiệu lực vì thiếu lý do")
            };
            let decision = self.say("decision", "Quyết định giữ nguyên");
            out.push_str(&format!("  {decision} “{}” [{}]: {why}\n", it.quote, it.rule));
        }
        if !out.is_empty() {
            out.push('\n');
        }
        out
    }

    fn summary(&self, report: &Report) -> String {
        let language = self.look.language;
        let count = |level| report.findings.iter().filter(|it| it.level == level).count();
        let (errors, warnings, notes) =
            (count(Level::Error), count(Level::Warning), count(Level::Note));
        let untold = report.untold.len();
        let facts: usize = report.examined.iter().map(|it| it.count).sum();
        let idle: Vec<&str> = report
            .examined
            .iter()
            .filter(|it| it.count == 0 && !it.forbids)
            .map(|it| it.rule.as_str())
            .collect();
        let idle = if idle.is_empty() {
            String::new()
        } else {
            let say = self.say("; nothing to examine for: ", "; không có nội dung để soát: ");
            format!("{say}{}", idle.join(", "))
        };
        let rules = report.examined.len();
        match language {
            Language::English => format!(
                "{}: {}, {}, {}; {untold} could not be told\nexamined: {} by {}{idle}\n",
                self.name,
                counted(errors, "error"),
                counted(warnings, "warning"),
                counted(notes, "note"),
                counted(facts, "fact"),
                counted(rules, "rule"),
            ),
            Language::Vietnamese => format!(
                "{}: {errors} cần sửa, {warnings} cần xem lại, {notes} lưu ý; {untold} chưa đủ thông tin để kết luận\nĐã soát {facts} nội dung bằng {rules} quy tắc{idle}\n",
                self.name,
            ),
        }
    }
}
