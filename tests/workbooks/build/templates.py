"""Layouts of well-known templates: RACI, RASIC and DACI charts as organisations publish them."""

import datetime

from .makers import openpyxl_book, plain_file, saved_by_libreoffice, xlsxwriter_book
from .tables import BOLD, DARK, GREY, LIGHT, put, put_legend, put_matrix, put_title, separated, table, write_matrix

RACI = [["R", "Responsible"], ["A", "Accountable"], ["C", "Consulted"], ["I", "Informed"]]


@openpyxl_book("template-project-header.xlsx")
def template_project_header(sheet):
    sheet.title = "RACI Matrix"
    put_title(sheet, "A1", "RACI MATRIX TEMPLATE")
    put(sheet, "A3", [
        ["PROJECT TITLE", "Intranet renewal", None, None, "DATE CREATED", datetime.date(2024, 2, 5)],
        ["PROJECT MANAGER", "Ann Lee", None, None, "VERSION", "1.0.2"],
    ])
    put_matrix(sheet, "A6", table("""
WBS | PROJECT DELIVERABLE\\n(or Activity) | Project Sponsor | Project Manager | Business Analyst | Technical Lead | Test Lead
. | . | J. Falk | A. Lee | R. Iqbal | C. Ivers | A. Rask
1 | Initiate Phase | . | . | . | . | .
1.1 | Business case | . | . | . | . | .
1.1.1 | Submit project request | A | R | C | . | .
1.1.2 | Estimate costs and benefits | A | C | R | C | .
1.2 | Charter | . | . | . | . | .
1.2.1 | Write project charter | C | A | R | I | I
2 | Plan Phase | . | . | . | . | .
2.1 | Schedule | . | . | . | . | .
2.1.1 | Build schedule | I | A | C | R | C
2.1.2 | Baseline schedule | A | R | I | I | I
3 | Execute Phase | . | . | . | . | .
3.1 | Build deliverables | I | A | C | R | .
3.2 | Run acceptance tests | I | A | C | C | R
"""), heads=2)
    for row in [8, 9, 12, 14, 15, 18]:
        for cell in sheet[row]:
            cell.font, cell.fill = BOLD, LIGHT


@xlsxwriter_book("template-counts-both-ways.xlsx")
def template_counts_both_ways(book):
    sheet = book.add_worksheet("RAM")
    plain = book.add_format({"border": 1})
    sheet.write("A1", "Responsibility Assignment Matrix", book.add_format({"bold": True, "font_size": 18}))
    sheet.write("A2", "[Company Name]")
    sheet.write_row("A3", ["Project Name:", "Branch office move"])
    sheet.merge_range("A5:G5", "Instructions: list the tasks in the left columns and the people or roles across the "
                      "top. Then enter R, A, C or I in each cell. Insert new rows above the grey line.", plain)
    rows = table("""
WBS | Task Description | Office Manager | IT Manager | Movers | Landlord | HR Partner
1.0 | Sign the lease | A | I | . | R | I
1.1 | Draw the floor plan | A | C | . | C | R
2.0 | Order network line | I | A | . | R | .
2.1 | Move servers | I | A | R | . | .
2.2 | Move furniture | A | . | R | I | .
3.0 | Hand in keys | A | . | . | R | I
""")
    for row in rows[1:]:
        row[0] = float(row[0])
    rotated = book.add_format({"bold": True, "rotation": 60, "border": 1})
    write_matrix(book, sheet, 6, 0, rows, rotated)
    sheet.set_column(0, 0, 8, book.add_format({"num_format": "0.0"}))
    sheet.set_column(1, 1, 40)
    for down in range(1, len(rows)):
        sheet.write_number(6 + down, 0, rows[down][0], book.add_format({"num_format": "0.0", "border": 1}))
    for right, letter in enumerate("RACI"):
        sheet.write(6, 7 + right, f"# of {letter}", rotated)
        for down, row in enumerate(rows[1:], 1):
            formula = f'=COUNTIF(C{7 + down}:G{7 + down},"{letter}")'
            sheet.write_formula(6 + down, 7 + right, formula, plain, row.count(letter))
        sheet.write(14 + right, 1, f"Total {letter}", plain)
        for column in range(2, 7):
            name = "ABCDEFG"[column]
            count = sum(row[column] == letter for row in rows[1:])
            sheet.write_formula(14 + right, column, f'=COUNTIF({name}8:{name}13,"{letter}")', plain, count)
    for down, pair in enumerate(RACI):
        sheet.write_row(6 + down, 12, pair)


