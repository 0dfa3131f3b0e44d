//! Whether two names or wordings mean the same although they are not written alike.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use crate::text::folded;

/// A wording as it is compared with others: its letters and digits in lower case, with
/// one space between words and `aa` read as `å`.
pub(crate) fn plain(text: &str) -> String {
    words(text).join(" ")
}

fn words(text: &str) -> Vec<String> {
    let text: String = folded(text).replace('&', " og ").nfc().collect();
    // "Medarbejder(e)" is one word, "It-chef (stab)" are three.
    let text = text.replace("(e)", "e").replace("aa", "å");
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(|word| if word == "and" { "og" } else { word }.to_owned()).collect()
}

/// Whether two wordings with the same number may be those of one activity.
pub(crate) fn may_be_the_same(a: &str, b: &str) -> bool {
    const ENOUGH: f64 = 0.7;
    let (a, b) = (plain(a), plain(b));
    a == b || strsim::sorensen_dice(&a, &b) >= ENOUGH
}

/// Whether two names are nearly the same: other hyphens, spaces or a definite article, or
/// one letter of a long word wrong.
///
/// Names that differ in a number, a short word or a plural are of two roles.
pub(crate) fn is_nearly(a: &str, b: &str) -> bool {
    let (a, b) = (words(a), words(b));
    if a.concat() == b.concat() {
        return true;
    }
    let mut differing = a.iter().zip(&b).filter(|(a, b)| a != b);
    let one = differing.next();
    let only_one = a.len() == b.len() && differing.next().is_none();
    let nearly = |(a, b): (&String, &String)| is_definite(a, b) || is_slip(a, b);
    only_one && one.is_some_and(nearly)
}

/// Texts of which nearly equal names share one, so that a name need not be held against
/// every other.
pub(crate) fn keys(name: &str) -> BTreeSet<String> {
    let words = words(name);
    let mut keys = BTreeSet::from([words.concat()]);
    for (i, word) in words.iter().enumerate() {
        let chars: Vec<char> = word.chars().collect();
        for short in shortened(&chars) {
            let mut other = words.clone();
            other.get_mut(i).into_iter().for_each(|word| word.clone_from(&short));
            keys.insert(other.concat());
        }
    }
    keys
}

/// The longest word that is looked at letter by letter.
const LONGEST: usize = 40;

/// A word without its article, and, where it is long enough for a slip, without each one
/// of its letters.
fn shortened(word: &[char]) -> Vec<String> {
    let whole: String = word.iter().collect();
    let articles = ARTICLES.iter().filter_map(|article| whole.strip_suffix(article));
    let mut all: Vec<String> = articles.map(str::to_owned).collect();
    all.extend(whole.strip_suffix("ne").map(str::to_owned));
    if (SHORTEST..=LONGEST).contains(&word.len()) {
        all.extend((1..word.len()).map(|without| {
            let kept = word.iter().enumerate().filter(|(i, _)| *i != without);
            kept.map(|(_, c)| *c).collect()
        }));
    }
    all
}

/// What makes a Danish noun definite: chefen, rådet, gruppen, området, forummet.
const ARTICLES: &[&str] = &["en", "et", "n", "t", "met"];

/// Whether one word is the other with an article: chef and chefen, ledere and lederne.
fn is_definite(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    let is_noun = short.chars().count() >= 4;
    let plural =
        short.ends_with('e') && long.strip_suffix("ne") == short.strip_suffix('e').map(|_| short);
    let singular = ARTICLES.iter().any(|article| {
        // Only a word that ends in e takes a bare n or t.
        long.strip_suffix(article) == Some(short) && (article.len() > 1 || short.ends_with('e'))
    });
    is_noun && (singular || plural)
}

/// The shortest word in which one wrong letter is a slip rather than another word.
const SHORTEST: usize = 7;

/// Whether one letter is wrong, missing or too much, or two have changed places; the first
/// letter makes another word, and a last one another form of it.
fn is_slip(a: &str, b: &str) -> bool {
    let ends = |word: &str| (word.chars().next(), word.chars().next_back());
    let lengths = [a, b].map(|word| word.chars().count());
    let is_long = lengths.iter().all(|length| (SHORTEST..=LONGEST).contains(length));
    let has_digit = a.chars().chain(b.chars()).any(char::is_numeric);
    let is_other_form = a.starts_with(b) || b.starts_with(a);
    is_long
        && !has_digit
        && !is_other_form
        && ends(a).0 == ends(b).0
        && strsim::osa_distance(a, b) == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hyphens_articles_and_slips_make_no_other_role() {
        for (a, b) in [
            ("It-chef", "IT chef"),
            ("It-chef", "It-chefen"),
            ("It-chef", "Itchef"),
            ("Økonomi- og servicechef", "Økonomi og servicechef"),
            ("Økonomi- & servicechef", "Økonomi- og servicechef"),
            ("Digitaliseringsråd", "Digitaliseringsrådet"),
            ("Chefgruppe", "Chefgruppen"),
            ("Brugere", "Brugerne"),
            ("Medarbejder(e)", "Medarbejdere"),
            ("Driftsleder", "Driftleder"),
            ("Systemansvarlig", "Systemnasvarlig"),
            ("Forvaltningschef", "Forvaltningsshef"),
            ("Skole-IT-vejleder", "Skole it vejleder"),
            ("Aarhus-leder", "Århus-leder"),
            ("Forum", "Forummet"),
        ] {
            assert!(is_nearly(a, b) && is_nearly(b, a), "{a} / {b}");
            let shared = keys(a).intersection(&keys(b)).count();
            assert!(shared > 0, "{a} / {b} share no key");
        }
    }

    #[test]
    fn other_words_numbers_and_plurals_make_another_role() {
        for (a, b) in [
            ("Projektleder", "Projektdeltager"),
            ("Projektleder", "Projektejer"),
            ("Projektleder", "Projektledere"),
            ("Fagchef A", "Fagchef B"),
            ("Team 1", "Team 2"),
            ("Team1", "Team2"),
            ("It-chef", "HR-chef"),
            ("It-chef", "It-chef (stab)"),
            ("Medarbejder", "Medarbejdere"),
            ("Budgetansvarlig", "Budgetansvarlige"),
            ("Fagchef", "Sagchef"),
            ("Skoleleder", "Skolelederne"),
            ("Manager", "Managers"),
            ("Leder", "Lederteam"),
            ("DPO", "DPA"),
            ("Byråd", "Byrod"),
        ] {
            assert!(!is_nearly(a, b) && !is_nearly(b, a), "{a} / {b}");
        }
    }

    #[test]
    fn the_same_number_with_quite_another_wording_is_another_activity() {
        let strategy = "Udarbejde digitaliseringsstrategi";
        assert!(may_be_the_same(strategy, "Udarbejde digitaliserings-strategi."));
        assert!(may_be_the_same(strategy, "Udarbejde strategi for digitalisering"));
        assert!(!may_be_the_same("Godkende budget", "Godkende regnskab"));
        assert!(!may_be_the_same(strategy, "Godkende digitaliseringsstrategi administrativt"));
        assert!(!may_be_the_same(strategy, ""));
    }
}
