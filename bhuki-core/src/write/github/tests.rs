use super::*;
use crate::write::samples::{HOSTILE, sample};

/// A command, its properties and its text.
type Parsed = (String, Vec<(String, String)>, String);

/// A line as GitHub takes it apart.
fn parsed(line: &str) -> Option<Parsed> {
    let (header, text) = line.strip_prefix("::")?.split_once("::")?;
    let (command, properties) = header.split_once(' ')?;
    let pairs = properties.split(',').map(|pair| pair.split_once('='));
    let properties =
        pairs.map(|pair| pair.map(|(name, value)| (name.to_owned(), unescaped(value))));
    Some((command.to_owned(), properties.collect::<Option<_>>()?, unescaped(text)))
}

fn unescaped(text: &str) -> String {
    let text = text.replace("%0D", "\r").replace("%0A", "\n").replace("%3A", ":");
    text.replace("%2C", ",").replace("%25", "%")
}

#[test]
fn each_finding_is_one_command_that_comes_back_whole() {
    let sample = sample();
    let commands = commands(&sample.files(), &sample.findings, Lang::Da);
    let lines: Vec<&str> = commands.lines().collect();
    let (last, lines) = lines.split_last().unwrap();
    assert_eq!(lines.len(), sample.findings.len() + 1, "and the file that was not read");
    assert!(last.starts_with("bhuki: ") && last.contains("fejl"), "{last}");
    for line in lines {
        let (command, properties, text) = parsed(line).unwrap();
        assert!(["error", "warning", "notice"].contains(&&*command), "{line}");
        assert!(!text.is_empty() && text.chars().all(|c| !c.is_control()), "{line}");
        let names: Vec<&str> = properties.iter().map(|(name, _)| name.as_str()).collect();
        let expected: &[&str] = if line.contains("st%2C 50") {
            &["file", "title"]
        } else {
            &["file", "line", "col", "title"]
        };
        assert_eq!(names, expected, "{line}");
    }
    assert!(commands.starts_with("::error file=låst%2C 50%25.xlsx,title=Kunne ikke læses::]]> "));
    let mains = lines.iter().find(|line| line.contains("ISP6")).unwrap();
    assert!(
        mains.starts_with(
            "::error file=Bilag 2/a.xlsx,line=4,col=4,title=Flere roller har hovedansvaret \
             (several-mains)::'Ansvar & roller'!D4, E4: 2 roller "
        ),
        "{mains}"
    );
}

#[test]
fn the_most_grave_come_first_and_what_does_not_count_is_only_counted() {
    let mut sample = sample();
    sample.waive("several-mains", HOSTILE);
    sample.know("missing-main");
    let commands = commands(&sample.files(), &sample.findings, Lang::En);
    assert!(!commands.contains("several-mains") && !commands.contains("missing-main"));
    let last = commands.lines().last().unwrap();
    assert!(last.ends_with(" waived, 1 known before"), "{last}");
    let words: Vec<&str> =
        commands.lines().filter_map(|line| line.strip_prefix("::")?.split(' ').next()).collect();
    let rank = |word: &&str| ["error", "warning", "notice"].iter().position(|known| known == word);
    assert!(words.is_sorted_by_key(rank), "{words:?}");
}

#[test]
fn a_summary_is_cut_between_lines() {
    let sample = sample();
    let short = summary(&sample.files(), &sample.findings, Lang::Da);
    assert_eq!(short, markdown::report(&sample.files(), &sample.findings, Lang::Da));
    let many: Vec<FileReport<'_>> =
        (0..6000).flat_map(|_| sample.files().into_iter().take(1)).collect();
    let cut = summary(&many, &[], Lang::Da);
    assert!(cut.len() < 1_048_576, "{}", cut.len());
    assert!(
        cut.ends_with("\n\nResten er udeladt, fordi GitHub ikke tager imod et længere resumé.\n")
    );
}