@openpyxl_book("template-itil-process.xlsx")
def template_itil_process(sheet):
    sheet.title = "Incident Management"
    put_title(sheet, "A1", "RACI matrix: Incident Management")
    put_matrix(sheet, "A3", table("""
ITIL role / Sub-process | Incident Manager | 1st Level Support | 2nd Level Support | Major Incident Team | Applications Analyst [3] | Technical Analyst [3] | IT Operator [3]
Incident Management Support | A/R | . | . | . | . | . | .
Incident Logging and Categorization | A | R | . | . | . | . | .
Immediate Incident Resolution by 1st Level Support | A | R | . | . | . | . | .
Incident Resolution by 2nd Level Support | A | . | R | . | R [2] | R [2] | .
Handling of Major Incidents | A R | . | R | R | R [2] | R [2] | R [2]
Incident Monitoring and Escalation | AR | R | R | . | . | . | .
Incident Closure and Evaluation | A | R | . | . | . | . | .
Pro-Active User Information | A | R | . | . | . | . | .
Incident Management Reporting | A/R | . | . | . | . | . | .
"""))
    put(sheet, "A13", [
        ["Remarks"],
        ["[1] A: Accountable according to the RACI model: those who are ultimately accountable for the correct completion."],
        ["[2] R: Responsible according to the RACI model: those who do the work to achieve a task."],
        ["[3] see Role descriptions"],
    ])


@openpyxl_book("template-cobit-practices.xlsx")
def template_cobit_practices(sheet):
    sheet.title = "COBIT"
    roles = ("Board | Chief Executive Officer | Chief Financial Officer | Business Executives | Chief Risk Officer | "
             "Audit | Chief Information Officer | Head IT Operations | Privacy Officer")
    first = table(f"""
Key Governance Practice | {roles}
EDM01.01\\nEvaluate the governance system. | A | R | C | C | R | C | R | C | C
EDM01.02\\nDirect the governance system. | A | R | C | C | R | I | R | C | C
EDM01.03\\nMonitor the governance system. | A | R | C | C | R | I | R | C | C
""")
    second = table(f"""
Key Management Practice | {roles}
APO13.01\\nEstablish and maintain an ISMS. | . | C | . | C | A | C | R | R | C
APO13.02\\nDefine and manage a risk treatment plan. | . | C | . | C | A | C | R | R | C
APO13.03\\nMonitor and review the ISMS. | . | . | . | C | A | R | R | R | C
""")
    for top, title, rows in [(1, "EDM01 RACI Chart", first), (8, "APO13 RACI Chart", second)]:
        sheet.merge_cells(f"A{top}:J{top}")
        sheet[f"A{top}"] = title
        sheet[f"A{top}"].fill = GREY
        put_matrix(sheet, f"A{top + 1}", rows)
        for cell in sheet[top + 1][1:]:
            cell.alignment = cell.alignment.copy(textRotation=90)


@openpyxl_book("template-vendor-without-a.xlsx")
def template_vendor_without_a(sheet):
    sheet.title = "Responsibility matrix"
    put(sheet, "A1", [
        ["Managed services responsibility matrix"],
        ["R stands for the responsible party that does the work. C stands for consulted. I stands for informed."],
    ])
    put_matrix(sheet, "A4", table("""
Activity | Customer | Managed Services
APPLICATION LIFECYCLE | . | .
Application development | R | I
Application infrastructure requirements analysis and design | R | I
Application deployment | R | C
NETWORK | . | .
VPC setup and configuration | C | R
Firewall rule requests | R | I
DNS resolver changes | I | R
PATCHING | . | .
Notify of upcoming patches | I | R
Apply patches | I | R
"""))
    for row in [5, 9, 13]:
        sheet.merge_cells(f"A{row}:C{row}")
        sheet[f"A{row}"].font = BOLD


