use super::*;
use crate::model::cell::Cell;

fn sheets(html: &str) -> Vec<Sheet> {
    read(html.as_bytes(), &Limits::default()).unwrap()
}

fn rows(sheet: &Sheet) -> Vec<String> {
    let cells = sheet.texts().map(|(cell, text)| format!("{cell}={text}"));
    cells.collect()
}

#[test]
fn tags_left_out_and_spans_are_as_in_a_browser() {
    let all = sheets(
        "<h2>Ansvar &amp; drift</h2><table><thead><tr><th rowspan=2>Opgave<th colspan=2>Drift\
         <tr><th>It<th>DPO<tbody><tr><td>K&oslash;re  \n backup<br>hver dag<td><b>H</b>/U<td>&nbsp;\
         </table><p>slut",
    );
    assert_eq!(
        rows(&all[0]),
        ["A1=Opgave", "B1=Drift", "B2=It", "C2=DPO", "A3=Køre backup\nhver dag", "B3=H/U"]
    );
    assert_eq!(all[0].name, "Ansvar & drift");
    assert_eq!(all[0].merged.len(), 2);
    assert!(all[0].look(Cell::new(1, 1)).bold && !all[0].look(Cell::new(2, 1)).bold);
}

#[test]
fn what_a_browser_hides_is_left_out() {
    let all = sheets(
        "<style>.tip { display: none } @media print { .p { display:none } }</style>\
         <table hidden><tr><td>væk</table>\
         <table><tr style='display: none'><td>væk<tr><td>A<span class='tip'>nej</span>\
         <td style=\"DISPLAY:NONE\">væk</td><td class=p>B<script>var x = '<td>';</script>\
         <template>x</template><i aria-hidden=true>*</i></td><td>C<p hidden>y<td>D\
         <tr><td><select><option>U<option selected>H</select></table>",
    );
    assert_eq!(all.len(), 1);
    assert_eq!(rows(&all[0]), ["A1=A", "B1=B", "C1=C", "D1=D", "A2=H"]);
}

#[test]
fn tables_in_tables_are_sheets_of_their_own_in_their_order() {
    let all = sheets(
        "<table><tr><td>menu<td><h3>Skema</h3>før<table><tr><td>x<td>y</table>efter</table>\
         <table><caption>Sidste</caption><tr><td>z</table>",
    );
    let names: Vec<&str> = all.iter().map(|sheet| &*sheet.name).collect();
    assert_eq!(names, ["Tabel 1", "Skema", "Sidste"]);
    assert_eq!(rows(&all[0]), ["A1=menu", "B1=Skema\nfør\nefter"]);
    assert_eq!(rows(&all[1]), ["A1=x", "B1=y"]);
}

#[test]
fn a_page_without_a_table_has_no_sheets() {
    assert!(sheets("<html><div role=table><div>H</div></div></html>").is_empty());
    assert!(sheets("<p>tekst</td></tr></table></b>").is_empty());
}

#[test]
fn a_page_says_its_encoding() {
    let page = |label: &str, name: &[u8]| {
        let start = format!("<html><meta http-equiv=x content=\"text/html; charset={label}\">");
        let bytes = [start.as_bytes(), b"<table><tr><td>", name, b"</table>"].concat();
        rows(&read(&bytes, &Limits::default()).unwrap()[0])
    };
    assert_eq!(page("iso-8859-2", b"\xA3\xF3d\xBC"), ["A1=Łódź"]);
    assert_eq!(page("windows-1252", b"K\xF8b"), ["A1=Køb"]);
    assert_eq!(page("iso-8859-2", "Køb".as_bytes()), ["A1=Køb"]);
    assert_eq!(page("utf-8", b"K\xF8b"), ["A1=Køb"]);
}

#[test]
fn the_addresses_of_an_exported_sheet_are_no_part_of_it() {
    let all = sheets(
        "<table class=waffle><thead><tr><th class=\"row-header freezebar\"></th><th \
         class=\"column-headers-background\">A</th><th class=\"column-headers-background\">B</th>\
         </tr></thead><tbody><tr><th class=\"row-headers-background\"><div>1</div></th><td>Opgave</td>\
         <td>It</td></tr><tr><th class=\"row-headers-background\">2</th><td>Drift</td><td>H</td></tr>\
         </table>",
    );
    assert_eq!(rows(&all[0]), ["A1=Opgave", "B1=It", "A2=Drift", "B2=H"]);
}

#[test]
fn pages_of_office_programs_are_read() {
    let all = sheets(
        "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><!--[if gte mso 9]><xml><table>\
         </table></xml><![endif]--><body><table border=0 style='width:354pt'><col width=87>\
         <tr height=20 style='height:15.0pt'><td class=xl65 style='font-weight:700'>Opgave</td>\
         <td class=xl65>It<span style='mso-spacerun:yes'>&nbsp;</span></td></tr>\
         <![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=87></td></tr>\
         <![endif]></table></html>",
    );
    assert_eq!(rows(&all[0]), ["A1=Opgave", "B1=It\u{A0}"]);
    assert!(all[0].look(Cell::new(0, 0)).bold);
}
