//! The words of a certificate in five languages (spec/05.4). `{name}` stands for a value.

use identity::Language;
use jiff::civil::Date;

pub(super) struct Words {
    language: Language,
    pub title: &'static str,
    pub statement: &'static str,
    pub statement_trial: &'static str,
    pub number: &'static str,
    pub licensee: &'static str,
    pub product: &'static str,
    pub version: &'static str,
    pub full: &'static str,
    pub trial: &'static str,
    pub nfr: &'static str,
    pub size: &'static str,
    pub period: &'static str,
    pub from_to: &'static str,
    pub code: &'static str,
    pub reseller: &'static str,
    pub contact: &'static str,
    pub issued: &'static str,
    pub refresh_heading: &'static str,
    pub refresh: &'static str,
    pub refresh_smb: &'static str,
    pub refresh_enterprise: &'static str,
    pub renewal_heading: &'static str,
    pub running: &'static str,
    pub grace: &'static str,
    pub ended: &'static str,
    pub trial_running: &'static str,
    pub trial_ended: &'static str,
    months: [&'static str; 12],
    /// Known units, one and many.
    units: [(&'static str, &'static str, &'static str); 5],
    /// Between thousands.
    group: &'static str,
}

impl Words {
    pub(super) fn of(language: Language) -> &'static Self {
        match language {
            Language::En => &EN,
            Language::Fr => &FR,
            Language::It => &IT,
            Language::De => &DE,
            Language::Es => &ES,
        }
    }

    /// `31 March 2027`, `31. März 2027`, `1er avril 2027`.
    pub(super) fn day(&self, day: Date) -> String {
        let month = self.months[usize::from(day.month().unsigned_abs().clamp(1, 12)) - 1];
        let (number, year) = (day.day(), day.year());
        match (self.language, number) {
            (Language::De, _) => format!("{number}. {month} {year}"),
            (Language::Es, _) => format!("{number} de {month} de {year}"),
            (Language::Fr, 1) => format!("1er {month} {year}"),
            (Language::It, 1) => format!("1º {month} {year}"),
            _ => format!("{number} {month} {year}"),
        }
    }

    /// `12,500`, `12.500`, `12 500`.
    pub(super) fn number_text(&self, number: i64) -> String {
        let digits: Vec<char> = number.to_string().chars().collect();
        let groups: Vec<String> = digits.rchunks(3).rev().map(|group| group.iter().collect()).collect();
        groups.join(self.group)
    }

    /// The unit in this language; one that is not known here stands as the catalog has it.
    pub(super) fn unit<'a>(&self, unit: &'a str, units: i64) -> &'a str {
        let known = self.units.iter().find(|(name, ..)| *name == unit);
        known.map_or(unit, |(_, one, many)| if units == 1 { one } else { many })
    }
}

static EN: Words = Words {
    language: Language::En,
    title: "License certificate",
    statement: "{company} is licensed to use {product} for {units}. While the period runs, updates and technical support are included.",
    statement_trial: "{company} may evaluate {product} with {units} during the period below.",
    number: "Certificate number",
    licensee: "Licensed to",
    product: "Product",
    version: "Version",
    full: "Full version",
    trial: "Evaluation",
    nfr: "Not for resale",
    size: "Size",
    period: "Period",
    from_to: "{from} to {to}",
    code: "Activation Code",
    reseller: "Sold by",
    contact: "Contact",
    issued: "Issued on",
    refresh_heading: "How to refresh the license in the product",
    refresh: "After a renewal the product shows the new date as soon as it asks for it:",
    refresh_smb: "Preferences > Product License > Check Status Online",
    refresh_enterprise: "Administration > Product License > Check Status Online",
    renewal_heading: "If the license is not renewed",
    running: "The period ends on {end}. Updates and technical support go on until {grace} and then stop. To renew, ask {reseller}.",
    grace: "The period ended on {end}. Updates and technical support go on until {grace} and then stop. To renew, ask {reseller}.",
    ended: "The period ended on {end}. Updates and technical support stopped after {grace}. To have them again, ask {reseller} for a renewal.",
    trial_running: "The evaluation ends on {end}; all features of the product then stop. To keep using it, ask {reseller} for a full license.",
    trial_ended: "The evaluation ended on {end}. To use the product again, ask {reseller} for a full license.",
    months: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
    units: [
        ("seat", "seat", "seats"),
        ("endpoint", "endpoint", "endpoints"),
        ("user", "user", "users"),
        ("mailbox", "mailbox", "mailboxes"),
        ("key", "key", "keys"),
    ],
    group: ",",
};

