//! OpenDocument spreadsheets (ISO/IEC 26300), which the UK government names for documents that are worked
//! with: sheets of plain cells, and nothing else. They are a ZIP archive with one XML file of content.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::io::{Cursor, Result, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// The media type, and the first entry of the archive.
pub const MEDIA_TYPE: &str = "application/vnd.oasis.opendocument.spreadsheet";

const OFFICE: &str = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
const TABLE: &str = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
const TEXT: &str = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
const MANIFEST: &str = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";

/// One sheet.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// Its name: at most 31 characters, none of `[]*?:/\`, so that every program takes it.
    pub name: String,
    /// Its rows, the headings first.
    pub rows: Vec<Vec<Cell>>,
}

/// What stands in a cell. There are no formulas: a text that looks like one stays a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// A text; each of its lines becomes a paragraph.
    Text(String),
    /// A whole number.
    Number(i64),
}

/// The file that holds these sheets. The same sheets make the same bytes.
///
/// # Errors
/// When the archive would be larger than ZIP allows.
pub fn workbook(sheets: &[Sheet]) -> Result<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let deflated = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    // First and as it is, so that the kind of file can be told from its first bytes.
    archive.start_file("mimetype", stored)?;
    archive.write_all(MEDIA_TYPE.as_bytes())?;
    archive.start_file("META-INF/manifest.xml", deflated)?;
    archive.write_all(&manifest()?)?;
    archive.start_file("content.xml", deflated)?;
    archive.write_all(&content(sheets)?)?;
    Ok(archive.finish()?.into_inner())
}

type Xml = Writer<Vec<u8>>;

fn document(root: impl FnOnce(&mut Xml) -> Result<()>) -> Result<Vec<u8>> {
    let mut xml = Writer::new(Vec::new());
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    root(&mut xml)?;
    Ok(xml.into_inner())
}

fn manifest() -> Result<Vec<u8>> {
    document(|xml| {
        let root = xml.create_element("manifest:manifest");
        root.with_attributes([("xmlns:manifest", MANIFEST), ("manifest:version", "1.3")])
            .write_inner_content(|xml| {
                for (path, kind) in [("/", MEDIA_TYPE), ("content.xml", "text/xml")] {
                    xml.create_element("manifest:file-entry")
                        .with_attributes([("manifest:full-path", path), ("manifest:media-type", kind)])
                        .write_empty()?;
                }
                Ok(())
            })
            .map(drop)
    })
}

fn content(sheets: &[Sheet]) -> Result<Vec<u8>> {
    document(|xml| {
        let root = xml.create_element("office:document-content");
        let root = root.with_attributes([
            ("xmlns:office", OFFICE),
            ("xmlns:table", TABLE),
            ("xmlns:text", TEXT),
            ("office:version", "1.3"),
        ]);
        root.write_inner_content(|xml| {
            xml.create_element("office:body").write_inner_content(|xml| {
                xml.create_element("office:spreadsheet")
                    .write_inner_content(|xml| sheets.iter().try_for_each(|sheet| table(xml, sheet)))?;
                Ok(())
            })?;
            Ok(())
        })
        .map(drop)
    })
}

fn table(xml: &mut Xml, sheet: &Sheet) -> Result<()> {
    let table = xml.create_element("table:table").with_attribute(("table:name", sheet.name.as_str()));
    table
        .write_inner_content(|xml| {
            sheet.rows.iter().try_for_each(|row| {
                let cells = |xml: &mut Xml| row.iter().try_for_each(|it| cell(xml, it));
                xml.create_element("table:table-row").write_inner_content(cells).map(drop)
            })
        })
        .map(drop)
}

fn cell(xml: &mut Xml, cell: &Cell) -> Result<()> {
    let element = xml.create_element("table:table-cell");
    match cell {
        Cell::Empty => element.write_empty().map(drop),
        Cell::Text(text) => element
            .with_attribute(("office:value-type", "string"))
            .write_inner_content(|xml| text.lines().try_for_each(|line| paragraph(xml, line)))
            .map(drop),
        Cell::Number(number) => {
            let number = number.to_string();
            element
                .with_attributes([("office:value-type", "float"), ("office:value", number.as_str())])
                .write_inner_content(|xml| paragraph(xml, &number))
                .map(drop)
        }
    }
}

/// What XML cannot hold at all, control characters, is left out.
fn paragraph(xml: &mut Xml, line: &str) -> Result<()> {
    let line: String =
        line.chars().filter(|c| *c == '\t' || !(c.is_control() || is_no_character(*c))).collect();
    xml.create_element("text:p").write_text_content(BytesText::new(&line)).map(drop)
}

const fn is_no_character(c: char) -> bool {
    matches!(c, '\u{fffe}' | '\u{ffff}')
}