@openpyxl_book("template-cloud-models.xlsx")
def template_cloud_models(sheet):
    sheet.title = "Shared responsibility"
    put_title(sheet, "A1", "Shared responsibility in the cloud")
    put_matrix(sheet, "A3", table("""
Responsibility | On-premises | SaaS | . | PaaS | . | IaaS | .
. | Customer | Customer | Provider | Customer | Provider | Customer | Provider
Information and data | R/A | R/A | I | R/A | I | R/A | I
Devices (mobile and PCs) | R/A | R/A | . | R/A | . | R/A | .
Identity and directory infrastructure | R/A | R | A | A | R | R/A | .
Applications | R/A | I | R/A | A | R | R/A | .
Network controls | R/A | I | R/A | C | R/A | R/A | C
Physical datacenter | R/A | . | R/A | . | R/A | . | R/A
"""), heads=2)
    for area in ["A3:A4", "C3:D3", "E3:F3", "G3:H3"]:
        sheet.merge_cells(area)


@openpyxl_book("template-gdpr-articles.xlsx")
def template_gdpr_articles(sheet):
    sheet.title = "GDPR RACI"
    put_title(sheet, "B2", "GDPR roles and responsibilities", "Owner: Privacy office. Review: yearly. Classification: Internal")
    put_matrix(sheet, "B5", table("""
# | GDPR article | Activity | Board | DPO | CISO | Process owner | IT | All staff | Evidence
1 | Art. 30(1) | Keep records of processing | I | C | . | R, A | C | . | Register in the privacy tool
2 | Art. 35 | Carry out impact assessments | I | C | C | A | R | . | DPIA reports
3 | Art. 33 | Notify the authority of a breach | I | C | R | A | R | I | Breach log
4 | Art. 15-22 | Answer data subject requests | . | C | . | A | R | R | Case files
5 | Art. 28 | Sign processor agreements | A | C, I | C | R | . | . | Contract archive
6 | Art. 39(1)(b) | Train employees | A | R | C | . | . | I | Course lists
7 | Art. 32 | Secure the processing | A | C | R | I | R | . | ISMS
"""))


@openpyxl_book("template-iso27001-annex.xlsx")
def template_iso27001_annex(sheet):
    sheet.title = "Annex A RACI"
    put_title(sheet, "A1", "ISO/IEC 27001:2022 Annex A controls")
    put_matrix(sheet, "A3", table("""
Control | Title | Applicable (Y/N) | Top management | CISO | IT operations | HR | Legal | Status
A.5 | Organizational controls | . | . | . | . | . | . | .
A.5.1 | Policies for information security | Y | A | R | C | I | C | Implemented
A.5.2 | Information security roles and responsibilities | Y | A | R | I | C | . | Implemented
A.5.7 | Threat intelligence | Y | . | A | R | . | . | Planned
A.5.31 | Legal and contractual requirements | Y | I | A | . | . | R | Partial
A.6 | People controls | . | . | . | . | . | . | .
A.6.1 | Screening | Y | I | C | . | A/R | C | Implemented
A.6.3 | Awareness, education and training | Y | I | A | C | R | . | Partial
A.7 | Physical controls | . | . | . | . | . | . | .
A.7.1 | Physical security perimeters | N | . | . | . | . | . | Not applicable
A.7.4 | Physical security monitoring | Y | . | A | R | . | I | Planned
"""))
    for row in [4, 9, 12]:
        for cell in sheet[row]:
            cell.font, cell.fill = BOLD, LIGHT


@plain_file("template-scrum.csv", "utf-8")
def template_scrum():
    return separated(table("""
Scrum RACI | . | . | . | .
. | . | . | . | .
. | Product Owner | Scrum Master | Developers | Stakeholders
Product Backlog | A,R | C | C | C
Sprint Planning | C | A | R | .
Daily Scrum | I | C | A,R | .
Sprint Review | R | A | R | C
Sprint Retrospective | C | A,R | R | .
Increment | A | C | R | I
"""), ",", "\n")


