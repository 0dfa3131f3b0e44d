//! Wordings about benefits: what an undertaking is to bring, once it is over.

use super::WordList;

/// A prize in a lottery, an allowance, belongings and profits have the same names.
pub(super) static BENEFIT: WordList = WordList {
    words: &[
        "gevinst*", "*gevinst", "*gevinster", "*gevinsten", "*gevinsterne", "*gevinstene",
        "*gevinstrealiser*", "benefit", "benefits", "*besparelse", "*besparelsen", "*besparelser",
        "*besparelserne", "*besparelsene", "*besparing", "*besparingar", "*besparingen",
        "*besparingarna", "*innsparing", "*innsparinger", "*innsparingen", "*innsparingene",
        "*innsparing*", "sparet tid", "spart tid", "sparad tid", "saving", "savings",
        "cost saving*", "time saved", "efficiency gain*", "productivity gain*", "gains",
        "return on investment", "roi", "value realis*", "value realiz*", "nytte", "nytten",
        "nytteværdi*", "nytteverdi*", "nyttevirkning*", "nytterealiser*", "nytteeffekt*",
        "nyttemål*", "nyttorealiser*", "nytta", "nyttan", "nyttor", "nyttorna", "nytto*", "vinst",
        "vinsten", "vinster", "vinsterna", "*svinst", "*svinster", "tidsvinst*",
        "effektivisering*", "effektivitetsgevinst*", "merværdi*", "merverdi", "mervärde*",
        "værdiskabelse*", "verdiskaping*", "effekt", "effekten", "effekterne", "effektene",
        "effekterna", "effektmål*", "effektmät*", "effektvurder*", "effektevaluer*",
        "effektopfølg*", "effektoppfølg*", "effektuppfölj*", "effekthemtag*", "effektrealiser*",
        "mål* … effekter", "mäta … effekter", "mätning … effekter", "følg* … effekter",
        "følge … effekter", "dokumenter* … effekter", "evaluer* … effekter",
        "utvärder* … effekter", "opgør* … effekter", "vurder* … effekter", "uppnådda effekter",
        "opnåede effekter", "oppnådde effekter", "realis* … effekter", "nullpunktsmål*",
        "nollmät*", "nulpunktsmål*", "impact of", "measur* … impact on", "business impact",
        "assess* … outcomes", "measur* … outcomes", "benefit realis*",
    ],
    but_not: &[
        // Prizes.
        "lotterigevinst*", "spillegevinst*", "spilgevinst*", "tipsgevinst*", "lotterivinst*",
        "bankogevinst*", "tombolagevinst*", "gevinst* … *lotteri*", "gevinst* … *tombola*",
        "gevinst* … *spil*", "*lotteri* … gevinst*", "*lotteri* … vinst*", "*spil* … gevinst*",
        "*spill* … gevinst*", "*banko* … gevinst*", "*tombola* … gevinst*", "*tombola* … vinst*",
        "*basar* … gevinst*", "*bingo* … gevinst*", "*bingo* … vinst*", "loddtrekning … gevinst*",
        "gevinst* … loddtrekning*", "gevinst* … basar*", "vinst* … *lotteri*", "vinst* … tombola*",
        "skattefri* gevinst*", "kursgevinst*", "kursvinst*", "vinstskatt*", "vinstdel*",
        "vinstutdel*", "vinstmarginal*", "reavinst*",
        // Allowances and pay.
        "employee benefit*", "staff benefit*", "social benefit*", "housing benefit*",
        "unemployment benefit*", "child benefit*", "sickness benefit*", "health benefit*",
        "fringe benefit*", "welfare benefit*", "pension benefit*", "disability benefit*",
        "maternity benefit*", "insurance benefit*", "medical benefit*", "state benefit*",
        "benefits in kind", "benefit in kind", "benefit claim*", "benefits claim*",
        "benefit form*", "benefit office*", "benefit payment*", "benefits package*",
        "benefits admin*", "benefits enrol*", "benefit appeal*", "benefit applic*",
        "benefit recip*", "benefit fraud", "claim* … benefit*", "compensation and benefits",
        "pay and benefits", "enrol* … benefits", "effektivisering af bygn*",
        // An evening for a good cause, and money in the bank.
        "benefit concert*", "benefit gala*", "benefit dinner*", "benefit match*", "benefit event*",
        "benefit night*", "savings account*", "savings bank*", "savings plan*", "savings book*",
        "savings scheme*", "daylight saving*", "life saving*", "saving* … account*",
        // Noise and belongings.
        "noise impact*", "environmental impact*", "traffic impact*", "visual impact*",
        "impact of noise", "effekten på miljø*", "effektreaktion*", "elektrisk effekt",
        "learning outcomes",
    ],
};
