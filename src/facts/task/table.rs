//! Tasks in tables: rows of work with who leads, who coordinates, when, and what comes of it.
//!
//! In: the tables of an outline; out: a [`Task`] a row. Invariants: a table without a column
//! of leads sets no tasks; a row that only names the rows below it, or repeats the head, is
//! none.

use super::super::line::{LineKind, name_kind};
use super::super::{Context, Table, deadline::read_timeline};
use crate::lang::holds_any;
use crate::outline::roman_value;

use super::doubt::MERGED;
use super::{Task, charges_in, title_of, value_of};

/// What the columns of a table hold.
struct Columns {
    work: usize,
    roles: Vec<(usize, LineKind)>,
    /// Whether lead and time stand there, of work that delivers something of its own.
    scheduled: bool,
}

/// Heads of tables whose rows are themselves what is delivered, events, or lines of a budget.
const DELIVERED: [&str; 12] = [
    "sản phẩm",
    "kết quả",
    "văn bản",
    "đề án",
    "dự án",
    "địa điểm",
    "đầu ra",
    "dự toán",
    "thành tiền",
    "số tiền",
    "triệu đồng",
    "đơn giá",
];

/// Reads rows of tables whose head names work and who leads it.
pub(super) fn from_tables(context: &Context<'_>) -> Vec<Task> {
    let mut tasks = Vec::new();
    for table in context.tables() {
        let Some((head, columns)) = columns(context, table) else { continue };
        let from = tasks.len();
        for row in table.rows.iter().skip(head + 1) {
            let Some(work) = row.cell(columns.work) else { continue };
            let block = &context.outline.blocks[work.start];
            if row.cells.len() < 2 || block.text.as_str().split(' ').count() < 3 {
                continue;
            }
            // A long table repeats its head.
            let heads =
                row.cells.iter().filter(|it| name_kind(&context.cell_words(it)).is_some());
            if heads.count() >= 2 {
                continue;
            }
            let last = &context.outline.blocks[work.end - 1];
            let title = title_of(block.text.as_str());
            let mut task = Task::new(block.span.to(last.span), title, block.section);
            (task.in_table, task.scheduled) = (true, columns.scheduled);
            let mut doers = Vec::new();
            for (column, kind) in &columns.roles {
                let Some(cell) = row.cell(*column) else { continue };
                for index in cell {
                    let (block, mentions) =
                        (&context.outline.blocks[index], context.mentions[index].as_ref());
                    let whole = block.body_start()..block.text.as_str().len();
                    match kind {
                        LineKind::Lead => task.leads.extend(charges_in(
                            context,
                            block,
                            &mentions.lower,
                            whole,
                        )),
                        LineKind::Doer => {
                            doers.extend(charges_in(context, block, &mentions.lower, whole))
                        }
                        LineKind::Coordinating => task.coordinating.extend(charges_in(
                            context,
                            block,
                            &mentions.lower,
                            whole,
                        )),
                        LineKind::Timeline => {
                            task.when = task.when.or(read_timeline(
                                &mentions.lower,
                                &mentions.moments,
                                whole.clone(),
                            ));
                            task.timeline = task.timeline.or(value_of(block, whole));
                        }
                        LineKind::Product => {
                            task.product = task.product.or(value_of(block, whole))
                        }
                        LineKind::Other => {}
                    }
                }
            }
            if task.leads.is_empty() {
                task.leads = doers;
            }
            // A row that only names the rows below it, or goes on with the one above, is no task.
            let label = row.cells.first().map(|it| context.cell_words(it)).unwrap_or_default();
            let label = label.trim_matches(['.', ' ', '*', ')']);
            if task.leads.is_empty()
                && !label.is_empty()
                && roman_value(&crate::lang::upper(label)).is_some()
            {
                continue;
            }
            let alone =
                task.leads.is_empty() && task.timeline.is_none() && task.product.is_none();
            if !alone || !task.coordinating.is_empty() {
                tasks.push(task);
            }
        }
        leave_merged(&mut tasks[from..]);
    }
    tasks
}

/// Cells that several rows share stand in the first of them only: where many rows of a table
/// have none, it cannot be said of any that it lacks one.
fn leave_merged(rows: &mut [Task]) {
    let many = |has: &dyn Fn(&Task) -> bool| {
        let filled = rows.iter().filter(|it| has(it)).count();
        let empty = rows.len() - filled;
        filled > 0 && empty > 1 && empty * 4 > rows.len()
    };
    let led = many(&|it| !it.leads.is_empty());
    let timed = many(&|it| it.timeline.is_some());
    let delivers = many(&|it| it.product.is_some());
    for row in rows {
        row.lead_doubt = led.then_some((&MERGED, row.span));
        row.time_doubt = timed.then_some((&MERGED, row.span));
        row.scheduled &= !delivers || row.product.is_some();
    }
}

fn columns(context: &Context<'_>, table: &Table) -> Option<(usize, Columns)> {
    table.rows.iter().take(3).enumerate().find_map(|(head, row)| {
        let mut columns = Columns { work: usize::MAX, roles: Vec::new(), scheduled: false };
        let mut delivers = true;
        for cell in &row.cells {
            let name = context.cell_words(cell);
            let product = name_kind(&name) == Some(LineKind::Product);
            delivers &= product || !holds_any(&name, &DELIVERED);
            match name_kind(&name) {
                Some(LineKind::Other) | None => {
                    let work = [
                        "nhiệm vụ",
                        "nội dung",
                        "công việc",
                        "hoạt động",
                        "tên nhiệm vụ",
                        "dự án",
                        "danh mục",
                        "giải pháp",
                    ];
                    if columns.work == usize::MAX && holds_any(&name, &work) {
                        columns.work = cell.column;
                    }
                }
                Some(kind) => columns.roles.push((cell.column, kind)),
            }
        }
        let led =
            columns.roles.iter().any(|it| matches!(it.1, LineKind::Lead | LineKind::Doer));
        let timed = columns.roles.iter().any(|it| it.1 == LineKind::Timeline);
        columns.scheduled = delivers && timed;
        (columns.work != usize::MAX && led).then_some((head, columns))
    })
}
