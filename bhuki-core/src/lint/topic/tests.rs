//! Each list with what it must find and what it must not.

mod four_languages;

use super::Topic;

fn about(topic: Topic, texts: &[&str]) {
    for text in texts {
        assert!(topic.is_in(text, &[]), "{text:?} is about {topic:?}");
    }
}

fn not_about(topic: Topic, texts: &[&str]) {
    for text in texts {
        assert!(!topic.is_in(text, &[]), "{text:?} is not about {topic:?}");
    }
}

#[test]
fn approvals_are_what_is_to_be_done() {
    about(
        Topic::Approval,
        &[
            "Godkende digitaliseringsstrategi administrativt",
            "Udarbejde og få godkendt it-beredskabsplan (overordnet)",
            "Få it-beredskabsplan godkendt",
            "Godkend budget",
            "Budgettet godkendes",
            "Politisk godkendelse af strategi",
            "Endelig politisk godkendelse",
            "Byrådets godkendelse af budget",
            "Byrådsgodkendelse",
            "Sikkerhedsgodkendelse",
            "Udarbejdelse og godkendelse af budget",
            "Udarbejdelse/godkendelse af budget",
            "Kvalitetssikring og godkendelse",
            "Forberede og godkende budget",
            "Indhente godkendelse hos direktionen",
            "Indhente byrådets godkendelse",
            "Vedtage informationssikkerhedspolitik",
            "Vedtagelse af budget",
            "Beslutte, hvem der leder projektet",
            "Beslutning om igangsættelse",
            "Træffe beslutning om anskaffelse",
            "Træffe endelig afgørelse",
            "Approve budget",
            "Final approval of the plan",
            "Obtain approval",
            "Get the plan approved",
            "Adopt strategy",
            "Decide on supplier",
            "Sign off requirements",
            "UAT sign-off",
            "Go/no-go for idriftsættelse",
            "GODKENDE  KRAV",
        ],
    );
}

#[test]
fn words_beside_an_approval_are_none() {
    not_about(
        Topic::Approval,
        &[
            "Godkendelseskriterier beskrives",
            "Udarbejde godkendelsesprocedure",
            "Forberede beslutningsoplæg",
            "Skrive beslutningsreferat",
            "Udarbejde beslutningsgrundlag",
            "Indstille til godkendelse",
            "Indstille til byrådet at godkende budgettet",
            "Forelægge budget til godkendelse",
            "Forelægge plan til drøftelse og godkendelse",
            "Forberede godkendelse",
            "Forberede politisk beslutning",
            "Søge om godkendelse",
            "Følge op på beslutninger",
            "Følge op på beslutning",
            "Udmønte beslutning",
            "Beskrive procedure og godkendelse",
            "Sikre, at alle hasteændringer af kritiske forhold følger de forhåndsgodkendte procedurer",
            "Følge op på den vedtagne strategi",
            "Vælge godkendt leverandør",
            "Beskrive, hvem der godkender",
            "Fastlægge, hvem der udarbejder og godkender",
            "Ajourføre vedtægter",
            "Submit plan for approval",
            "Submit for sign-off",
            "Prepare decision",
            "Document decision",
            "Use approved suppliers",
            "Drive adoption",
            "Miljøgodkendelse af landbrug",
            "",
        ],
    );
}

#[test]
fn it_stands_in_compounds_and_not_in_chance_letters() {
    about(
        Topic::It,
        &[
            "Udarbejde digitaliseringsstrategi",
            "Fastlægge it-arkitektur",
            "It-arkitektur/it-infrastrukturstrategi",
            "IT",
            "Drift af it",
            "Planlæg og overvåg it-ressourcers formåen",
            "Anskaffe nyt fagsystem",
            "Vedligeholde systemejeroversigt",
            "Sikre datakvalitet",
            "Aflevere data til Statens Arkiver",
            "Udvikle borgerapp",
            "Anskaffe software",
            "Anvende AI til sagsbehandling",
            "Borgerportalen",
            "Test the systems",
            "IT security",
        ],
    );
    not_about(
        Topic::It,
        &[
            "Plan the itinerary", "Document it and file it", "Fix it", "Applaus", "Håndtere appel",
            "Lægge papir i mappen", "Systematisk opfølgning", "Styrke økosystem",
            "Ledelsessystem for kvalitet", "Quality management system", "Systemisk coaching",
            "Servere frokost", "Observer eleverne", "Udpege kandidater", "Fastsætte dato",
            "Integration af flygtninge", "Godkende informationssikkerhedspolitik",
            "Opdatere adresser", "Besvare henvendelser i Digital Post",
        ],
    );
}

