//! Check-ins that must be written, many in one transaction with a handful of statements: what waits for the writer waits here.
//! Only ordinary ones are written together; what is refused, or out of the ordinary, goes its own way by [`super::check_in`].

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use catalog::OverUse;
use db::{Cx, Tx};
use tokio::sync::oneshot;

use super::{
    ActivationError, ActivationId, NEVER_SEEN, Wish, admit,
    check_in::{CheckIn, CheckedIn, authenticate},
    store::{self, Held, Peak, SeenTogether},
};
use crate::license::{LicenseId, LicenseView};

/// Check-ins of one transaction at most.
const MOST: usize = 100;

/// A check-in that waits to be written, with the highest counter that this server noted of its activation.
pub(super) struct Waiting {
    pub id: ActivationId,
    pub input: CheckIn,
    pub noted: Option<i64>,
}

#[derive(Default)]
pub(crate) struct Together(Arc<Queue>);

#[derive(Default)]
struct Queue {
    waiting: Mutex<Vec<(Waiting, oneshot::Sender<CheckedIn>)>>,
    writing: tokio::sync::Mutex<()>,
}

impl Together {
    /// Writes the check-in with those that wait with it; `None` if it must go its own way.
    pub(super) async fn check_in(&self, cx: &Cx, waiting: Waiting) -> Option<CheckedIn> {
        let (done, outcome) = oneshot::channel();
        self.0.waiting().push((waiting, done));
        // In a task of its own: whoever hangs up must not take the others' answers along, for their counters are written then.
        tokio::spawn(self.0.clone().write_some(cx.without_idempotency()));
        outcome.await.ok()
    }
}

impl Queue {
    /// Writes those that came while it waited for its turn, the one it was started for among them unless somebody did before.
    async fn write_some(self: Arc<Self>, cx: Cx) {
        let _writing = self.writing.lock().await;
        let some: Vec<_> = {
            let mut waiting = self.waiting();
            let most = waiting.len().min(MOST);
            waiting.drain(..most).collect()
        };
        if some.is_empty() {
            return;
        }
        let (some, outcomes): (Vec<_>, Vec<_>) = some.into_iter().unzip();
        let some = Arc::new(some);
        let written = Arc::new(Mutex::new(HashMap::new()));
        let (these, answers) = (some.clone(), written.clone());
        let done = cx.write(async |tx| {
            let views = write(&tx, &these).await?;
            *answers.lock().unwrap_or_else(PoisonError::into_inner) = views;
            Ok::<_, ActivationError>(())
        });
        if let Err(cause) = done.await {
            // Nobody is answered: each goes its own way, and hears what stands against it.
            tracing::warn!(%cause, "check-ins were not written together");
            return;
        }
        let mut written = written.lock().unwrap_or_else(PoisonError::into_inner);
        for (waiting, outcome) in some.iter().zip(outcomes) {
            if let Some(done) = written.remove(&waiting.id) {
                // Who does not listen any more has gone away.
                let _ = outcome.send(done);
            }
        }
    }

    fn waiting(&self) -> MutexGuard<'_, Vec<(Waiting, oneshot::Sender<CheckedIn>)>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What one activation reports, and what changes by it.
struct Report<'a> {
    waiting: &'a Waiting,
    held: Held,
    more: i64,
    /// The first of its local day.
    today: Option<String>,
}

/// Writes those that are ordinary; answers them by activation.
pub(super) async fn write(tx: &Tx, some: &[Waiting]) -> Result<HashMap<ActivationId, CheckedIn>, ActivationError> {
    let mut held: HashMap<_, _> = store::lock_together(tx, some.iter().map(|waiting| waiting.id)).await?;
    // A second check-in of the same activation finds nothing here, and goes its own way.
    let reports = some.iter().filter_map(|waiting| Some((waiting, held.remove(&waiting.id)?)));
    let reports: Vec<Report> = reports.filter_map(|(waiting, held)| report(tx, waiting, held).transpose()).collect::<Result<_, _>>()?;
    let mut sums = store::add_usage_together(tx, &changes(&reports)).await?;
    store::raise_peaks(tx, &peaks(&reports, &sums)?).await?;
    let seen = reports.iter().map(|report| SeenTogether {
        id: report.waiting.id,
        counter: report.waiting.input.counter,
        reported_units: report.held.reported_units + report.more,
        product_version: report.waiting.input.product_version.clone(),
    });
    store::seen_together(tx, seen.collect()).await?;
    let done = reports.into_iter().map(|Report { waiting, mut held, .. }| {
        let license = &mut held.view.license;
        license.used_units = *sums.entry(license.id).or_insert(license.used_units);
        Ok((waiting.id, CheckedIn::of(held)?))
    });
    done.collect()
}

/// What an ordinary check-in changes; `None` for all others.
fn report<'a>(tx: &Tx, waiting: &'a Waiting, held: Held) -> Result<Option<Report<'a>>, ActivationError> {
    let input = &waiting.input;
    let (view, policy, zone) = (&held.view, held.view.policy()?, held.view.license.zone()?);
    let more = input.used_units.unwrap_or(held.reported_units) - held.reported_units;
    let ordinary = authenticate(tx.vault(), &held, &input.secret, tx.now()).is_ok()
        && admit(view.status(tx.now()), view.license.version_type, Wish::GoOn).is_ok()
        && held.released_at.is_none()
        && held.lease_ends_at.is_none()
        && !policy.floating
        && input.counter > waiting.noted.map_or(held.counter, |noted| noted.max(held.counter))
        && (more <= 0 || policy.over_use != OverUse::Refuse);
    let today = tx.now().day_in(&zone);
    let counts = more > 0 || held.last_seen_at.day_in(&zone) != today || held.counter == NEVER_SEEN;
    Ok(ordinary.then(|| Report { waiting, more, today: counts.then(|| today.to_string()), held }))
}

/// How the sum of each license changes, in the order of their ids: two servers at once never wait for each other.
fn changes(reports: &[Report]) -> BTreeMap<LicenseId, i64> {
    let mut changes = BTreeMap::new();
    for report in reports.iter().filter(|report| report.more != 0) {
        *changes.entry(report.held.view.license.id).or_default() += report.more;
    }
    changes
}

/// The highest that each license reached: the reports count one after the other, as they came.
fn peaks(reports: &[Report], sums: &HashMap<LicenseId, i64>) -> Result<BTreeMap<(LicenseId, String), Peak>, ActivationError> {
    let changes = changes(reports);
    let mut running: HashMap<LicenseId, LicenseView> = HashMap::new();
    let mut peaks: BTreeMap<_, Peak> = BTreeMap::new();
    for report in reports {
        let id = report.held.view.license.id;
        let view = running.entry(id).or_insert_with(|| {
            let mut view = report.held.view.clone();
            let after = sums.get(&id).copied().unwrap_or(view.license.used_units);
            view.license.used_units = after - changes.get(&id).copied().unwrap_or_default();
            view
        });
        view.license.used_units += report.more;
        if let Some(day) = &report.today {
            let used = view.used_units()?;
            let peak = peaks.entry((id, day.clone())).or_insert(used);
            *peak = used.max(*peak);
        }
    }
    Ok(peaks)
}

#[cfg(test)]
mod tests;
