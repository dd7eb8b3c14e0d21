//! A workbook written row by row: the ZIP archive is made for a stream, so what is written can be sent at once. Texts are
//! inline strings, which no spreadsheet takes for a formula.

use std::{
    io::{Result, Write},
    sync::{Arc, Mutex, PoisonError},
};

use zip::{
    ZipWriter,
    write::{SimpleFileOptions, StreamWriter},
};

/// A sheet holds 1,048,576 rows at most; then the next one starts, with the columns again.
const ROWS: u32 = 1_000_000;
/// Characters that a cell can hold.
const CELL: usize = 32_767;

/// What has been written and not been sent yet.
#[derive(Clone, Default)]
struct Buffer(Arc<Mutex<Vec<u8>>>);

impl Buffer {
    fn take(&self) -> Vec<u8> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
impl Write for Buffer {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}

pub(super) struct Workbook {
    buffer: Buffer,
    archive: ZipWriter<StreamWriter<Buffer>>,
    columns: Vec<String>,
    sheets: u32,
    /// Rows that the open sheet can still take.
    left: u32,
}

impl Workbook {
    pub fn new(columns: Vec<String>) -> Self {
        let buffer = Buffer::default();
        Self { archive: ZipWriter::new_stream(buffer.clone()), buffer, columns, sheets: 0, left: 0 }
    }

    /// Writes rows; answers what can be sent.
    pub fn rows(&mut self, rows: &[Vec<String>]) -> Result<Vec<u8>> {
        let mut xml = String::new();
        if self.sheets == 0 {
            self.open_sheet(&mut xml)?;
        }
        for row in rows {
            if self.left == 0 {
                self.archive.write_all(xml.as_bytes())?;
                xml.clear();
                self.close_sheet()?;
                self.open_sheet(&mut xml)?;
            }
            write_row(&mut xml, row, "");
            self.left -= 1;
        }
        self.archive.write_all(xml.as_bytes())?;
        Ok(self.buffer.take())
    }

    fn open_sheet(&mut self, xml: &mut String) -> Result<()> {
        self.sheets += 1;
        self.left = ROWS;
        self.archive.start_file(format!("xl/worksheets/sheet{}.xml", self.sheets), options())?;
        xml.push_str(SHEET);
        if !self.columns.is_empty() {
            write_row(xml, &self.columns, " s=\"1\"");
        }
        Ok(())
    }

    fn close_sheet(&mut self) -> Result<()> {
        self.archive.write_all(b"</sheetData></worksheet>")
    }

