//! The reference page of the language of rules.
//!
//! In: the constructs of `constructs` and the vocabulary; out: one page of Markdown a
//! language. Invariants: every name on it comes from the vocabulary and every sentence on it
//! is compiled by a test, so that the page cannot promise what the language does not do; it is
//! enough to write rules with.

mod constructs;

use self::constructs::{Construct, PARTS};
use crate::facts::vocabulary::{Attribute, KINDS, KindEntry, Names, Type, entry};
use crate::lang::{Language, Wording, capitalised, lower};
use crate::syntax::unread_words;

/// The reference page in `language`, as Markdown.
pub fn reference(language: Language) -> String {
    let page = Page { language };
    let mut out = page.say(&OPENING).to_owned();
    for part in PARTS.into_iter().flatten() {
        out.push_str(&format!("\n## {}\n", page.say(&part.title)));
        let says = page.say(&part.says);
        if !says.is_empty() {
            out.push_str(&format!("\n{says}\n"));
        }
        out.extend(part.constructs.iter().map(|it| page.construct(it)));
    }
    out.push_str(&page.unread());
    out.push_str(page.say(&VOCABULARY));
    out.push_str(&page.overview());
    out.extend(KINDS.iter().map(|it| page.kind(it)));
    out.push_str(page.say(&FILE));
    out.push_str(&format!("\n```text\n{SAMPLE}```\n"));
    out.push_str(page.say(&CLOSING));
    out
}

struct Page {
    language: Language,
}

