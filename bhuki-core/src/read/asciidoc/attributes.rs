//! The line in brackets above a table.

/// What stands in brackets above a table.
#[derive(Default)]
pub(super) struct Attributes(Vec<String>);

impl Attributes {
    /// Adds what a line `[cols="1,2", options="header"]` says.
    pub(super) fn add(&mut self, line: &str) {
        let inside = line.trim_start_matches('[').trim_end_matches(']');
        let mut quoted = false;
        let mut one = String::new();
        for c in inside.chars() {
            match c {
                '"' => quoted = !quoted,
                ',' if !quoted => self.0.push(std::mem::take(&mut one)),
                _ => one.push(c),
            }
        }
        self.0.push(one);
    }

    fn value(&self, name: &str) -> Option<&str> {
        self.0.iter().find_map(|one| {
            let (key, value) = one.split_once('=')?;
            (key.trim() == name).then(|| value.trim())
        })
    }

    /// Whether an option is set: `%header`, or `header` in a list of options.
    fn is_set(&self, option: &str) -> bool {
        let lists = ["options", "opts"].into_iter().filter_map(|name| self.value(name));
        let mut listed = lists.flat_map(|list| list.split(','));
        let mut short =
            self.0.iter().filter(|one| !one.contains('=')).flat_map(|one| one.split('%').skip(1));
        listed.any(|one| one.trim() == option)
            || short.any(|one| one.split(['.', '#']).next().is_some_and(|one| one.trim() == option))
    }

    /// The number of columns that `cols` lists: `1,2*,3` has four.
    pub(super) fn columns(&self) -> Option<u32> {
        let list = self.value("cols")?;
        let columns = list.split([',', ';']).map(|one| match one.split_once('*') {
            Some((times, _)) => times.trim().parse().unwrap_or(1_u32),
            None => 1,
        });
        Some(columns.fold(0, u32::saturating_add))
    }

    /// Whether the first row holds headers: where it is said, or where the first line is
    /// followed by a blank one.
    pub(super) fn has_header(&self, body: &[&str]) -> bool {
        let is_apart = body.first().is_some_and(|line| !line.is_empty())
            && body.get(1).is_some_and(|line| line.is_empty());
        self.is_set("header") || (is_apart && !self.is_set("noheader"))
    }

    /// The separator of a table written as CSV; none for one whose cells begin with a mark.
    pub(super) fn separator(&self, mark: char) -> Option<u8> {
        let own = match self.value("separator") {
            Some("\\t") => Some(b'\t'),
            Some(sign) => sign.bytes().next(),
            None => None,
        };
        match (self.value("format"), mark) {
            (Some("csv"), _) | (None, ',') => Some(own.unwrap_or(b',')),
            (Some("tsv"), _) => Some(own.unwrap_or(b'\t')),
            (Some("dsv"), _) | (None, ':') => Some(own.unwrap_or(b':')),
            _ => None,
        }
    }
}