static FR: Words = Words {
    language: Language::Fr,
    title: "Certificat de licence",
    statement: "La société {company} est autorisée à utiliser {product} pour {units}. Pendant la période, les mises à jour et l’assistance technique sont incluses.",
    statement_trial: "La société {company} peut évaluer {product} avec {units} pendant la période indiquée ci-dessous.",
    number: "Numéro du certificat",
    licensee: "Titulaire",
    product: "Produit",
    version: "Version",
    full: "Version complète",
    trial: "Évaluation",
    nfr: "Revente interdite",
    size: "Étendue",
    period: "Période",
    from_to: "du {from} au {to}",
    code: "Code d’activation",
    reseller: "Vendu par",
    contact: "Contact",
    issued: "Établi le",
    refresh_heading: "Actualiser la licence dans le produit",
    refresh: "Après un renouvellement, le produit affiche la nouvelle date dès qu’il la demande :",
    refresh_smb: "Préférences > Licence du produit > Vérifier l’état en ligne",
    refresh_enterprise: "Administration > Licence du produit > Vérifier l’état en ligne",
    renewal_heading: "Si la licence n’est pas renouvelée",
    running: "La période se termine le {end}. Les mises à jour et l’assistance technique continuent jusqu’au {grace}, puis s’arrêtent. Pour renouveler, adressez-vous à {reseller}.",
    grace: "La période s’est terminée le {end}. Les mises à jour et l’assistance technique continuent jusqu’au {grace}, puis s’arrêtent. Pour renouveler, adressez-vous à {reseller}.",
    ended: "La période s’est terminée le {end}. Les mises à jour et l’assistance technique se sont arrêtées après le {grace}. Pour en bénéficier à nouveau, demandez un renouvellement à {reseller}.",
    trial_running: "L’évaluation se termine le {end} ; toutes les fonctions du produit s’arrêtent alors. Pour continuer, demandez une licence complète à {reseller}.",
    trial_ended: "L’évaluation s’est terminée le {end}. Pour utiliser à nouveau le produit, demandez une licence complète à {reseller}.",
    months: ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
    units: [
        ("seat", "poste", "postes"),
        ("endpoint", "terminal", "terminaux"),
        ("user", "utilisateur", "utilisateurs"),
        ("mailbox", "boîte aux lettres", "boîtes aux lettres"),
        ("key", "clé", "clés"),
    ],
    group: "\u{a0}",
};

static IT: Words = Words {
    language: Language::It,
    title: "Certificato di licenza",
    statement: "{company} è autorizzata a usare {product} per {units}. Durante il periodo sono compresi gli aggiornamenti e l’assistenza tecnica.",
    statement_trial: "{company} può provare {product} con {units} durante il periodo indicato sotto.",
    number: "Numero del certificato",
    licensee: "Intestatario",
    product: "Prodotto",
    version: "Versione",
    full: "Versione completa",
    trial: "Prova",
    nfr: "Non destinata alla rivendita",
    size: "Estensione",
    period: "Periodo",
    from_to: "dal {from} al {to}",
    code: "Codice di attivazione",
    reseller: "Venduto da",
    contact: "Contatto",
    issued: "Rilasciato il",
    refresh_heading: "Aggiornare la licenza nel prodotto",
    refresh: "Dopo un rinnovo il prodotto mostra la nuova data appena la richiede:",
    refresh_smb: "Preferenze > Licenza del prodotto > Verifica stato online",
    refresh_enterprise: "Amministrazione > Licenza del prodotto > Verifica stato online",
    renewal_heading: "Se la licenza non viene rinnovata",
    running: "Il periodo termina il {end}. Gli aggiornamenti e l’assistenza tecnica continuano fino al {grace} e poi si interrompono. Per rinnovare, rivolgersi a {reseller}.",
    grace: "Il periodo è terminato il {end}. Gli aggiornamenti e l’assistenza tecnica continuano fino al {grace} e poi si interrompono. Per rinnovare, rivolgersi a {reseller}.",
    ended: "Il periodo è terminato il {end}. Gli aggiornamenti e l’assistenza tecnica si sono interrotti dopo il {grace}. Per riaverli, chiedere un rinnovo a {reseller}.",
    trial_running: "La prova termina il {end}; da allora tutte le funzioni del prodotto si fermano. Per continuare, chiedere una licenza completa a {reseller}.",
    trial_ended: "La prova è terminata il {end}. Per usare di nuovo il prodotto, chiedere una licenza completa a {reseller}.",
    months: [
        "gennaio",
        "febbraio",
        "marzo",
        "aprile",
        "maggio",
        "giugno",
        "luglio",
        "agosto",
        "settembre",
        "ottobre",
        "novembre",
        "dicembre",
    ],
    units: [
        ("seat", "postazione", "postazioni"),
        ("endpoint", "dispositivo", "dispositivi"),
        ("user", "utente", "utenti"),
        ("mailbox", "casella di posta", "caselle di posta"),
        ("key", "chiave", "chiavi"),
    ],
    group: ".",
};

