//! The form of the tables: comments after `#`, headings in brackets, and lines of tab-separated cells.

/// A heading and the lines below it.
pub(super) struct Section {
    /// What stands between the brackets; nothing for lines above the first heading.
    pub heading: &'static str,
    /// The cells of each line.
    pub lines: Vec<Vec<&'static str>>,
}

/// Splits a table.
pub(super) fn sections(text: &'static str) -> Vec<Section> {
    let mut sections = vec![Section { heading: "", lines: Vec::new() }];
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(heading) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            sections.push(Section { heading, lines: Vec::new() });
        } else if let Some(section) = sections.last_mut() {
            section.lines.push(line.split('\t').collect());
        }
    }
    sections.retain(|section| !section.lines.is_empty());
    sections
}
