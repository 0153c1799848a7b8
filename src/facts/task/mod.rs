//! Tasks (nhiệm vụ): units of work with lead, coordinating bodies and timeline.
//!
//! In: blocks under tasks parts and rows of task tables; out: [`Task`]s. Invariant: a task
//! stands at the level where the plan assigns, or would assign, lead and time; a lead is a
//! body that the words themselves charge, or an empty list.

mod doubt;
mod lead;
mod table;

use std::collections::HashSet;
use std::ops::Range;

pub(super) use self::doubt::settle;
use self::doubt::{Doubt, told};
use self::lead::{handed_leads, heading_lead, later_leads, subject_lead};
pub(super) use self::lead::{handed_name, stated_lead};
use self::table::from_tables;
use super::agency::{begins_duty, split_names};
use super::deadline::read_timeline;
use super::line::{LineKind, name_kind};
use super::role::{Role, begins_work};
use super::section::{
    appendix_attribute, appendix_of, path_attribute, path_of, section_attribute, section_of,
};
use super::target::{Charge, LEADS, agencies_of};
use super::vocabulary::{
    Attribute, Kind, KindEntry, Names, Reading, Type, Value, Verb, for_authors,
};
use super::{Context, Facts, When};
use crate::lang::Wording;
use crate::outline::{Block, Style};
use crate::source::Span;

/// A unit of work.
#[derive(Debug, Clone, PartialEq)]
pub struct Task {
    /// The words that set it, without the lines that give lead and time.
    pub span: Span,
    /// Its first words, at most twelve.
    pub title: String,
    /// Index of the section it stands in.
    pub section: Option<usize>,
    /// Bodies that lead.
    pub leads: Vec<Charge>,
    /// Bodies that coordinate.
    pub coordinating: Vec<Charge>,
    /// The timeline as written.
    pub timeline: Option<(String, Span)>,
    /// The timeline as time, where it can be read.
    pub when: Option<When>,
    /// The product as written.
    pub product: Option<(String, Span)>,
    /// Whether it is a row of a table that gives work a lead and a time.
    pub scheduled: bool,
    /// Whether it is a row of any table.
    pub in_table: bool,
    /// What may give it a lead elsewhere, where it names none.
    lead_doubt: Option<Doubt>,
    /// What may give it a time elsewhere, where it names none.
    time_doubt: Option<Doubt>,
}

impl Task {
    /// A task of which nothing is known but its words.
    fn new(span: Span, title: String, section: Option<usize>) -> Task {
        Task {
            span,
            title,
            section,
            leads: Vec::new(),
            coordinating: Vec::new(),
            timeline: None,
            when: None,
            product: None,
            scheduled: false,
            in_table: false,
            lead_doubt: None,
            time_doubt: None,
        }
    }
}