static DE: Words = Words {
    language: Language::De,
    title: "Lizenzurkunde",
    statement: "{company} ist berechtigt, {product} für {units} zu nutzen. Während der Laufzeit sind Aktualisierungen und technische Unterstützung enthalten.",
    statement_trial: "{company} darf {product} mit {units} während der unten genannten Laufzeit erproben.",
    number: "Nummer der Urkunde",
    licensee: "Lizenznehmer",
    product: "Produkt",
    version: "Ausgabe",
    full: "Vollversion",
    trial: "Testversion",
    nfr: "Nicht zum Weiterverkauf",
    size: "Umfang",
    period: "Laufzeit",
    from_to: "{from} bis {to}",
    code: "Aktivierungscode",
    reseller: "Verkauft von",
    contact: "Ansprechpartner",
    issued: "Ausgestellt am",
    refresh_heading: "So aktualisieren Sie die Lizenz im Produkt",
    refresh: "Nach einer Verlängerung zeigt das Produkt das neue Datum, sobald es danach fragt:",
    refresh_smb: "Einstellungen > Produktlizenz > Status online prüfen",
    refresh_enterprise: "Verwaltung > Produktlizenz > Status online prüfen",
    renewal_heading: "Wenn die Lizenz nicht verlängert wird",
    running: "Die Laufzeit endet am {end}. Aktualisierungen und technische Unterstützung gibt es noch bis zum {grace}, danach nicht mehr. Zur Verlängerung wenden Sie sich an {reseller}.",
    grace: "Die Laufzeit endete am {end}. Aktualisierungen und technische Unterstützung gibt es noch bis zum {grace}, danach nicht mehr. Zur Verlängerung wenden Sie sich an {reseller}.",
    ended: "Die Laufzeit endete am {end}. Aktualisierungen und technische Unterstützung gibt es seit dem Ablauf des {grace} nicht mehr. Um sie wieder zu erhalten, bitten Sie {reseller} um eine Verlängerung.",
    trial_running: "Die Testversion endet am {end}; danach sind alle Funktionen des Produkts abgeschaltet. Um es weiter zu nutzen, bitten Sie {reseller} um eine Vollversion.",
    trial_ended: "Die Testversion endete am {end}. Um das Produkt wieder zu nutzen, bitten Sie {reseller} um eine Vollversion.",
    months: ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"],
    units: [
        ("seat", "Arbeitsplatz", "Arbeitsplätze"),
        ("endpoint", "Endgerät", "Endgeräte"),
        ("user", "Benutzer", "Benutzer"),
        ("mailbox", "Postfach", "Postfächer"),
        ("key", "Schlüssel", "Schlüssel"),
    ],
    group: ".",
};

static ES: Words = Words {
    language: Language::Es,
    title: "Certificado de licencia",
    statement: "{company} está autorizada a usar {product} para {units}. Durante el período se incluyen las actualizaciones y la asistencia técnica.",
    statement_trial: "{company} puede evaluar {product} con {units} durante el período indicado abajo.",
    number: "Número del certificado",
    licensee: "Titular",
    product: "Producto",
    version: "Versión",
    full: "Versión completa",
    trial: "Evaluación",
    nfr: "Prohibida su reventa",
    size: "Alcance",
    period: "Período",
    from_to: "del {from} al {to}",
    code: "Código de activación",
    reseller: "Vendido por",
    contact: "Contacto",
    issued: "Emitido el",
    refresh_heading: "Cómo actualizar la licencia en el producto",
    refresh: "Tras una renovación, el producto muestra la nueva fecha en cuanto la consulta:",
    refresh_smb: "Preferencias > Licencia del producto > Comprobar estado en línea",
    refresh_enterprise: "Administración > Licencia del producto > Comprobar estado en línea",
    renewal_heading: "Si la licencia no se renueva",
    running: "El período termina el {end}. Las actualizaciones y la asistencia técnica continúan hasta el {grace} y después cesan. Para renovar, diríjase a {reseller}.",
    grace: "El período terminó el {end}. Las actualizaciones y la asistencia técnica continúan hasta el {grace} y después cesan. Para renovar, diríjase a {reseller}.",
    ended: "El período terminó el {end}. Las actualizaciones y la asistencia técnica cesaron tras el {grace}. Para recuperarlas, solicite una renovación a {reseller}.",
    trial_running: "La evaluación termina el {end}; a partir de entonces se detienen todas las funciones del producto. Para seguir usándolo, solicite una licencia completa a {reseller}.",
    trial_ended: "La evaluación terminó el {end}. Para volver a usar el producto, solicite una licencia completa a {reseller}.",
    months: ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"],
    units: [
        ("seat", "puesto", "puestos"),
        ("endpoint", "dispositivo", "dispositivos"),
        ("user", "usuario", "usuarios"),
        ("mailbox", "buzón", "buzones"),
        ("key", "clave", "claves"),
    ],
    group: ".",
};
