//! What an HTML element is to a reader of plans, by its name.
//!
//! In: a name in lower case; out: its [`Element`]. Invariant: what is not listed is inline and
//! changes nothing.

/// A kind of element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Element {
    /// Parts paragraphs and holds other blocks.
    Block,
    Paragraph,
    Heading(u8),
    /// A list, numbered or not.
    List {
        numbered: bool,
    },
    ListItem,
    /// A term or description.
    Definition,
    Table,
    /// A group of rows.
    Rows,
    Row,
    Cell,
    Caption,
    /// White space counts.
    Preformatted,
    Bold,
    Italic,
    Break,
    /// Never holds anything.
    Void,
    /// Prints nothing.
    Silent,
    /// The body, whose start ends the head.
    Body,
    Inline,
}

/// What the element `name` is.
pub(super) fn element(name: &[u8]) -> Element {
    match name {
        b"p" => Element::Paragraph,
        b"h1" => Element::Heading(1),
        b"h2" => Element::Heading(2),
        b"h3" => Element::Heading(3),
        b"h4" => Element::Heading(4),
        b"h5" => Element::Heading(5),
        b"h6" => Element::Heading(6),
        b"ol" => Element::List { numbered: true },
        b"ul" | b"menu" | b"dir" => Element::List { numbered: false },
        b"li" => Element::ListItem,
        b"dt" | b"dd" => Element::Definition,
        b"table" => Element::Table,
        b"thead" | b"tbody" | b"tfoot" => Element::Rows,
        b"tr" => Element::Row,
        b"td" | b"th" => Element::Cell,
        b"caption" => Element::Caption,
        b"pre" | b"listing" | b"xmp" => Element::Preformatted,
        b"b" | b"strong" => Element::Bold,
        b"i" | b"em" | b"cite" | b"dfn" => Element::Italic,
        b"br" => Element::Break,
        b"body" => Element::Body,
        b"hr" | b"img" | b"input" | b"meta" | b"link" | b"base" | b"area" | b"col"
        | b"colgroup" | b"embed" | b"source" | b"track" | b"wbr" | b"param" => Element::Void,
        b"head" | b"script" | b"style" | b"title" | b"template" | b"noscript" | b"iframe"
        | b"object" | b"svg" | b"canvas" | b"audio" | b"video" | b"select" | b"datalist"
        | b"textarea" | b"del" | b"rp" | b"rt" | b"noframes" | b"noembed" | b"xml" => {
            Element::Silent
        }
        b"address" | b"article" | b"aside" | b"blockquote" | b"center" | b"details"
        | b"dialog" | b"div" | b"dl" | b"fieldset" | b"figcaption" | b"figure" | b"footer"
        | b"form" | b"header" | b"hgroup" | b"html" | b"legend" | b"main" | b"nav"
        | b"search" | b"section" | b"summary" => Element::Block,
        _ => Element::Inline,
    }
}

/// Whether the element parts paragraphs.
pub(super) fn parts(element: Element) -> bool {
    !matches!(
        element,
        Element::Bold
            | Element::Italic
            | Element::Break
            | Element::Void
            | Element::Silent
            | Element::Inline
    )
}