/// Tasks in the vocabulary.
pub(super) static ENTRY: KindEntry = KindEntry {
    kind: Kind::Task,
    list: "tasks",
    names: Names::new(&["task"], &["tasks"], &["nhiệm vụ", "nhiệm vụ được giao"]),
    doc: for_authors(Wording {
        en: "a unit of work", vi: "nhiệm vụ, công việc được giao"
    }),
    count: |facts| facts.tasks.len(),
    span: |facts, index| facts.tasks[index].span,
    label: "title",
    attributes: &[
        path_attribute(
            Wording { en: "labels of the section", vi: "chuỗi số thứ tự của mục" },
            |facts, index| path_of(facts, facts.tasks[index].section),
        ),
        Attribute::new(
            "title",
            Names::new(&["title", "name"], &["titles", "names"], &["tên nhiệm vụ", "tên"]),
            Type::Text,
            Wording { en: "its first words", vi: "những chữ đầu của nhiệm vụ" },
            |facts, index| Reading::text(Some(&facts.tasks[index].title)),
        ),
        Attribute::new(
            "lead",
            Names::new(
                &["lead agency", "lead"],
                &["lead agencies", "leads"],
                &["cơ quan chủ trì", "đơn vị chủ trì"],
            ),
            Type::Facts(Kind::Agency),
            Wording { en: "bodies that lead", vi: "cơ quan chủ trì nhiệm vụ" },
            |facts, index| match &facts.tasks[index] {
                task if task.leads.is_empty() && task.lead_doubt.is_some() => {
                    told(task.lead_doubt)
                }
                task => agencies_of(&task.leads),
            },
        )
        .may_come_later()
        .said(LEADS),
        Attribute::new(
            "coordinate",
            Names::new(
                &["coordinating agency"],
                &["coordinating agencies"],
                &["cơ quan phối hợp", "đơn vị phối hợp"],
            ),
            Type::Facts(Kind::Agency),
            Wording { en: "bodies that coordinate", vi: "cơ quan phối hợp" },
            |facts, index| agencies_of(&facts.tasks[index].coordinating),
        )
        .may_come_later()
        .said(Verb {
            en: &[["coordinates", "coordinate", "coordinated"]],
            vi: &[
                "phối hợp",
                "phối hợp thực hiện",
                "được giao phối hợp",
                "được phân công phối hợp",
            ],
            by_held: true,
        }),
        Attribute::new(
            "timeline",
            Names::new(
                &["timeline", "schedule"],
                &["timelines", "schedules"],
                &["thời gian thực hiện", "thời hạn thực hiện", "tiến độ thực hiện", "tiến độ"],
            ),
            Type::Text,
            Wording {
                en: "when it is done, as written", vi: "thời gian thực hiện như đã ghi"
            },
            |facts, index| match &facts.tasks[index].timeline {
                Some((words, span)) => Reading::at(Value::Text(words.as_str().into()), *span),
                None => told(facts.tasks[index].time_doubt),
            },
        )
        .may_come_later(),
        Attribute::new(
            "end",
            Names::new(
                &["final date", "deadline", "completion date", "due date"],
                &["final dates", "deadlines", "completion dates", "due dates"],
                &[
                    "thời điểm kết thúc",
                    "thời hạn hoàn thành",
                    "ngày hoàn thành",
                    "thời hạn",
                    "thời gian hoàn thành",
                    "thời điểm hoàn thành",
                ],
            ),
            Type::When,
            Wording {
                en: "the last day of its timeline, or its cycle",
                vi: "ngày cuối hoặc chu kỳ của thời gian thực hiện",
            },
            |facts, index| doubt::end(&facts.tasks[index]),
        )
        .derived(),
        Attribute::new(
            "scheduled",
            Names::new(&["schedule entry"], &["schedule entries"], &["dòng bảng phân công"]),
            Type::Flag,
            Wording {
                en: "whether it is a row of a table that gives work a lead and a time",
                vi: "nằm trong bảng có cơ quan chủ trì và thời gian thực hiện",
            },
            |facts, index| Reading::of(Value::Flag(facts.tasks[index].scheduled)),
        )
        .derived(),
        Attribute::new(
            "product",
            Names::new(
                &["product", "output", "deliverable"],
                &["products", "outputs", "deliverables"],
                &["sản phẩm", "kết quả", "sản phẩm đầu ra"],
            ),
            Type::Text,
            Wording { en: "what it delivers", vi: "sản phẩm của nhiệm vụ" },
            |facts, index| match &facts.tasks[index].product {
                Some((words, span)) => Reading::at(Value::Text(words.as_str().into()), *span),
                None => Reading::of(Value::Missing),
            },
        )
        .may_come_later(),
        section_attribute(
            Wording { en: "the part it stands in", vi: "mục chứa nhiệm vụ" },
            |facts, index| section_of(facts.tasks[index].section),
        ),
        appendix_attribute(|facts, index| appendix_of(facts, facts.tasks[index].section)),
    ],
};

