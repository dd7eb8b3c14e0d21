use kernel::{OrganizationKind, Role};

use super::{
    api::Filters,
    lines::Line,
    submit::submit,
    update::{LineChange, ReportChange, reset, update, update_lines},
    *,
};
use crate::{UsageReportStatus, promotion::edit_for_test as promotion, world::World};

type Outcome = Result<i64, BillingReportError>;

const BANDS: [(i64, i64); 2] = [(1, 3_999), (10, 2_400)];

impl World {
    /// The distributor's report of April: 25 seats of its MSP at 24.00, a whole month.
    async fn billed(&self) -> BillingReport {
        self.prices(&BANDS).await;
        self.license(&self.msp, &self.customer, 25).await;
        self.report_of_april().await;
        self.approve_all().await;
        self.april().await
    }
    async fn april(&self) -> BillingReport {
        self.billing(&self.distributor, "2026-04").await.unwrap()
    }
    fn biller(&self) -> db::Cx {
        self.cx(&self.distributor, Role::BillingManager)
    }
    fn vendor_biller(&self) -> db::Cx {
        self.cx(&self.vendor, Role::BillingManager)
    }
    async fn edit(&self, id: BillingReportId, change: ReportChange) -> Outcome {
        self.biller().write(async |tx| update(&tx, id, &change).await.map(|report| report.version)).await
    }
    async fn edit_lines(&self, id: BillingReportId, changes: Vec<LineChange>) -> Outcome {
        self.biller().write(async |tx| update_lines(&tx, id, &changes).await.map(|(report, _)| report.version)).await
    }
    async fn reset(&self, id: BillingReportId) -> Outcome {
        self.biller().write(async |tx| reset(&tx, id).await.map(|report| report.version)).await
    }
    async fn submit(&self, id: BillingReportId) -> Outcome {
        self.biller().write(async |tx| submit(&tx, id, "As every month").await.map(|report| report.version)).await
    }
    async fn complete(&self, cx: db::Cx, id: BillingReportId) -> Outcome {
        cx.write(async |tx| decide::complete(&tx, id, "").await.map(|report| report.version)).await
    }
    async fn hand_back(&self, id: BillingReportId, text: &str) -> Outcome {
        self.vendor_biller().write(async |tx| decide::hand_back(&tx, id, text).await.map(|report| report.version)).await
    }
    async fn reject_line(&self, cx: db::Cx, id: BillingReportId, position: i64) -> Outcome {
        cx.write(async |tx| send_back::send_back(&tx, id, position, "40 were agreed").await.map(|report| report.version)).await
    }
    async fn first_line(&self, id: BillingReportId) -> Line {
        self.stage.system().read(async |tx| lines::store::behind(&tx, id, 0, 1).await).await.unwrap().remove(0)
    }
    async fn refused_by_the_engine(&self, sql: &str) -> bool {
        self.stage.system().write(async |tx| tx.execute(sql, []).await).await.is_err()
    }
}

fn forbidden(outcome: &Outcome) -> bool {
    matches!(outcome, Err(BillingReportError::Db(db::Error::Forbidden(_))))
}

#[tokio::test]
async fn from_review_to_the_vendor_and_back_and_to_its_number() {
    let world = World::new().await;
    let report = world.billed().await;
    let id = report.id;
    assert_eq!((report.status, report.total), (BillingReportStatus::UnderReview, 5_000));
    assert!(matches!(world.complete(world.vendor_biller(), id).await, Err(BillingReportError::Status(BillingReportStatus::UnderReview))));
    let terms = terms::TermsChange { po_required: Some(true), margin: Some(2_000), currency: None };
    let distributor = world.distributor.id;
    let set = async |cx: db::Cx| cx.write(async |tx| terms::update(&tx, distributor, terms).await.map(|terms| terms.version)).await;
    assert!(forbidden(&set(world.cx(&world.distributor, Role::Administrator)).await));
    set(world.vendor_biller()).await.unwrap();
    assert!(matches!(world.submit(id).await, Err(BillingReportError::Invalid(errors)) if errors[0].pointer == "/po_number"));
    world.edit(id, ReportChange { po_number: Some(" PO-4711 ".into()), ..ReportChange::default() }).await.unwrap();
    world.submit(id).await.unwrap();
    assert!(matches!(world.reset(id).await, Err(BillingReportError::Status(BillingReportStatus::Submitted))));
    assert!(forbidden(&world.complete(world.biller(), id).await));
    assert!(matches!(world.hand_back(id, " ").await, Err(BillingReportError::Invalid(_))));
    world.hand_back(id, "The margin is 20 %.").await.unwrap();
    world.reset(id).await.unwrap();
    let report = world.april().await;
    assert_eq!((report.status, report.total, report.answer.as_str()), (BillingReportStatus::Returned, 4_000, "The margin is 20 %."));
    world.submit(id).await.unwrap();
    world.complete(world.vendor_biller(), id).await.unwrap();
    let report = world.april().await;
    assert_eq!((report.status, report.number.as_deref()), (BillingReportStatus::Completed, Some("BR-0000001")));
    for (event, times) in [("submitted", 2), ("returned", 1), ("completed", 1)] {
        assert_eq!(world.heard(&format!("billing_report.{event}")).await, times, "{event}");
    }
}

