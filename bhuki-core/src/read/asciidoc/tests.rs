use super::*;

fn sheets(text: &str) -> Vec<Sheet> {
    assert!(has_table(text), "{text}");
    read(text.as_bytes(), &Limits::default()).unwrap()
}

fn shown(sheet: &Sheet) -> Vec<String> {
    sheet.texts().map(|(cell, text)| format!("{cell}={text}")).collect()
}

#[test]
fn cells_are_filled_row_by_row() {
    let all = sheets(
        "= Håndbog\n\n== Drift\n\n.Hvem gør hvad\n[%header,cols=\"3,1,1\"]\n|===\n|Opgave |It |DPO\n\n\
         |Køre\nbackup\n|*A*/R\n|\n\n3+s|Fase 2\n.2+|Lukke |H |K\n|U a|\n* I\n* K \\| I\n|===\n\n\
         ----\n|===\n|nej\n|===\n----\n\n|===\n|a |b\n|c |d\n|===\n",
    );
    let names: Vec<&str> = all.iter().map(|sheet| &*sheet.name).collect();
    assert_eq!(names, ["Hvem gør hvad", "Drift"]);
    assert_eq!(
        shown(&all[0]),
        [
            "A1=Opgave", "B1=It", "C1=DPO", "A2=Køre backup", "B2=A/R", "A3=Fase 2", "A4=Lukke",
            "B4=H", "C4=K", "B5=U", "C5=I\nK | I"
        ]
    );
    let merged: Vec<String> = all[0].merged.iter().map(ToString::to_string).collect();
    assert_eq!(merged, ["A3:C3", "A4:A5"]);
    assert_eq!(shown(&all[1]), ["A1=a", "B1=b", "A2=c", "B2=d"]);
    let bold: Vec<String> = all[0].looks().map(|(cell, _)| cell.to_string()).collect();
    assert_eq!(bold, ["A1", "B1", "C1", "A3"]);
}

#[test]
fn values_with_separators_are_tables_too() {
    let all = sheets(
        ",===\nOpgave,\"It, drift\"\nKøre,H\n,===\n\n[format=dsv,separator=;]\n|===\na;b\n|===\n",
    );
    assert_eq!(shown(&all[0]), ["A1=Opgave", "B1=It, drift", "A2=Køre", "B2=H"]);
    assert_eq!(shown(&all[1]), ["A1=a", "B1=b"]);
}

#[test]
fn cells_stand_several_times_and_markup_is_taken_off() {
    let all = sheets("[cols=\"2*,1\"]\n|===\n2*|x |https://a.dk[se _her_]\n|A_B |`k` |5*3\n|===\n");
    assert_eq!(shown(&all[0]), ["A1=x", "B1=x", "C1=se _her_", "A2=A_B", "B2=k", "C2=5*3"]);
}
