//! Opening a support request (spec 04.1, 04.2, 04.5): entitlement, number, priority, response deadline.

use catalog::Product;
use db::Tx;
use identity::Language;
use kernel::{OrganizationId, OrganizationStatus, Permission};
use licensing::LicenseId;
use serde_json::json;

use super::{
    Category, Channel, Entitlement, EntryKind, Priority, Status, SupportRequestError, SupportRequestId,
    after_hours::{self, Phoned},
    call::CALL_WITHIN,
    entitlement::{check, offering, standing},
    entry::{NewEntry, store::append},
    event,
    intake::{check_words, customer_of, product_of},
    number, relation, response,
    store::{self, Customer, Model, View},
};
use crate::{calendar, clock};

#[derive(Clone, Debug)]
pub(crate) struct NewSupportRequest {
    /// On behalf of this customer; a customer's people leave it out.
    pub organization_id: Option<OrganizationId>,
    pub product_code: Option<String>,
    pub license_id: Option<LicenseId>,
    pub category: Category,
    pub subject: String,
    pub description: String,
    pub priority_requested: Option<Priority>,
    pub business_impact: String,
    pub language: Language,
    /// Staff open it although nothing is owed.
    pub override_reason: Option<String>,
    /// What it goes on from.
    pub previous_id: Option<SupportRequestId>,
    /// Further addresses of the customer that get its mails.
    pub recipients: Vec<String>,
    pub channel: Channel,
    /// Staff open it for a caller.
    pub phoned: Option<Phoned>,
}

pub(crate) async fn create(tx: &Tx, input: NewSupportRequest) -> Result<View, SupportRequestError> {
    tx.require_anywhere(Permission::SupportRequestCreate)?;
    let customer = customer_of(tx, input.organization_id).await?;
    require(tx, customer.id, &input)?;
    check_words(&input)?;
    relation::check_previous(tx, customer.id, input.previous_id).await?;
    let (product, maintenance) = product_of(tx, &customer, &input).await?;
    let disabled = customer.status == OrganizationStatus::Disabled;
    let entitlement = check(input.category, disabled, standing(&maintenance, tx.now()), input.override_reason.is_some())
        .map_err(|owed| SupportRequestError::NotEntitled { category: input.category, owed })?;
    let calendar = calendar::store::lock_default(tx, &customer.support_region).await?;
    let mut request = request(tx, &customer, product.as_ref(), &input, &entitlement, calendar.id)?;
    request.offering = offering(customer.support_offering, customer.premium_until, &maintenance, tx.now());
    let hours = calendar.calendar()?;
    if let Some(phoned) = &input.phoned {
        after_hours::take(tx, &mut request, phoned, &hours)?;
    }
    let clocks = response::open(tx, &mut request, &hours).await?;
    request.number = number(store::next_number(tx).await?);
    request.search = kernel::fold(&format!("{} {}", request.number, request.subject));
    let entries = entries(tx, &request, &entitlement, input.override_reason.as_deref());
    request.entries = 0;
    store::insert(tx, &Model { entries: entries.len() as i64, ..request.clone() }).await?;
    clock::store::insert(tx, &clocks).await?;
    append(tx, &mut request, entries).await?;
    relation::follow_on(tx, &request).await?;
    record(tx, &request, &entitlement, input.override_reason.as_deref()).await?;
    let on_behalf = tx.actor().organization() != Some(customer.id);
    let told = json!({"priority": request.priority, "call_required": request.call_required(), "on_behalf": on_behalf});
    event::publish(tx, &request, "created", told).await?;
    // Where nobody looks after the customer there is nobody to tell.
    if customer.service_manager_id.is_some() {
        event::tell_if_urgent(tx, &request, None).await?;
    }
    let product = product.map(|product| (product.code, product.name));
    let inside = store::is_inside(tx);
    Ok(View { request, company: customer.company, product, assignee: None, time_zone: calendar.time_zone, inside })
}

