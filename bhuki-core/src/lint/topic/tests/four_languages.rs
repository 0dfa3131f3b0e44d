//! The lists in four languages: what each must find, and what only sounds like it.

use super::super::Topic;
use super::{about, not_about};

#[test]
fn it_is_told_in_four_languages() {
    about(
        Topic::It,
        &[
            "Opgradere økonomisystemet", "Udskifte bærbare computere", "Tildele adgange",
            "Sætte tofaktorlogin op", "Installere sensorer i skraldespande", "Drift af servere",
            "Etablere trådløst netværk", "Skifte telefonløsning", "Indkøbe licenser til designere",
            "Provision laptops for starters", "Monitor network security", "Buy licences for Adobe",
            "Run penetration tests", "Administer user accounts",
            "Decommission legacy applications", "Oppgradere lønnssystemet", "Drifte nettsider",
            "Gi tilgang til fagsystem", "Uppgradera lönesystemet", "Testa e-tjänst för bygglov",
            "Köpa surfplattor", "Driva servrar", "Integration mot ärendesystem",
            "Drifta molntjänster",
        ],
    );
    not_about(
        Topic::It,
        &[
            "Afprøve sprinklersystem", "Vedligeholde fjernvarmesystem", "Give adgang til arkivet",
            "Arrangere netværksmøde for ledere", "Servere mad for gæster",
            "Programlægge kulturnat", "Omlægge karaktersystemet", "Behandle personoplysninger",
            "Test the sprinkler system", "Review the grading system",
            "Publish the train timetable", "Plan a network lunch", "Assess personal data breach",
            "Appoint judges", "Inspisere dreneringssystem", "Oppnevne sensorer til eksamen",
            "Bygge trapp", "Rensa dräneringssystem", "Se över betygssystemet", "Sy i knapp",
            "Invitere til nettverksmøte",
        ],
    );
}

#[test]
fn changes_of_work_are_told_in_four_languages() {
    about(
        Topic::Change,
        &[
            "Tage det nye materiale i brug", "Sammenlægge skolerne", "Flytte afdelingen",
            "Nedlægge to afdelinger", "Ændre arbejdstiden i driften", "Sætte ny plan i værk",
            "Overgang til selvstyrende teams", "Put the new booking procedure into use",
            "Merge the two finance teams", "Close the old service", "Transfer work to the hub",
            "Phase out paper forms", "Introduce flexible working", "Ta i bruk nytt lager",
            "Slå sammen to avdelinger", "Legge ned avdelingen", "Avvikle papirskjemaer",
            "Slå ihop skolorna", "Lägga om rutterna", "Avveckla pappersblanketter",
            "Driftsätta ny linje", "Rulla ut ny struktur",
        ],
    );
    not_about(
        Topic::Change,
        &[
            "Indføre bilag i kassebogen",
            "Indføre timer i lønsystemet",
            "Flytte mødet til torsdag",
            "Flytte møbler",
            "Afvikle eksamen",
            "Nedlægge krans ved mindesmærket",
            "Overgang til drift",
            "Vurdere risici, før løsningen tages i brug",
            "Introduce the guest speaker",
            "Move chairs to the hall",
            "Change light bulbs",
            "Transition to operations",
            "Publish the train timetable",
            "Innføre bilag i kassebok",
            "Avvikle generalforsamling",
            "Föra in verifikationer",
            "Flytta mötet",
            "Inför mötet ta fram underlag",
        ],
    );
}

#[test]
fn benefits_are_told_in_four_languages() {
    about(
        Topic::Benefit,
        &[
            "Hente besparelser", "Måle effekten af indsatsen", "Opgøre sparede timer",
            "Evaluere effekter af ordningen", "Harvest efficiency gains", "Track cost savings",
            "Measure the impact of the programme", "Calculate ROI", "Assess value for money",
            "Hente ut innsparinger", "Måle nytteverdi", "Følge opp effekter av tiltaket",
            "Följa upp nyttor", "Beräkna tidsbesparing", "Mäta effekter av åtgärden",
            "Realisera vinster",
        ],
    );
    not_about(
        Topic::Benefit,
        &[
            "Udnytte lokaler", "Opbevare beboernes effekter", "Afholde bankospil med gevinster",
            "Uddele gevinster i foreningens lotteri", "Oprette opsparing", "Effektuere ordrer",
            "Process benefit claims", "Pay benefits to claimants", "Organise the benefit concert",
            "Open savings account", "Measure noise impact", "Arrangere basar med gevinster",
            "Utnytte lokalene", "Anordna tombola med vinster", "Förvara patienters effekter",
        ],
    );
}

#[test]
fn decisions_are_told_in_four_languages() {
    about(
        Topic::Approval,
        &[
            "Bevilge tilskud", "Afgøre klagesager", "Tage stilling til ansøgninger",
            "Tiltræde indstillingen", "Fastsætte takster", "Endelig bevilling af anlægsmidler",
            "Give byggetilladelse", "Meddele afslag eller tilladelse", "Beslut budget",
            "Authorise overtime", "Ratify the agreement", "Grant planning permission",
            "Award the contract", "Formal adoption of the strategy", "Fatte vedtak i klagesaker",
            "Avgjøre valg av leverandør", "Sluttgodkjenne tegninger", "Innvilge permisjon",
            "Fastställa budget", "Fatta tilldelningsbeslut", "Anta detaljplan", "Bevilja bygglov",
            "Slutligt godkännande av avtal", "Tillstyrka och besluta om investering",
        ],
    );
    not_about(
        Topic::Approval,
        &[
            "Indhente godkendelse fra myndigheden", "Fastsætte mødedato", "Fastsætte mål",
            "Skrive afgørelsesbrev", "Arkivere bevillinger", "Orientere om det vedtagne",
            "Seek approval from the regulator", "Implement board decisions", "Draft contract",
            "Grant application", "Award ceremony", "Iverksette vedtak", "Be om godkjenning",
            "Legge saken fram for vedtak", "Skriva beslut", "Verkställa nämndens beslut",
            "Lägga fram ärende för beslut", "Informera om beslutet", "Begära godkännande",
        ],
    );
}

#[test]
fn boards_and_owners_are_told_in_four_languages() {
    about(
        Topic::Board,
        &["Forskningsutvalget", "Byggnadsnämnden", "Styrgruppen", "Klagenemnda", "Skyddskommittén"],
    );
    not_about(
        Topic::Board,
        &["Kommunestyret", "Kommunstyrelsen", "Committee Chair", "Board Adviser", "Utvalgsleder"],
    );
    about(Topic::OwnerRole, &["Systemeier", "Systemägare", "Gevinsteier", "Dataeieren"]);
    not_about(Topic::OwnerRole, &["Sykepleier", "Hjelpepleier", "Prosjekteier", "Huseier"]);
    about(Topic::StaffRole, &["Butikkmedarbeidere", "Operatörer", "Collection Crews", "Ansatte"]);
    not_about(Topic::StaffRole, &["Produktionstekniker", "Depot Manager", "Prosjektleder"]);
    about(Topic::ProjectRole, &["Prosjektleder", "Projektledare", "Project Lead"]);
    not_about(Topic::ProjectRole, &["Prosjekteier", "Projektägare", "Projektstyrgrupp"]);
}