#[tokio::test]
async fn completed_is_immutable_by_every_route_and_by_sql() {
    let world = World::new().await;
    let id = world.billed().await.id;
    world.submit(id).await.unwrap();
    world.complete(world.vendor_biller(), id).await.unwrap();
    let (before, line) = (format!("{:?}", world.april().await), format!("{:?}", world.first_line(id).await));
    let change = || LineChange { position: 1, unit_price: Some(1), ..LineChange::default() };
    let outcomes = [
        world.edit(id, ReportChange { po_number: Some("X".into()), ..ReportChange::default() }).await,
        world.edit(id, ReportChange { margin: Some(1), ..ReportChange::default() }).await,
        world.edit_lines(id, vec![change()]).await,
        world.reset(id).await,
        world.submit(id).await,
        world.complete(world.vendor_biller(), id).await,
        world.hand_back(id, "Once more").await,
        world.reject_line(world.biller(), id, 1).await,
        world.reject_line(world.vendor_biller(), id, 1).await,
    ];
    for (route, outcome) in outcomes.iter().enumerate() {
        assert!(matches!(outcome, Err(BillingReportError::Status(BillingReportStatus::Completed))), "{route}: {outcome:?}");
    }
    for sql in [
        "UPDATE billing_report SET total = 1",
        "UPDATE billing_report SET status = 'returned', number = NULL",
        "DELETE FROM billing_report",
        "UPDATE billing_report_line SET total = 1",
        "DELETE FROM billing_report_line",
        "INSERT INTO billing_report_line SELECT * FROM billing_report_line",
    ] {
        assert!(world.refused_by_the_engine(sql).await, "{sql}");
    }
    assert_eq!((format!("{:?}", world.april().await), format!("{:?}", world.first_line(id).await)), (before, line));
    assert_eq!(world.report("2026-04").await.status, UsageReportStatus::Approved);
    assert_eq!(world.heard("billing_report.completed").await, 1);
}

#[tokio::test]
async fn what_is_approved_after_completion_stands_in_the_next_report() {
    let world = World::new().await;
    let late = world.organization(Some(&world.distributor), OrganizationKind::Msp, "late").await;
    let id = world.billed().await.id;
    world.submit(id).await.unwrap();
    world.complete(world.vendor_biller(), id).await.unwrap();
    // A report of April that nobody knew of.
    let sql = "UPDATE usage_report SET organization_id = $1, billed = FALSE, billing_report_id = NULL, billing_checkpoint = ''";
    world.stage.system().write(async |tx| tx.execute(sql, [late.id.into()]).await).await.unwrap();
    world.execute("UPDATE usage_report_line SET line = line || '.late'").await;
    world.approve_all().await;
    assert_eq!(world.april().await.lines, 1);
    let next = world.billing(&world.distributor, "2026-05").await.unwrap();
    let line = world.first_line(next.id).await;
    assert_eq!((line.month.as_str(), line.partner_id, line.charged_days), ("2026-04", late.id, 30));
}

