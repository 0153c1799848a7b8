//! The words after a command's name.
//!
//! In: words; out: the flags and values a command asks for. Invariant: a command that calls
//! [`Arguments::finish`] after taking what it knows has refused every word it does not know.

use anyhow::{Result, bail};

/// The words not yet taken.
pub(crate) struct Arguments(Vec<String>);

impl Arguments {
    /// From the words after the command's name.
    pub(crate) fn new(words: Vec<String>) -> Self {
        Self(words)
    }

    /// Whether `--help` or `-h` is among the words.
    pub(crate) fn asks_for_help(&self) -> bool {
        self.0.iter().any(|word| word == "--help" || word == "-h")
    }

    /// Takes the flag `name`; whether it was there.
    pub(crate) fn flag(&mut self, name: &str) -> bool {
        let before = self.0.len();
        self.0.retain(|word| word != name);
        self.0.len() < before
    }

    /// Takes the option `name` with its value, written `--name value` or `--name=value`.
    pub(crate) fn value(&mut self, name: &str) -> Result<Option<String>> {
        let joined = format!("{name}=");
        let Some(at) = self.0.iter().position(|word| word == name || word.starts_with(&joined))
        else {
            return Ok(None);
        };
        let word = self.0.remove(at);
        if let Some(value) = word.strip_prefix(&joined) {
            return Ok(Some(value.to_owned()));
        }
        if at == self.0.len() {
            bail!("{name} needs a value");
        }
        Ok(Some(self.0.remove(at)))
    }

    /// Takes the first word that is no option.
    pub(crate) fn word(&mut self) -> Option<String> {
        let at = self.0.iter().position(|word| !word.starts_with('-'))?;
        Some(self.0.remove(at))
    }

    /// Refuses what is left.
    pub(crate) fn finish(self) -> Result<()> {
        match self.0.first() {
            Some(word) => bail!("\"{word}\" is not known here; see `cargo xtask help`"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Arguments {
        Arguments::new(line.split_whitespace().map(str::to_owned).collect())
    }

    #[test]
    fn what_is_taken_is_gone_and_the_rest_is_refused() {
        let mut given = words("--no-open --port 80 --fast");
        assert_eq!(given.value("--port").unwrap().as_deref(), Some("80"));
        assert!(given.flag("--no-open") && !given.flag("--no-open"));
        assert!(given.finish().unwrap_err().to_string().contains("\"--fast\""));
    }

    #[test]
    fn a_word_is_taken_once() {
        let mut given = words("--fast tasks/no-lead");
        assert_eq!(given.word().as_deref(), Some("tasks/no-lead"));
        assert_eq!(given.word(), None);
    }

    #[test]
    fn an_option_needs_its_value() {
        assert_eq!(words("--port=80").value("--port").unwrap().as_deref(), Some("80"));
        assert!(words("--port").value("--port").is_err());
        assert_eq!(words("").value("--port").unwrap(), None);
    }
}