impl Page {
    fn say(&self, wording: &Wording) -> &'static str {
        wording.get(self.language)
    }

    fn pick(&self, en: &'static str, vi: &'static str) -> &'static str {
        Wording { en, vi }.get(self.language)
    }

    fn other(&self) -> Language {
        match self.language {
            Language::English => Language::Vietnamese,
            Language::Vietnamese => Language::English,
        }
    }

    /// A construct: its sentences in the language of the page, the other's below each.
    fn construct(&self, construct: &Construct) -> String {
        let says = self.say(&construct.says);
        let also = self.also(construct);
        let lead: Vec<&str> =
            [says, also.as_str()].into_iter().filter(|it| !it.is_empty()).collect();
        let colon = if lead.is_empty() { "" } else { ": " };
        let mut out = format!(
            "\n**{}**{colon}{}\n\n```text\n",
            self.say(&construct.title),
            lead.join(" ")
        );
        for (number, (en, vi)) in construct.examples.iter().enumerate() {
            let (own, other) = match self.language {
                Language::English => (en, vi),
                Language::Vietnamese => (vi, en),
            };
            let space = if number > 0 { "\n" } else { "" };
            out.push_str(&format!("{space}{own}\n{other}\n"));
        }
        out.push_str("```\n");
        out
    }

    /// "For *every* also *each*, *all*."
    fn also(&self, construct: &Construct) -> String {
        let (alike, marks) = match self.language {
            Language::English => (&construct.en, ["For *", "* also: *"]),
            Language::Vietnamese => (&construct.vi, ["Thay *", "* bằng: *"]),
        };
        let others: Vec<&str> =
            alike.others.iter().map(|it| it.trim()).filter(|it| !it.is_empty()).collect();
        if others.is_empty() {
            return String::new();
        }
        let [before, between] = marks;
        format!("{before}{}{between}{}*.", alike.words.trim(), others.join("*, *"))
    }

    /// Words that authors look for and the language does not have.
    fn unread(&self) -> String {
        let mut out = self
            .pick(
                "\n## Words that are not read\n\nWhat to write instead is also said where one of them stands in a sentence.\n\n",
                "\n## Những từ chưa dùng được\n\nKhi câu có những từ này, chương trình cũng chỉ rõ cách viết thay.\n\n",
            )
            .to_owned();
        for (words, said) in unread_words(self.language) {
            let first = words.first().copied().unwrap_or_default();
            let listed: Vec<&str> = words.iter().copied().take(3).collect();
            let said = said.replace("{}", first);
            out.push_str(&format!("- *{}*: {said}.\n", listed.join("*, *")));
        }
        out
    }

    /// The kinds in one table.
    fn overview(&self) -> String {
        let heads = self
            .pick("| thing | Vietnamese | what it is |", "| nội dung | tiếng Anh | là gì |");
        let mut out = format!("\n{heads}\n|---|---|---|\n");
        for entry in KINDS {
            let name = first(&entry.names, self.language);
            out.push_str(&format!(
                "| [{name}](#{}) | {} | {} |\n",
                anchor(&heading(entry, self.language)),
                first(&entry.names, self.other()),
                self.say(&entry.doc)
            ));
        }
        out
    }

    fn kind(&self, entry: &'static KindEntry) -> String {
        let mut out = format!("\n### {}\n\n", heading(entry, self.language));
        let synonyms = others(&entry.names, self.language);
        let also = if synonyms.is_empty() {
            String::new()
        } else {
            format!(" {}: {synonyms}.", self.pick("Also called", "Cũng gọi là"))
        };
        out.push_str(&format!("{}.{also}\n\n", capitalised(self.say(&entry.doc))));
        out.push_str(self.pick(
            "| it has | Vietnamese | which is | meaning |\n|---|---|---|---|\n",
            "| có | tiếng Anh | là | nghĩa |\n|---|---|---|---|\n",
        ));
        for attribute in entry.attributes {
            let synonyms = others(&attribute.names, self.language);
            let also =
                if synonyms.is_empty() { String::new() } else { format!(", *{synonyms}*") };
            out.push_str(&format!(
                "| {}{also} | {} | {} | {} |\n",
                first(&attribute.names, self.language),
                first(&attribute.names, self.other()),
                self.holds(attribute.value),
                self.meaning(entry, attribute)
            ));
        }
        out
    }

    /// What an attribute holds, in plain words.
    fn holds(&self, value: Type) -> String {
        let (en, vi) = match value {
            Type::Text => ("words", "từ ngữ"),
            Type::Texts => ("words, any number", "từ ngữ, có thể nhiều"),
            Type::Number => ("a figure", "con số"),
            Type::Year => ("a year", "năm"),
            Type::When => ("a date or time", "ngày hoặc thời gian"),
            Type::Flag => ("so or not", "có hoặc không"),
            Type::Requirement => ("what is required", "mức yêu cầu"),
            Type::Place => ("a place in the text", "vị trí trong văn bản"),
            Type::Fact(kind) => {
                let name = first(&entry(kind).names, self.language);
                return format!("{} {name}", self.pick("one", "một"));
            }
            Type::Facts(kind) => {
                let names = &entry(kind).names;
                return match self.language {
                    Language::English => {
                        let plural = names.en_plural.first().copied().unwrap_or("");
                        format!("{plural}, any number")
                    }
                    Language::Vietnamese => {
                        format!("{}, có thể nhiều", first(names, self.language))
                    }
                };
            }
        };
        self.pick(en, vi).to_owned()
    }

    /// The line of help of an attribute, and how else it is said.
    fn meaning(&self, entry: &KindEntry, attribute: &Attribute) -> String {
        let mut parts = vec![self.say(&attribute.doc).to_owned()];
        if let (Some(verb), Type::Fact(kind) | Type::Facts(kind)) =
            (&attribute.verb, attribute.value)
        {
            let held = first(&crate::facts::vocabulary::entry(kind).names, self.language);
            let owner = first(&entry.names, self.language);
            let (who, whom) = if verb.by_held { (held, owner) } else { (owner, held) };
            let said = match self.language {
                Language::English => verb.en.first().map(|it| it[0]),
                Language::Vietnamese => verb.vi.first().copied(),
            };
            let lead = self.pick("verb", "động từ");
            parts.push(format!("{lead}: {who} *{}* {whom}", said.unwrap_or("")));
        }
        if !attribute.made_of.is_empty() {
            let names: Vec<String> = attribute
                .made_of
                .iter()
                .filter_map(|id| entry.attribute(id))
                .map(|it| first(&it.names, self.language))
                .collect();
            let joined = names.join(self.pick(" and ", " và "));
            parts.push(format!("{} {joined}", self.pick("the same as", "tức là cùng")));
        }
        if attribute.absence_counts_when_finished {
            parts.push(
                self.pick(
                    "its absence counts once the plan is finished",
                    "chỉ kết luận là thiếu khi kế hoạch đã hoàn chỉnh",
                )
                .to_owned(),
            );
        }
        parts.join("; ")
    }
}

