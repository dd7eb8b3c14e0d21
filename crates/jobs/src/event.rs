use db::{Result, Tx};
use kernel::{Id, Noun, OrganizationId, Timestamp};
use sea_orm::FromQueryResult;
use serde::{Serialize, de::DeserializeOwned};

/// Something that happened: `registration_key.voided`. The payload is sealed, for it may hold a code or a link.
pub struct Event {
    pub id: String,
    pub at: Timestamp,
    pub name: String,
    pub object_id: String,
    pub owner_id: Option<OrganizationId>,
    payload: Vec<u8>,
}

impl Event {
    pub fn payload<T: DeserializeOwned>(&self) -> Result<T> {
        Ok(serde_json::from_slice(&self.payload)?)
    }
}

/// Reads events in the order in which they were published; what it writes commits together with the mark that the event is
/// handled, so each event takes effect once.
#[async_trait::async_trait]
pub trait Subscriber: Send + Sync {
    async fn handle(&self, tx: &Tx, event: &Event) -> Result<()>;
}

enum EventId {}
impl Noun for EventId {
    const PREFIX: &'static str = "evt";
}

const PURPOSE: &str = "event.payload";

/// Publishes `name` with the transaction: nobody hears of it if that fails.
pub async fn publish(tx: &Tx, name: &str, object_id: impl ToString, owner: Option<OrganizationId>, payload: &impl Serialize) -> Result<()> {
    let id: Id<EventId> = tx.new_id();
    let sealed = tx.vault().seal(PURPOSE, &serde_json::to_vec(payload)?, tx.rng())?;
    tx.execute(
        "INSERT INTO event (id, at, sequence, name, object_id, owner_id, payload) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        [id.into(), tx.now().into(), tx.next_in_sequence().into(), name.into(), object_id.to_string().into(), owner.into(), sealed.into()],
    )
    .await?;
    wake_worker(tx);
    Ok(())
}

/// One wake-up a transaction is enough, and an instance on SQLite wakes its own worker only.
pub(crate) fn wake_worker(tx: &Tx) {
    tx.announce("jobs", "");
}

#[derive(FromQueryResult)]
struct Row {
    id: String,
    at: Timestamp,
    name: String,
    object_id: String,
    owner_id: Option<OrganizationId>,
    payload: String,
}

/// The oldest events that nobody handled yet, locked.
pub(crate) async fn next(tx: &Tx, most: usize) -> Result<Vec<Event>> {
    let sql = format!(
        "SELECT id, at, name, object_id, owner_id, payload FROM event WHERE handled_at IS NULL ORDER BY at, sequence, id LIMIT {most}{}",
        tx.skip_locked()
    );
    let opened = |row: Row| {
        let payload = tx.vault().open(PURPOSE, &row.payload)?;
        Ok(Event { id: row.id, at: row.at, name: row.name, object_id: row.object_id, owner_id: row.owner_id, payload })
    };
    tx.query_all::<Row>(&sql, []).await?.into_iter().map(opened).collect()
}

pub(crate) async fn mark_handled(tx: &Tx, events: &[Event]) -> Result<()> {
    let places: Vec<_> = (2..events.len() + 2).map(|number| format!("${number}")).collect();
    let sql = format!("UPDATE event SET handled_at = $1 WHERE id IN ({})", places.join(", "));
    tx.execute(&sql, std::iter::once(tx.now().into()).chain(events.iter().map(|event| event.id.as_str().into()))).await?;
    Ok(())
}