#[tokio::test]
async fn it_waits_for_every_partner_s_usage_report() {
    let world = World::new().await;
    let other = world.organization(Some(&world.distributor), OrganizationKind::Msp, "other").await;
    let customer = world.organization(Some(&other), OrganizationKind::Customer, "kontor").await;
    world.license(&other, &customer, 3).await;
    let id = world.billed().await.id;
    let open = world.report_of(&other, "2026-04").await.unwrap().id;
    let sql = "UPDATE usage_report SET status = 'under_review' WHERE id = $1";
    world.execute("DELETE FROM billing_report_line WHERE partner_company = 'other'").await;
    world.stage.system().write(async |tx| tx.execute(sql, [open.into()]).await).await.unwrap();
    world.execute("UPDATE usage_report SET billed = FALSE, billing_checkpoint = '' WHERE status = 'under_review'").await;
    assert!(matches!(world.submit(id).await, Err(BillingReportError::Waiting(1))));
    world.approve_all().await;
    world.submit(id).await.unwrap();
}

#[tokio::test]
async fn prices_margins_and_codes_change_lines_and_are_put_back() {
    let world = World::new().await;
    let report = world.billed().await;
    let id = report.id;
    let total = async || world.april().await.total;
    world.edit(id, ReportChange { margin: Some(2_750), ..ReportChange::default() }).await.unwrap();
    assert_eq!(total().await, 3_625);
    let line = |change: LineChange| world.edit_lines(id, vec![LineChange { position: 1, ..change }]);
    line(LineChange { unit_price: Some(1_999), ..LineChange::default() }).await.unwrap();
    assert_eq!(total().await, 3_019, "25 x 19.99 / 12 x 72.5 %: 30.194");
    promotion(&world.stage.system(), "SPRING", crate::PromotionEffect::Price, 1_000, ("2026-04-01", "2026-04-30")).await;
    promotion(&world.stage.system(), "PARTNER", crate::PromotionEffect::Margin, 5_000, ("2026-01-01", "2026-12-31")).await;
    promotion(&world.stage.system(), "WINTER", crate::PromotionEffect::Price, 9_000, ("2026-12-01", "2026-12-31")).await;
    let code = |code: &str| LineChange { promotion_code: Some(code.into()), ..LineChange::default() };
    line(code("spring")).await.unwrap();
    assert_eq!(total().await, 2_717, "10 % off: 27.174");
    world.edit(id, ReportChange { promotion_code: Some("Partner".into()), ..ReportChange::default() }).await.unwrap();
    assert_eq!(total().await, 2_082, "at half the price: 20.823");
    for wrong in [code("winter"), code("nothing"), LineChange { margin: Some(10_001), ..LineChange::default() }] {
        assert!(matches!(line(wrong).await, Err(BillingReportError::Invalid(_))));
    }
    let winter = ReportChange { promotion_code: Some("WINTER".into()), ..ReportChange::default() };
    assert!(matches!(world.edit(id, winter).await, Err(BillingReportError::Invalid(_))), "it fits no line");
    line(code("")).await.unwrap();
    assert_eq!(total().await, 3_019);
    world.reset(id).await.unwrap();
    let report = world.april().await;
    assert_eq!((report.total, report.margin), (5_000, 0));
    let line = world.first_line(id).await;
    assert_eq!((line.unit_price, line.list_price, line.margin), (Some(2_400), Some(2_400), 0));
}

#[tokio::test]
async fn rejecting_a_line_sends_its_usage_report_back_and_approval_brings_it_again() {
    let world = World::new().await;
    let direct = world.organization(Some(&world.distributor), OrganizationKind::Customer, "werft").await;
    world.license(&world.distributor, &direct, 4).await;
    let id = world.billed().await.id;
    let position = async |partner: &identity::Organization| {
        let lines = world.stage.system().read(async |tx| lines::store::behind(&tx, id, 0, 10).await).await.unwrap();
        lines.into_iter().find(|line| line.partner_id == partner.id).map(|line| line.position)
    };
    let of_msp = position(&world.msp).await.unwrap();
    let own = position(&world.distributor).await.unwrap();
    assert!(forbidden(&world.reject_line(world.biller(), id, own).await), "nobody rejects the own report");
    world.reject_line(world.biller(), id, of_msp).await.unwrap();
    let usage = world.report("2026-04").await;
    assert_eq!((usage.status, usage.comment.as_str()), (UsageReportStatus::Rejected, "40 were agreed"));
    assert_eq!((world.april().await.lines, position(&world.msp).await), (1, None));
    assert!(matches!(world.submit(id).await, Err(BillingReportError::Waiting(1))));
    world.approve_all().await;
    assert_eq!((world.april().await.lines, world.april().await.total), (2, 5_000 + 1_333));
    world.submit(id).await.unwrap();
    world.reject_line(world.vendor_biller(), id, own).await.unwrap();
    let report = world.april().await;
    assert_eq!((report.status, report.lines), (BillingReportStatus::Returned, 1), "with the line, the report is returned");
    assert_eq!(world.report_of(&world.distributor, "2026-04").await.unwrap().status, UsageReportStatus::Rejected);
}