fn names_in(names: &Names, language: Language) -> &'static [&'static str] {
    match language {
        Language::English => names.en,
        Language::Vietnamese => names.vi,
    }
}

/// The name that is printed, as it may be written in a sentence: without a comma.
fn first(names: &Names, language: Language) -> String {
    names_in(names, language).first().copied().unwrap_or("").replace(',', "")
}

/// The other names.
fn others(names: &Names, language: Language) -> String {
    let mut list: Vec<String> = Vec::new();
    for name in names_in(names, language) {
        let name = name.replace(',', "");
        if !list.contains(&name) {
            list.push(name);
        }
    }
    list.get(1..).unwrap_or_default().join(", ")
}

/// "target (chỉ tiêu)".
fn heading(entry: &KindEntry, language: Language) -> String {
    let (en, vi) =
        (first(&entry.names, Language::English), first(&entry.names, Language::Vietnamese));
    match language {
        Language::English => format!("{en} ({vi})"),
        Language::Vietnamese => format!("{vi} ({en})"),
    }
}

/// The anchor that a heading gets: letters and figures, hyphens for spaces.
fn anchor(heading: &str) -> String {
    let kept = heading.chars().filter(|it| it.is_alphanumeric() || matches!(it, ' ' | '-'));
    lower(&kept.collect::<String>()).replace(' ', "-")
}