/// Finds tasks in the parts that set them and in tables that give work a lead.
pub(super) fn find(context: &Context<'_>, facts: &mut Facts) {
    let outline = context.outline;
    let mut tasks = Vec::new();
    let mut covered = 0;
    for (index, node) in outline.sections.iter().enumerate() {
        if node.block < covered {
            continue;
        }
        if steps_of_one(context, index) && context.roles[index] == Role::Tasks {
            tasks.push(from_blocks(context, node.block..node.end, index));
            covered = node.end;
            continue;
        }
        let first_child = outline.sections[index + 1..]
            .iter()
            .take_while(|it| it.block < node.end)
            .map(|it| it.block)
            .next();
        let own = node.block..first_child.unwrap_or(node.end);
        let has_lines = own.clone().any(|it| {
            outline.blocks[it].cell.is_none()
                && context.line(it).is_some_and(|it| it.0 != LineKind::Other)
        });
        let wanted = context.roles[index] == Role::Tasks && !node.in_appendix;
        if !(wanted || has_lines && context.roles[index] != Role::Targets)
            || outline.blocks[node.block].cell.is_some()
            || context.line(node.block).is_some()
        {
            continue;
        }
        if has_lines {
            for part in led_bullets(context, own) {
                tasks.push(from_blocks(context, part, index));
            }
        } else if first_child.is_none() && !leads_elsewhere(context, own.clone()) {
            let bullets: Vec<usize> =
                own.clone().filter(|it| outline.blocks[*it].bullet).collect();
            let small = matches!(node.label.style, Style::Letter | Style::Bracketed);
            let splits =
                bullets.len() >= 2 && (!small || heads_work(context, node.block, &bullets));
            if splits {
                for bullet in bullets {
                    tasks.push(from_blocks(context, bullet..bullet + 1, index));
                }
            } else if own.len() > 1
                || outline.blocks[node.block].text.as_str().split(' ').count() > 4
            {
                tasks.push(from_blocks(context, own, index));
            }
        }
    }
    let rows = from_tables(context);
    // What stands over a table of work only introduces it.
    let listed: HashSet<Option<usize>> = rows.iter().map(|it| it.section).collect();
    tasks.retain(|it| {
        let block = context.block_at(it.span).and_then(|it| context.outline.blocks.get(it));
        let heads = block.is_some_and(|it| it.label.is_some() && !it.bullet);
        !(heads && it.leads.is_empty() && listed.contains(&it.section))
    });
    tasks.extend(rows);
    crate::sorted::sort_by_key(&mut tasks, |it| (it.span.start, it.span.end));
    doubt::find_doubts(context, facts, &mut tasks);
    facts.tasks = tasks;
}

/// The blocks of a section with lines of lead and time, parted where each of several bullets is
/// followed by a lead of its own; else as they are.
fn led_bullets(context: &Context<'_>, own: Range<usize>) -> Vec<Range<usize>> {
    let blocks = &context.outline.blocks;
    let begins = |it: &usize| blocks[*it].bullet && context.line(*it).is_none();
    let starts: Vec<usize> = own.clone().filter(begins).collect();
    let ends = starts.iter().skip(1).copied().chain([own.end]);
    let parts: Vec<Range<usize>> =
        starts.iter().copied().zip(ends).map(|it| it.0..it.1).collect();
    let led = |part: &Range<usize>| {
        part.clone().any(|it| matches!(context.line(it), Some((LineKind::Lead, _))))
    };
    if parts.len() >= 2 && parts.iter().all(led) { parts } else { vec![own] }
}

/// Whether the blocks of a section only lead to work that stands elsewhere: in the table below,
/// or in an appendix.
fn leads_elsewhere(context: &Context<'_>, own: Range<usize>) -> bool {
    let blocks = &context.outline.blocks;
    let heading = &blocks[own.start];
    let words = &context.mentions[own.start].lower[heading.body_start()..];
    let points =
        ["các nhiệm vụ", "nhiệm vụ", "danh mục"].iter().any(|it| words.starts_with(it))
            && (words.contains("theo phụ lục") || words.contains("tại phụ lục"));
    let rest = own.start + 1..own.end;
    let table = !rest.is_empty() && rest.clone().all(|it| blocks[it].cell.is_some());
    table || points && rest.is_empty()
}

