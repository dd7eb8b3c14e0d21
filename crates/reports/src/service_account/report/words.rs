//! The words of the report in five languages. `{name}` stands for a value.

use billing::Month;
use identity::Language;
use jiff::civil::Date;

pub(super) struct Words {
    language: Language,
    pub title: &'static str,
    pub statement: &'static str,
    pub so_far: &'static str,
    pub opened: &'static str,
    pub closed: &'static str,
    pub open_at_end: &'static str,
    pub in_time: &'static str,
    pub median: &'static str,
    pub escalations: &'static str,
    pub answers: &'static str,
    pub priority: &'static str,
    pub met: &'static str,
    pub missed: &'static str,
    pub requests: &'static str,
    pub no_requests: &'static str,
    pub more: &'static str,
    pub number: &'static str,
    pub subject: &'static str,
    pub state: &'static str,
    pub still_open: &'static str,
    pub closed_on: &'static str,
    pub licenses: &'static str,
    pub no_licenses: &'static str,
    pub product: &'static str,
    pub size: &'static str,
    pub runs_until: &'static str,
    pub license_state: &'static str,
    pub expired: &'static str,
    pub grace: &'static str,
    pub expiring: &'static str,
    pub running: &'static str,
    pub contact: &'static str,
    pub contact_text: &'static str,
    pub days: &'static str,
    pub hours: &'static str,
    pub minutes: &'static str,
    /// In order, with a space between them.
    months: &'static str,
}

impl Words {
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::En => &EN,
            Language::Fr => &FR,
            Language::It => &IT,
            Language::De => &DE,
            Language::Es => &ES,
        }
    }

    fn month_name(&self, day: Date) -> &'static str {
        self.months.split(' ').nth(usize::from(day.month().unsigned_abs()).saturating_sub(1)).unwrap_or_default()
    }

    /// `May 2026`, `mayo de 2026`.
    pub fn month(&self, month: Month) -> String {
        let first = month.first();
        let name = self.month_name(first);
        if self.language == Language::Es { format!("{name} de {}", first.year()) } else { format!("{name} {}", first.year()) }
    }

    /// `3 May 2026`, `03.05.2026`, `03/05/2026`: as a table has room for.
    pub fn day(&self, day: Date) -> String {
        match self.language {
            Language::En => {
                let name = self.month_name(day);
                format!("{} {} {}", day.day(), name.get(..3).unwrap_or(name), day.year())
            }
            Language::De => format!("{:02}.{:02}.{}", day.day(), day.month(), day.year()),
            _ => format!("{:02}/{:02}/{}", day.day(), day.month(), day.year()),
        }
    }

    /// The largest unit that has at least two of it, to the nearest.
    pub fn span(&self, seconds: i64) -> String {
        let (unit, words) = match seconds {
            172_800.. => (86_400, self.days),
            7_200.. => (3_600, self.hours),
            _ => (60, self.minutes),
        };
        words.replace("{n}", &((seconds + unit / 2) / unit).to_string())
    }

    /// The status of a license, or nothing where it need not be told.
    pub fn license(&self, status: &str) -> &'static str {
        match status {
            "expired" | "frozen" => self.expired,
            "grace" => self.grace,
            "expiring_soon" => self.expiring,
            _ => self.running,
        }
    }
}

static EN: Words = Words {
    language: Language::En,
    title: "Support report, {month}",
    statement: "For {company}: your support requests of the month, how fast they were answered, and the licenses that you have.",
    so_far: "The month is not over: this is how it stands on {day}.",
    opened: "Opened",
    closed: "Closed",
    open_at_end: "Open at the end",
    in_time: "Answered in time",
    median: "Half were closed within",
    escalations: "Escalations",
    answers: "First answers to the requests opened in the month",
    priority: "Priority",
    met: "In time",
    missed: "Late",
    requests: "Support requests",
    no_requests: "There were no support requests in this month.",
    more: "And {n} more; the portal has all of them.",
    number: "Number",
    subject: "Subject",
    state: "State at the end",
    still_open: "Open",
    closed_on: "Closed {day}",
    licenses: "Licenses today",
    no_licenses: "There are no licenses.",
    product: "Product",
    size: "Size",
    runs_until: "Runs until",
    license_state: "State",
    expired: "Expired",
    grace: "Grace period",
    expiring: "Expires soon",
    running: "Active",
    contact: "Your contact",
    contact_text: "{name} looks after you: {email}.",
    days: "{n} days",
    hours: "{n} hours",
    minutes: "{n} minutes",
    months: "January February March April May June July August September October November December",
};