const OPENING: Wording = Wording {
    en: "\
# The language of rules

A rule is one sentence about plans, in English or in Vietnamese.
This page is made by the program: every sentence on it works as it stands.
Each example is followed by the same in Vietnamese; *for ... also* gives words that mean the same in that place.

Try a sentence on a plan, see how it was read, and put it into the other language:

```text
soat try \"every task has a timeline\" ke-hoach.txt --lang en
soat fmt \"All of the tasks must have a timeline.\"
soat translate --to vi \"every task has a timeline\"
soat facts ke-hoach.txt --lang en
```

`try` lists what was examined, what held, and what did not and why; if nothing was examined, look with `facts` at what was read of the plan.

## A sentence

```text
[if ..., then] WHAT IT SPEAKS OF [must, should] WHAT IS SAID OF IT [unless ...]
```

- One sentence makes one claim. It says what has to be so; a finding says what is not.
- Three answers are possible for each thing: it holds, it is violated, it cannot be told because the plan says too little. Only what is violated is a finding.
- Words for things come from the [vocabulary](#vocabulary), in singular or plural; a word that is not known is answered with the nearest that is.
- Case, the place of tone marks (\"hoà\", \"hòa\"), spaces and a final stop make no difference.
- A sentence has at most 500 words.
",
    vi: "\
# Ngôn ngữ quy tắc

Mỗi quy tắc là một câu nói về kế hoạch, bằng tiếng Việt hoặc tiếng Anh.
Trang này do chương trình lập: mọi câu trên trang đều dùng được nguyên văn.
Dưới mỗi ví dụ là câu tiếng Anh tương đương; *thay ... bằng* nêu các từ thay được mà không đổi nghĩa.

Thử một câu trên một kế hoạch, xem câu được đọc thế nào, chuyển sang ngôn ngữ kia:

```text
soat try \"mỗi nhiệm vụ phải có thời gian thực hiện\" ke-hoach.txt
soat fmt \"Tất cả các nhiệm vụ đều phải có thời gian thực hiện.\"
soat translate --to en \"mỗi nhiệm vụ phải có thời gian thực hiện\"
soat facts ke-hoach.txt
```

Lệnh `try` liệt kê những nội dung đã xét, nội dung nào phù hợp, nội dung nào chưa phù hợp và lý do; nếu không có nội dung nào được xét, dùng lệnh `facts` để xem đã đọc được gì trong kế hoạch.

## Một câu

```text
[nếu ... thì] NỘI DUNG ĐƯỢC NÓI ĐẾN [phải, nên] YÊU CẦU [trừ trường hợp ...]
```

- Mỗi câu nêu một yêu cầu. Câu nói điều phải có; chương trình báo điều chưa có.
- Với từng nội dung có ba khả năng: phù hợp, chưa phù hợp, chưa đủ thông tin để kết luận vì kế hoạch chưa nêu đủ. Chỉ nội dung chưa phù hợp mới được báo.
- Tên gọi lấy từ phần [từ vựng](#từ-vựng); từ chưa biết thì chương trình gợi ý từ gần nhất.
- Chữ hoa, chữ thường, cách đặt dấu thanh (“hoà”, “hòa”), khoảng trắng và dấu chấm cuối câu không ảnh hưởng.
- Một câu có nhiều nhất 500 chữ.
",
};

const VOCABULARY: Wording = Wording {
    en: "
## Vocabulary

A sentence can speak of the things below, and of what each of them has.
What a sentence compares without naming it is the obvious one: a deadline by its date, a value by what it requires.
In the tables, other names stand in italics; \"so or not\" is said with *is*: \"the plan is a draft\".
",
    vi: "
## Từ vựng

Câu có thể nói về các nội dung dưới đây và những thông tin mà mỗi nội dung có.
Khi so sánh mà không nêu thông tin nào thì hiểu theo thông tin chính: thời hạn theo ngày, yêu cầu theo mức.
Trong các bảng, tên gọi khác in nghiêng; thông tin “có hoặc không” nói bằng *là* hoặc *được*: “kế hoạch là dự thảo”.
",
};

const FILE: Wording = Wording {
    en: "
## A rule file

A rule that is kept is a file with the name of the offence, `task-without-timeline.soat`.
Its sentences in the two languages are refused unless they mean the same.
In messages, braces stand for what the thing at fault has, named as in `soat facts --format json`; `{place}` is where it stands.
[Writing a rule](writing-rules.md) explains every field, and the cases that test a rule.
",
    vi: "
## Tệp quy tắc

Quy tắc dùng lâu dài là một tệp, đặt tên theo điều chưa phù hợp, như `task-without-timeline.soat`.
Câu tiếng Việt và câu tiếng Anh phải cùng một nghĩa, nếu không tệp không được chấp nhận.
Trong nội dung báo, phần trong dấu ngoặc nhọn được thay bằng thông tin của nội dung bị báo, gọi tên như trong `soat facts --format json`; `{place}` là vị trí.
Trang [Writing a rule](writing-rules.md) (tiếng Anh) giải thích từng trường và các ví dụ dùng để thử quy tắc.
",
};

/// A rule file that works.
const SAMPLE: &str = "\
level: warning

en: every task has a timeline
vi: mỗi nhiệm vụ phải có thời gian thực hiện

message en: the task \"{title}\" {place} has no timeline
message vi: Nhiệm vụ “{title}” {place} chưa có thời gian thực hiện.
help en: give the task a month, a quarter or a year
help vi: Đề nghị ghi rõ tháng, quý hoặc năm thực hiện.
";

const CLOSING: Wording = Wording {
    en: "
```text
soat check ke-hoach.txt --rules task-without-timeline.soat --lang en
soat fmt --check task-without-timeline.soat
```
",
    vi: "
```text
soat check ke-hoach.txt --rules task-without-timeline.soat
soat fmt --check task-without-timeline.soat
```
",
};

#[cfg(test)]
mod tests {
    use super::constructs::{Alike, PARTS};
    use super::{KINDS, SAMPLE, reference};
    use crate::compile::{self, Program};
    use crate::lang::Language;
    use crate::library::{Canonical, rule_from_file};
    use crate::syntax;

    /// The program of a sentence, or why it has none.
    fn program(text: &str, language: Language) -> Result<Program, String> {
        let parsed = syntax::parse_sentence(text);
        if parsed.language != language {
            return Err(format!("{text}: taken for the other language"));
        }
        let sentence = parsed.sentence.ok_or(format!("{text}: {:?}", parsed.problems))?;
        let compiled = compile::compile(&sentence, language);
        compiled.program.ok_or(format!("{text}: {:?}", compiled.problems))
    }

    /// What is wrong with the sentences of a construct in one language.
    fn faults(text: &str, alike: &Alike, language: Language) -> Vec<String> {
        let mut faults = Vec::new();
        let first = match program(text, language) {
            Ok(program) => program,
            Err(fault) => return vec![fault],
        };
        if !text.contains(alike.words) {
            faults.push(format!("{text}: no \"{}\"", alike.words));
        }
        for other in alike.others {
            match program(&text.replacen(alike.words, other, 1), language) {
                Ok(program) if program == first => {}
                Ok(_) => faults.push(format!("{text}: \"{other}\" means something else")),
                Err(fault) => faults.push(fault),
            }
        }
        let Ok(read) = Canonical::read(text) else { return faults };
        match read.words(language) {
            Ok(once) => {
                let again = Canonical::read_in(&once, language).unwrap().words(language);
                if again.as_ref() != Ok(&once) {
                    faults.push(format!("{once}: printed again {again:?}"));
                }
            }
            Err(problem) => faults.push(format!("{text}: {problem:?}")),
        }
        faults
    }

    #[test]
    fn every_sentence_works_and_the_languages_agree() {
        let none = Alike { words: "", others: &[] };
        let mut found = Vec::new();
        for construct in PARTS.into_iter().flatten().flat_map(|it| it.constructs) {
            assert!(!construct.examples.is_empty(), "{construct:?}");
            for (number, (en, vi)) in construct.examples.iter().enumerate() {
                let [in_en, in_vi] =
                    if number == 0 { [&construct.en, &construct.vi] } else { [&none, &none] };
                found.extend(faults(en, in_en, Language::English));
                found.extend(faults(vi, in_vi, Language::Vietnamese));
                let one = program(en, Language::English);
                if one.is_ok() && one != program(vi, Language::Vietnamese) {
                    found.push(format!("not the same: {en} | {vi}"));
                }
            }
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
    }

    #[test]
    fn the_sample_file_is_a_rule() {
        let (rule, problems) = rule_from_file("task-without-timeline.soat", SAMPLE);
        assert!(rule.is_some() && problems.is_empty(), "{problems:?}");
    }

    #[test]
    fn every_name_of_the_vocabulary_stands_on_the_page() {
        for language in [Language::English, Language::Vietnamese] {
            let page = reference(language);
            for name in compile::vocabulary_words(language) {
                let plurals = KINDS.iter().flat_map(|it| {
                    let own = std::iter::once(&it.names);
                    own.chain(it.attributes.iter().map(|it| &it.names))
                });
                let plural = language == Language::English
                    && (["documents", "proposals"].iter().any(|it| name.ends_with(it))
                        || plurals.clone().any(|it| it.en_plural.contains(&name)));
                assert!(plural || page.contains(&name.replace(',', "")), "{name}");
            }
        }
    }
}