/// Overriding entitlement and opening for a caller are rights of their own.
fn require(tx: &Tx, customer: OrganizationId, input: &NewSupportRequest) -> db::Result<()> {
    let place = tx.actor().place_of(customer);
    tx.require(Permission::SupportRequestCreate, place)?;
    if input.override_reason.is_some() {
        tx.require(Permission::SupportRequestOverrideEntitlement, place)?;
    }
    if input.phoned.is_some() {
        tx.require(Permission::SupportRequestConfirmCall, place)?;
    }
    Ok(())
}

fn request(
    tx: &Tx,
    customer: &Customer,
    product: Option<&Product>,
    input: &NewSupportRequest,
    entitlement: &Entitlement,
    calendar_id: calendar::CalendarId,
) -> Result<Model, SupportRequestError> {
    let input = input.clone();
    let priority = Priority::until_chosen(input.priority_requested);
    Ok(Model {
        id: tx.new_id(),
        number: String::new(),
        customer_id: customer.id,
        product_id: product.map(|product| product.id),
        license_id: input.license_id,
        category: input.category,
        subject: input.subject.trim().to_owned(),
        description: input.description,
        business_impact: input.business_impact,
        language: input.language,
        channel: if input.phoned.is_some() { Channel::Phone } else { input.channel },
        priority_requested: input.priority_requested,
        priority,
        priority_chosen: false,
        awaits_call: priority == Priority::P1,
        status: Status::New,
        close_reason: None,
        rating: None,
        offering: customer.support_offering,
        entitlement: serde_json::to_string(entitlement).map_err(db::Error::from)?,
        calendar_id,
        assignee_id: None,
        opened_by: tx.actor().person(),
        response_due_at: None,
        responded_at: None,
        due_order: i64::MAX,
        closed_at: None,
        closing: "{}".to_owned(),
        closing_warning_at: None,
        closes_at: None,
        reopen_until: None,
        reopened: 0,
        previous_id: input.previous_id,
        merged_into_id: None,
        tags: " ".to_owned(),
        recipients: relation::checked_recipients(&input.recipients)?,
        clock_mark: clock::ClockMark::None,
        call_by: Some(tx.now().plus(CALL_WITHIN)).filter(|_| priority == Priority::P1),
        called_at: None,
        call_contact: None,
        priority_asked: None,
        after_hours: None,
        escalation_level: None,
        entries: 0,
        search: String::new(),
        version: 1,
        created_at: tx.now(),
        updated_at: tx.now(),
    })
}

fn entries(tx: &Tx, request: &Model, entitlement: &Entitlement, override_reason: Option<&str>) -> Vec<NewEntry> {
    let opened = json!({"after": {"status": request.status}, "priority": request.priority, "response_due_at": request.response_due_at});
    let mut entries = vec![NewEntry::of(tx.actor(), EntryKind::State, opened)];
    if let Some(reason) = override_reason.filter(|_| entitlement.overridden) {
        let overridden = NewEntry::of(tx.actor(), EntryKind::Entitlement, json!({"overridden": true})).internal();
        entries.push(NewEntry { body: Some(reason.to_owned()), ..overridden });
    }
    entries
}