static DE: Words = Words {
    language: Language::De,
    title: "Supportbericht, {month}",
    statement: "Für {company}: Ihre Supportanfragen des Monats, wie schnell sie beantwortet wurden, und Ihre Lizenzen.",
    so_far: "Der Monat ist noch nicht zu Ende: So steht es am {day}.",
    opened: "Eröffnet",
    closed: "Geschlossen",
    open_at_end: "Offen am Ende",
    in_time: "Rechtzeitig beantwortet",
    median: "Die Hälfte geschlossen in",
    escalations: "Eskalationen",
    answers: "Erste Antworten auf die im Monat eröffneten Anfragen",
    priority: "Priorität",
    met: "Rechtzeitig",
    missed: "Verspätet",
    requests: "Supportanfragen",
    no_requests: "In diesem Monat gab es keine Supportanfragen.",
    more: "Und {n} weitere; im Portal stehen alle.",
    number: "Nummer",
    subject: "Betreff",
    state: "Stand am Ende",
    still_open: "Offen",
    closed_on: "Geschlossen {day}",
    licenses: "Lizenzen heute",
    no_licenses: "Es gibt keine Lizenzen.",
    product: "Produkt",
    size: "Umfang",
    runs_until: "Läuft bis",
    license_state: "Stand",
    expired: "Abgelaufen",
    grace: "Nachfrist",
    expiring: "Läuft bald ab",
    running: "Aktiv",
    contact: "Ihr Ansprechpartner",
    contact_text: "{name} betreut Sie: {email}.",
    days: "{n} Tagen",
    hours: "{n} Stunden",
    minutes: "{n} Minuten",
    months: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
};

static FR: Words = Words {
    language: Language::Fr,
    title: "Rapport de support, {month}",
    statement: "Pour {company} : vos demandes de support du mois, la rapidité des réponses et vos licences.",
    so_far: "Le mois n’est pas terminé : voici la situation au {day}.",
    opened: "Ouvertes",
    closed: "Closes",
    open_at_end: "Ouvertes à la fin",
    in_time: "Réponses à temps",
    median: "La moitié closes en",
    escalations: "Escalades",
    answers: "Premières réponses aux demandes ouvertes dans le mois",
    priority: "Priorité",
    met: "À temps",
    missed: "En retard",
    requests: "Demandes de support",
    no_requests: "Il n’y a eu aucune demande de support ce mois-ci.",
    more: "Et {n} autres ; le portail les montre toutes.",
    number: "Numéro",
    subject: "Objet",
    state: "État à la fin",
    still_open: "Ouverte",
    closed_on: "Close le {day}",
    licenses: "Licences à ce jour",
    no_licenses: "Il n’y a aucune licence.",
    product: "Produit",
    size: "Taille",
    runs_until: "Valable jusqu’au",
    license_state: "État",
    expired: "Expirée",
    grace: "Délai de grâce",
    expiring: "Expire bientôt",
    running: "Active",
    contact: "Votre interlocuteur",
    contact_text: "{name} s’occupe de vous : {email}.",
    days: "{n} jours",
    hours: "{n} heures",
    minutes: "{n} minutes",
    months: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
};

static IT: Words = Words {
    language: Language::It,
    title: "Rapporto di assistenza, {month}",
    statement: "Per {company}: le richieste di assistenza del mese, la rapidità delle risposte e le licenze.",
    so_far: "Il mese non è finito: questa è la situazione al {day}.",
    opened: "Aperte",
    closed: "Chiuse",
    open_at_end: "Aperte alla fine",
    in_time: "Risposte in tempo",
    median: "La metà chiusa in",
    escalations: "Escalation",
    answers: "Prime risposte alle richieste aperte nel mese",
    priority: "Priorità",
    met: "In tempo",
    missed: "In ritardo",
    requests: "Richieste di assistenza",
    no_requests: "In questo mese non ci sono state richieste di assistenza.",
    more: "E altre {n}; il portale le mostra tutte.",
    number: "Numero",
    subject: "Oggetto",
    state: "Stato alla fine",
    still_open: "Aperta",
    closed_on: "Chiusa il {day}",
    licenses: "Licenze a oggi",
    no_licenses: "Non ci sono licenze.",
    product: "Prodotto",
    size: "Dimensione",
    runs_until: "Valida fino al",
    license_state: "Stato",
    expired: "Scaduta",
    grace: "Periodo di tolleranza",
    expiring: "In scadenza",
    running: "Attiva",
    contact: "Il Suo referente",
    contact_text: "{name} è a Sua disposizione: {email}.",
    days: "{n} giorni",
    hours: "{n} ore",
    minutes: "{n} minuti",
    months: "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
};

static ES: Words = Words {
    language: Language::Es,
    title: "Informe de soporte, {month}",
    statement: "Para {company}: sus solicitudes de soporte del mes, la rapidez de las respuestas y sus licencias.",
    so_far: "El mes no ha terminado: así está a {day}.",
    opened: "Abiertas",
    closed: "Cerradas",
    open_at_end: "Abiertas al final",
    in_time: "Respondidas a tiempo",
    median: "La mitad, cerradas en",
    escalations: "Escalaciones",
    answers: "Primeras respuestas a las solicitudes abiertas en el mes",
    priority: "Prioridad",
    met: "A tiempo",
    missed: "Tarde",
    requests: "Solicitudes de soporte",
    no_requests: "No hubo solicitudes de soporte en este mes.",
    more: "Y {n} más; el portal las muestra todas.",
    number: "Número",
    subject: "Asunto",
    state: "Estado al final",
    still_open: "Abierta",
    closed_on: "Cerrada el {day}",
    licenses: "Licencias a día de hoy",
    no_licenses: "No hay licencias.",
    product: "Producto",
    size: "Tamaño",
    runs_until: "Válida hasta",
    license_state: "Estado",
    expired: "Caducada",
    grace: "Período de gracia",
    expiring: "Caduca pronto",
    running: "Activa",
    contact: "Su contacto",
    contact_text: "{name} se ocupa de usted: {email}.",
    days: "{n} días",
    hours: "{n} horas",
    minutes: "{n} minutos",
    months: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
};