/// Whether the parts "(1)", "(2)" of section `index` are steps of one task: lines of lead and
/// time stand after the last of them only.
fn steps_of_one(context: &Context<'_>, index: usize) -> bool {
    let outline = context.outline;
    let node = &outline.sections[index];
    let children = || outline.sections[index + 1..].iter().take_while(|it| it.block < node.end);
    let Some(last) = children().last() else { return false };
    if children().count() < 2
        || !children().all(|it| it.label.style == Style::Bracketed && it.parent == Some(index))
        || outline.blocks[node.block].cell.is_some()
    {
        return false;
    }
    let lines = |range: Range<usize>| {
        range.into_iter().any(|it| {
            matches!(context.line(it), Some((LineKind::Lead | LineKind::Timeline, _)))
        })
    };
    lines(last.block + 1..last.end) && !lines(node.block..last.block)
}

/// Whether block `heading` names a field ("b) Hạ tầng số") under which each bullet is work. A
/// heading that is itself work ("b) Phát triển hạ tầng số") has its bullets as its content.
fn heads_work(context: &Context<'_>, heading: usize, bullets: &[usize]) -> bool {
    let words = |index: usize| {
        let start = context.outline.blocks[index].body_start();
        context.mentions[index].lower.get(start..).unwrap_or("")
    };
    let works = |index: usize| begins_work(words(index)) || begins_duty(words(index));
    let title = words(heading).trim_end_matches([':', ' ']);
    let short = title.len() < 120 && !title.contains(['.', ';', ':']);
    let field = ["lĩnh vực", "về ", "nhóm "].iter().any(|it| title.starts_with(it));
    // Several that each say who leads are as many tasks, whatever heads them.
    let led = || {
        let leads = |it: &&usize| {
            let text = context.outline.blocks[**it].text.as_str();
            let start = context.outline.blocks[**it].body_start();
            handed_name(text, &context.mentions[**it].lower, start).is_some()
        };
        bullets.iter().filter(leads).count() >= 2
    };
    let working = || bullets.iter().filter(|it| works(**it)).count() * 2 > bullets.len();
    short && (field || led() || !works(heading) && working())
}

/// Words of a title at most.
const TITLE_WORDS: usize = 12;

fn title_of(words: &str) -> String {
    words.split_whitespace().take(TITLE_WORDS).collect::<Vec<_>>().join(" ")
}

/// Makes one task of the blocks `range` of a section.
fn from_blocks(context: &Context<'_>, range: Range<usize>, section: usize) -> Task {
    let first = &context.outline.blocks[range.start];
    let mut task = Task::new(first.span, title_of(first.body()), Some(section));
    let mut doers = Vec::new();
    let has_lines = range.clone().any(|it| context.line(it).is_some());
    let end = range.end;
    for index in range {
        let (block, mentions) =
            (&context.outline.blocks[index], context.mentions[index].as_ref());
        let Some((kind, start)) = context.line(index) else {
            task.span = task.span.to(block.span);
            for (kind, range) in inline_lines(&mentions.lower, block.body_start()) {
                match kind {
                    LineKind::Lead => {
                        task.leads.extend(charges_in(context, block, &mentions.lower, range));
                    }
                    LineKind::Coordinating => {
                        let bodies = charges_in(context, block, &mentions.lower, range);
                        task.coordinating.extend(bodies);
                    }
                    LineKind::Timeline => {
                        task.when =
                            read_timeline(&mentions.lower, &mentions.moments, range.clone());
                        task.timeline = value_of(block, range);
                    }
                    LineKind::Product => task.product = value_of(block, range),
                    LineKind::Doer | LineKind::Other => {}
                }
            }
            continue;
        };
        match kind {
            LineKind::Lead => task.leads.extend(charges(context, index, start)),
            LineKind::Doer => doers.extend(doer_charges(context, index, start)),
            LineKind::Coordinating => task.coordinating.extend(charges(context, index, start)),
            LineKind::Timeline => {
                let range = start..block.text.as_str().len();
                task.when = read_timeline(&mentions.lower, &mentions.moments, range.clone());
                task.timeline = value_of(block, range);
            }
            LineKind::Product => {
                task.product = value_of(block, start..block.text.as_str().len())
            }
            LineKind::Other => {}
        }
    }
    if task.leads.is_empty() {
        task.leads = doers;
    }
    let start = context.block_index(first);
    if task.leads.is_empty() {
        task.leads = stated_lead(context, start);
    }
    // "4. Bồi dưỡng nhà giáo" over "... Giao Phòng Tổ chức cán bộ chủ trì".
    for index in start + 1..end {
        if task.leads.is_empty() && context.line(index).is_none() {
            task.leads = handed_leads(context, index);
        }
    }
    if task.leads.is_empty() {
        task.leads = heading_lead(context, section, start);
    }
    if !has_lines {
        task.leads.extend(later_leads(context, start, &task.leads));
    }
    // "3. Ban hành quy chế" over "Sở Y tế có trách nhiệm ...".
    for index in start..end {
        if task.leads.is_empty() && context.line(index).is_none() {
            let under_heading = index == start + 1
                && first.body().len() < 160
                && !first.body().ends_with(['.', ';']);
            let named = index > start && !under_heading;
            task.leads = subject_lead(context, index, named);
        }
    }
    task
}