@openpyxl_book("template-university-instructions.xlsx")
def template_university_instructions(sheet):
    sheet.title = "RACI"
    put_title(sheet, "A1", "Office of Project Management - RACI Chart")
    put(sheet, "A2", [
        ["How to use this chart:"],
        ["1. Replace the example phases, deliverables and tasks with your own."],
        ["2. Assign one A for every task. R can be given to several people."],
        ["3. Review the chart with your sponsor and share it with the team."],
        [None],
        ["R = Responsible", "A = Accountable", "C = Consulted", "I = Informed"],
    ])
    for cell, fill in zip(sheet[7], [DARK, LIGHT, GREY, LIGHT]):
        cell.fill = fill
    put_matrix(sheet, "A9", table("""
Phase | Deliverable | Task | Sponsor | Project Lead | Registrar | Faculty Rep | IT Services
. | . | . | (Dean Carr) | (R. Ames) | (I. Cole) | (tbd) | (A. Iles)
Plan | Scope statement | Collect needs | I | A | R | C | C
. | . | Write scope | A | R | C | C | I
. | Budget | Estimate costs | A | R | . | . | C
Build | Enrolment form | Design form | . | A | C | C | R
. | . | Test form | . | A | R | R | C
Close | Final report | Write report | A | R | C | I | I
"""), heads=2)
    for area in ["A11:A13", "B11:B12", "A14:A15", "B14:B15"]:
        sheet.merge_cells(area)


@openpyxl_book("template-region-rasci.xlsx")
def template_region_rasci(sheet):
    sheet.title = "Ansvarsfordeling"
    put_title(sheet, "A1", "Opgave- og ansvarsfordeling ved indførelse af ny journal", "Regionshospitalet, klinisk it")
    put_matrix(sheet, "A4", table("""
Nr. | Opgave | Regional projektleder | Hospitalsledelse | Afdelingsledelse | Superbruger | It-afdeling | Leverandør | Tidsfrist | Bemærkning
Før ibrugtagning | . | . | . | . | . | . | . | . | .
1 | Udpege superbrugere | I | I | A | . | . | . | . | Mindst to pr. afsnit
2 | Uddanne personale | A | I | S | R | . | S | . | .
3 | Teste integrationer | A | . | I | S | R | R | . | Se testplan
Under ibrugtagning | . | . | . | . | . | . | . | . | .
4 | Bemande kommandocentral | A | C | I | S | R | R | . | .
5 | Melde fejl ind | I | . | A | R | C | I | . | .
Efter ibrugtagning | . | . | . | . | . | . | . | . | .
6 | Følge op på gevinster | R | A | S | C | . | . | . | Efter seks måneder
"""))
    for row, month in [(6, 1), (7, 2), (8, 3), (10, 4), (11, 5), (13, 11)]:
        sheet.cell(row, 9, datetime.date(2024, month, 15)).number_format = "dd-mm-yyyy"
    for row in [5, 9, 12]:
        sheet.merge_cells(f"A{row}:J{row}")
    put_legend(sheet, "A16", "Forklaring", [
        ["R", "Udfører opgaven"], ["A", "Har det overordnede ansvar"], ["S", "Støtter"], ["C", "Konsulteres"], ["I", "Informeres"],
    ])


@openpyxl_book("template-municipal-plan.xlsx")
def template_municipal_plan(sheet):
    sheet.title = "Ansvarsplan"
    put(sheet, "A1", [
        ["Sagsnr.:", "00.15.00-A00-3-24", None, None, None, "Sidst opdateret:", datetime.date(2024, 3, 12)],
        ["Ansvarsplan for indsatser på beskæftigelsesområdet"],
        ["B = beslutter, H = hovedansvar, U = udfører, K = konsulteres, I = informeres"],
    ])
    put_matrix(sheet, "A4", table("""
Indsatsområde | Opgave | Delopgave | Jobcenterchef | Teamleder | Sagsbehandler | Virksomhedskonsulent | Administration
. | . | . | BHK | KIB | . | . | .
Unge | Samtaler | Indkalde til samtale | . | H | U | . | U
. | . | Holde samtale | . | H | U | K | .
. | Praktik | Finde praktikplads | I | H | K | U | .
Sygemeldte | Visitation | Visitere sag | B | H | U | . | I
. | . | Lægge plan | . | H | U | K | .
Ledelse | Budget | Følge budget | H | K | . | . | U
"""), heads=2)
    for area in ["A6:A8", "B6:B7", "A9:A10", "B9:B10"]:
        sheet.merge_cells(area)


