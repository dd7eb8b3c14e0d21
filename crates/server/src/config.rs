//! Settings: `chancery.toml` in the data folder, then `CHANCERY_…` variables, then the command line. Each setting is one
//! flat word, so its variable is the same word in capitals.

use std::{
    net::{IpAddr, SocketAddr},
    path::{Path, PathBuf},
    time::Duration,
};

use figment::{
    Figment,
    providers::{Env, Format, Serialized, Toml},
};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Where the embedded database, the instance secret and files are kept.
    pub data: PathBuf,
    pub listen: SocketAddr,
    /// `postgres://…`; absent: SQLite in the data folder.
    pub database_url: Option<String>,
    /// Connections to the database, for reading and for writing each.
    pub database_connections: u32,
    /// Where people reach this installation: links in mails start with it.
    pub base_url: Option<String>,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpAddr>,
    /// Metrics are served here and nowhere else; absent: not at all.
    pub metrics_listen: Option<SocketAddr>,
    /// 64 hexadecimal digits; absent: a file in the data folder, made at first start.
    pub instance_secret: Option<String>,
    /// Memory for one password hash, in KiB, and passes over it.
    pub password_memory_kib: u32,
    pub password_passes: u32,
    pub mail_from: String,
    /// Mail is written here as `.eml` files.
    pub mail_directory: Option<PathBuf>,
    pub mail_relay_host: Option<String>,
    pub mail_relay_port: u16,
    /// none, starttls or tls.
    pub mail_relay_encryption: String,
    pub mail_relay_username: Option<String>,
    pub mail_relay_password: Option<String>,
    /// An S3-compatible bucket for attachments and raw mails; absent: the folder `files` in the data folder.
    pub storage_bucket: Option<String>,
    /// `https://s3.example.com`; absent: the provider's own address for the region.
    pub storage_endpoint: Option<String>,
    pub storage_region: String,
    pub storage_access_key_id: Option<String>,
    pub storage_secret_access_key: Option<String>,
    /// Stands before every name in the bucket.
    pub storage_prefix: String,
    /// Days for which attachments are kept after their support request was closed; 0: for ever.
    pub attachment_days_after_closing: u32,
    /// What is logged, for example `info,sqlx=warn`.
    pub log: String,
    /// `text` or `json`.
    pub log_format: String,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            data: "data".into(),
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            database_url: None,
            database_connections: 8,
            base_url: None,
            trusted_proxies: Vec::new(),
            metrics_listen: None,
            instance_secret: None,
            password_memory_kib: 19456,
            password_passes: 2,
            mail_from: "Chancery <chancery@localhost.localdomain>".into(),
            mail_directory: None,
            mail_relay_host: None,
            mail_relay_port: 587,
            mail_relay_encryption: "starttls".into(),
            mail_relay_username: None,
            mail_relay_password: None,
            storage_bucket: None,
            storage_endpoint: None,
            storage_region: "us-east-1".into(),
            storage_access_key_id: None,
            storage_secret_access_key: None,
            storage_prefix: String::new(),
            attachment_days_after_closing: 730,
            log: "info,sqlx=warn,sea_orm=warn".into(),
            log_format: "text".into(),
        }
    }
}

/// Variables that set nothing: those of tests, and empty ones, which many a supervisor writes for 'none'.
fn not_settings() -> Vec<String> {
    let empty = std::env::vars_os().filter(|(_, value)| value.is_empty()).filter_map(|(name, _)| name.into_string().ok());
    let empty = empty.filter_map(|name| name.strip_prefix("CHANCERY_").map(str::to_lowercase));
    empty.chain(["test_database_url", "test_clock"].map(str::to_owned)).collect()
}

impl Config {
    /// Reads the settings for `data`; variables win over the file.
    pub fn load(data: Option<&Path>) -> Result<Self, Box<figment::Error>> {
        let others = not_settings();
        let others: Vec<&str> = others.iter().map(String::as_str).collect();
        let variables = Env::prefixed("CHANCERY_").ignore(&others);
        let figment = Figment::from(Serialized::defaults(Self::default())).merge(variables.clone().only(&["data"]));
        let figment = match data {
            Some(data) => figment.merge(Serialized::default("data", data)),
            None => figment,
        };
        let folder: PathBuf = figment.extract_inner("data").map_err(Box::new)?;
        let figment = figment.merge(Toml::file(folder.join("chancery.toml"))).merge(variables);
        let figment = figment.merge(Serialized::default("data", folder));
        figment.extract().map_err(Box::new)
    }

    pub fn database_url(&self) -> String {
        self.database_url.clone().unwrap_or_else(|| format!("sqlite:{}", self.data.join("chancery.db").display()))
    }
    pub fn base_url(&self) -> String {
        self.base_url.as_deref().map_or_else(|| format!("http://{}", self.listen), |url| url.trim_end_matches('/').to_owned())
    }

    pub(crate) fn attachments_kept(&self) -> Option<Duration> {
        (self.attachment_days_after_closing > 0).then(|| Duration::from_secs(u64::from(self.attachment_days_after_closing) * 86_400))
    }

    /// Every setting with its variable and value; secrets are not shown.
    pub fn listing(&self) -> String {
        let Ok(serde_json::Value::Object(fields)) = serde_json::to_value(self) else { return String::new() };
        fields
            .iter()
            .map(|(name, value)| {
                let secret =
                    matches!(name.as_str(), "instance_secret" | "mail_relay_password" | "database_url" | "storage_secret_access_key")
                        && !value.is_null();
                let shown = if secret { "(set)".to_owned() } else { value.to_string() };
                format!("{name} = {shown}    CHANCERY_{}\n", name.to_uppercase())
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_listing_names_every_variable_and_no_secret() {
        let config = Config {
            mail_relay_password: Some("open sesame".into()),
            database_url: Some("postgres://u:pw@h/d".into()),
            ..Config::default()
        };
        let listing = config.listing();
        assert!(listing.contains("CHANCERY_MAIL_RELAY_HOST") && listing.contains("mail_relay_password = (set)"));
        assert!(!listing.contains("open sesame") && !listing.contains("pw@h"));
    }
}
