//! Prints the outline or the facts of a text file.
fn main() {
    let mut args = std::env::args().skip(1);
    let what = args.next().unwrap();
    for path in args {
        let text = String::from_utf8_lossy(&std::fs::read(path).unwrap()).into_owned();
        let source = soat::source::Source::from_text(text);
        let outline = soat::outline::build(&source);
        if what == "outline" {
            print!("{}", soat::outline::print(&outline));
        } else {
            let facts = soat::facts::find(&source, &outline);
            println!("{:#}", soat::report::facts(&facts, &source));
        }
    }
}