@openpyxl_book("template-daci-decisions.xlsx")
def template_daci_decisions(sheet):
    sheet.title = "DACI"
    put_title(sheet, "A1", "DACI: decision log")
    put_matrix(sheet, "A3", table("""
Decision | Status | Driver | Approver | Contributors | Informed | Due date | Outcome
Choose analytics vendor | IN PROGRESS | Dana | Carl | Ida, Amir | Marketing, Sales | . | .
Drop support for old browsers | DECIDED | Amir | Carl | Dana | Support | . | Yes, from June
Move to weekly releases | NOT STARTED | Ida, Dana | Carl | Amir | Sales | . | .
Rename the product | DECIDED | . | Carl | Ida | Marketing | . | No
"""))
    for row, month in [(4, 4), (5, 5), (6, 6), (7, 7)]:
        sheet.cell(row, 7, datetime.date(2024, month, 2))


@openpyxl_book("template-automotive-rasic.xlsx")
def template_automotive_rasic(sheet):
    sheet.title = "RASIC"
    put(sheet, "A1", [
        ["APQP RASIC", None, "Part name:", "Bracket LH", None, "Customer:", "OEM"],
        ["R - Responsible   A - Approve   S - Support   I - Inform   C - Consult"],
    ])
    put_matrix(sheet, "A4", table("""
No. | APQP element | Program Manager | Product Engineering | Quality | Manufacturing | Purchasing | Supplier
PHASE 1 - PLAN AND DEFINE | . | . | . | . | . | . | .
1.1 | Voice of the customer | R/A | S | S | I | I | .
1.2 | Quality goals | A | R | S | C | . | I
PHASE 2 - PRODUCT DESIGN | . | . | . | . | . | . | .
2.1 | Design FMEA | A | R | S | S | . | C
2.2 | Prototype control plan | I | A | R | S | . | S
PHASE 3 - PROCESS DESIGN | . | . | . | . | . | . | .
3.1 | Process flow chart | I | C | A | R | . | S
3.2 | Packaging specification | I | . | C | S | A | R
"""))
    for row in [5, 8, 11]:
        sheet.merge_cells(f"A{row}:H{row}")


@openpyxl_book("template-workbook-of-sheets.xlsx")
def template_workbook_of_sheets(sheet):
    book = sheet.parent
    sheet.title = "Instructions"
    put(sheet, "A1", [
        ["RACI chart template"], [None], ["Letter", "Role", "What it means", "How many"],
        ["R", "Responsible", "Does the work", "One or more"], ["A", "Accountable", "Answers for the result", "Exactly one"],
        ["C", "Consulted", "Is asked before", "As needed"], ["I", "Informed", "Is told after", "As needed"],
    ])
    people = book.create_sheet("Roles")
    put(people, "A1", table("""
Role | Name | Initials | Department | E-mail
Project Manager | Inger Carlsen | IC | PMO | ic@example.org
Sponsor | Rasmus Aagaard | RA | Finance | ra@example.org
Architect | Carl Iversen | CI | IT | ci@example.org
Tester | Anna Rasmussen | AR | IT | ar@example.org
"""))
    chart = book.create_sheet("RACI chart")
    put_matrix(chart, "B3", table("""
Task | Project Manager | Sponsor | Architect | Tester
Approve scope | R | A | C | I
Design solution | A | I | R | C
Test solution | A | . | C | R
Go live | R | A | I | I
"""))
    lists = book.create_sheet("Lists")
    put(lists, "A1", [["Letters"], ["R"], ["A"], ["C"], ["I"], ["R/A"]])
    log = book.create_sheet("Change log")
    put(log, "A1", [["Version", "Date", "By", "Change"], ["A", datetime.date(2024, 1, 8), "RA", "First draft"],
                    ["B", datetime.date(2024, 1, 22), "IC", "Tester added"], ["C", datetime.date(2024, 2, 2), "CI", "Approved"]])