#[tokio::test]
async fn nobody_below_a_tier_1_sees_what_it_pays_nor_does_a_neighbor() {
    let world = World::new().await;
    let id = world.billed().await.id;
    let shop = world.organization(Some(&world.distributor), OrganizationKind::Reseller, "shop").await;
    let south = world.organization(Some(&world.vendor), OrganizationKind::Distributor, "south").await;
    for (organization, allowed) in [(&world.msp, false), (&shop, false), (&world.customer, false), (&south, true)] {
        let cx = world.cx(organization, Role::Administrator);
        let listed = cx.read(async |tx| {
            tx.require_anywhere(kernel::Permission::BillingReportList)?;
            store::page(&tx, &kernel::PageQuery::default(), &Filters::default()).await
        });
        match listed.await {
            Ok(page) => assert!(allowed && page.items.is_empty(), "{}", organization.company),
            Err(error) => assert!(!allowed && matches!(error, db::Error::Forbidden(_)), "{}", organization.company),
        }
        assert!(matches!(cx.read(async |tx| store::find(&tx, id).await).await, Err(db::Error::NotFound)));
        let tier1 = world.distributor.id;
        assert!(cx.read(async |tx| terms::read(&tx, tier1).await).await.is_err());
    }
    let usage = serde_json::to_string(&crate::usage_report::api::UsageReportBody::from(world.report("2026-04").await)).unwrap();
    for word in ["price", "margin", "promotion", "total", "amount"] {
        assert!(!usage.contains(word), "{word} in {usage}");
    }
    for role in [Role::CustomerAccountManager, Role::LicenseManager, Role::PartnerAccountManager] {
        let cx = world.cx(&world.distributor, role);
        assert!(cx.read(async |tx| tx.require_anywhere(kernel::Permission::BillingReportRead)).await.is_err(), "{role}");
    }
}

#[tokio::test]
async fn numbers_have_no_gaps_when_two_servers_complete_and_one_dies() {
    let world = World::new().await;
    world.billed().await;
    for month in 5..=9 {
        world.stage.clock.set(&format!("2026-{:02}-01T08:00:00Z", month + 1));
        world.work().await;
        world.approve_all().await;
    }
    let mut ids = Vec::new();
    for month in 4..=9 {
        let id = world.billing(&world.distributor, &format!("2026-{month:02}")).await.unwrap().id;
        world.submit(id).await.unwrap();
        ids.push(id);
    }
    let vendor = world.vendor_biller();
    let killed = vendor.write(async |tx| {
        decide::complete(&tx, ids[0], "").await?;
        Err::<(), _>(BillingReportError::Waiting(0))
    });
    killed.await.unwrap_err();
    let other = world.stage.another_server().await;
    let actor = world.vendor_biller().actor().clone();
    let other = db::Cx::new(other, world.stage.env.clone(), actor, db::Request { id: "other".into(), ..db::Request::default() });
    let (first, second) = tokio::join!(
        async {
            for id in &ids[..3] {
                world.complete(world.vendor_biller(), *id).await.unwrap();
            }
        },
        async {
            for id in &ids[3..] {
                world.complete(other.clone(), *id).await.unwrap();
            }
        }
    );
    let ((), ()) = (first, second);
    let mut numbers = Vec::new();
    for month in 4..=9 {
        numbers.push(world.billing(&world.distributor, &format!("2026-{month:02}")).await.unwrap().number.unwrap());
    }
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=6).map(|number| format!("BR-{number:07}")).collect::<Vec<_>>());
}

#[tokio::test]
async fn it_is_printed_in_the_tier_1_s_language() {
    let world = World::new().await;
    let id = world.billed().await.id;
    let paper = world.biller().read(async |tx| paper::of(&tx, id).await).await.unwrap();
    let pdf = paper.pdf().unwrap();
    assert!(pdf.starts_with(b"%PDF-") && pdf.len() > 3_000);
}