    /// The rest of the archive: what lists the sheets is written when their number is known.
    pub fn finish(mut self) -> Result<Vec<u8>> {
        self.close_sheet()?;
        let each = |line: fn(u32) -> String| (1..=self.sheets).map(line).collect::<String>();
        let parts = [
            ("xl/styles.xml", STYLES.to_owned()),
            (
                "xl/workbook.xml",
                format!(
                    "{XML}<workbook xmlns=\"{MAIN}\" xmlns:r=\"{OFFICE}\"><sheets>{}</sheets></workbook>",
                    each(|n| format!("<sheet name=\"{n}\" sheetId=\"{n}\" r:id=\"rId{n}\"/>"))
                ),
            ),
            (
                "xl/_rels/workbook.xml.rels",
                format!(
                    "{XML}<Relationships xmlns=\"{PACKAGE}/relationships\">{}<Relationship Id=\"styles\" Type=\"{OFFICE}/styles\" Target=\"styles.xml\"/></Relationships>",
                    each(|n| format!("<Relationship Id=\"rId{n}\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>"))
                ),
            ),
            (
                "_rels/.rels",
                format!(
                    "{XML}<Relationships xmlns=\"{PACKAGE}/relationships\"><Relationship Id=\"rId1\" Type=\"{OFFICE}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                ),
            ),
            (
                "[Content_Types].xml",
                format!(
                    "{XML}<Types xmlns=\"{PACKAGE}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
                     <Override PartName=\"/xl/workbook.xml\" ContentType=\"{SPREADSHEET}.sheet.main+xml\"/>\
                     <Override PartName=\"/xl/styles.xml\" ContentType=\"{SPREADSHEET}.styles+xml\"/>{}</Types>",
                    each(|n| format!("<Override PartName=\"/xl/worksheets/sheet{n}.xml\" ContentType=\"{SPREADSHEET}.worksheet+xml\"/>"))
                ),
            ),
        ];
        for (name, text) in parts {
            self.archive.start_file(name, options())?;
            self.archive.write_all(text.as_bytes())?;
        }
        self.archive.finish()?;
        Ok(self.buffer.take())
    }
}

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const SPREADSHEET: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/// The first row stays in sight.
const SHEET: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\
    <worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetViews><sheetView workbookViewId=\"0\">\
    <pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><sheetData>";
/// Style 1, of the columns' names, is bold.
const STYLES: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\
    <styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\
    <fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>\
    <fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>\
    <borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
    <cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
    <cellXfs count=\"2\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>\
    <xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/></cellXfs></styleSheet>";

fn options() -> SimpleFileOptions {
    SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated).compression_level(Some(3))
}

fn write_row(xml: &mut String, cells: &[String], style: &str) {
    xml.push_str("<row>");
    for cell in cells {
        if is_number(cell) {
            xml.extend(["<c", style, "><v>", cell, "</v></c>"]);
        } else {
            xml.extend(["<c", style, " t=\"inlineStr\"><is><t xml:space=\"preserve\">"]);
            cell.chars().take(CELL).for_each(|character| escape(xml, character));
            xml.push_str("</t></is></c>");
        }
    }
    xml.push_str("</row>");
}

/// A whole number that a spreadsheet keeps as it is: no leading zero, at most 15 digits.
fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix('-').unwrap_or(cell);
    !digits.is_empty()
        && digits.len() <= 15
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && (digits == "0" || !digits.starts_with('0'))
}

fn escape(xml: &mut String, character: char) {
    match character {
        '&' => xml.push_str("&amp;"),
        '<' => xml.push_str("&lt;"),
        '>' => xml.push_str("&gt;"),
        '\t' | '\n' | '\r' => xml.push(character),
        // XML has no way to write these.
        '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => xml.push('\u{fffd}'),
        other => xml.push(other),
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read};

    use super::*;

    fn read(file: Vec<u8>, name: &str) -> String {
        let mut archive = zip::ZipArchive::new(Cursor::new(file)).unwrap();
        let mut text = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn texts_are_escaped_and_numbers_are_numbers() {
        let mut workbook = Workbook::new(vec!["name".into(), "units".into()]);
        let mut file = workbook.rows(&[vec!["=1+1 <&>\u{1}".into(), "-42".into()], vec!["007".into(), "1234567890123456".into()]]).unwrap();
        file.extend(workbook.finish().unwrap());
        let sheet = read(file.clone(), "xl/worksheets/sheet1.xml");
        assert!(
            sheet.contains("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">=1+1 &lt;&amp;&gt;\u{fffd}</t></is></c><c><v>-42</v></c>"),
            "{sheet}"
        );
        assert!(sheet.contains(">007</t>") && sheet.contains(">1234567890123456</t>"), "{sheet}");
        assert!(read(file.clone(), "xl/workbook.xml").contains("sheetId=\"1\""));
        assert!(read(file, "[Content_Types].xml").contains("/xl/worksheets/sheet1.xml"));
    }

    #[test]
    fn what_is_written_is_sent_and_not_kept() {
        let mut workbook = Workbook::new(vec!["n".into()]);
        let rows: Vec<_> = (0..1000).map(|n: i64| vec![format!("row {n} {}", n * 7919)]).collect();
        let mut sent = 0;
        for _ in 0..200 {
            sent += workbook.rows(&rows).unwrap().len();
            assert!(workbook.buffer.0.lock().unwrap().is_empty());
        }
        assert!(sent > 100_000, "{sent}");
    }
}