THIRTEEN = """
Nr. | Aktivitet | Direktør | Kørselsleder | Chauffør | Planlægger | KØRSELSLEDER | . | Økonomi
K1 | Planlægge ruter | I | H | . | U | . | K | .
K2 | Køre borgere | . | . | U | K | . | . | .
K3 | Vedligeholde biler | . | H | U | . | . | . | H
K4 | Godkende budget | B | H | . | K | . | . | I
K5 | Købe nye biler | . | . | . | . | . | . | .
K6 | Sælge gamle biler | . | H/U | Q | . | . | . | K
K7 | Føre kørebøger | . | Η | U | . | . | . | I
K8 | Afregne kørsel | I | u,h | . | . | . | . | K
K9 | . | . | H | U | . | . | . | .
K2 | Vaske biler | . | H | U | . | . | . | .
K11 | Behandle klager | I | H/U | . | . | . | . | .
K12 | Oplære chauffører | . | H | U | #REF! | . | I | .
K13 | Evaluere kørsel | K | H | . | U | I | . | .
"""


@openpyxl_book("faults-thirteen.xlsx")
def faults_thirteen(sheet):
    sheet.title = "Kørsel"
    put_title(sheet, "A1", "Ansvar for kørsel")
    put_matrix(sheet, "A3", table(THIRTEEN))
    sheet.row_dimensions[14].hidden = True


saved_by_libreoffice("faults-thirteen.ods", "faults-thirteen.xlsx")
saved_by_libreoffice("faults-thirteen.xls", "faults-thirteen.xlsx")


@plain_file("faults-in-text.csv", "utf-8-sig")
def faults_in_text():
    return separated(table(THIRTEEN.replace("#REF!", "#REFERENCE!")), ";")


@openpyxl_book("faults-raci-combinations.xlsx")
def faults_raci_combinations(sheet):
    sheet.title = "Payroll"
    put_matrix(sheet, "A1", table("""
Task | HR Director | Payroll Lead | Accountant | IT | Auditor
Collect timesheets | I | R/A | R | . | .
Check timesheets | . | A/R | C | . | I
Run payroll | I | RA | R | C | .
Correct errors | . | R & A | R | C | I
File taxes | A | R* | . | . | C
Pay out | (A) | R | R | I | .
Change bank details | A | A/R | C | . | I
Store records | . | C | I | A? | R
Close the year | A | A? | R | . | C
Report to board | R | C | I | . | I
"""))


@openpyxl_book("faults-none-at-all.xlsx")
def faults_none_at_all(sheet):
    sheet.title = "Bibliotek"
    put_matrix(sheet, "A1", table("""
. | . | . | Ledelse | . | Formidling | . | . | .
Nr. | Intern note | Aktivitet | Chef | Sekretær | Formidler | Sekretær | Vikar | Materialevalg
VOKSNE | . | . | . | . | . | . | . | .
1 | Hænger sammen med 2 | Vælge bøger | I | . | H | . | - | U
2 | . | Holde foredrag | I | K | H/U | U* | - | .
3 | . | Låne ud | - | - | H | U | - | -
. | . | . | . | . | . | . | . | .
BØRN | . | . | . | . | . | . | . | .
1 | . | Vælge bøger | I | . | H | . | - | U
2 | Sommerbogen | Holde læseklub | B | I | H/U | K (ved tvivl) | - | .
3 | . | Låne ud | . | . | H | U | . | .
* Kun lørdag | . | . | . | . | . | . | . | .
"""), heads=2)
    for area in ["D1:E1", "F1:I1", "A3:I3", "A8:I8"]:
        sheet.merge_cells(area)
    sheet.column_dimensions["B"].hidden = True
    sheet.column_dimensions["H"].hidden = True
    sheet.row_dimensions[7].hidden = True
    lists = sheet.parent.create_sheet("Valg")
    put(lists, "A1", [[letter] for letter in "BHUKI"])
    lists.sheet_state = "hidden"