async fn record(tx: &Tx, request: &Model, entitlement: &Entitlement, override_reason: Option<&str>) -> db::Result<()> {
    let after = json!({"number": request.number, "product_id": request.product_id, "category": request.category,
        "priority": request.priority, "entitlement": entitlement});
    audit::Entry::new(Permission::SupportRequestCreate, request.id)
        .owner(request.customer_id)
        .change(json!({"after": after}))
        .record(tx)
        .await?;
    if let Some(reason) = override_reason.filter(|_| entitlement.overridden) {
        audit::Entry::new(Permission::SupportRequestOverrideEntitlement, request.id).change(json!({"reason": reason})).record(tx).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use db::Idempotency;
    use kernel::Timestamp;

    use super::*;
    use crate::{
        stage::{Desk, actor, company, find, me},
        support_request::{
            EntitlementState,
            trial::{audited, code, events, for_customer, input, kinds, open, place, timeline},
        },
    };

    fn berlin(local: &str) -> Option<Timestamp> {
        format!("{local}:00+02:00").parse().ok()
    }

    #[tokio::test]
    async fn a_maintained_customer_gets_a_number_and_a_deadline_in_business_time() {
        let desk = Desk::new().await;
        let made = open(&desk.customer, input(None)).await.unwrap();
        assert_eq!((made.number.as_str(), made.priority, made.priority_requested), ("SR-0000001", Priority::P3, None));
        assert_eq!((made.status, made.assignee.is_none(), made.version), (Status::New, true, 1));
        assert_eq!(made.response_due_at, berlin("2026-05-05T10:00"), "one business day");
        assert_eq!(made.response_due_local.as_deref(), Some("2026-05-05T10:00:00+02:00"));
        assert_eq!((made.entitlement.state, made.entitlement.until), (EntitlementState::Maintained, "2026-12-31T23:00:00Z".parse().ok()));
        assert_eq!(made.product.as_ref().map(|product| product.name.as_str()), Some("Harbor Endpoint"));
        let read = desk.customer.read(async |tx| store::find(&tx, made.id).await).await.unwrap();
        let read = crate::support_request::api::SupportRequestBody::try_from(read).unwrap();
        assert_eq!(serde_json::to_value(&read).unwrap(), serde_json::to_value(&made).unwrap(), "what is read is what was answered");
        assert_eq!(kinds(&desk.customer, made.id).await, ["state"]);
        assert_eq!(events(&desk.manager).await, ["support_request.created"]);
        assert_eq!(audited(&desk.manager).await, ["support_request.create"]);
    }

    #[tokio::test]
    async fn the_requested_priority_counts_until_a_cse_has_chosen() {
        let desk = Desk::new().await;
        for (priority, due) in [(Priority::P2, "2026-05-04T14:00"), (Priority::P3, "2026-05-05T10:00"), (Priority::P4, "2026-05-06T10:00")]
        {
            let made = open(&desk.customer, input(Some(priority))).await.unwrap();
            assert_eq!((made.priority, made.response_due_at, made.call_required), (priority, berlin(due), false));
        }
    }

    #[tokio::test]
    async fn a_p1_opened_online_must_be_phoned_in_and_runs_on_p2s_deadline() {
        let desk = Desk::new().await;
        let made = open(&desk.customer, input(Some(Priority::P1))).await.unwrap();
        assert_eq!((made.priority, made.call_required, made.response_due_at), (Priority::P1, true, berlin("2026-05-04T14:00")));
    }

    #[tokio::test]
    async fn numbers_are_unique_and_in_order_when_many_open_at_once() {
        let desk = Desk::new().await;
        let many: Vec<_> = (0..8)
            .map(|_| {
                let cx = desk.customer.clone();
                tokio::spawn(async move { open(&cx, input(None)).await.unwrap().number })
            })
            .collect();
        let mut numbers = Vec::new();
        for one in many {
            numbers.push(one.await.unwrap());
        }
        numbers.sort();
        assert_eq!(numbers, (1..=8).map(number).collect::<Vec<_>>());
        let refused = open(&desk.customer, NewSupportRequest { subject: String::new(), ..input(None) }).await;
        assert_eq!(place(refused), ("/subject".into(), "required".into()));
        assert_eq!(open(&desk.customer, input(None)).await.unwrap().number, "SR-0000009", "a refused one takes no number");
    }

    #[tokio::test]
    async fn opening_takes_at_most_fifteen_statements() {
        let desk = Desk::new().await;
        let mut request = desk.customer.request().clone();
        request.idempotency = Some(Idempotency { key: "k".into(), caller: "c".into(), request_hash: "h".into() });
        let cx = db::Cx::new(desk.stage.db.clone(), desk.stage.env.clone(), desk.customer.actor().clone(), request);
        let inside = cx
            .write(async |tx| {
                create(&tx, input(Some(Priority::P2))).await?;
                Ok::<_, SupportRequestError>(tx.conn().statements())
            })
            .await
            .unwrap();
        assert!(inside < 15, "{inside} and one that keeps the answer");
    }

    #[tokio::test]
    async fn without_running_maintenance_only_licensing_and_account_are_open() {
        let desk = Desk::new().await;
        for category in Category::ALL {
            let tried = open(&desk.lapsed_customer, NewSupportRequest { category: *category, ..input(None) }).await;
            if category.is_always_open() {
                assert_eq!(tried.unwrap().entitlement.state, EntitlementState::Lapsed);
            } else {
                let problem = kernel::Problem::from(tried.unwrap_err());
                assert_eq!(problem.code, "not_entitled", "{category}");
                assert!(problem.detail.contains("2025-12-31T23:00:00Z"), "{}", problem.detail);
            }
        }
    }

    #[tokio::test]
    async fn maintenance_ends_to_the_second_and_grace_is_included() {
        let desk = Desk::new().await;
        desk.stage.clock.set("2027-01-30T22:59:59Z");
        assert_eq!(open(&desk.customer, input(None)).await.unwrap().entitlement.state, EntitlementState::Grace);
        desk.stage.clock.set("2027-01-30T23:00:00Z");
        assert_eq!(code(open(&desk.customer, input(None)).await), "not_entitled");
    }

    #[tokio::test]
    async fn staff_override_entitlement_with_a_reason_and_others_cannot() {
        let desk = Desk::new().await;
        let overridden =
            |cx| NewSupportRequest { override_reason: Some("Goodwill, renewal is under way".into()), ..for_customer(cx, None) };
        let made = open(&desk.manager, overridden(&desk.lapsed_customer)).await.unwrap();
        assert!(made.entitlement.overridden);
        assert!(audited(&desk.manager).await.contains(&"support_request.override_entitlement".to_owned()));
        assert_eq!(kinds(&desk.manager, made.id).await, ["state", "entitlement"]);
        assert_eq!(kinds(&desk.lapsed_customer, made.id).await, ["state"], "the reason is internal");
        assert_eq!(code(open(&desk.manager, for_customer(&desk.lapsed_customer, None)).await), "not_entitled");
        for cx in [&desk.engineer, &desk.other_partner, &desk.lapsed_customer] {
            assert_eq!(code(open(cx, overridden(&desk.lapsed_customer)).await), "forbidden");
        }
    }

    #[tokio::test]
    async fn a_disabled_customer_opens_account_requests_only() {
        let desk = Desk::new().await;
        let hafen = company(&desk.customer);
        desk.stage
            .system()
            .write(async |tx| tx.execute("UPDATE organization SET status = 'disabled' WHERE id = $1", [hafen.into()]).await)
            .await
            .unwrap();
        let disabled = desk.stage.cx(actor(&find(&desk.stage.system(), hafen).await, kernel::Role::Administrator, me(&desk.customer)));
        for category in Category::ALL {
            let tried = open(&disabled, NewSupportRequest { category: *category, ..input(None) }).await;
            match category {
                Category::Account => assert_eq!(tried.unwrap().category, Category::Account),
                _ => assert_eq!(code(tried), "customer_disabled", "{category}"),
            }
        }
    }

    #[tokio::test]
    async fn a_premium_customer_gets_premium_targets() {
        let desk = Desk::new().await;
        let hafen = company(&desk.customer);
        let premium = "UPDATE organization SET support_offering = 'premium' WHERE id = $1";
        desk.stage.system().write(async |tx| tx.execute(premium, [hafen.into()]).await).await.unwrap();
        let made = open(&desk.customer, input(Some(Priority::P2))).await.unwrap();
        assert_eq!((made.offering, made.response_due_at), (identity::SupportOffering::Premium, berlin("2026-05-04T12:00")));
    }

    #[tokio::test]
    async fn a_subject_that_looks_like_code_is_kept_as_text() {
        let desk = Desk::new().await;
        let odd = "'; DROP TABLE support_request; -- <b>{{7*7}}</b>";
        let made = open(&desk.customer, NewSupportRequest { subject: odd.into(), ..input(None) }).await.unwrap();
        assert_eq!(made.subject, odd);
        assert_eq!(timeline(&desk.customer, made.id).await[0].author.name.as_deref(), Some("Nora Hafen"));
    }
}