fn value_of(block: &Block, range: Range<usize>) -> Option<(String, Span)> {
    let words = block.text.as_str().get(range.clone())?;
    let left = words.trim_start();
    let start = range.end - left.len();
    let value = left.trim_end_matches([' ', '.', ';', ',']);
    (!value.is_empty()).then(|| (value.to_owned(), block.text.span(start, start + value.len())))
}

/// The bodies that a line lists after its colon.
fn charges(context: &Context<'_>, index: usize, start: usize) -> Vec<Charge> {
    let (block, lower) = (&context.outline.blocks[index], &context.mentions[index].lower);
    charges_in(context, block, lower, start..block.text.as_str().len())
}

fn charges_in(
    context: &Context<'_>,
    block: &Block,
    lower: &str,
    range: Range<usize>,
) -> Vec<Charge> {
    let text = block.text.as_str();
    split_names(text, lower, range.start, range.end)
        .into_iter()
        .map(|it| {
            let span = block.text.span(it.start, it.end);
            Charge { agency: context.register(&text[it], span), span, inferred: None }
        })
        .collect()
}

/// "Cơ quan thực hiện: Sở A chủ trì ...; Sở B phối hợp": who leads is said in words, else all
/// that are named carry it out.
fn doer_charges(context: &Context<'_>, index: usize, start: usize) -> Vec<Charge> {
    let (block, lower) = (&context.outline.blocks[index], &context.mentions[index].lower);
    let words = &lower[start..];
    match words.find("chủ trì") {
        Some(at) => charges_in(context, block, lower, start..start + at),
        None => {
            let end = words.find("phối hợp").map_or(lower.len(), |at| start + at);
            charges_in(context, block, lower, start..end)
        }
    }
}

/// Lines that run on in a paragraph: "... Chủ trì: Sở X. Phối hợp: Sở Y."
fn inline_lines(lower: &str, from: usize) -> Vec<(LineKind, Range<usize>)> {
    let mut lines: Vec<(LineKind, Range<usize>)> = Vec::new();
    let mut start = from;
    for (at, sign) in
        lower[from..].match_indices([';', '.', '(', ')']).chain([(lower.len() - from, "")])
    {
        let stop = from + at;
        let segment = &lower[start.min(stop)..stop];
        let colon = segment.find(':').filter(|it| *it < 60);
        let kind = colon.and_then(|it| name_kind(segment[..it].trim()));
        match (kind, colon) {
            (Some(kind), Some(colon)) if start > from => {
                lines.push((kind, start + colon + 1..stop))
            }
            // "Sở A; Sở B": a list goes on over its semicolons.
            _ => {
                if let Some(last) = lines
                    .last_mut()
                    .filter(|it| it.1.end + 1 == start && lower[..start].ends_with(';'))
                {
                    last.1.end = stop;
                }
            }
        }
        start = (stop + sign.len()).min(lower.len());
    }
    lines
}