@openpyxl_book("faults-in-numbers.xlsx")
def faults_in_numbers(sheet):
    sheet.title = "Vej og park"
    put_matrix(sheet, "A1", table("""
Nr. | Aktivitet | Vejchef | Driftsleder | Entreprenør | Kommunikation
1.1 | Salte veje | I | H | U | .
1.2 | Rydde sne | I | H | U | .
1.2 | Lappe huller | I | H | U | .
1.9 | Slå græs | . | H | U | .
1.10 | Fælde træer | K | H | U | I
2.1 | Svare borgere | I | H | . | U
2.1. | Skrive nyhedsbrev | . | K | . | H/U
2.01 | Opdatere kort | . | H/U | . | I
2.2 | Holde borgermøde | H | U | . | U
"""))
    for row in range(2, 7):
        text = sheet.cell(row, 1).value
        sheet.cell(row, 1, float(text)).number_format = "0.00" if text == "1.10" else "0.0"


@openpyxl_book("faults-transposed.xlsx")
def faults_transposed(sheet):
    sheet.title = "Sommerfest"
    put_matrix(sheet, "A1", table("""
Rolle | Søge tilladelse | Leje telt | Hyre musikere | Bestille mad | Sætte plakater op | Rydde op efter festen
Formand | B | I | . | . | . | .
Kasserer | K | H | . | H | . | I
Sekretær | H/U | . | . | U | U | .
kasserer | . | . | . | . | K | .
Frivillige | . | U | . | H | u | U
Pedel | I | K | . | . | . | H
"""))
    sheet.column_dimensions["C"].hidden = True
    sheet.row_dimensions[7].hidden = True


@openpyxl_book("faults-inverted.xlsx")
def faults_inverted(sheet):
    sheet.title = "Skolestart"
    put_matrix(sheet, "A1", table("""
Nr. | Aktivitet | Beslutter | Hovedansvarlig | Udførende | Konsulteres | Informeres
1 | Indskrive elever | Skoleleder | Sekretær | Sekretær | . | Klasselærer
2 | Danne klasser | Skoleleder | Viceleder, Sekretær | Viceleder | Klasselærer | Forældre
3 | Bestille bøger | . | . | Bibliotekar | Klasselærer | Sekretær
4 | Lægge skema | . | Viceleder | . | Klasselærer | Forældre
5 | Fordele lokaler | . | . | . | . | .
4 | Holde velkomst | . | Skoleleder | Klasselærer; Pedel | . | Forældre
7 | Dele nøgler ud | . | Pedel | Pedel | . | Sekretær
"""))
    sheet.row_dimensions[8].hidden = True


@openpyxl_book("faults-hidden-parts.xlsx")
def faults_hidden_parts(sheet):
    sheet.title = "Drift"
    put_matrix(sheet, "A1", table("""
Aktivitet | Direktør | It-chef | Systemejer | Jurist | Leverandør
Anskaffe system | B | H | U | K | .
Sikre kontrakt | I | K | H | U | I
Teste løsning | . | . | H | . | U
Sætte i drift | I | H | . | . | U
Slukke gammelt system | . | . | K | I | U
Følge op på kontrakt | I | H/U | . | K | .
"""))
    sheet.row_dimensions[3].hidden = True
    sheet.row_dimensions[6].hidden = True
    sheet.column_dimensions["E"].hidden = True
    old = sheet.parent.create_sheet("Gammel")
    put_matrix(old, "A1", table("""
Aktivitet | Rektor | Studieleder | Underviser
Planlægge semester | H | U | K
Afholde eksamen | . | H | U
Udstede bevis | H | . | I
Evaluere forløb | I | H/U | K
"""))
    old.row_dimensions[3].hidden = True
    old.sheet_state = "hidden"
    lists = sheet.parent.create_sheet("Lister")
    put(lists, "A1", [["Bogstav"], *[[letter] for letter in "BHUKI"]])
    lists.sheet_state = "veryHidden"