#[test]
fn changes_of_work_are_told_from_schools() {
    about(
        Topic::Change,
        &[
            "Implementere ny løsning", "Indføre nye systemer", "Indførelse af selvbetjening",
            "Arbejdsgangsanalyse", "Beskrive nye arbejdsgange", "Uddanne medarbejdere",
            "Efteruddannelse", "Omlægge telefontid", "Oplæring i fagsystem",
            "Roll out the solution", "Go-live",
        ],
    );
    not_about(
        Topic::Change,
        &[
            "Udarbejde uddannelsespolitik",
            "Samarbejde med uddannelsesinstitutioner",
            "Klimaforandringer",
            "Vurdere ændringsønsker",
            "Genoptræning",
            "Anlægge vej",
            "Constrain costs",
        ],
    );
}

#[test]
fn benefits_are_not_winnings_or_allowances() {
    about(
        Topic::Benefit,
        &[
            "Gevinstrealiseringsplan", "Følge op på gevinster", "Beregne effektiviseringsgevinst",
            "Opgøre den økonomiske gevinst", "Measure benefits",
        ],
    );
    not_about(
        Topic::Benefit,
        &[
            "Beskatte lotterigevinst", "Pay housing benefit", "Employee benefits",
            "Beneficiary list",
        ],
    );
}

#[test]
fn roles_are_told_by_how_their_names_end() {
    about(
        Topic::ItRole,
        &[
            "It-chef", "IT", "It-driftsansvarlig", "CIO", "Digitaliseringschef", "Udvikler",
            "Fagsystemansvarlig",
        ],
    );
    not_about(
        Topic::ItRole,
        &["It-leverandør", "It-driftsleverandør", "Fagchef", "Systemejer", "DPO", "Auditor"],
    );
    about(
        Topic::StaffRole,
        &["Medarbejder(e)", "Brugere", "Superbruger", "Fagchef", "MED-udvalg", "End users"],
    );
    not_about(
        Topic::StaffRole,
        &["Fagsystemansvarlig", "It-medarbejder", "Personalechef", "Business analyst", "It-chef"],
    );
    about(
        Topic::ProjectRole,
        &["Projektleder", "Projektleder og projektgruppe", "Delprojektleder", "Project manager"],
    );
    not_about(
        Topic::ProjectRole,
        &["Projektejer", "Projektstyregruppe og projektejer", "Porteføljekontor", "Programmør"],
    );
    about(
        Topic::Board,
        &["Digitaliseringsråd", "It-styregruppen", "Chefgruppen", "MED-udvalg", "Project board"],
    );
    not_about(
        Topic::Board,
        &["Rådgiver", "Kommunalbestyrelsen", "Byrådet", "Projektgruppe", "Direktionen", "Formand"],
    );
    about(
        Topic::OwnerRole,
        &["Systemejer", "Gevinstejeren", "Fagsystemansvarlig", "Data owner", "Systemägare"],
    );
    not_about(
        Topic::OwnerRole,
        &["Projektejer", "Grundejer", "Plejer", "It-chef", "Ejerforening", "Projektleder"],
    );
}

#[test]
fn the_users_own_words_begin_words_and_outweigh_the_lists() {
    let own = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    assert!(Topic::It.is_in("Opsætte Aula-grupper", &own(&["aula"])));
    assert!(Topic::It.is_in("Opsætte aulagrupper", &own(&["aula"])));
    assert!(!Topic::It.is_in("Leje festaula", &own(&["aula"])));
    assert!(Topic::It.is_in("Styrke økosystem", &own(&["økosystem"])));
    assert!(Topic::Board.is_in("Aftalt MED-gruppemøde", &own(&["med-gruppe"])));
    assert!(!Topic::Board.is_in("Gruppe med formand", &own(&["med-gruppe", "", "-"])));
}
