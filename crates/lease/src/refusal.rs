//! The typed 'no' (spec 02.6).

use kernel::text_enum;

text_enum! {
    /// Why the server refuses an installation. Answered as the problem's code and, signed, in a `RefusalToken`.
    pub enum Refusal {
        ActivationCodeUnknown = "activation_code_unknown",
        ActivationCodeInvalidated = "activation_code_invalidated",
        ActivationCodeSuperseded = "activation_code_superseded",
        LicenseExpired = "license_expired",
        LicenseDisabled = "license_disabled",
        LicenseSuspended = "license_suspended",
        NotStarted = "not_started",
        UnitsExhausted = "units_exhausted",
        FingerprintConflict = "fingerprint_conflict",
        TransferLimit = "transfer_limit",
        RegistrationKeyNotActivationCode = "registration_key_not_activation_code",
        ClockSkew = "clock_skew",
    }
}

impl Refusal {
    /// Whether it ends the lease that an installation holds. The others say that this request cannot be granted now and may
    /// be later: by time, by a unit given back or by setting the clock; a valid lease lives on.
    pub const fn is_definitive(self) -> bool {
        !matches!(self, Self::NotStarted | Self::UnitsExhausted | Self::TransferLimit | Self::ClockSkew)
    }

    /// A sentence for the person in front of the product.
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::ActivationCodeUnknown => "This Activation Code is not known.",
            Self::ActivationCodeInvalidated => {
                "This Activation Code was replaced and no longer works. Look the new one up in your account."
            }
            Self::ActivationCodeSuperseded => "The license was renewed with a new Activation Code. Look it up in your account.",
            Self::LicenseExpired => "The license has expired. Ask your reseller to renew it.",
            Self::LicenseDisabled => "The license is disabled. Ask your reseller.",
            Self::LicenseSuspended => "The license is suspended. Ask your reseller.",
            Self::NotStarted => "The license has not started yet.",
            Self::UnitsExhausted => "All units of the license are in use. Deactivate another installation or buy more units.",
            Self::FingerprintConflict => "Another installation holds this activation.",
            Self::TransferLimit => "The license was moved too often in the last 30 days. Try again later or ask your reseller.",
            Self::RegistrationKeyNotActivationCode => "This is a Registration Key. Register it in your account to get the Activation Code.",
            Self::ClockSkew => "The clock of this computer is wrong. Set it and try again.",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_be_granted_later_is_not_definitive() {
        let later: Vec<&str> = Refusal::ALL.iter().filter(|refusal| !refusal.is_definitive()).map(|refusal| refusal.as_str()).collect();
        assert_eq!(later, ["not_started", "units_exhausted", "transfer_limit", "clock_skew"]);
        assert!(Refusal::ALL.iter().all(|refusal| refusal.sentence().ends_with('.')));
    }
}