saved_by_libreoffice("faults-hidden-parts.xls", "faults-hidden-parts.xlsx")


@openpyxl_book("no-matrix-stakeholders.xlsx")
def no_matrix_stakeholders(sheet):
    sheet.title = "Register"
    put_title(sheet, "A1", "Stakeholder register")
    put_matrix(sheet, "A3", table("""
ID | Stakeholder | Role | Power | Interest | Influence | Attitude | Strategy
S1 | Board of directors | Sponsor | H | M | H | + | Manage closely
S2 | Employees | Users | L | H | M | 0 | Keep informed
S3 | Works council | Consulted | M | H | M | - | Keep satisfied
S4 | Press | Observer | M | L | L | 0 | Monitor
S5 | Vendor | Contributor | L | H | M | + | Keep informed
"""))
    engagement = sheet.parent.create_sheet("Engagement")
    put_title(engagement, "A1", "Stakeholder engagement assessment matrix", "C = current level, D = desired level")
    put_matrix(engagement, "A4", table("""
Stakeholder | Unaware | Resistant | Neutral | Supportive | Leading
Board of directors | . | . | C | D | .
Employees | C | . | . | D | .
Works council | . | C | D | . | .
Press | C | . | D | . | .
Vendor | . | . | . | C/D | .
"""))


@openpyxl_book("no-matrix-test-plan.xlsx")
def no_matrix_test_plan(sheet):
    sheet.title = "Test run"
    put(sheet, "A1", [["Test run 14", None, "Tester:", "A. Rask"], ["P = passed, F = failed, B = blocked, I = in progress"]])
    put_matrix(sheet, "A4", table("""
No. | Test case | Chrome | Firefox | Safari | Edge
1.1 | Log in with valid password | P | P | P | P
1.2 | Log in with wrong password | P | F | P | P
1.3 | Reset password | P | P | F | B
2.1 | Search for a case | P | P | I | P
2.2 | Open a case | F | P | B | I
2.3 | Close a case | P | P | P | I
"""))


@openpyxl_book("no-matrix-gantt-letters.xlsx")
def no_matrix_gantt_letters(sheet):
    sheet.title = "Schedule"
    put_title(sheet, "A1", "Schedule", "P = planned, A = actual, R = re-planned, D = delivered")
    put_matrix(sheet, "A4", table("""
WBS | Task | Owner | W1 | W2 | W3 | W4 | W5 | W6 | W7 | W8
1 | Analyse needs | AR | A | A | . | . | . | . | . | .
2 | Design database | CI | P | A | A | . | . | . | . | .
3 | Build forms | AR | . | P | P | A | R | R | . | .
4 | Test forms | IC | . | . | . | P | P | R | . | .
5 | Train users | RA | . | . | . | . | . | P | P | .
6 | Go live | IC | . | . | . | . | . | . | P | D
"""))


@openpyxl_book("no-matrix-shortcuts.xlsx")
def no_matrix_shortcuts(sheet):
    sheet.title = "Shortcuts"
    put_title(sheet, "A1", "Keyboard shortcuts for the tools")
    put_matrix(sheet, "A3", table("""
Tool | Photo editor | Drawing program | Layout program | Video editor
Brush | B | B | . | .
Hand | H | H | H | H
Eyedropper | I | I | I | .
Rectangle | U | M | M | .
Blade | . | K | C | C
Crop | C | C | . | .
Rotate | R | R | R | R
Selection | A | A | A | A
"""))


@openpyxl_book("no-matrix-attendance.xlsx")
def no_matrix_attendance(sheet):
    sheet.title = "Attendance"
    put(sheet, "A1", [["Course: First aid"], ["P = present, A = absent, I = ill, R = retaken, D = dropped out"]])
    put_matrix(sheet, "A4", table("""
Participant | Module 1 | Module 2 | Module 3 | Module 4 | Exam
Anna Bech | P | P | A | P | P
Carl Dam | P | I | P | P | P
Ida Falk | A | P | P | D | D
Rune Holm | P | P | P | P | R
Sara Juul | P | A | P | I | R
Tom Krag | P | P | P | P | P
"""))
