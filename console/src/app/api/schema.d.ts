// Generated from openapi.json by `npm run generate`: do not edit.

export interface paths {
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The keys by which leases, license files and refusals are verified. */
        get: operations["jwks_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Claim a unit for an installation. The same installation again: the same activation, with a new secret. */
        post: operations["activation_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Give the unit back; the activation's secret is the bearer. */
        delete: operations["activation_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activations/{id}/check-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refresh the lease of an activation; its secret is the bearer. */
        post: operations["activation_check_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The caller's own tokens. */
        get: operations["api_token_list"];
        put?: never;
        /** Create an API token that acts for the caller. */
        post: operations["api_token_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-tokens/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a token at once. */
        post: operations["api_token_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The audit trail of the organizations in scope, newest first. `Accept: text/csv` exports it. */
        get: operations["audit_entry_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/branding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An organization's own branding. */
        get: operations["branding_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/branding/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change texts and colors. Colors need a contrast of 4.5 to 1 with white (WCAG AA). */
        patch: operations["branding_update"];
        trace?: never;
    };
    "/branding/{id}/icon": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organization's icon as PNG, at most 256 x 256 pixels. */
        get: operations["icon_read"];
        /** Set or take away the icon; it is scaled down and written anew. */
        put: operations["branding_set_icon"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/branding/{id}/logo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organization's logo as PNG, at most 960 x 240 pixels. */
        get: operations["logo_read"];
        /** Set or take away the logo; it is scaled down and written anew. */
        put: operations["branding_set_logo"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All calendars. */
        get: operations["calendar_list"];
        put?: never;
        /** Create a calendar. */
        post: operations["calendar_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One calendar. */
        get: operations["calendar_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a calendar. The deadlines of open support requests follow; answered clocks keep theirs. */
        patch: operations["calendar_update"];
        trace?: never;
    };
    "/calendars/{id}/deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** When a target is due by this calendar, when to warn, and how that was computed. */
        post: operations["calendar_deadline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars/{id}/elapsed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How much business time passed between two instants, and how that was computed. */
        post: operations["calendar_elapsed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose a password and take an account over. Works once for each invitation. */
        post: operations["invitation_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/legal-acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who accepted what, the newest first. `Accept: text/csv` exports it. */
        get: operations["legal_acceptance_list"];
        put?: never;
        /** Accept texts that the person is asked for. Answers those that are left. */
        post: operations["legal_acceptance_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/legal-acceptances/missing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the signed-in person is asked to accept now, with its words: newer versions of texts that it once accepted. */
        get: operations["legal_acceptance_missing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/legal-texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All versions that count for the caller's organization or below it, the newest first, without their words. */
        get: operations["legal_text_list"];
        put?: never;
        /** Add a version. From its first day on it is what people accept; who accepted an older one is asked again at the next sign-in. */
        post: operations["legal_text_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/legal-texts/in-force": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The vendor's texts in force now, with their words: to be read before there is an account. */
        get: operations["legal_text_in_force"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/legal-texts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version with its words. */
        get: operations["legal_text_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/license-pools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The license pools in scope. */
        get: operations["license_pool_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/license-pools/{id}/add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add units to the pool of a partner below. A tier 2's units come out of its parent's pool. */
        post: operations["license_pool_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/license-status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check Status Online: what the license says now. Claims nothing. */
        post: operations["license_status_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/licenses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The licenses in scope. `Accept: text/csv` answers all of them as a file. */
        get: operations["license_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/licenses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One license. */
        get: operations["license_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Make a license online or offline. */
        patch: operations["license_update"];
        trace?: never;
    };
    "/licenses/{id}/activations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The installations of a license, the newest first. */
        get: operations["activation_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/licenses/{id}/activations/{activation_id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the unit of an installation that is lost or gone; it stops at its next check. */
        post: operations["activation_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/licenses/{id}/additional-users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Buy additional users: they count at once. */
        post: operations["license_add_users"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/licenses/{id}/additional-users-quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Quote additional users, charged by the day to the expiry. */
        post: operations["license_quote_additional_users"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/licenses/{id}/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The license certificate as a PDF, in the look of whoever sold the license. */
        get: operations["license_certificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/licenses/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Disable one license; its products are told at their next check. */
        post: operations["license_disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/licenses/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enable a disabled license: it has its own dates again. */
        post: operations["license_enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/licenses/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merge another license of the same product and customer into this one: units add up, the later expiry counts. */
        post: operations["license_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/licenses/{id}/merge/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See what a merge will do and what is due. */
        post: operations["license_preview_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/licenses/{id}/periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The periods that a license had before this one. */
        get: operations["license_list_periods"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/licenses/{id}/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The files and documents that a license may be installed from. */
        get: operations["license_list_releases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/licenses/{id}/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Renew a license: a prepaid one by an order, a monthly one without a price. */
        post: operations["license_renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/licenses/{id}/renewal-quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Quote a renewal: the lapsed days and the new period, each its own line, and the total. */
        post: operations["license_quote_renewal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/licenses/{id}/renewal-request-form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The form of a request, filled from the account. */
        get: operations["renewal_request_form"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/licenses/{id}/replace-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Replace a lost or stolen Activation Code: the old one ends at once, activations under it stop at their next check. */
        post: operations["license_replace_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/licenses/{id}/reveal-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show the Activation Code. Each time is audited. */
        post: operations["license_reveal_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/licenses/{id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Transfer a license, with its whole subscription, to another customer of the same partner. */
        post: operations["license_transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/licenses/{id}/transfer/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See what a transfer will do. */
        post: operations["license_preview_transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/licensing-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for help without an account. The answer is always the same; the mail with the link goes to the address given. */
        post: operations["licensing_request_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/licensing-requests/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show that the e-mail address is one's own: the request goes to the vendor's staff. */
        post: operations["licensing_request_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The look of the console, before and after sign-in. An organization that is not there has the vendor's. */
        get: operations["look_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mail-opt-outs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The page behind the link in a reminder. It asks once more: opening a link must change nothing. */
        get: operations["mail_opt_out_read"];
        put?: never;
        /** Turn a kind of reminder off. Mail programs call it by themselves (RFC 8058); what they send along does not matter. */
        post: operations["mail_opt_out_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The person behind the credential, their organization and permissions. */
        get: operations["me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change one's own names, phone, language or time zone. */
        patch: operations["account_update"];
        trace?: never;
    };
    "/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change one's own password; all other sessions end. */
        post: operations["account_change_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offline-activations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The installations without a network, the newest first. */
        get: operations["offline_activation_list"];
        put?: never;
        /** Answer the request file of an installation without a network. It takes a unit; the same installation again gets a newer file. */
        post: operations["offline_activation_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offline-activations/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest license file, to be carried to its installation. */
        get: operations["offline_activation_download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/offline-activations/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the unit of an installation without a network back. Moves are limited, for its file counts until it ends. */
        post: operations["offline_activation_revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The orders in scope. `Accept: text/csv` answers all of them as a file. */
        get: operations["order_list"];
        put?: never;
        /** Enter an order. It is a draft until it is confirmed; its total is an estimate until then. */
        post: operations["order_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One order with its lines. */
        get: operations["order_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a draft, or a confirmed order whose key nobody registered: the key is voided. Nothing is credited by itself. */
        post: operations["order_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/orders/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm a draft: the price of the day is fixed and the order takes effect, once. */
        post: operations["order_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organizations in scope. */
        get: operations["organization_list"];
        put?: never;
        /** Create a partner or a customer below the caller, with its administrator, who is invited by mail (spec 01.2). */
        post: operations["organization_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One organization. */
        get: operations["organization_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a company's profile. Licenses keep the time zone that they were created with. */
        patch: operations["organization_update"];
        trace?: never;
    };
    "/organizations/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a partner for good: its people cannot sign in, its customers pass to its parent. */
        post: operations["partner_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Disable a customer: its licenses count as expired from now on. */
        post: operations["customer_disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enable a disabled customer: each license has its own dates again. */
        post: operations["customer_enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{id}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reactivate a suspended partner. */
        post: operations["partner_reactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{id}/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Assign a plan to a customer: of a suite, each member gets its license. Units come out of the plan owner's pool. */
        post: operations["subscription_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspend a partner: its people can only read until it is reactivated (spec 01.1). */
        post: operations["partner_suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people of the organizations in scope. */
        get: operations["person_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/price-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All price lists, without their prices. */
        get: operations["price_list_list"];
        put?: never;
        /** Create a price list. */
        post: operations["price_list_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/price-lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One price list. */
        get: operations["price_list_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a price list. Its currency is fixed; confirmed orders keep their price. */
        patch: operations["price_list_update"];
        trace?: never;
    };
    "/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All products. */
        get: operations["product_list"];
        put?: never;
        /** Create a product. */
        post: operations["product_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One product. */
        get: operations["product_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a product. Code, prefix, kind and alphabet are fixed. */
        patch: operations["product_update"];
        trace?: never;
    };
    "/products/{id}/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The releases of a product, the newest first. */
        get: operations["release_list"];
        put?: never;
        /** Add a release to a product. */
        post: operations["release_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registration-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The Registration Keys in scope. `Accept: text/csv` exports all of them. */
        get: operations["registration_key_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registration-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One Registration Key. */
        get: operations["registration_key_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registration-keys/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show the key's text. Each reveal stands in the audit trail. */
        post: operations["registration_key_reveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registration-keys/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Void an unused key: nobody can register it any more, its units go back to the pool. */
        post: operations["registration_key_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Register a key: the license exists, its Activation Code is shown and mailed. A key is used up once, whatever happens at the same time. */
        post: operations["registration_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/registrations/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See what a key will give, before it is used up. */
        post: operations["registration_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/releases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a release. */
        patch: operations["release_update"];
        trace?: never;
    };
    "/renewal-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The requests in scope: a customer's own, or those that a partner is asked. */
        get: operations["renewal_request_list"];
        put?: never;
        /** Ask whoever sold a license to renew it. */
        post: operations["renewal_request_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/renewal-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One request. */
        get: operations["renewal_request_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/renewal-requests/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer with no. Renewing the license answers with yes. */
        post: operations["renewal_request_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find customers, partners and keys while typing. */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sent-mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mails of one's own organization and those below, newest first. */
        get: operations["sent_mail_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sent-mails/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One mail as it was sent; keys, codes and links are masked. */
        get: operations["sent_mail_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sent-mails/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a mail again, to the same address. */
        post: operations["sent_mail_resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/service-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The plans in scope, and those assigned by a parent. */
        get: operations["service_plan_list"];
        put?: never;
        /** Create a service plan of one's own organization. */
        post: operations["service_plan_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/service-plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One service plan. */
        get: operations["service_plan_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/service-plans/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Disable a plan: no new assignments and keys; what exists stays. */
        post: operations["service_plan_disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/service-plans/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Enable a plan. */
        post: operations["service_plan_enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/service-plans/{id}/registration-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Generate Registration Keys from a plan. Their units come out of the plan owner's pool. */
        post: operations["registration_key_generate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The current session. */
        get: operations["session_read"];
        put?: never;
        /** Sign in. Sets the session cookie. */
        post: operations["session_create"];
        /** Sign out: the session ends on every server. */
        delete: operations["session_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the first set-up is still to be done. */
        get: operations["setup_read"];
        put?: never;
        /** Create the vendor and its first administrator. Works once. */
        post: operations["setup_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/signing-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The keys that sign and signed. */
        get: operations["signing_key_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/signing-keys/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign with a new key from now on. What older keys signed stays valid. */
        post: operations["signing_key_rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/signups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Create a company and its administrator's account. A mail with a link verifies the address. */
        post: operations["signup_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/signups/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Show that the e-mail address is one's own. */
        post: operations["signup_verify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The subscriptions in scope. */
        get: operations["subscription_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One subscription. */
        get: operations["subscription_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the units of a monthly subscription. */
        patch: operations["subscription_update"];
        trace?: never;
    };
    "/subscriptions/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel a subscription at once and for good; its units go back to the pool. */
        post: operations["subscription_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume a suspended subscription, until grace has ended. */
        post: operations["subscription_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspend a subscription that renews by itself: its licenses expire now or on a day. */
        post: operations["subscription_suspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All suites. */
        get: operations["suite_list"];
        put?: never;
        /** Create a suite. */
        post: operations["suite_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/suites/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One suite. */
        get: operations["suite_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a suite. Code, prefix and alphabet are fixed. */
        patch: operations["suite_update"];
        trace?: never;
    };
    "/support-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The support requests in scope, by the next response deadline. `Accept: text/csv` exports all of them. */
        get: operations["support_request_list"];
        put?: never;
        /** Open a support request. Entitlement is checked; the answer holds its number and the response deadline. */
        post: operations["support_request_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One support request. */
        get: operations["support_request_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support-requests/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give it to somebody of the vendor's support staff. Reassigning tells the customer. */
        post: operations["support_request_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support-requests/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close it for a reason. */
        post: operations["support_request_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support-requests/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm that the solution works: closes the support request. */
        post: operations["support_request_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support-requests/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write to the other side, or note something for the vendor's people alone (`support_request.note`). */
        post: operations["support_request_reply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support-requests/{id}/priority": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose or change the priority. Open clocks are recomputed from the opening; the customer sees the reason. */
        post: operations["support_request_prioritize"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support-requests/{id}/propose-solution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose a solution, which the customer confirms. */
        post: operations["support_request_propose_solution"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support-requests/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take up the work (again). */
        post: operations["support_request_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support-requests/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened, in order. Internal entries are shown to the vendor's people alone. */
        get: operations["support_request_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support-requests/{id}/wait": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Wait for the customer. */
        post: operations["support_request_wait"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/usage-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell how many units were in use. Every row is answered for itself; sending a batch again counts nothing twice. */
        post: operations["usage_event_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/usage-report-terms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The terms of a partner's usage reports. */
        get: operations["usage_report_terms_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Set them for a partner below. They hold for reports made from then on. */
        patch: operations["usage_report_terms_update"];
        trace?: never;
    };
    "/usage-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reports in scope. `Accept: text/csv` answers all of them as a file. */
        get: operations["usage_report_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/usage-reports/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve many reports at once. Each is answered for itself: one that cannot be approved never spoils the rest. */
        post: operations["usage_report_approve_many"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/usage-reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One report, without its lines. */
        get: operations["usage_report_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/usage-reports/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a report of a partner below. */
        post: operations["usage_report_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/usage-reports/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lines of a report. `Accept: text/csv` answers all of them as a file. */
        get: operations["usage_report_list_lines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Save a draft: several lines at once. */
        patch: operations["usage_report_update"];
        trace?: never;
    };
    "/usage-reports/{id}/lines/{line}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change what is charged for one line, or its comment. */
        patch: operations["usage_report_update_line"];
        trace?: never;
    };
    "/usage-reports/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a report back to the partner. */
        post: operations["usage_report_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/usage-reports/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submit a report for review. One that was neither changed nor commented on is approved at once. */
        post: operations["usage_report_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @example {
         *       "password": "kite harbor lamp",
         *       "token": "from the link"
         *     }
         */
        AcceptInvitation: {
            /** @description From the link in the mail. */
            token: string;
            password: string;
        };
        /**
         * @example {
         *       "legal_text_ids": [
         *         "lgt_01jd3v8k6r2n4q7t9w1x3y5z7b"
         *       ]
         *     }
         */
        AcceptLegalTexts: {
            legal_text_ids: components["schemas"]["Id_lgt"][];
        };
        /**
         * @example {
         *       "activation_code": "HE-7K2M-4QX9T-8W3ZP-5R6NB-J1C0D-GV2YE",
         *       "fingerprint": "host-4f1d",
         *       "hostname": "web-1",
         *       "nonce": "8a6f0c1d9b7e4352",
         *       "platform": "Linux",
         *       "product_version": "4.2"
         *     }
         */
        Activate: {
            activation_code: string;
            /** @description A text of 1 to 200 bytes, or 1 to 16 named ones. */
            fingerprint: Record<string, never>;
            hostname?: string | null;
            platform?: string | null;
            product_version?: string | null;
            /** @description Repeated in the signed answer; 1 to 200 characters, never used before. */
            nonce: string;
        };
        ActivatedBody: {
            id: components["schemas"]["Id_act"];
            /** @description The bearer secret of this activation, shown this once. */
            secret: string;
            /** @description A signed token (EdDSA). */
            lease: string;
            license: components["schemas"]["ProductLicense"];
        };
        /** @description One installation that uses a license, or used it. */
        Activation: {
            id: components["schemas"]["Id_act"];
            /** @description What the installation says it is: a text, or named components as JSON. */
            fingerprint: string;
            hostname: string;
            platform: string;
            product_version: string;
            /** Format: int64 */
            used_units: number;
            last_seen_at: components["schemas"]["Timestamp"];
            released_at?: components["schemas"]["Timestamp"] | null;
            release_reason?: components["schemas"]["ReleaseReason"] | null;
            created_at: components["schemas"]["Timestamp"];
        };
        /** @enum {string} */
        ActivationMode: "code_required" | "legacy_trial";
        /**
         * @example {
         *       "body": "Please send the update log.",
         *       "visibility": "public"
         *     }
         */
        AddMessage: {
            body: string;
            visibility?: components["schemas"]["Visibility"];
        };
        /**
         * @example {
         *       "reason": "Order 4711",
         *       "units": 500
         *     }
         */
        AddUnits: {
            /** Format: int64 */
            units: number;
            /** @description Stands in the pool's history. */
            reason: string;
        };
        /**
         * @example {
         *       "po_number": "4711",
         *       "units": 5
         *     }
         */
        AddUsers: {
            /**
             * Format: int64
             * @description How many more.
             */
            units: number;
            reference?: string;
            po_number?: string;
        };
        /** @description What additional users cost from today through the last day. */
        AdditionalUsersQuote: {
            license_id: components["schemas"]["Id_lic"];
            /** Format: int64 */
            units_before: number;
            /**
             * Format: int64
             * @description All of them afterwards.
             */
            units: number;
            expires_on: string;
            lines: components["schemas"]["LineBody"][];
            total: components["schemas"]["Money"];
        };
        /** @enum {string} */
        Alphabet: "base32" | "numeric";
        ApiToken: {
            id: components["schemas"]["Id_tok"];
            name: string;
            created_at: components["schemas"]["Timestamp"];
            expires_at?: components["schemas"]["Timestamp"] | null;
            last_used_at?: components["schemas"]["Timestamp"] | null;
            revoked_at?: components["schemas"]["Timestamp"] | null;
        };
        /**
         * @example {
         *       "comment": "As agreed on the phone."
         *     }
         */
        ApproveUsageReport: {
            /** @description The partner reads it. At most 500 characters. */
            comment?: string;
        };
        /**
         * @example {
         *       "comment": "",
         *       "ids": [
         *         "urp_01jd3v8k6r2n4q7t9w1x3y5z7b"
         *       ]
         *     }
         */
        ApproveUsageReports: {
            /** @description 1 to 200. */
            ids: components["schemas"]["Id_urp"][];
            comment?: string;
        };
        /**
         * @example {
         *       "start": "2026-05-04T10:00:00+02:00",
         *       "target_minutes": 240
         *     }
         */
        AskDeadline: {
            /** @description With its offset; a naive one is refused. */
            start: components["schemas"]["Timestamp"];
            /**
             * Format: int32
             * @description Minutes in which the calendar is open. Either this or `target_business_days`.
             */
            target_minutes?: number | null;
            /** Format: int32 */
            target_business_days?: number | null;
            pauses?: components["schemas"]["Pause"][];
            /**
             * Format: int32
             * @description 1 to 100; 75 if absent.
             */
            warn_percent?: number | null;
        };
        /**
         * @example {
         *       "from": "2026-05-04T10:00:00+02:00",
         *       "to": "2026-05-05T10:00:00+02:00"
         *     }
         */
        AskElapsed: {
            /** @description With its offset; a naive one is refused. */
            from: components["schemas"]["Timestamp"];
            to: components["schemas"]["Timestamp"];
            pauses?: components["schemas"]["Pause"][];
        };
        /**
         * @example {
         *       "person_id": "usr_01jd3v8k6r2n4q7t9w1x3y5z7b"
         *     }
         */
        AssignSupportRequest: {
            person_id: components["schemas"]["Id_usr"];
        };
        /** @enum {string} */
        Audience: "public" | "maintained";
        /** @description One row of the audit trail (spec 01.5). */
        AuditEntry: {
            id: string;
            at: components["schemas"]["Timestamp"];
            /** @description person, organization (by token), system or anonymous. */
            principal: string;
            person_id?: components["schemas"]["Id_usr"] | null;
            login_id?: string | null;
            /** @example registration_key.void */
            action: string;
            /** @description done or refused. */
            outcome: string;
            object_id: string;
            owner_id?: components["schemas"]["Id_org"] | null;
            owner_company?: string | null;
            /** @description Before and after, without secrets. */
            change: unknown;
            request_id: string;
            /** @description Whether the row is chained already. */
            sealed: boolean;
        };
        /** @description What one organization says of its look; an empty text is as above it. */
        Branding: {
            organization_id: components["schemas"]["Id_org"];
            product_name: string;
            accent_color: string;
            second_color: string;
            support_contact: string;
            help_url: string;
            mail_sender: string;
            /** @description Whether it has images of its own. */
            has_logo: boolean;
            has_icon: boolean;
            /** @description What its people see. */
            look: components["schemas"]["Look"];
        };
        /** @description When a support region is open (spec 04.3). */
        Calendar: {
            id: components["schemas"]["Id_cal"];
            name: string;
            /** @description IANA name, for example `Europe/Berlin`. */
            time_zone: string;
            weekly: components["schemas"]["Weekly"];
            holidays: components["schemas"]["Holiday"][];
            overrides: components["schemas"]["Override"][];
            support_region: string;
            /** @description New support requests of the region count by it. */
            is_default: boolean;
            created_at: components["schemas"]["Timestamp"];
            /** Format: int64 */
            version: number;
        };
        /**
         * @example {
         *       "reason": "Entered twice"
         *     }
         */
        CancelOrder: {
            /** @description Stands in the order and in its key's history. */
            reason: string;
        };
        /** @enum {string} */
        Category: "product" | "threat" | "licensing" | "account" | "feature_request";
        /**
         * @example {
         *       "current_password": "kite harbor lamp",
         *       "new_password": "lamp harbor kite"
         *     }
         */
        ChangePassword: {
            current_password: string;
            new_password: string;
        };
        /** @enum {string} */
        Charging: "monthly" | "prepaid";
        /**
         * @example {
         *       "counter": 17,
         *       "nonce": "8a6f0c1d9b7e4352",
         *       "product_version": "4.2",
         *       "used_units": 12
         *     }
         */
        CheckIn: {
            /**
             * Format: int64
             * @description Rises with every check-in of one installation.
             */
            counter: number;
            /** Format: int32 */
            used_units?: number | null;
            product_version?: string | null;
            nonce: string;
        };
        /**
         * @example {
         *       "activation_code": "HE-7K2M-4QX9T-8W3ZP-5R6NB-J1C0D-GV2YE",
         *       "nonce": "8a6f0c1d9b7e4352"
         *     }
         */
        CheckLicenseStatus: {
            activation_code: string;
            nonce: string;
        };
        CheckedInBody: {
            /** @description A signed token (EdDSA). */
            lease: string;
            license: components["schemas"]["ProductLicense"];
        };
        /** @enum {string} */
        CloseReason: "confirmed" | "no_response" | "withdrawn" | "duplicate" | "not_entitled" | "not_reproducible";
        /**
         * @example {
         *       "reason": "withdrawn"
         *     }
         */
        CloseSupportRequest: {
            /** @description `no_response` is not given: that happens by itself. */
            reason: components["schemas"]["CloseReason"];
            /** @description Who agreed, when and how; needed for `duplicate` and `not_reproducible`. */
            customer_consent?: string | null;
        };
        /** @enum {string} */
        Concern: "licensing" | "account";
        /**
         * @example {
         *       "rating": 5
         *     }
         */
        ConfirmSolution: {
            /**
             * Format: int64
             * @description 1 to 5, 5 is best.
             */
            rating?: number | null;
            comment?: string | null;
        };
        /** @enum {string} */
        Context: "registration" | "sign_in";
        /** @description Part of the explanation: a stretch in which the clock ran. Whole seconds, rounded so that all of them add up to the total. */
        CountedSegment: {
            from: components["schemas"]["Timestamp"];
            to: components["schemas"]["Timestamp"];
            /** Format: int64 */
            seconds: number;
        };
        CreateAdministrator: {
            /** @description Unique in the installation, whatever its case; never changed afterwards. */
            login_id: string;
            first_name: string;
            last_name: string;
            email: string;
        };
        /**
         * @example {
         *       "name": "Nightly import"
         *     }
         */
        CreateApiToken: {
            name: string;
            /** @description What the token may do of what its person may; all of it if absent. */
            scopes?: components["schemas"]["Permission"][] | null;
            expires_at?: components["schemas"]["Timestamp"] | null;
        };
        /**
         * @example {
         *       "holidays": [
         *         {
         *           "date": "2026-12-25",
         *           "name": "Christmas Day",
         *           "yearly": true
         *         }
         *       ],
         *       "name": "Europe",
         *       "overrides": [],
         *       "time_zone": "Europe/Berlin",
         *       "weekly": {
         *         "mon": [
         *           {
         *             "from": "09:00",
         *             "to": "18:30"
         *           }
         *         ]
         *       }
         *     }
         */
        CreateCalendar: {
            name: string;
            time_zone: string;
            weekly?: components["schemas"]["Weekly"];
            holidays?: components["schemas"]["Holiday"][];
            overrides?: components["schemas"]["Override"][];
            support_region?: string;
            is_default?: boolean;
        };
        /**
         * @example {
         *       "body": "1. What you may do",
         *       "kind": "eula",
         *       "language": "en",
         *       "title": "End user license agreement",
         *       "version_label": "2.0"
         *     }
         */
        CreateLegalText: {
            kind: components["schemas"]["LegalTextKind"];
            /** @description Absent: for all products. */
            product_code?: string | null;
            /** @description ISO 3166; empty: everywhere. */
            countries?: string[];
            language: components["schemas"]["Language"];
            version_label: string;
            title: string;
            body: string;
            /**
             * Format: date
             * @description The first day on which it counts, in the organization's time zone; absent: today.
             */
            valid_from?: string | null;
        };
        /**
         * @example {
         *       "category": "licensing",
         *       "company": "Hafen Logistik",
         *       "description": "We have lost our Activation Code.",
         *       "email": "hanna@hafen.example",
         *       "language": "de",
         *       "name": "Hanna Petersen"
         *     }
         */
        CreateLicensingRequest: {
            category: components["schemas"]["Concern"];
            name: string;
            company?: string;
            /** @description A link is mailed here; the request counts once it was opened. */
            email: string;
            phone?: string;
            language: components["schemas"]["Language"];
            /** @description What is needed, and what is known of product, order or license. */
            description: string;
        };
        /**
         * @example {
         *       "license_id": "lic_01jd3v8k6r2n4q7t9w1x3y5z7b",
         *       "request": "-----BEGIN CHANCERY OFFLINE REQUEST-----\neyJhY3RpdmF0aW9uX2NvZGUiOiJ\n=0123456789abcdef\n-----END CHANCERY OFFLINE REQUEST-----\n"
         *     }
         */
        CreateOfflineActivation: {
            license_id: components["schemas"]["Id_lic"];
            /** @description The request file, whole; what stands around it does not matter. */
            request: string;
        };
        /**
         * @example {
         *       "kind": "new",
         *       "po_number": "4711",
         *       "recipient_email": "it@moor.example",
         *       "service_plan_id": "spl_01jd3v8k6r2n4q7t9w1x3y5z7b",
         *       "units": 25
         *     }
         */
        CreateOrder: {
            kind: components["schemas"]["OrderKind"];
            service_plan_id?: components["schemas"]["Id_spl"] | null;
            license_id?: components["schemas"]["Id_lic"] | null;
            customer_id?: components["schemas"]["Id_org"] | null;
            /**
             * Format: int64
             * @description Additional users: how many more. Renewal: those held if absent.
             */
            units?: number | null;
            /**
             * Format: int64
             * @description Renewal: for how long. A new sale runs for the plan's initial period.
             */
            months?: number | null;
            /** @description To whom the key is mailed; the customer's first administrator if absent. */
            recipient_email?: string | null;
            reference?: string;
            po_number?: string;
            /** @description Renewal with fewer units: what the customer wrote, or where it is kept. */
            written_request?: string | null;
        };
        /**
         * @example {
         *       "administrator": {
         *         "email": "hanna@hafen.example",
         *         "first_name": "Hanna",
         *         "last_name": "Petersen",
         *         "login_id": "h.petersen"
         *       },
         *       "city": "Kiel",
         *       "company": "Hafen Logistik",
         *       "country": "DE",
         *       "kind": "customer",
         *       "state": "SH",
         *       "time_zone": "Europe/Berlin"
         *     }
         */
        CreateOrganization: {
            kind: components["schemas"]["OrganizationKind"];
            parent_id?: components["schemas"]["Id_org"] | null;
            company: string;
            address?: string;
            city: string;
            state: string;
            country: string;
            phone?: string;
            language?: components["schemas"]["Language"];
            time_zone: string;
            support_region?: string;
            administrator: components["schemas"]["CreateAdministrator"];
        };
        /**
         * @example {
         *       "countries": [
         *         "AT",
         *         "DE"
         *       ],
         *       "currency": "EUR",
         *       "name": "Europe 2026",
         *       "prices": [
         *         {
         *           "bands": [
         *             {
         *               "amount": 4900,
         *               "from_units": 1
         *             },
         *             {
         *               "amount": 3900,
         *               "from_units": 50
         *             }
         *           ],
         *           "product_id": "prd_01jd3v8k6r2n4q7t9w1x3y5z7b"
         *         }
         *       ],
         *       "valid_from": "2026-01-01"
         *     }
         */
        CreatePriceList: {
            name: string;
            countries?: string[];
            currency: components["schemas"]["Currency"];
            /** Format: date */
            valid_from: string;
            /** Format: date */
            valid_to?: string | null;
            prices: components["schemas"]["NewPrice"][];
        };
        /**
         * @example {
         *       "code": "EPSMB",
         *       "key_prefix": "HE",
         *       "kind": "software",
         *       "name": "Harbor Endpoint",
         *       "platform": "Windows",
         *       "segment": "smb",
         *       "unit": "seat"
         *     }
         */
        CreateProduct: {
            code: string;
            name: string;
            platform: string;
            segment: components["schemas"]["Segment"];
            kind: components["schemas"]["ProductKind"];
            unit: string;
            key_prefix: string;
            code_alphabet?: components["schemas"]["Alphabet"];
            activation_mode?: components["schemas"]["ActivationMode"];
            /** @description Countries where it is sold: `DE`. Empty is everywhere. */
            regions?: string[];
            match_rule?: components["schemas"]["MatchRule"];
            /** Format: date */
            end_of_sale?: string | null;
            /**
             * Format: date
             * @description Not before the end of sale.
             */
            end_of_life?: string | null;
            /** @description `update` and `scan` are added if they are missing. */
            features?: components["schemas"]["Feature"][];
            expiry_policy?: components["schemas"]["ExpiryPolicy"];
        };
        /**
         * @example {
         *       "registration_key": "HE-4K7M-9QX2-T3VN-7Q2M"
         *     }
         */
        CreateRegistration: {
            registration_key: string;
            /** @description Ids of all legal texts in force, which the person accepts; see the preview. */
            accepted_documents?: string[];
        };
        /**
         * @example {
         *       "released_on": "2026-05-04",
         *       "version": "8.2.1"
         *     }
         */
        CreateRelease: {
            /** @description 1 to 40 characters, unique within the product. */
            version: string;
            /** Format: date */
            released_on: string;
            /** Format: date */
            end_of_support_on?: string | null;
            files?: components["schemas"]["ReleaseFile"][];
            documents?: components["schemas"]["Document"][];
        };
        /**
         * @example {
         *       "license_id": "lic_01jd3v8k6r2n4q7t9w1x3y5z7b",
         *       "phone": "+49 431 5550123",
         *       "units": 25
         *     }
         */
        CreateRenewalRequest: {
            license_id: components["schemas"]["Id_lic"];
            /**
             * Format: int64
             * @description Those held if absent.
             */
            units?: number | null;
            /** @description What is absent is taken from the account. */
            company?: string | null;
            address?: string | null;
            phone?: string | null;
            contact_name?: string | null;
            contact_email?: string | null;
        };
        /**
         * @example {
         *       "auto_renewal_months": 12,
         *       "charging": "prepaid",
         *       "initial_months": 12,
         *       "name": "Endpoint yearly",
         *       "product_code": "EPSMB",
         *       "version_type": "full"
         *     }
         */
        CreateServicePlan: {
            /** @description 1 to 150 characters, unique within its owner. */
            name: string;
            /** @description Of a product or a suite. */
            product_code: string;
            version_type: components["schemas"]["VersionType"];
            charging: components["schemas"]["Charging"];
            /** Format: int64 */
            initial_months: number;
            /** Format: int64 */
            auto_renewal_months?: number;
            notice_days?: number[] | null;
            /** Format: int32 */
            grace_days?: number | null;
            /** Format: int64 */
            units_default?: number;
            /** Format: int64 */
            units_minimum?: number;
            /** Format: int64 */
            units_maximum?: number;
        };
        CreateSetup: {
            /** @description From the server's log. */
            setup_code: string;
            company: string;
            country: string;
            time_zone: string;
            login_id: string;
            password: string;
            first_name: string;
            last_name: string;
            email: string;
        };
        /**
         * @example {
         *       "company": "Hafen Logistik",
         *       "country": "DE",
         *       "email": "hanna@hafen.example",
         *       "first_name": "Hanna",
         *       "language": "de",
         *       "last_name": "Petersen",
         *       "login_id": "h.petersen",
         *       "password": "kite harbor lamp",
         *       "time_zone": "Europe/Berlin"
         *     }
         */
        CreateSignup: {
            company: string;
            city?: string;
            state?: string;
            login_id: string;
            password: string;
            first_name: string;
            last_name: string;
            email: string;
            country: string;
            language: components["schemas"]["Language"];
            time_zone: string;
        };
        /**
         * @example {
         *       "service_plan_id": "spl_01jd3v8k6r2n4q7t9w1x3y5z7b",
         *       "units": 25
         *     }
         */
        CreateSubscription: {
            service_plan_id: components["schemas"]["Id_spl"];
            /** Format: int64 */
            units: number;
            /**
             * Format: date
             * @description Today in the customer's time zone if absent; up to 30 days back and 12 months ahead.
             */
            start_date?: string | null;
        };
        /**
         * @example {
         *       "code": "OFFICE",
         *       "key_prefix": "HF",
         *       "members": [
         *         "prd_01jd3v8k6r2n4q7t9w1x3y5z7b",
         *         "prd_01jd3v8k6r2n4q7t9w1x3y5z7c"
         *       ],
         *       "name": "Harbor Office Suite"
         *     }
         */
        CreateSuite: {
            /** @description 1 to 9 characters A-Z and 0-9, unique over products and suites. */
            code: string;
            name: string;
            /** @description Two letters, unique over products and suites. */
            key_prefix: string;
            code_alphabet?: components["schemas"]["Alphabet"];
            /** Format: date */
            end_of_sale?: string | null;
            /** @description 2 to 20 products, in the order in which they are shown. */
            members: components["schemas"]["Id_prd"][];
        };
        /**
         * @example {
         *       "business_impact": "200 clients have old signatures.",
         *       "category": "product",
         *       "description": "Since this morning no client gets past 40 percent.",
         *       "priority_requested": "p2",
         *       "product_code": "EPSMB",
         *       "subject": "Updates stop at 40 percent"
         *     }
         */
        CreateSupportRequest: {
            organization_id?: components["schemas"]["Id_org"] | null;
            /** @description Needed unless the category is *licensing* or *account*. */
            product_code?: string | null;
            license_id?: components["schemas"]["Id_lic"] | null;
            category: components["schemas"]["Category"];
            subject: string;
            description: string;
            priority_requested?: components["schemas"]["Priority"] | null;
            business_impact?: string;
            /** @description English is the support language; others are best effort. */
            language?: components["schemas"]["Language"];
            /** @description Staff only: open it although no maintenance runs, and why. */
            override_reason?: string | null;
        };
        /**
         * @example {
         *       "items": [
         *         {
         *           "day": "2026-11-20",
         *           "event_id": "2026-11-20/hafen",
         *           "license_id": "lic_01jd3v8k6r2n4q7t9w1x3y5z7b",
         *           "source": "mail-gateway",
         *           "used_units": 18
         *         }
         *       ]
         *     }
         */
        CreateUsageEvents: {
            /** @description 1 to 1,000. */
            items: components["schemas"]["UsageEvent"][];
        };
        /** @description The token itself is shown here and never again. */
        CreatedApiToken: {
            id: components["schemas"]["Id_tok"];
            token: string;
        };
        CreatedOfflineActivation: {
            id: components["schemas"]["Id_ofa"];
            /** Format: int64 */
            sequence: number;
            /** @description The license file: a signed token (EdDSA) and a line break. */
            file: string;
        };
        CreatedSubscription: {
            subscription: components["schemas"]["Subscription"];
            licenses: components["schemas"]["LicenseRef"][];
        };
        /** @example EUR */
        Currency: string;
        Deadline: {
            due_at?: components["schemas"]["Timestamp"] | null;
            /**
             * @description The same in the calendar's time zone, with its offset.
             * @example 2026-05-04T14:00:00+02:00
             */
            due_local?: string | null;
            warn_at?: components["schemas"]["Timestamp"] | null;
            /** @description How it was computed: the running time by interval. */
            segments: components["schemas"]["CountedSegment"][];
        };
        /**
         * @example {
         *       "reason": "The product's life ends this year; ask us for its successor."
         *     }
         */
        DeclineRenewalRequest: {
            /** @description The customer reads it. */
            reason: string;
        };
        /** @description What is read. */
        Document: {
            kind: components["schemas"]["DocumentKind"];
            language: components["schemas"]["Language"];
            title: string;
            /** @description `https`. */
            url: string;
        };
        /** @enum {string} */
        DocumentKind: "system_requirements" | "installation_guide" | "release_notes" | "best_practice";
        /** @description The releases of a license's product. */
        Downloads: {
            /** @description Whether maintenance or grace runs: without it only public files are listed. */
            maintained: boolean;
            /** @description The newest first. */
            releases: components["schemas"]["Release"][];
        };
        /** @description A line of a draft. */
        DraftLine: {
            line: string;
            /** Format: int64 */
            chargeable?: number | null;
            comment?: string | null;
        };
        Elapsed: {
            /**
             * Format: int64
             * @description Business time between the two, without the pauses.
             */
            seconds: number;
            segments: components["schemas"]["CountedSegment"][];
        };
        /** @description What was owed when the support request was opened. */
        Entitlement: {
            state: components["schemas"]["EntitlementState"];
            until?: components["schemas"]["Timestamp"] | null;
            /** @description Staff opened it although nothing was owed. */
            overridden: boolean;
        };
        /** @enum {string} */
        EntitlementState: "maintained" | "grace" | "lapsed" | "none";
        /** @description Who wrote an entry. */
        EntryAuthor: {
            side: components["schemas"]["Side"];
            id?: components["schemas"]["Id_usr"] | null;
            name?: string | null;
        };
        /** @enum {string} */
        EntryKind: "message" | "state" | "priority" | "assignment" | "entitlement" | "clock";
        /** @description How a license of this product runs out (spec 02.1). Everything has its default. */
        ExpiryPolicy: {
            /**
             * Format: int32
             * @description Days after expiry in which everything goes on, 0 to 365.
             * @default 30
             */
            grace_days: number;
            /**
             * Format: int32
             * @description SaaS: days of read-only after grace.
             * @default 30
             */
            freeze_days: number;
            /**
             * Format: int32
             * @description SaaS: days after the freeze until the data goes; 0 is never.
             * @default 0
             */
            purge_days: number;
            /**
             * @description Days before expiry on which notices go out; the largest sets *expiring soon*.
             * @default [
             *       60,
             *       30,
             *       7,
             *       0
             *     ]
             */
            notice_days: number[];
            /** @default flag */
            over_use: components["schemas"]["OverUse"];
            /**
             * Format: int32
             * @description Activations that a license allows; absent: as many as units.
             * @default null
             */
            device_limit: number | null;
            /**
             * Format: int32
             * @description Transfers to another machine in 30 days, for each unit; at least 3.
             * @default 3
             */
            transfers_per_unit: number;
            /**
             * Format: int32
             * @description Hours after which a product should check in again.
             * @default 24
             */
            refresh_after_hours: number;
            /**
             * Format: int32
             * @description Days for which a lease counts without a check-in.
             * @default 30
             */
            lease_days: number;
            /**
             * @description An activation that isn't checked in for its lease time gives its unit back.
             * @default false
             */
            floating: boolean;
            /**
             * Format: int32
             * @description Days for which an offline license file counts; absent: to the end of grace. At most 400.
             * @default null
             */
            offline_file_days: number | null;
            /**
             * @description What differs in some countries. A country stands in one of them at most.
             * @default []
             */
            regions: components["schemas"]["RegionPolicy"][];
        };
        /** @description A named switch that the product asks about. `update` and `scan` are always there. */
        Feature: {
            /** @example update */
            name: string;
            when: components["schemas"]["When"];
        };
        /** @description One wrong field: a JSON pointer, a stable code and a sentence. */
        FieldError: {
            /**
             * @description RFC 6901, for example `/administrator/email`.
             * @example /administrator/email
             */
            pointer: string;
            /** @example required */
            code: string;
            detail: string;
        };
        FoundKey: {
            id: components["schemas"]["Id_rky"];
            key_masked: string;
        };
        FoundOrganization: {
            id: components["schemas"]["Id_org"];
            kind: components["schemas"]["OrganizationKind"];
            status: components["schemas"]["OrganizationStatus"];
            company: string;
            city: string;
            country: string;
        };
        /**
         * @example {
         *       "count": 1,
         *       "note": "Order 4711",
         *       "units": 25
         *     }
         */
        GenerateRegistrationKeys: {
            /**
             * Format: int64
             * @description 1 to 10,000 in one batch.
             */
            count: number;
            /**
             * Format: int64
             * @description Units of each key.
             */
            units: number;
            note?: string;
            /**
             * Format: date
             * @description The last day on which the keys can be registered, in the owner's time zone.
             */
            last_use_on?: string | null;
            /** @description The buyer, to whom a single key is mailed. */
            recipient_email?: string | null;
            customer_id?: components["schemas"]["Id_org"] | null;
        };
        /** @description A new key with its text. */
        GeneratedRegistrationKey: {
            id: components["schemas"]["Id_rky"];
            /** @example HE-4K7M-9QX2-T3VN-7Q2M */
            key: string;
            status: components["schemas"]["RegistrationKeyStatus"];
        };
        GeneratedRegistrationKeys: {
            items: components["schemas"]["GeneratedRegistrationKey"][];
        };
        GrantedFeature: {
            name: string;
            until?: components["schemas"]["Timestamp"] | null;
        };
        /** @description A local date without hours. A yearly one counts on its month and day of every year; one that is not enabled never counts. */
        Holiday: {
            /**
             * Format: date
             * @example 2026-12-25
             */
            date: string;
            name: string;
            yearly?: boolean;
            enabled?: boolean;
        };
        /** @example act_01jd3v8k6r2n4q7t9w1x3y5z7b */
        Id_act: string;
        /** @example cal_01jd3v8k6r2n4q7t9w1x3y5z7b */
        Id_cal: string;
        /** @example lga_01jd3v8k6r2n4q7t9w1x3y5z7b */
        Id_lga: string;
        /** @example lgt_01jd3v8k6r2n4q7t9w1x3y5z7b */
        Id_lgt: string;
        /** @example lic_01jd3v8k6r2n4q7t9w1x3y5z7b */
        Id_lic: string;
        /** @example lpl_01jd3v8k6r2n4q7t9w1x3y5z7b */
        Id_lpl: string;
        /** @example mail_01jd3v8k6r2n4q7t9w1x3y5z7b */
        Id_mail: string;
        /** @example ofa_01jd3v8k6r2n4q7t9w1x3y5z7b */
        Id_ofa: string;
        /** @example ord_01jd3v8k6r2n4q7t9w1x3y5z7b */
        Id_ord: string;
        /** @example org_01jd3v8k6r2n4q7t9w1x3y5z7b */
        Id_org: string;
        /** @example prd_01jd3v8k6r2n4q7t9w1x3y5z7b */
        Id_prd: string;
        /** @example prl_01jd3v8k6r2n4q7t9w1x3y5z7b */
        Id_prl: string;
        /** @example rel_01jd3v8k6r2n4q7t9w1x3y5z7b */
        Id_rel: string;
        /** @example rkb_01jd3v8k6r2n4q7t9w1x3y5z7b */
        Id_rkb: string;
        /** @example rky_01jd3v8k6r2n4q7t9w1x3y5z7b */
        Id_rky: string;
        /** @example rnr_01jd3v8k6r2n4q7t9w1x3y5z7b */
        Id_rnr: string;
        /** @example spl_01jd3v8k6r2n4q7t9w1x3y5z7b */
        Id_spl: string;
        /** @example sr_01jd3v8k6r2n4q7t9w1x3y5z7b */
        Id_sr: string;
        /** @example ste_01jd3v8k6r2n4q7t9w1x3y5z7b */
        Id_ste: string;
        /** @example sub_01jd3v8k6r2n4q7t9w1x3y5z7b */
        Id_sub: string;
        /** @example tok_01jd3v8k6r2n4q7t9w1x3y5z7b */
        Id_tok: string;
        /** @example urp_01jd3v8k6r2n4q7t9w1x3y5z7b */
        Id_urp: string;
        /** @example usr_01jd3v8k6r2n4q7t9w1x3y5z7b */
        Id_usr: string;
        /** @description Half-open `[from, to)`. With `to` before `from` it runs past midnight and belongs to the day that it starts on. */
        Interval: {
            /** @example 09:00 */
            from: string;
            /** @example 18:30 */
            to: string;
        };
        /** @enum {string} */
        KeyStatus: "current" | "retired";
        /** @enum {string} */
        Language: "en" | "fr" | "it" | "de" | "es";
        /** @description Who accepted which text, when and on what occasion (spec 05.3). */
        LegalAcceptance: {
            id: components["schemas"]["Id_lga"];
            accepted_at: components["schemas"]["Timestamp"];
            context: components["schemas"]["Context"];
            legal_text_id: components["schemas"]["Id_lgt"];
            kind: components["schemas"]["LegalTextKind"];
            title: string;
            version_label: string;
            language: components["schemas"]["Language"];
            person_id: components["schemas"]["Id_usr"];
            login_id: string;
            name: string;
            organization_id: components["schemas"]["Id_org"];
            company: string;
            /** @description What it was accepted for. */
            product_code: string;
            product_name: string;
        };
        /** @description One version of a EULA or a privacy statement (spec 05.3). */
        LegalText: {
            id: components["schemas"]["Id_lgt"];
            organization_id: components["schemas"]["Id_org"];
            /** @description Whose text it is. */
            company: string;
            kind: components["schemas"]["LegalTextKind"];
            /** @description Absent: for all products. */
            product_code?: string | null;
            product_name?: string | null;
            /** @description ISO 3166; empty: everywhere. */
            countries: string[];
            language: components["schemas"]["Language"];
            version_label: string;
            title: string;
            /** @description Plain text, an empty line ends a paragraph. Absent in lists. */
            body?: string | null;
            /** Format: date */
            valid_from: string;
            valid_at: components["schemas"]["Timestamp"];
            replaced_at?: components["schemas"]["Timestamp"] | null;
            created_at: components["schemas"]["Timestamp"];
        };
        /** @enum {string} */
        LegalTextKind: "eula" | "privacy_statement";
        LegalTexts: {
            items: components["schemas"]["LegalText"][];
        };
        /** @description One product, one customer, one Activation Code (spec 02.5). */
        License: {
            id: components["schemas"]["Id_lic"];
            product: components["schemas"]["LicensedProduct"];
            customer: components["schemas"]["LicenseParty"];
            owner: components["schemas"]["LicenseParty"];
            subscription_id?: string | null;
            version_type: components["schemas"]["VersionType"];
            /** Format: int64 */
            units: number;
            /** Format: int64 */
            used_units: number;
            /** Format: int64 */
            activations: number;
            /** @description Derived from dates, switches and the clock. */
            status: components["schemas"]["LicenseStatus"];
            flags: components["schemas"]["LicenseFlags"];
            /** @description Days are whole days in `time_zone`. */
            starts_on: string;
            /** @description The last day. */
            expires_on: string;
            grace_ends_on: string;
            time_zone: string;
            offline: boolean;
            /** Format: int64 */
            auto_renew_months: number;
            code_masked: string;
            created_at: components["schemas"]["Timestamp"];
        };
        LicenseFlags: {
            /** @description More units are used than licensed. */
            exceeded_allocation: boolean;
            /** @description One activation was seen alive in two places. */
            possible_clone: boolean;
        };
        LicenseParty: {
            id: components["schemas"]["Id_org"];
            company: string;
        };
        /** @description A period that a later one followed. Days are whole days in the license's time zone. */
        LicensePeriod: {
            /**
             * Format: date
             * @description The first day since the last late renewal: timely ones follow without a gap.
             */
            starts_on: string;
            /**
             * Format: date
             * @description The last day.
             */
            expires_on: string;
        };
        LicensePeriods: {
            /** @description The oldest first; the one that runs now stands on the license. */
            items: components["schemas"]["LicensePeriod"][];
        };
        /** @description Units that a partner may still hand out (spec 03.4). */
        LicensePool: {
            id: components["schemas"]["Id_lpl"];
            organization: components["schemas"]["OrganizationRef"];
            product: components["schemas"]["ProductRef"];
            version_type: components["schemas"]["VersionType"];
            /** Format: int64 */
            allotted: number;
            /** Format: int64 */
            assigned: number;
            /** Format: int64 */
            remaining: number;
            /**
             * Format: int64
             * @description Below this the partner is warned.
             */
            minimum: number;
        };
        /** @description The license of a new subscription; the whole of it is at `/licenses/{id}`. */
        LicenseRef: {
            id: components["schemas"]["Id_lic"];
            starts_on: string;
            expires_on: string;
            /** Format: int64 */
            units: number;
            /** @description The code but for its ends is hidden. */
            code_masked: string;
        };
        /** @enum {string} */
        LicenseStatus: "not_started" | "not_activated" | "normal" | "expiring_soon" | "grace" | "expired" | "frozen" | "purged" | "suspended" | "disabled";
        LicenseStatusAnswer: {
            /** @description A signed token (EdDSA). */
            status: string;
            license: components["schemas"]["ProductLicense"];
        };
        LicensedCompany: {
            company: string;
        };
        LicensedProduct: {
            code: string;
            name: string;
        };
        /** @description What one line of a quote or an order charges. */
        LineBody: {
            kind: components["schemas"]["LineKind"];
            /** Format: int64 */
            units: number;
            /** @description For one unit and one year. */
            unit_price: components["schemas"]["Money"];
            /**
             * Format: int64
             * @description Charged by months: price x units x months / 12.
             */
            months?: number | null;
            /**
             * Format: int64
             * @description Charged by days: price x units x days / 365.
             */
            days?: number | null;
            /** @description First and last day; absent where the period starts with the registration of a key. */
            starts_on?: string | null;
            ends_on?: string | null;
            /** @description Rounded half up to the minor unit. */
            amount: components["schemas"]["Money"];
        };
        /** @enum {string} */
        LineKind: "lapsed" | "period" | "additional_users";
        /** @description What a person sees: the nearest in the tree that says something counts, field by field (spec 05.3). */
        Look: {
            product_name: string;
            /** @description `#rrggbb`; readable on white, and white on it. */
            accent_color: string;
            second_color: string;
            /** @description Whom to ask; may be empty. */
            support_contact: string;
            help_url: string;
            mail_sender: string;
            /** @description Where the image lies, if there is one. */
            logo_url?: string | null;
            icon_url?: string | null;
        };
        /** @enum {string} */
        Lost: "stolen" | "lost";
        /** @enum {string} */
        MailStatus: "queued" | "sent" | "failed" | "held" | "canceled";
        /** @enum {string} */
        MatchRule: "any" | "two" | "most" | "all";
        /**
         * @example {
         *       "license_id": "lic_01jd3v8k6r2n4q7t9w1x3y5z7b"
         *     }
         */
        MergeLicense: {
            /** @description The license that goes up in the other one. */
            license_id: components["schemas"]["Id_lic"];
            /** @description Stands in the order, where one is made. */
            reference?: string;
            po_number?: string;
        };
        /** @description What a merge will do. */
        MergePreview: {
            /** Format: int64 */
            units_before: number;
            /** Format: int64 */
            units: number;
            starts_on: string;
            expires_on: string;
            previous_expires_on: string;
            /** @description The code that stays. */
            code_masked: string;
            /** @description The code that works until `superseded_until`, the old last day of its license. */
            superseded_code_masked: string;
            superseded_until: string;
            line?: components["schemas"]["LineBody"] | null;
            total?: components["schemas"]["Money"] | null;
        };
        MergedLicense: {
            license: components["schemas"]["License"];
            order_id?: components["schemas"]["Id_ord"] | null;
        };
        Money: {
            /** @description In the currency's minor unit. */
            amount: number;
            /** @example EUR */
            currency: string;
        };
        MovedLicense: {
            id: components["schemas"]["Id_lic"];
            /** Format: int64 */
            units: number;
            /**
             * Format: int64
             * @description Installations that go on under the new customer.
             */
            activations: number;
            expires_on: string;
            code_masked: string;
        };
        /** @description Either a product or a suite. */
        NewPrice: {
            product_id?: components["schemas"]["Id_prd"] | null;
            suite_id?: components["schemas"]["Id_ste"] | null;
            /** @description `full`: the others are free. */
            version_type?: components["schemas"]["VersionType"];
            /** @description The first starts at 1 unit. */
            bands: components["schemas"]["PriceBand"][];
        };
        /** @description An installation without a network, and the newest of its license files. */
        OfflineActivation: {
            id: components["schemas"]["Id_ofa"];
            license_id: components["schemas"]["Id_lic"];
            /**
             * Format: int64
             * @description Of the newest file; it supersedes all before.
             */
            sequence: number;
            /** @description What the installation says it is: a text, or named components as JSON. */
            fingerprint: string;
            hostname: string;
            product_version: string;
            /** @description Until when the newest file counts. */
            expires_at: components["schemas"]["Timestamp"];
            /** @description When the newest file was made. */
            issued_at: components["schemas"]["Timestamp"];
            revoked_at?: components["schemas"]["Timestamp"] | null;
            created_by?: components["schemas"]["Id_usr"] | null;
            created_at: components["schemas"]["Timestamp"];
        };
        /** @description A mail with its text; keys, codes and links are masked. */
        OpenedMail: components["schemas"]["SentMail"] & {
            text: string;
            /** @description To be shown in a sandboxed frame only. */
            html: string;
        };
        /** @description A confirmed sale, or the draft of one (spec 02.5). */
        Order: {
            id: components["schemas"]["Id_ord"];
            /** @example ORD-0000042 */
            number: string;
            kind: components["schemas"]["OrderKind"];
            status: components["schemas"]["OrderStatus"];
            /** @description The partner that sells, or the vendor. */
            owner: components["schemas"]["OrganizationRef"];
            customer?: components["schemas"]["OrganizationRef"] | null;
            service_plan: components["schemas"]["ServicePlanRef"];
            /** @description As it was called when the order was entered. */
            product_name: string;
            license_id?: components["schemas"]["Id_lic"] | null;
            registration_key_id?: components["schemas"]["Id_rky"] | null;
            /** Format: int64 */
            units: number;
            /** Format: int64 */
            months?: number | null;
            recipient_email?: string | null;
            reference: string;
            po_number: string;
            written_request?: string | null;
            /** @description Entered by the clock: a license that renews by itself. */
            automatic: boolean;
            /** @description An estimate in a draft; fixed when it is confirmed. */
            total: components["schemas"]["Money"];
            /** @description Absent in lists. */
            lines?: components["schemas"]["LineBody"][];
            cancel_reason?: string | null;
            created_by?: components["schemas"]["Id_usr"] | null;
            created_at: components["schemas"]["Timestamp"];
            confirmed_at?: components["schemas"]["Timestamp"] | null;
            done_at?: components["schemas"]["Timestamp"] | null;
            canceled_at?: components["schemas"]["Timestamp"] | null;
        };
        /** @enum {string} */
        OrderKind: "new" | "renewal" | "additional_users" | "conversion";
        /** @enum {string} */
        OrderStatus: "draft" | "confirmed" | "done" | "canceled";
        /** @description A company in the tree (spec 01.1). */
        Organization: {
            id: components["schemas"]["Id_org"];
            parent_id?: components["schemas"]["Id_org"] | null;
            kind: components["schemas"]["OrganizationKind"];
            status: components["schemas"]["OrganizationStatus"];
            company: string;
            address: string;
            city: string;
            state: string;
            /** @description ISO 3166, two letters. */
            country: string;
            phone: string;
            language: components["schemas"]["Language"];
            /** @description IANA name, for example `Europe/Berlin`. */
            time_zone: string;
            support_region: string;
            support_offering: components["schemas"]["SupportOffering"];
            created_at: components["schemas"]["Timestamp"];
        };
        /** @enum {string} */
        OrganizationKind: "vendor" | "distributor" | "isp" | "msp" | "reseller" | "customer";
        /** @description A short reference to an organization. */
        OrganizationRef: {
            id: components["schemas"]["Id_org"];
            company: string;
        };
        /** @enum {string} */
        OrganizationStatus: "active" | "suspended" | "canceled" | "enabled" | "disabled";
        /** @enum {string} */
        Outcome: "accepted" | "accepted_late" | "duplicate" | "event_id_reused" | "license_not_found" | "forbidden" | "negative" | "too_large" | "future" | "too_old" | "malformed";
        /** @enum {string} */
        OverUse: "flag" | "refuse";
        /** @description The hours of one local date, instead of its weekday's and of a holiday's none. Without intervals the date is closed. */
        Override: {
            /**
             * Format: date
             * @example 2026-12-25
             */
            date: string;
            intervals: components["schemas"]["Interval"][];
        };
        /** @description One page of a list. */
        Page_Activation: {
            items: {
                id: components["schemas"]["Id_act"];
                /** @description What the installation says it is: a text, or named components as JSON. */
                fingerprint: string;
                hostname: string;
                platform: string;
                product_version: string;
                /** Format: int64 */
                used_units: number;
                last_seen_at: components["schemas"]["Timestamp"];
                released_at?: components["schemas"]["Timestamp"] | null;
                release_reason?: components["schemas"]["ReleaseReason"] | null;
                created_at: components["schemas"]["Timestamp"];
            }[];
            /** @description Absent on the last page. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many items match the filters; capped where `total_is_exact` is false.
             */
            total: number;
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        Page_ApiToken: {
            items: {
                id: components["schemas"]["Id_tok"];
                name: string;
                created_at: components["schemas"]["Timestamp"];
                expires_at?: components["schemas"]["Timestamp"] | null;
                last_used_at?: components["schemas"]["Timestamp"] | null;
                revoked_at?: components["schemas"]["Timestamp"] | null;
            }[];
            /** @description Absent on the last page. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many items match the filters; capped where `total_is_exact` is false.
             */
            total: number;
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        Page_AuditEntry: {
            items: {
                id: string;
                at: components["schemas"]["Timestamp"];
                /** @description person, organization (by token), system or anonymous. */
                principal: string;
                person_id?: components["schemas"]["Id_usr"] | null;
                login_id?: string | null;
                /** @example registration_key.void */
                action: string;
                /** @description done or refused. */
                outcome: string;
                object_id: string;
                owner_id?: components["schemas"]["Id_org"] | null;
                owner_company?: string | null;
                /** @description Before and after, without secrets. */
                change: unknown;
                request_id: string;
                /** @description Whether the row is chained already. */
                sealed: boolean;
            }[];
            /** @description Absent on the last page. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many items match the filters; capped where `total_is_exact` is false.
             */
            total: number;
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        Page_Calendar: {
            items: {
                id: components["schemas"]["Id_cal"];
                name: string;
                /** @description IANA name, for example `Europe/Berlin`. */
                time_zone: string;
                weekly: components["schemas"]["Weekly"];
                holidays: components["schemas"]["Holiday"][];
                overrides: components["schemas"]["Override"][];
                support_region: string;
                /** @description New support requests of the region count by it. */
                is_default: boolean;
                created_at: components["schemas"]["Timestamp"];
                /** Format: int64 */
                version: number;
            }[];
            /** @description Absent on the last page. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many items match the filters; capped where `total_is_exact` is false.
             */
            total: number;
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        Page_LegalAcceptance: {
            items: {
                id: components["schemas"]["Id_lga"];
                accepted_at: components["schemas"]["Timestamp"];
                context: components["schemas"]["Context"];
                legal_text_id: components["schemas"]["Id_lgt"];
                kind: components["schemas"]["LegalTextKind"];
                title: string;
                version_label: string;
                language: components["schemas"]["Language"];
                person_id: components["schemas"]["Id_usr"];
                login_id: string;
                name: string;
                organization_id: components["schemas"]["Id_org"];
                company: string;
                /** @description What it was accepted for. */
                product_code: string;
                product_name: string;
            }[];
            /** @description Absent on the last page. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many items match the filters; capped where `total_is_exact` is false.
             */
            total: number;
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        Page_LegalText: {
            items: {
                id: components["schemas"]["Id_lgt"];
                organization_id: components["schemas"]["Id_org"];
                /** @description Whose text it is. */
                company: string;
                kind: components["schemas"]["LegalTextKind"];
                /** @description Absent: for all products. */
                product_code?: string | null;
                product_name?: string | null;
                /** @description ISO 3166; empty: everywhere. */
                countries: string[];
                language: components["schemas"]["Language"];
                version_label: string;
                title: string;
                /** @description Plain text, an empty line ends a paragraph. Absent in lists. */
                body?: string | null;
                /** Format: date */
                valid_from: string;
                valid_at: components["schemas"]["Timestamp"];
                replaced_at?: components["schemas"]["Timestamp"] | null;
                created_at: components["schemas"]["Timestamp"];
            }[];
            /** @description Absent on the last page. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many items match the filters; capped where `total_is_exact` is false.
             */
            total: number;
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        Page_License: {
            items: {
                id: components["schemas"]["Id_lic"];
                product: components["schemas"]["LicensedProduct"];
                customer: components["schemas"]["LicenseParty"];
                owner: components["schemas"]["LicenseParty"];
                subscription_id?: string | null;
                version_type: components["schemas"]["VersionType"];
                /** Format: int64 */
                units: number;
                /** Format: int64 */
                used_units: number;
                /** Format: int64 */
                activations: number;
                /** @description Derived from dates, switches and the clock. */
                status: components["schemas"]["LicenseStatus"];
                flags: components["schemas"]["LicenseFlags"];
                /** @description Days are whole days in `time_zone`. */
                starts_on: string;
                /** @description The last day. */
                expires_on: string;
                grace_ends_on: string;
                time_zone: string;
                offline: boolean;
                /** Format: int64 */
                auto_renew_months: number;
                code_masked: string;
                created_at: components["schemas"]["Timestamp"];
            }[];
            /** @description Absent on the last page. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many items match the filters; capped where `total_is_exact` is false.
             */
            total: number;
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        Page_LicensePool: {
            items: {
                id: components["schemas"]["Id_lpl"];
                organization: components["schemas"]["OrganizationRef"];
                product: components["schemas"]["ProductRef"];
                version_type: components["schemas"]["VersionType"];
                /** Format: int64 */
                allotted: number;
                /** Format: int64 */
                assigned: number;
                /** Format: int64 */
                remaining: number;
                /**
                 * Format: int64
                 * @description Below this the partner is warned.
                 */
                minimum: number;
            }[];
            /** @description Absent on the last page. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many items match the filters; capped where `total_is_exact` is false.
             */
            total: number;
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        Page_OfflineActivation: {
            items: {
                id: components["schemas"]["Id_ofa"];
                license_id: components["schemas"]["Id_lic"];
                /**
                 * Format: int64
                 * @description Of the newest file; it supersedes all before.
                 */
                sequence: number;
                /** @description What the installation says it is: a text, or named components as JSON. */
                fingerprint: string;
                hostname: string;
                product_version: string;
                /** @description Until when the newest file counts. */
                expires_at: components["schemas"]["Timestamp"];
                /** @description When the newest file was made. */
                issued_at: components["schemas"]["Timestamp"];
                revoked_at?: components["schemas"]["Timestamp"] | null;
                created_by?: components["schemas"]["Id_usr"] | null;
                created_at: components["schemas"]["Timestamp"];
            }[];
            /** @description Absent on the last page. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many items match the filters; capped where `total_is_exact` is false.
             */
            total: number;
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        Page_Order: {
            items: {
                id: components["schemas"]["Id_ord"];
                /** @example ORD-0000042 */
                number: string;
                kind: components["schemas"]["OrderKind"];
                status: components["schemas"]["OrderStatus"];
                /** @description The partner that sells, or the vendor. */
                owner: components["schemas"]["OrganizationRef"];
                customer?: components["schemas"]["OrganizationRef"] | null;
                service_plan: components["schemas"]["ServicePlanRef"];
                /** @description As it was called when the order was entered. */
                product_name: string;
                license_id?: components["schemas"]["Id_lic"] | null;
                registration_key_id?: components["schemas"]["Id_rky"] | null;
                /** Format: int64 */
                units: number;
                /** Format: int64 */
                months?: number | null;
                recipient_email?: string | null;
                reference: string;
                po_number: string;
                written_request?: string | null;
                /** @description Entered by the clock: a license that renews by itself. */
                automatic: boolean;
                /** @description An estimate in a draft; fixed when it is confirmed. */
                total: components["schemas"]["Money"];
                /** @description Absent in lists. */
                lines?: components["schemas"]["LineBody"][];
                cancel_reason?: string | null;
                created_by?: components["schemas"]["Id_usr"] | null;
                created_at: components["schemas"]["Timestamp"];
                confirmed_at?: components["schemas"]["Timestamp"] | null;
                done_at?: components["schemas"]["Timestamp"] | null;
                canceled_at?: components["schemas"]["Timestamp"] | null;
            }[];
            /** @description Absent on the last page. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many items match the filters; capped where `total_is_exact` is false.
             */
            total: number;
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        Page_Organization: {
            items: {
                id: components["schemas"]["Id_org"];
                parent_id?: components["schemas"]["Id_org"] | null;
                kind: components["schemas"]["OrganizationKind"];
                status: components["schemas"]["OrganizationStatus"];
                company: string;
                address: string;
                city: string;
                state: string;
                /** @description ISO 3166, two letters. */
                country: string;
                phone: string;
                language: components["schemas"]["Language"];
                /** @description IANA name, for example `Europe/Berlin`. */
                time_zone: string;
                support_region: string;
                support_offering: components["schemas"]["SupportOffering"];
                created_at: components["schemas"]["Timestamp"];
            }[];
            /** @description Absent on the last page. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many items match the filters; capped where `total_is_exact` is false.
             */
            total: number;
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        Page_Person: {
            items: {
                id: components["schemas"]["Id_usr"];
                organization_id: components["schemas"]["Id_org"];
                login_id: string;
                first_name: string;
                last_name: string;
                email: string;
                email_verified: boolean;
                phone: string;
                language: components["schemas"]["Language"];
                time_zone: string;
                role: components["schemas"]["Role"];
                enabled: boolean;
            }[];
            /** @description Absent on the last page. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many items match the filters; capped where `total_is_exact` is false.
             */
            total: number;
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        Page_PriceListHead: {
            items: {
                id: components["schemas"]["Id_prl"];
                name: string;
                /** @description Empty: worldwide, for countries that have no list of their own. */
                countries: string[];
                currency: components["schemas"]["Currency"];
                /** Format: date */
                valid_from: string;
                /**
                 * Format: date
                 * @description The last day; absent: until another list takes its place.
                 */
                valid_to?: string | null;
                /**
                 * Format: int64
                 * @description How many products and suites it prices.
                 */
                item_count: number;
                created_at: components["schemas"]["Timestamp"];
            }[];
            /** @description Absent on the last page. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many items match the filters; capped where `total_is_exact` is false.
             */
            total: number;
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        Page_Product: {
            items: {
                id: components["schemas"]["Id_prd"];
                code: string;
                name: string;
                platform: string;
                segment: components["schemas"]["Segment"];
                kind: components["schemas"]["ProductKind"];
                /** @description What is counted: seat, endpoint, user, mailbox. */
                unit: string;
                key_prefix: string;
                code_alphabet: components["schemas"]["Alphabet"];
                activation_mode: components["schemas"]["ActivationMode"];
                /** @description Countries where it is sold; empty is everywhere. */
                regions: string[];
                /** @description How many parts of a fingerprint must be the same for it to be the same machine. */
                match_rule: components["schemas"]["MatchRule"];
                /**
                 * Format: date
                 * @description The last day on which it is sold; renewals go on.
                 */
                end_of_sale?: string | null;
                /**
                 * Format: date
                 * @description The last day on which it can be used, in the vendor's time zone.
                 */
                end_of_life?: string | null;
                features: components["schemas"]["Feature"][];
                expiry_policy: components["schemas"]["ExpiryPolicy"];
                created_at: components["schemas"]["Timestamp"];
            }[];
            /** @description Absent on the last page. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many items match the filters; capped where `total_is_exact` is false.
             */
            total: number;
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        Page_RegistrationKey: {
            items: {
                id: components["schemas"]["Id_rky"];
                /** @example HE-****-****-****-7Q2M */
                key_masked: string;
                status: components["schemas"]["RegistrationKeyStatus"];
                service_plan: components["schemas"]["ServicePlanRef"];
                product_name: string;
                /** Format: int64 */
                units: number;
                note: string;
                /** @description The last day of use, in the owner's time zone. */
                last_use_on?: string | null;
                batch_id: components["schemas"]["Id_rkb"];
                owner: components["schemas"]["OrganizationRef"];
                created_by?: components["schemas"]["Id_usr"] | null;
                created_at: components["schemas"]["Timestamp"];
                registered_at?: components["schemas"]["Timestamp"] | null;
                voided_at?: components["schemas"]["Timestamp"] | null;
                void_reason?: string | null;
            }[];
            /** @description Absent on the last page. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many items match the filters; capped where `total_is_exact` is false.
             */
            total: number;
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        Page_Release: {
            items: {
                id: components["schemas"]["Id_rel"];
                product_id: components["schemas"]["Id_prd"];
                version: string;
                /** Format: date */
                released_on: string;
                /**
                 * Format: date
                 * @description The last day on which this version is supported.
                 */
                end_of_support_on?: string | null;
                /** @description Customers see the public ones here, and the others at their license. */
                files: components["schemas"]["ReleaseFile"][];
                documents: components["schemas"]["Document"][];
                created_at: components["schemas"]["Timestamp"];
            }[];
            /** @description Absent on the last page. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many items match the filters; capped where `total_is_exact` is false.
             */
            total: number;
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        Page_RenewalRequest: {
            items: {
                id: components["schemas"]["Id_rnr"];
                license_id: components["schemas"]["Id_lic"];
                status: components["schemas"]["RenewalRequestStatus"];
                customer: components["schemas"]["OrganizationRef"];
                /** @description Who answers: the license's reseller, or the vendor. */
                owner: components["schemas"]["OrganizationRef"];
                address: string;
                phone: string;
                contact_name: string;
                contact_email: string;
                /** @description With its platform. */
                product_name: string;
                /** Format: int64 */
                units: number;
                /**
                 * Format: int64
                 * @description Held when it was asked: fewer units need the customer's written request.
                 */
                units_held: number;
                /** @description The license's last day when it was asked. */
                expires_on: string;
                order_id?: components["schemas"]["Id_ord"] | null;
                decline_reason?: string | null;
                created_at: components["schemas"]["Timestamp"];
                answered_at?: components["schemas"]["Timestamp"] | null;
            }[];
            /** @description Absent on the last page. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many items match the filters; capped where `total_is_exact` is false.
             */
            total: number;
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        Page_SentMail: {
            items: {
                id: components["schemas"]["Id_mail"];
                /**
                 * @description What caused it.
                 * @example registration_key.issued
                 */
                event: string;
                /** @description The id of what the event is about. */
                object_id: string;
                owner_id: components["schemas"]["Id_org"];
                person_id?: components["schemas"]["Id_usr"] | null;
                to_name: string;
                to_address: string;
                language: components["schemas"]["Language"];
                subject: string;
                status: components["schemas"]["MailStatus"];
                send_at: components["schemas"]["Timestamp"];
                sent_at?: components["schemas"]["Timestamp"] | null;
                /**
                 * Format: int64
                 * @description Tries to deliver it so far.
                 */
                attempts: number;
                /** @description Why the last try failed. */
                last_error?: string | null;
                link_expires_at?: components["schemas"]["Timestamp"] | null;
                copy_of?: components["schemas"]["Id_mail"] | null;
                created_at: components["schemas"]["Timestamp"];
            }[];
            /** @description Absent on the last page. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many items match the filters; capped where `total_is_exact` is false.
             */
            total: number;
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        Page_ServicePlan: {
            items: {
                id: components["schemas"]["Id_spl"];
                owner: components["schemas"]["OrganizationRef"];
                name: string;
                enabled: boolean;
                /** @description The product, or the suite. */
                product: components["schemas"]["ProductRef"];
                /** @description It gives a license of each member of a suite. */
                is_suite: boolean;
                charging: components["schemas"]["Charging"];
                version_type: components["schemas"]["VersionType"];
                /** Format: int64 */
                initial_months: number;
                /**
                 * Format: int64
                 * @description 0: it does not renew by itself.
                 */
                auto_renewal_months: number;
                /** @description Absent: the product's. */
                notice_days?: number[] | null;
                /** Format: int64 */
                grace_days?: number | null;
                /** Format: int64 */
                units_default: number;
                /** Format: int64 */
                units_minimum: number;
                /** Format: int64 */
                units_maximum: number;
                /** @description Assigned by an organization above. */
                lent: boolean;
                created_at: components["schemas"]["Timestamp"];
            }[];
            /** @description Absent on the last page. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many items match the filters; capped where `total_is_exact` is false.
             */
            total: number;
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        Page_Subscription: {
            items: {
                id: components["schemas"]["Id_sub"];
                service_plan: components["schemas"]["ServicePlanRef"];
                product: components["schemas"]["ProductRef"];
                version_type: components["schemas"]["VersionType"];
                customer: components["schemas"]["OrganizationRef"];
                /** @description The partner that sold it, or the vendor. */
                owner: components["schemas"]["OrganizationRef"];
                registration_key_id?: components["schemas"]["Id_rky"] | null;
                /** Format: int64 */
                units: number;
                starts_on: string;
                status: components["schemas"]["SubscriptionStatus"];
                created_at: components["schemas"]["Timestamp"];
            }[];
            /** @description Absent on the last page. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many items match the filters; capped where `total_is_exact` is false.
             */
            total: number;
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        Page_Suite: {
            items: {
                id: components["schemas"]["Id_ste"];
                code: string;
                name: string;
                key_prefix: string;
                code_alphabet: components["schemas"]["Alphabet"];
                /**
                 * Format: date
                 * @description The last day on which it is sold; an earlier one of a member counts too.
                 */
                end_of_sale?: string | null;
                members: components["schemas"]["SuiteMember"][];
                created_at: components["schemas"]["Timestamp"];
            }[];
            /** @description Absent on the last page. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many items match the filters; capped where `total_is_exact` is false.
             */
            total: number;
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        Page_SupportRequest: {
            items: {
                id: components["schemas"]["Id_sr"];
                /** @example SR-0000123 */
                number: string;
                customer: components["schemas"]["SupportCustomer"];
                product?: components["schemas"]["SupportProduct"] | null;
                license_id?: components["schemas"]["Id_lic"] | null;
                category: components["schemas"]["Category"];
                subject: string;
                description: string;
                business_impact: string;
                language: components["schemas"]["Language"];
                /** @description The one that counts. */
                priority: components["schemas"]["Priority"];
                priority_requested?: components["schemas"]["Priority"] | null;
                status: components["schemas"]["Status"];
                close_reason?: components["schemas"]["CloseReason"] | null;
                /** @description A P1 opened online: it must be phoned in to count, and runs on P2's deadline until then. */
                call_required: boolean;
                offering: components["schemas"]["SupportOffering"];
                assignee?: components["schemas"]["SupportPerson"] | null;
                response_due_at?: components["schemas"]["Timestamp"] | null;
                /**
                 * @description The same in the support region's time zone, with its offset.
                 * @example 2026-05-04T14:00:00+02:00
                 */
                response_due_local?: string | null;
                responded_at?: components["schemas"]["Timestamp"] | null;
                /** @description What was owed when it was opened. */
                entitlement: components["schemas"]["Entitlement"];
                created_at: components["schemas"]["Timestamp"];
                updated_at: components["schemas"]["Timestamp"];
                /** Format: int64 */
                version: number;
            }[];
            /** @description Absent on the last page. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many items match the filters; capped where `total_is_exact` is false.
             */
            total: number;
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        Page_SupportRequestEntry: {
            items: {
                id: string;
                at: components["schemas"]["Timestamp"];
                kind: components["schemas"]["EntryKind"];
                visibility: components["schemas"]["Visibility"];
                author: components["schemas"]["EntryAuthor"];
                /** @description A message's text; the reason of a change. */
                body?: string | null;
                /** @description What changed, by kind: mostly `before` and `after`. */
                detail: Record<string, never>;
            }[];
            /** @description Absent on the last page. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many items match the filters; capped where `total_is_exact` is false.
             */
            total: number;
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        Page_UsageReport: {
            items: {
                id: components["schemas"]["Id_urp"];
                organization: components["schemas"]["ReportingPartner"];
                /** @example 2026-10 */
                month: string;
                status: components["schemas"]["UsageReportStatus"];
                /** Format: int64 */
                lines: number;
                /**
                 * Format: int64
                 * @description The licenses' peaks in the month, summed; corrections are not counted.
                 */
                provisioned: number;
                /** Format: int64 */
                used: number;
                /** Format: int64 */
                chargeable: number;
                /**
                 * Format: int64
                 * @description Lines of which more is unused than `threshold_percent` allows.
                 */
                marked: number;
                /**
                 * Format: int64
                 * @description Lines that need a comment and have none: it is not submitted before they do.
                 */
                unexplained: number;
                /**
                 * Format: int64
                 * @description Lines that were changed or commented on. Without any, a person's submission approves itself.
                 */
                edited: number;
                /** Format: int64 */
                threshold_percent: number;
                /** @description Nobody submitted it: unexplained lines were charged as provisioned. */
                automatic: boolean;
                /** @description Of whoever approved or rejected it. */
                comment: string;
                made_at?: components["schemas"]["Timestamp"] | null;
                submit_at?: components["schemas"]["Timestamp"] | null;
                submitted_at?: components["schemas"]["Timestamp"] | null;
                decided_at?: components["schemas"]["Timestamp"] | null;
            }[];
            /** @description Absent on the last page. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many items match the filters; capped where `total_is_exact` is false.
             */
            total: number;
            total_is_exact: boolean;
        };
        /** @description One page of a list. */
        Page_UsageReportLine: {
            items: {
                /** @description Names it within its report. */
                line: string;
                license_id: components["schemas"]["Id_lic"];
                /** @description The closed month that it corrects; absent: the report's own. */
                corrects?: string | null;
                customer: components["schemas"]["UsageReportCompany"];
                /** @description Who sold it: the partner itself or one of its resellers. */
                owner: components["schemas"]["UsageReportCompany"];
                product_name: string;
                unit: string;
                version_type: components["schemas"]["VersionType"];
                /** @description First and last day that are charged. Nothing is, where the first is the later one. */
                charged_from: string;
                charged_to: string;
                /**
                 * Format: int64
                 * @description The most in the month.
                 */
                provisioned: number;
                /**
                 * Format: int64
                 * @description The most on any day; absent where the product does not report it.
                 */
                used?: number | null;
                /**
                 * Format: int64
                 * @description Unused share of what is provisioned, rounded up.
                 */
                over_provisioned_percent?: number | null;
                /** @description It is above the report's threshold. */
                over_provisioned: boolean;
                /** Format: int64 */
                chargeable: number;
                /**
                 * Format: int64
                 * @description What it may be lowered to, and the most.
                 */
                minimum: number;
                /** Format: int64 */
                maximum: number;
                comment: string;
                /** @description It needs a comment and has none. */
                unexplained: boolean;
            }[];
            /** @description Absent on the last page. */
            next_cursor?: string | null;
            /**
             * Format: int64
             * @description How many items match the filters; capped where `total_is_exact` is false.
             */
            total: number;
            total_is_exact: boolean;
        };
        /** @description Half-open `[from, to)`; without `to` it is still open. One that ends when it starts does nothing. */
        Pause: {
            from: components["schemas"]["Timestamp"];
            to?: components["schemas"]["Timestamp"] | null;
        };
        /** @enum {string} */
        Permission: "account.update" | "api_token.create" | "api_token.list" | "api_token.revoke" | "partner.list" | "partner.read" | "partner.create" | "partner.update" | "partner.suspend" | "partner.reactivate" | "partner.cancel" | "customer.list" | "customer.read" | "customer.create" | "customer.update" | "customer.disable" | "customer.enable" | "person.list" | "person.read" | "person.create" | "person.update" | "person.disable" | "person.enable" | "person.reset_password" | "product.list" | "product.read" | "product.create" | "product.update" | "suite.list" | "suite.read" | "suite.create" | "suite.update" | "release.list" | "release.create" | "release.update" | "price_list.list" | "price_list.read" | "price_list.create" | "price_list.update" | "branding.read" | "branding.update" | "legal_text.list" | "legal_text.create" | "legal_acceptance.list" | "legal_acceptance.create" | "service_plan.list" | "service_plan.read" | "service_plan.create" | "service_plan.update" | "service_plan.enable" | "service_plan.disable" | "service_plan.assign" | "license_pool.list" | "license_pool.read" | "license_pool.add" | "registration_key.list" | "registration_key.read" | "registration_key.generate" | "registration_key.reveal" | "registration_key.void" | "registration_key.export" | "registration.preview" | "registration.create" | "subscription.list" | "subscription.read" | "subscription.create" | "subscription.update" | "subscription.suspend" | "subscription.resume" | "subscription.cancel" | "license.list" | "license.read" | "license.export" | "license.reveal_code" | "license.replace_code" | "license.disable" | "license.enable" | "license.update" | "license.quote_renewal" | "license.renew" | "license.add_users" | "license.transfer" | "license.merge" | "offline_activation.list" | "offline_activation.create" | "offline_activation.revoke" | "signing_key.list" | "signing_key.rotate" | "order.list" | "order.read" | "order.create" | "order.confirm" | "order.cancel" | "renewal_request.list" | "renewal_request.read" | "renewal_request.create" | "renewal_request.decline" | "activation.list" | "activation.release" | "support_request.list" | "support_request.read" | "support_request.create" | "support_request.reply" | "support_request.note" | "support_request.assign" | "support_request.prioritize" | "support_request.wait" | "support_request.resume" | "support_request.propose_solution" | "support_request.confirm" | "support_request.close" | "support_request.override_entitlement" | "calendar.list" | "calendar.read" | "calendar.create" | "calendar.update" | "usage_report.list" | "usage_report.read" | "usage_report.update" | "usage_report.submit" | "usage_report.approve" | "usage_report.reject" | "usage_event.create" | "sent_mail.list" | "sent_mail.read" | "sent_mail.resend" | "audit_entry.list" | "job.read";
        /** @description A person as lists and sessions show it. */
        Person: {
            id: components["schemas"]["Id_usr"];
            organization_id: components["schemas"]["Id_org"];
            login_id: string;
            first_name: string;
            last_name: string;
            email: string;
            email_verified: boolean;
            phone: string;
            language: components["schemas"]["Language"];
            time_zone: string;
            role: components["schemas"]["Role"];
            enabled: boolean;
        };
        /**
         * @example {
         *       "registration_key": "HE-4K7M-9QX2-T3VN-7Q2M"
         *     }
         */
        PreviewRegistration: {
            /** @description Upper or lower case, with or without hyphens and spaces. */
            registration_key: string;
        };
        /** @description From so many units on, up to the next band: one price for all units. */
        PriceBand: {
            /** Format: int64 */
            from_units: number;
            /**
             * Format: int64
             * @description For one unit and one year, in the currency's minor unit.
             */
            amount: number;
        };
        /** @description What a unit costs for a year in some countries (spec 02.1). */
        PriceList: components["schemas"]["PriceListHead"] & {
            prices: components["schemas"]["PricedItem"][];
        };
        /** @description A price list without its prices. */
        PriceListHead: {
            id: components["schemas"]["Id_prl"];
            name: string;
            /** @description Empty: worldwide, for countries that have no list of their own. */
            countries: string[];
            currency: components["schemas"]["Currency"];
            /** Format: date */
            valid_from: string;
            /**
             * Format: date
             * @description The last day; absent: until another list takes its place.
             */
            valid_to?: string | null;
            /**
             * Format: int64
             * @description How many products and suites it prices.
             */
            item_count: number;
            created_at: components["schemas"]["Timestamp"];
        };
        /** @description The price of a product or a suite. */
        PricedItem: {
            product_id?: components["schemas"]["Id_prd"] | null;
            suite_id?: components["schemas"]["Id_ste"] | null;
            code: string;
            name: string;
            /** @description Absent for a suite. */
            platform?: string | null;
            version_type: components["schemas"]["VersionType"];
            bands: components["schemas"]["PriceBand"][];
        };
        /**
         * @example {
         *       "priority": "p2",
         *       "reason": "All clients are affected."
         *     }
         */
        PrioritizeSupportRequest: {
            priority: components["schemas"]["Priority"];
            /** @description The customer reads it. */
            reason: string;
        };
        /** @enum {string} */
        Priority: "p1" | "p2" | "p3" | "p4";
        /**
         * Problem
         * @description `application/problem+json` (RFC 9457).
         */
        ProblemBody: {
            /**
             * @description Names the kind of problem; stable.
             * @example urn:chancery:problem:registration_key_unknown
             */
            type: string;
            /** @example Not Found */
            title: string;
            /**
             * Format: int32
             * @example 404
             */
            status: number;
            /** @description A sentence for a person: what happened, why, and what to do next. */
            detail: string;
            /**
             * @description What programs decide by; stable, snake_case.
             * @example registration_key_unknown
             */
            code: string;
            /** @description Finds the request in the server's log. */
            request_id: string;
            /** @description Which fields are wrong, where fields are. */
            errors?: components["schemas"]["FieldError"][];
            /** @description Product side only: the refusal as a signed token (spec 02.6). */
            refusal?: string | null;
        };
        /** @description What is licensed (spec 02.1). */
        Product: {
            id: components["schemas"]["Id_prd"];
            code: string;
            name: string;
            platform: string;
            segment: components["schemas"]["Segment"];
            kind: components["schemas"]["ProductKind"];
            /** @description What is counted: seat, endpoint, user, mailbox. */
            unit: string;
            key_prefix: string;
            code_alphabet: components["schemas"]["Alphabet"];
            activation_mode: components["schemas"]["ActivationMode"];
            /** @description Countries where it is sold; empty is everywhere. */
            regions: string[];
            /** @description How many parts of a fingerprint must be the same for it to be the same machine. */
            match_rule: components["schemas"]["MatchRule"];
            /**
             * Format: date
             * @description The last day on which it is sold; renewals go on.
             */
            end_of_sale?: string | null;
            /**
             * Format: date
             * @description The last day on which it can be used, in the vendor's time zone.
             */
            end_of_life?: string | null;
            features: components["schemas"]["Feature"][];
            expiry_policy: components["schemas"]["ExpiryPolicy"];
            created_at: components["schemas"]["Timestamp"];
        };
        /** @enum {string} */
        ProductKind: "software" | "saas";
        /** @description A license as its products see it. */
        ProductLicense: {
            id: components["schemas"]["Id_lic"];
            product: components["schemas"]["LicensedProduct"];
            customer: components["schemas"]["LicensedCompany"];
            version_type: components["schemas"]["VersionType"];
            /** Format: int64 */
            units: number;
            /** Format: int64 */
            used_units: number;
            /** Format: int64 */
            activations: number;
            status: components["schemas"]["LicenseStatus"];
            flags: components["schemas"]["LicenseFlags"];
            /** @description Only what is on. */
            features: components["schemas"]["GrantedFeature"][];
            starts_on: string;
            /** @description The last day. */
            expires_on: string;
            grace_ends_on: string;
            time_zone: string;
            offline: boolean;
        };
        /** @description A short reference to a product. */
        ProductRef: {
            code: string;
            name: string;
        };
        /**
         * @example {
         *       "body": "Version 9.1.2 removes the cause."
         *     }
         */
        ProposeSolution: {
            /** @description What the customer reads. */
            body?: string | null;
        };
        /**
         * @example {
         *       "units": 5
         *     }
         */
        QuoteAdditionalUsers: {
            /**
             * Format: int64
             * @description How many more.
             */
            units: number;
        };
        /**
         * @example {
         *       "months": 12
         *     }
         */
        QuoteRenewal: {
            /** Format: int64 */
            months: number;
            /**
             * Format: int64
             * @description Those held if absent; fewer are possible, more are not.
             */
            units?: number | null;
            /**
             * Format: date
             * @description The renewal day; today in the license's time zone if absent. Up to 30 days back and 366 ahead.
             */
            on_date?: string | null;
            /** @description Sends the quote to the customer's administrators. */
            mail_to_customer?: boolean;
        };
        /** @description What differs in some countries; what is absent stays as everywhere. */
        RegionPolicy: {
            /** @description ISO 3166: two capital letters. */
            countries: string[];
            notice_days?: number[] | null;
            /** Format: int32 */
            grace_days?: number | null;
        };
        RegisteredLicense: {
            license: components["schemas"]["LicenseRef"];
            product_name: string;
            /** @description Absent until the person's e-mail address is verified; the code is mailed in any case. */
            activation_code?: string | null;
        };
        Registration: {
            licenses: components["schemas"]["RegisteredLicense"][];
        };
        /** @description A Registration Key without its text (spec 02.2). */
        RegistrationKey: {
            id: components["schemas"]["Id_rky"];
            /** @example HE-****-****-****-7Q2M */
            key_masked: string;
            status: components["schemas"]["RegistrationKeyStatus"];
            service_plan: components["schemas"]["ServicePlanRef"];
            product_name: string;
            /** Format: int64 */
            units: number;
            note: string;
            /** @description The last day of use, in the owner's time zone. */
            last_use_on?: string | null;
            batch_id: components["schemas"]["Id_rkb"];
            owner: components["schemas"]["OrganizationRef"];
            created_by?: components["schemas"]["Id_usr"] | null;
            created_at: components["schemas"]["Timestamp"];
            registered_at?: components["schemas"]["Timestamp"] | null;
            voided_at?: components["schemas"]["Timestamp"] | null;
            void_reason?: string | null;
        };
        /** @enum {string} */
        RegistrationKeyStatus: "unused" | "registered" | "voided" | "expired";
        /** @description What the key will give. */
        RegistrationPreview: {
            product: components["schemas"]["ProductRef"];
            /** @description Of a suite: those of its members. */
            platform: string;
            unit: string;
            /** Format: int64 */
            units: number;
            /** Format: int64 */
            months: number;
            version_type: components["schemas"]["VersionType"];
            /** @description The products of a suite, each with a license of its own; empty where the key gives one product. */
            members: components["schemas"]["ProductRef"][];
            /** @description Who sold it. */
            partner: string;
            /** @description What the person must accept, with the words; their ids go into `accepted_documents`. */
            legal_texts: components["schemas"]["LegalText"][];
        };
        /**
         * @example {
         *       "comment": "Hafen Logistik was agreed at 40 seats."
         *     }
         */
        RejectUsageReport: {
            /** @description What is to be corrected; the partner reads it. 1 to 500 characters. */
            comment: string;
        };
        /** @description A version of a product with its files and documents (spec 02.1). */
        Release: {
            id: components["schemas"]["Id_rel"];
            product_id: components["schemas"]["Id_prd"];
            version: string;
            /** Format: date */
            released_on: string;
            /**
             * Format: date
             * @description The last day on which this version is supported.
             */
            end_of_support_on?: string | null;
            /** @description Customers see the public ones here, and the others at their license. */
            files: components["schemas"]["ReleaseFile"][];
            documents: components["schemas"]["Document"][];
            created_at: components["schemas"]["Timestamp"];
        };
        /** @description What is installed. */
        ReleaseFile: {
            /** @example harbor-endpoint-8.2.1.msi */
            name: string;
            /**
             * @description Where it is fetched from: `https`.
             * @example https://downloads.harbor.example/8.2.1/harbor-endpoint-8.2.1.msi
             */
            url: string;
            /**
             * Format: int64
             * @description In bytes.
             */
            size: number;
            /** @description 64 hexadecimal digits. */
            sha256: string;
            audience: components["schemas"]["Audience"];
        };
        /** @enum {string} */
        ReleaseReason: "deactivated" | "released" | "code_replaced" | "lease_ended" | "revoked" | "merged" | "converted";
        /**
         * @example {
         *       "months": 12,
         *       "po_number": "4711"
         *     }
         */
        RenewLicense: {
            /** Format: int64 */
            months: number;
            /**
             * Format: int64
             * @description Those held if absent; fewer need the written request.
             */
            units?: number | null;
            /** @description The customer's written request for fewer units, or where it is kept. */
            written_request?: string | null;
            /**
             * Format: date
             * @description The renewal day: today, or one of the last 30 days.
             */
            on_date?: string | null;
            reference?: string;
            po_number?: string;
        };
        /** @description What a renewal on that day costs, at its list price (spec 02.5). */
        RenewalQuote: {
            license_id: components["schemas"]["Id_lic"];
            on_date: string;
            /** @description Up to the last day: the next period follows without a gap. */
            on_time: boolean;
            /**
             * Format: int64
             * @description Days without maintenance before a late renewal; the line `lapsed` charges them.
             */
            lapsed_days: number;
            /** Format: int64 */
            units_before: number;
            /** Format: int64 */
            units: number;
            /** Format: int64 */
            months: number;
            /** @description The new period. */
            starts_on: string;
            expires_on: string;
            lines: components["schemas"]["LineBody"][];
            total: components["schemas"]["Money"];
        };
        /** @description A customer asks to renew a license (spec 02.5). */
        RenewalRequest: {
            id: components["schemas"]["Id_rnr"];
            license_id: components["schemas"]["Id_lic"];
            status: components["schemas"]["RenewalRequestStatus"];
            customer: components["schemas"]["OrganizationRef"];
            /** @description Who answers: the license's reseller, or the vendor. */
            owner: components["schemas"]["OrganizationRef"];
            address: string;
            phone: string;
            contact_name: string;
            contact_email: string;
            /** @description With its platform. */
            product_name: string;
            /** Format: int64 */
            units: number;
            /**
             * Format: int64
             * @description Held when it was asked: fewer units need the customer's written request.
             */
            units_held: number;
            /** @description The license's last day when it was asked. */
            expires_on: string;
            order_id?: components["schemas"]["Id_ord"] | null;
            decline_reason?: string | null;
            created_at: components["schemas"]["Timestamp"];
            answered_at?: components["schemas"]["Timestamp"] | null;
        };
        /** @description A request as the account fills it in; what is empty must be asked for. */
        RenewalRequestForm: {
            license_id: components["schemas"]["Id_lic"];
            company: string;
            address: string;
            phone: string;
            contact_name: string;
            contact_email: string;
            product_name: string;
            /** Format: int64 */
            units: number;
            expires_on: string;
            /** @description Who will answer. */
            owner: components["schemas"]["OrganizationRef"];
            /** @description The fields that the account does not know. */
            missing: string[];
        };
        /** @enum {string} */
        RenewalRequestStatus: "open" | "renewed" | "declined";
        /** @description The license with its new period, and the order; a license charged monthly has none. */
        RenewedLicense: {
            license: components["schemas"]["License"];
            order?: components["schemas"]["Order"] | null;
        };
        /**
         * @example {
         *       "reason": "stolen"
         *     }
         */
        ReplaceCode: {
            reason: components["schemas"]["Lost"];
            /** @description Moves the activations to the new code; the vendor's staff alone may choose this. */
            keep_activations?: boolean;
        };
        ReplacedCode: {
            license: components["schemas"]["License"];
            /** @description The new code, for those who may see codes. */
            activation_code?: string | null;
        };
        /** @description The partner that a report is of. */
        ReportingPartner: {
            id: components["schemas"]["Id_org"];
            company: string;
            kind: components["schemas"]["OrganizationKind"];
        };
        /** @example {} */
        ResumeSubscription: {
            /**
             * Format: date
             * @description A new last day, up to the end of grace; the original one if absent.
             */
            expires_on?: string | null;
        };
        RevealedCode: {
            activation_code: string;
        };
        RevealedRegistrationKey: {
            key: string;
        };
        /** @enum {string} */
        Role: "administrator" | "product_manager" | "license_manager" | "support_manager" | "support_engineer" | "customer_service_manager" | "engineer" | "billing_manager" | "auditor" | "customer_account_manager" | "partner_account_manager" | "designated_contact" | "viewer";
        /** @description The report after a draft was saved, and the lines that it named. */
        SavedUsageReport: {
            report: components["schemas"]["UsageReport"];
            lines: components["schemas"]["UsageReportLine"][];
        };
        SearchResults: {
            organizations: components["schemas"]["FoundOrganization"][];
            registration_keys: components["schemas"]["FoundKey"][];
        };
        /** @enum {string} */
        Segment: "smb" | "enterprise" | "both";
        /** @description A mail and how far its delivery is (spec 05.1). */
        SentMail: {
            id: components["schemas"]["Id_mail"];
            /**
             * @description What caused it.
             * @example registration_key.issued
             */
            event: string;
            /** @description The id of what the event is about. */
            object_id: string;
            owner_id: components["schemas"]["Id_org"];
            person_id?: components["schemas"]["Id_usr"] | null;
            to_name: string;
            to_address: string;
            language: components["schemas"]["Language"];
            subject: string;
            status: components["schemas"]["MailStatus"];
            send_at: components["schemas"]["Timestamp"];
            sent_at?: components["schemas"]["Timestamp"] | null;
            /**
             * Format: int64
             * @description Tries to deliver it so far.
             */
            attempts: number;
            /** @description Why the last try failed. */
            last_error?: string | null;
            link_expires_at?: components["schemas"]["Timestamp"] | null;
            copy_of?: components["schemas"]["Id_mail"] | null;
            created_at: components["schemas"]["Timestamp"];
        };
        /** @description A template for subscriptions and Registration Keys (spec 03.3). */
        ServicePlan: {
            id: components["schemas"]["Id_spl"];
            owner: components["schemas"]["OrganizationRef"];
            name: string;
            enabled: boolean;
            /** @description The product, or the suite. */
            product: components["schemas"]["ProductRef"];
            /** @description It gives a license of each member of a suite. */
            is_suite: boolean;
            charging: components["schemas"]["Charging"];
            version_type: components["schemas"]["VersionType"];
            /** Format: int64 */
            initial_months: number;
            /**
             * Format: int64
             * @description 0: it does not renew by itself.
             */
            auto_renewal_months: number;
            /** @description Absent: the product's. */
            notice_days?: number[] | null;
            /** Format: int64 */
            grace_days?: number | null;
            /** Format: int64 */
            units_default: number;
            /** Format: int64 */
            units_minimum: number;
            /** Format: int64 */
            units_maximum: number;
            /** @description Assigned by an organization above. */
            lent: boolean;
            created_at: components["schemas"]["Timestamp"];
        };
        ServicePlanRef: {
            id: components["schemas"]["Id_spl"];
            name: string;
        };
        /** @description Who is signed in, and what the console may show. */
        Session: {
            person: components["schemas"]["Person"];
            organization: components["schemas"]["Organization"];
            /** @description What this person may do somewhere; the server decides anyway. */
            permissions: components["schemas"]["Permission"][];
            /** @description To be sent as `X-CSRF-Token` with every change. Absent for API tokens, which need none. */
            csrf_token?: string | null;
        };
        Setup: {
            /** @description Whether this installation still waits for its first administrator. */
            needed: boolean;
        };
        /** @enum {string} */
        Side: "vendor" | "partner" | "customer" | "system";
        /**
         * @example {
         *       "login_id": "ada",
         *       "password": "kite harbor lamp"
         *     }
         */
        SignIn: {
            login_id: string;
            password: string;
            /** @description The second factor's six digits, where the account has one. */
            totp?: string | null;
        };
        /** @description A signing key as staff sees it; the private half never leaves the server. */
        SigningKey: {
            /** @description The key id in the header of what it signs. */
            kid: string;
            status: components["schemas"]["KeyStatus"];
            created_at: components["schemas"]["Timestamp"];
            retired_at?: components["schemas"]["Timestamp"] | null;
        };
        SigningKeys: {
            /** @description The newest first. */
            items: components["schemas"]["SigningKey"][];
        };
        Signup: {
            organization_id: components["schemas"]["Id_org"];
            person_id: components["schemas"]["Id_usr"];
        };
        /** @enum {string} */
        Status: "new" | "assigned" | "in_progress" | "waiting_customer" | "waiting_engineering" | "solution_proposed" | "closed";
        /** @description A service plan assigned to a customer (spec 03.5). */
        Subscription: {
            id: components["schemas"]["Id_sub"];
            service_plan: components["schemas"]["ServicePlanRef"];
            product: components["schemas"]["ProductRef"];
            version_type: components["schemas"]["VersionType"];
            customer: components["schemas"]["OrganizationRef"];
            /** @description The partner that sold it, or the vendor. */
            owner: components["schemas"]["OrganizationRef"];
            registration_key_id?: components["schemas"]["Id_rky"] | null;
            /** Format: int64 */
            units: number;
            starts_on: string;
            status: components["schemas"]["SubscriptionStatus"];
            created_at: components["schemas"]["Timestamp"];
        };
        /** @enum {string} */
        SubscriptionStatus: "active" | "suspended" | "canceled";
        /** @description Products that are sold, planned and renewed as one (spec 02.1). */
        Suite: {
            id: components["schemas"]["Id_ste"];
            code: string;
            name: string;
            key_prefix: string;
            code_alphabet: components["schemas"]["Alphabet"];
            /**
             * Format: date
             * @description The last day on which it is sold; an earlier one of a member counts too.
             */
            end_of_sale?: string | null;
            members: components["schemas"]["SuiteMember"][];
            created_at: components["schemas"]["Timestamp"];
        };
        /** @description A product of a suite. */
        SuiteMember: {
            id: components["schemas"]["Id_prd"];
            code: string;
            name: string;
            platform: string;
        };
        SupportCustomer: {
            id: components["schemas"]["Id_org"];
            company: string;
        };
        /** @enum {string} */
        SupportOffering: "standard" | "premium";
        SupportPerson: {
            id: components["schemas"]["Id_usr"];
            name: string;
        };
        SupportProduct: {
            id: components["schemas"]["Id_prd"];
            code: string;
            name: string;
        };
        /** @description A case (spec 04.5). */
        SupportRequest: {
            id: components["schemas"]["Id_sr"];
            /** @example SR-0000123 */
            number: string;
            customer: components["schemas"]["SupportCustomer"];
            product?: components["schemas"]["SupportProduct"] | null;
            license_id?: components["schemas"]["Id_lic"] | null;
            category: components["schemas"]["Category"];
            subject: string;
            description: string;
            business_impact: string;
            language: components["schemas"]["Language"];
            /** @description The one that counts. */
            priority: components["schemas"]["Priority"];
            priority_requested?: components["schemas"]["Priority"] | null;
            status: components["schemas"]["Status"];
            close_reason?: components["schemas"]["CloseReason"] | null;
            /** @description A P1 opened online: it must be phoned in to count, and runs on P2's deadline until then. */
            call_required: boolean;
            offering: components["schemas"]["SupportOffering"];
            assignee?: components["schemas"]["SupportPerson"] | null;
            response_due_at?: components["schemas"]["Timestamp"] | null;
            /**
             * @description The same in the support region's time zone, with its offset.
             * @example 2026-05-04T14:00:00+02:00
             */
            response_due_local?: string | null;
            responded_at?: components["schemas"]["Timestamp"] | null;
            /** @description What was owed when it was opened. */
            entitlement: components["schemas"]["Entitlement"];
            created_at: components["schemas"]["Timestamp"];
            updated_at: components["schemas"]["Timestamp"];
            /** Format: int64 */
            version: number;
        };
        /** @description An entry of the timeline (spec 04.5). */
        SupportRequestEntry: {
            id: string;
            at: components["schemas"]["Timestamp"];
            kind: components["schemas"]["EntryKind"];
            visibility: components["schemas"]["Visibility"];
            author: components["schemas"]["EntryAuthor"];
            /** @description A message's text; the reason of a change. */
            body?: string | null;
            /** @description What changed, by kind: mostly `before` and `after`. */
            detail: Record<string, never>;
        };
        /** @example {} */
        SuspendSubscription: {
            /**
             * Format: date
             * @description The last day on which the licenses run; now if absent.
             */
            on?: string | null;
        };
        /**
         * Format: date-time
         * @example 2026-05-03T09:30:00Z
         */
        Timestamp: string;
        /**
         * @example {
         *       "customer_id": "org_01jd3v8k6r2n4q7t9w1x3y5z7b"
         *     }
         */
        TransferLicense: {
            /** @description Another customer of the partner that sold the license, in the same country. */
            customer_id: components["schemas"]["Id_org"];
        };
        /** @description What a transfer will do. */
        TransferPreview: {
            from: components["schemas"]["OrganizationRef"];
            to: components["schemas"]["OrganizationRef"];
            /** @description All that moves: the licenses of the same subscription go together. */
            licenses: components["schemas"]["MovedLicense"][];
        };
        /**
         * @example {
         *       "language": "de"
         *     }
         */
        UpdateAccount: {
            first_name?: string | null;
            last_name?: string | null;
            phone?: string | null;
            language?: components["schemas"]["Language"] | null;
            time_zone?: string | null;
        };
        /**
         * @example {
         *       "accent_color": "#1f5fbf",
         *       "product_name": "Harbor"
         *     }
         */
        UpdateBranding: {
            /** @description Shown as the console's name. An empty text takes over what stands above, here and in the other fields. */
            product_name?: string | null;
            accent_color?: string | null;
            second_color?: string | null;
            support_contact?: string | null;
            help_url?: string | null;
            mail_sender?: string | null;
        };
        /**
         * @example {
         *       "holidays": [
         *         {
         *           "date": "2026-12-25",
         *           "name": "Christmas Day",
         *           "yearly": true
         *         }
         *       ]
         *     }
         */
        UpdateCalendar: {
            name?: string | null;
            time_zone?: string | null;
            weekly?: components["schemas"]["Weekly"] | null;
            holidays?: components["schemas"]["Holiday"][] | null;
            overrides?: components["schemas"]["Override"][] | null;
            /** @description Only `true`: the region's default until now gives way. */
            is_default?: boolean | null;
        };
        /**
         * @example {
         *       "offline": true
         *     }
         */
        UpdateLicense: {
            /** @description An offline license gets a new Activation Code with each renewal. */
            offline: boolean;
        };
        /**
         * @example {
         *       "phone": "+49 431 555 0100"
         *     }
         */
        UpdateOrganization: {
            company?: string | null;
            address?: string | null;
            city?: string | null;
            state?: string | null;
            phone?: string | null;
            language?: components["schemas"]["Language"] | null;
            time_zone?: string | null;
        };
        /**
         * @example {
         *       "valid_to": "2026-12-31"
         *     }
         */
        UpdatePriceList: {
            name?: string | null;
            countries?: string[] | null;
            /** Format: date */
            valid_from?: string | null;
            /**
             * Format: date
             * @description `null` takes it away.
             */
            valid_to?: string | null;
            /** @description All prices. */
            prices?: components["schemas"]["NewPrice"][] | null;
        };
        /**
         * @example {
         *       "name": "Harbor Endpoint"
         *     }
         */
        UpdateProduct: {
            name?: string | null;
            platform?: string | null;
            regions?: string[] | null;
            match_rule?: components["schemas"]["MatchRule"] | null;
            /**
             * Format: date
             * @description `null` takes it away.
             */
            end_of_sale?: string | null;
            /**
             * Format: date
             * @description `null` takes it away.
             */
            end_of_life?: string | null;
            features?: components["schemas"]["Feature"][] | null;
            expiry_policy?: components["schemas"]["ExpiryPolicy"] | null;
        };
        /**
         * @example {
         *       "end_of_support_on": "2027-05-04"
         *     }
         */
        UpdateRelease: {
            version?: string | null;
            /** Format: date */
            released_on?: string | null;
            /**
             * Format: date
             * @description `null` takes it away.
             */
            end_of_support_on?: string | null;
            /** @description All files. */
            files?: components["schemas"]["ReleaseFile"][] | null;
            /** @description All documents. */
            documents?: components["schemas"]["Document"][] | null;
        };
        /**
         * @example {
         *       "units": 30
         *     }
         */
        UpdateSubscription: {
            /**
             * Format: int64
             * @description Monthly subscriptions only: prepaid ones change by orders.
             */
            units: number;
        };
        /**
         * @example {
         *       "name": "Harbor Office Suite"
         *     }
         */
        UpdateSuite: {
            name?: string | null;
            /**
             * Format: date
             * @description `null` takes it away.
             */
            end_of_sale?: string | null;
            /** @description All members; counts for what is sold from now on. */
            members?: components["schemas"]["Id_prd"][] | null;
        };
        /**
         * @example {
         *       "lines": [
         *         {
         *           "chargeable": 18,
         *           "comment": "Two sites closed.",
         *           "line": "lic_01jd3v8k6r2n4q7t9w1x3y5z7b"
         *         }
         *       ]
         *     }
         */
        UpdateUsageReport: {
            /** @description 1 to 500; all are saved or none. */
            lines: components["schemas"]["DraftLine"][];
        };
        /**
         * @example {
         *       "chargeable": 18,
         *       "comment": "Two sites closed in the month."
         *     }
         */
        UpdateUsageReportLine: {
            /**
             * Format: int64
             * @description Between the line's `minimum` and `maximum`.
             */
            chargeable?: number | null;
            /** @description At most 500 characters. */
            comment?: string | null;
        };
        /**
         * @example {
         *       "submit_days": 7,
         *       "threshold_percent": 20
         *     }
         */
        UpdateUsageReportTerms: {
            /**
             * Format: int64
             * @description 1 to 28.
             */
            submit_days?: number | null;
            /**
             * Format: int64
             * @description 0 to 100.
             */
            threshold_percent?: number | null;
        };
        /**
         * @description An image to be shown; the example is one pixel.
         * @example {
         *       "image": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
         *     }
         */
        UploadImage: {
            /** @description PNG or WebP as base64, at most 512 KiB and 4096 pixels on each side. Absent: the image from above counts again. */
            image?: string | null;
        };
        /** @description How many units of a license were in use on a day. */
        UsageEvent: {
            /** @description Your own id of it, unique within `source`. The same id with the same values counts once; with other values it is refused. */
            event_id: string;
            /** @description What tells it: a gateway, a script. */
            source: string;
            license_id: components["schemas"]["Id_lic"];
            /**
             * @description In the license's time zone; not in the future, at most two years ago.
             * @example 2026-11-20
             */
            day: string;
            /** Format: int64 */
            used_units: number;
        };
        UsageEventOutcome: {
            event_id: string;
            outcome: components["schemas"]["Outcome"];
        };
        UsageEventOutcomes: {
            /**
             * Format: int64
             * @description How many rows count now or did before.
             */
            accepted: number;
            /** Format: int64 */
            refused: number;
            /** @description In the order sent. */
            items: components["schemas"]["UsageEventOutcome"][];
        };
        /** @description What a partner's licenses had and used in a month, and what is charged (spec 03.6). */
        UsageReport: {
            id: components["schemas"]["Id_urp"];
            organization: components["schemas"]["ReportingPartner"];
            /** @example 2026-10 */
            month: string;
            status: components["schemas"]["UsageReportStatus"];
            /** Format: int64 */
            lines: number;
            /**
             * Format: int64
             * @description The licenses' peaks in the month, summed; corrections are not counted.
             */
            provisioned: number;
            /** Format: int64 */
            used: number;
            /** Format: int64 */
            chargeable: number;
            /**
             * Format: int64
             * @description Lines of which more is unused than `threshold_percent` allows.
             */
            marked: number;
            /**
             * Format: int64
             * @description Lines that need a comment and have none: it is not submitted before they do.
             */
            unexplained: number;
            /**
             * Format: int64
             * @description Lines that were changed or commented on. Without any, a person's submission approves itself.
             */
            edited: number;
            /** Format: int64 */
            threshold_percent: number;
            /** @description Nobody submitted it: unexplained lines were charged as provisioned. */
            automatic: boolean;
            /** @description Of whoever approved or rejected it. */
            comment: string;
            made_at?: components["schemas"]["Timestamp"] | null;
            submit_at?: components["schemas"]["Timestamp"] | null;
            submitted_at?: components["schemas"]["Timestamp"] | null;
            decided_at?: components["schemas"]["Timestamp"] | null;
        };
        /** @description An organization on a line. */
        UsageReportCompany: {
            id: components["schemas"]["Id_org"];
            company: string;
        };
        /** @description A license in the month, or what a closed month is corrected by. */
        UsageReportLine: {
            /** @description Names it within its report. */
            line: string;
            license_id: components["schemas"]["Id_lic"];
            /** @description The closed month that it corrects; absent: the report's own. */
            corrects?: string | null;
            customer: components["schemas"]["UsageReportCompany"];
            /** @description Who sold it: the partner itself or one of its resellers. */
            owner: components["schemas"]["UsageReportCompany"];
            product_name: string;
            unit: string;
            version_type: components["schemas"]["VersionType"];
            /** @description First and last day that are charged. Nothing is, where the first is the later one. */
            charged_from: string;
            charged_to: string;
            /**
             * Format: int64
             * @description The most in the month.
             */
            provisioned: number;
            /**
             * Format: int64
             * @description The most on any day; absent where the product does not report it.
             */
            used?: number | null;
            /**
             * Format: int64
             * @description Unused share of what is provisioned, rounded up.
             */
            over_provisioned_percent?: number | null;
            /** @description It is above the report's threshold. */
            over_provisioned: boolean;
            /** Format: int64 */
            chargeable: number;
            /**
             * Format: int64
             * @description What it may be lowered to, and the most.
             */
            minimum: number;
            /** Format: int64 */
            maximum: number;
            comment: string;
            /** @description It needs a comment and has none. */
            unexplained: boolean;
        };
        /** @description What became of one of many reports. */
        UsageReportOutcome: {
            id: components["schemas"]["Id_urp"];
            approved: boolean;
            /** @description Why not. */
            code?: string | null;
            detail?: string | null;
        };
        UsageReportOutcomes: {
            /** @description In the order asked for. */
            items: components["schemas"]["UsageReportOutcome"][];
        };
        /** @enum {string} */
        UsageReportStatus: "preparing" | "under_review" | "approved" | "rejected";
        /** @description What a parent has set for the usage reports of a partner (spec 01.1, 03.6). */
        UsageReportTerms: {
            /**
             * Format: int64
             * @description Days that the partner has before a report is submitted by itself.
             */
            submit_days: number;
            /**
             * Format: int64
             * @description Unused share of what is provisioned, in percent, above which a line is marked and needs a comment.
             */
            threshold_percent: number;
        };
        /** @description A public key for verification (RFC 7517, RFC 8037). */
        VerificationKey: {
            /** @example OKP */
            kty: string;
            /** @example Ed25519 */
            crv: string;
            x: string;
            kid: string;
            /** @example EdDSA */
            alg: string;
            /** @example sig */
            use: string;
            /** @description Older keys' signed word for this one. */
            endorsements?: string[] | null;
        };
        VerificationKeys: {
            keys: components["schemas"]["VerificationKey"][];
        };
        VerifyEmail: {
            /** @description From the link in the mail. */
            token: string;
        };
        VerifyLicensingRequest: {
            /** @description From the link in the mail. */
            token: string;
        };
        /** @enum {string} */
        VersionType: "trial" | "full" | "nfr";
        /** @enum {string} */
        Visibility: "public" | "internal";
        /**
         * @example {
         *       "reason": "Sent to the wrong address"
         *     }
         */
        VoidRegistrationKey: {
            reason: string;
        };
        Weekly: {
            /** @default [] */
            mon: components["schemas"]["Interval"][];
            /** @default [] */
            tue: components["schemas"]["Interval"][];
            /** @default [] */
            wed: components["schemas"]["Interval"][];
            /** @default [] */
            thu: components["schemas"]["Interval"][];
            /** @default [] */
            fri: components["schemas"]["Interval"][];
            /** @default [] */
            sat: components["schemas"]["Interval"][];
            /** @default [] */
            sun: components["schemas"]["Interval"][];
        };
        /** @enum {string} */
        When: "always" | "activated" | "maintained";
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    jwks_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationKeys"];
                };
            };
        };
    };
    activation_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Activate"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActivatedBody"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    activation_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_act"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    activation_check_in: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_act"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckIn"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckedInBody"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    api_token_list: {
        parameters: {
            query?: {
                /** @description Items per page, 1 to 200. Default 50. */
                limit?: number;
                /** @description `next_cursor` of the page before. Opaque and signed: it works only with the same filters and order. */
                cursor?: string;
                /** @description A field of the list to sort by; a leading `-` reverses. */
                sort?: string;
                /** @description Words to search for; case and accents don't matter. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ApiToken"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    api_token_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiToken"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiToken"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    api_token_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_tok"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    audit_entry_list: {
        parameters: {
            query?: {
                /** @description Items per page, 1 to 200. Default 50. */
                limit?: number;
                /** @description `next_cursor` of the page before. Opaque and signed: it works only with the same filters and order. */
                cursor?: string;
                /** @description A field of the list to sort by; a leading `-` reverses. */
                sort?: string;
                /** @description Words to search for; case and accents don't matter. */
                q?: string;
                action?: string;
                object_id?: string;
                person_id?: components["schemas"]["Id_usr"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AuditEntry"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    branding_read: {
        parameters: {
            query?: {
                /** @description Absent: the vendor's look, or the caller's own branding. */
                organization_id?: components["schemas"]["Id_org"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Branding"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    branding_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_org"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateBranding"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Branding"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    icon_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_org"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": unknown;
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    branding_set_icon: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_org"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UploadImage"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Branding"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    logo_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_org"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": unknown;
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    branding_set_logo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_org"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UploadImage"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Branding"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    calendar_list: {
        parameters: {
            query?: {
                /** @description Items per page, 1 to 200. Default 50. */
                limit?: number;
                /** @description `next_cursor` of the page before. Opaque and signed: it works only with the same filters and order. */
                cursor?: string;
                /** @description A field of the list to sort by; a leading `-` reverses. */
                sort?: string;
                /** @description Words to search for; case and accents don't matter. */
                q?: string;
                support_region?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Calendar"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    calendar_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCalendar"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendar"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    calendar_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_cal"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendar"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    calendar_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_cal"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateCalendar"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Calendar"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    calendar_deadline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_cal"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskDeadline"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deadline"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    calendar_elapsed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_cal"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskElapsed"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Elapsed"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    invitation_accept: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInvitation"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    legal_acceptance_list: {
        parameters: {
            query?: {
                /** @description Items per page, 1 to 200. Default 50. */
                limit?: number;
                /** @description `next_cursor` of the page before. Opaque and signed: it works only with the same filters and order. */
                cursor?: string;
                /** @description A field of the list to sort by; a leading `-` reverses. */
                sort?: string;
                /** @description Words to search for; case and accents don't matter. */
                q?: string;
                legal_text_id?: components["schemas"]["Id_lgt"];
                organization_id?: components["schemas"]["Id_org"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_LegalAcceptance"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    legal_acceptance_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptLegalTexts"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalTexts"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    legal_acceptance_missing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalTexts"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    legal_text_list: {
        parameters: {
            query?: {
                /** @description Items per page, 1 to 200. Default 50. */
                limit?: number;
                /** @description `next_cursor` of the page before. Opaque and signed: it works only with the same filters and order. */
                cursor?: string;
                /** @description A field of the list to sort by; a leading `-` reverses. */
                sort?: string;
                /** @description Words to search for; case and accents don't matter. */
                q?: string;
                kind?: components["schemas"]["LegalTextKind"];
                product_code?: string;
                language?: components["schemas"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_LegalText"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    legal_text_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateLegalText"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalText"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    legal_text_in_force: {
        parameters: {
            query?: {
                /** @description Absent: the texts for all products. */
                product_code?: string;
                /** @description ISO 3166, two letters. */
                country?: string;
                language?: components["schemas"]["Language"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalTexts"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    legal_text_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_lgt"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LegalText"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    license_pool_list: {
        parameters: {
            query?: {
                /** @description Items per page, 1 to 200. Default 50. */
                limit?: number;
                /** @description `next_cursor` of the page before. Opaque and signed: it works only with the same filters and order. */
                cursor?: string;
                /** @description A field of the list to sort by; a leading `-` reverses. */
                sort?: string;
                /** @description Words to search for; case and accents don't matter. */
                q?: string;
                organization_id?: components["schemas"]["Id_org"];
                product_code?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_LicensePool"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    license_pool_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_lpl"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddUnits"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicensePool"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    license_status_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckLicenseStatus"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicenseStatusAnswer"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    license_list: {
        parameters: {
            query?: {
                /** @description Items per page, 1 to 200. Default 50. */
                limit?: number;
                /** @description `next_cursor` of the page before. Opaque and signed: it works only with the same filters and order. */
                cursor?: string;
                /** @description A field of the list to sort by; a leading `-` reverses. */
                sort?: string;
                /** @description Words to search for; case and accents don't matter. */
                q?: string;
                status?: components["schemas"]["LicenseStatus"];
                customer_id?: components["schemas"]["Id_org"];
                product_code?: string;
                subscription_id?: string;
                /** @description Only licenses of which more units are used than they have, or only the others. */
                exceeded?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_License"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    license_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_lic"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["License"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    license_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_lic"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateLicense"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["License"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    activation_list: {
        parameters: {
            query?: {
                /** @description Items per page, 1 to 200. Default 50. */
                limit?: number;
                /** @description `next_cursor` of the page before. Opaque and signed: it works only with the same filters and order. */
                cursor?: string;
                /** @description A field of the list to sort by; a leading `-` reverses. */
                sort?: string;
                /** @description Words to search for; case and accents don't matter. */
                q?: string;
            };
            header?: never;
            path: {
                id: components["schemas"]["Id_lic"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Activation"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    activation_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_lic"];
                activation_id: components["schemas"]["Id_act"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Activation"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    license_add_users: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_lic"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddUsers"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenewedLicense"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    license_quote_additional_users: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_lic"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteAdditionalUsers"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdditionalUsersQuote"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    license_certificate: {
        parameters: {
            query?: {
                /** @description Absent: the customer's. */
                language?: components["schemas"]["Language"];
            };
            header?: never;
            path: {
                id: components["schemas"]["Id_lic"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": unknown;
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    license_disable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_lic"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["License"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    license_enable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_lic"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["License"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    license_merge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_lic"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeLicense"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergedLicense"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    license_preview_merge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_lic"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeLicense"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergePreview"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    license_list_periods: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_lic"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicensePeriods"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    license_list_releases: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_lic"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Downloads"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    license_renew: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_lic"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenewLicense"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenewedLicense"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    license_quote_renewal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_lic"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuoteRenewal"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenewalQuote"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    renewal_request_form: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_lic"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenewalRequestForm"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    license_replace_code: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_lic"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceCode"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplacedCode"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    license_reveal_code: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_lic"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevealedCode"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    license_transfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_lic"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferLicense"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["License"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    license_preview_transfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_lic"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferLicense"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferPreview"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    licensing_request_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateLicensingRequest"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    licensing_request_verify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyLicensingRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    look_read: {
        parameters: {
            query?: {
                /** @description Absent: the vendor's look, or the caller's own branding. */
                organization_id?: components["schemas"]["Id_org"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Look"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    mail_opt_out_read: {
        parameters: {
            query: {
                person_id: components["schemas"]["Id_usr"];
                /** @description The kind of reminder, for example `license.expiring`. */
                event: string;
                token: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    mail_opt_out_create: {
        parameters: {
            query: {
                person_id: components["schemas"]["Id_usr"];
                /** @description The kind of reminder, for example `license.expiring`. */
                event: string;
                token: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    account_update: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateAccount"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    account_change_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePassword"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    offline_activation_list: {
        parameters: {
            query?: {
                /** @description Items per page, 1 to 200. Default 50. */
                limit?: number;
                /** @description `next_cursor` of the page before. Opaque and signed: it works only with the same filters and order. */
                cursor?: string;
                /** @description A field of the list to sort by; a leading `-` reverses. */
                sort?: string;
                /** @description Words to search for; case and accents don't matter. */
                q?: string;
                license_id?: components["schemas"]["Id_lic"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_OfflineActivation"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    offline_activation_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateOfflineActivation"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedOfflineActivation"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    offline_activation_download: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_ofa"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    offline_activation_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_ofa"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfflineActivation"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    order_list: {
        parameters: {
            query?: {
                /** @description Items per page, 1 to 200. Default 50. */
                limit?: number;
                /** @description `next_cursor` of the page before. Opaque and signed: it works only with the same filters and order. */
                cursor?: string;
                /** @description A field of the list to sort by; a leading `-` reverses. */
                sort?: string;
                /** @description Words to search for; case and accents don't matter. */
                q?: string;
                status?: components["schemas"]["OrderStatus"];
                kind?: components["schemas"]["OrderKind"];
                customer_id?: components["schemas"]["Id_org"];
                license_id?: components["schemas"]["Id_lic"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Order"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    order_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateOrder"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    order_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_ord"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    order_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_ord"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelOrder"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    order_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_ord"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    organization_list: {
        parameters: {
            query?: {
                /** @description Items per page, 1 to 200. Default 50. */
                limit?: number;
                /** @description `next_cursor` of the page before. Opaque and signed: it works only with the same filters and order. */
                cursor?: string;
                /** @description A field of the list to sort by; a leading `-` reverses. */
                sort?: string;
                /** @description Words to search for; case and accents don't matter. */
                q?: string;
                kind?: components["schemas"]["OrganizationKind"];
                status?: components["schemas"]["OrganizationStatus"];
                /** @description Only those directly below this one. */
                parent_id?: components["schemas"]["Id_org"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Organization"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    organization_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateOrganization"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    organization_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_org"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    organization_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_org"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateOrganization"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    partner_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_org"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    customer_disable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_org"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    customer_enable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_org"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    partner_reactivate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_org"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    subscription_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_org"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSubscription"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedSubscription"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    partner_suspend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_org"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    person_list: {
        parameters: {
            query?: {
                /** @description Items per page, 1 to 200. Default 50. */
                limit?: number;
                /** @description `next_cursor` of the page before. Opaque and signed: it works only with the same filters and order. */
                cursor?: string;
                /** @description A field of the list to sort by; a leading `-` reverses. */
                sort?: string;
                /** @description Words to search for; case and accents don't matter. */
                q?: string;
                organization_id?: components["schemas"]["Id_org"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Person"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    price_list_list: {
        parameters: {
            query?: {
                /** @description Items per page, 1 to 200. Default 50. */
                limit?: number;
                /** @description `next_cursor` of the page before. Opaque and signed: it works only with the same filters and order. */
                cursor?: string;
                /** @description A field of the list to sort by; a leading `-` reverses. */
                sort?: string;
                /** @description Words to search for; case and accents don't matter. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_PriceListHead"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    price_list_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreatePriceList"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceList"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    price_list_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_prl"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceList"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    price_list_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_prl"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdatePriceList"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriceList"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    product_list: {
        parameters: {
            query?: {
                /** @description Items per page, 1 to 200. Default 50. */
                limit?: number;
                /** @description `next_cursor` of the page before. Opaque and signed: it works only with the same filters and order. */
                cursor?: string;
                /** @description A field of the list to sort by; a leading `-` reverses. */
                sort?: string;
                /** @description Words to search for; case and accents don't matter. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Product"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    product_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateProduct"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    product_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_prd"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    product_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_prd"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateProduct"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    release_list: {
        parameters: {
            query?: {
                /** @description Items per page, 1 to 200. Default 50. */
                limit?: number;
                /** @description `next_cursor` of the page before. Opaque and signed: it works only with the same filters and order. */
                cursor?: string;
                /** @description A field of the list to sort by; a leading `-` reverses. */
                sort?: string;
                /** @description Words to search for; case and accents don't matter. */
                q?: string;
            };
            header?: never;
            path: {
                id: components["schemas"]["Id_prd"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Release"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    release_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_prd"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRelease"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Release"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    registration_key_list: {
        parameters: {
            query?: {
                /** @description Items per page, 1 to 200. Default 50. */
                limit?: number;
                /** @description `next_cursor` of the page before. Opaque and signed: it works only with the same filters and order. */
                cursor?: string;
                /** @description A field of the list to sort by; a leading `-` reverses. */
                sort?: string;
                /** @description Words to search for; case and accents don't matter. */
                q?: string;
                status?: components["schemas"]["RegistrationKeyStatus"];
                service_plan_id?: components["schemas"]["Id_spl"];
                batch_id?: components["schemas"]["Id_rkb"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_RegistrationKey"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    registration_key_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_rky"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationKey"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    registration_key_reveal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_rky"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevealedRegistrationKey"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    registration_key_void: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_rky"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidRegistrationKey"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationKey"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    registration_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRegistration"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    registration_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewRegistration"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationPreview"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    release_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_rel"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateRelease"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Release"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    renewal_request_list: {
        parameters: {
            query?: {
                /** @description Items per page, 1 to 200. Default 50. */
                limit?: number;
                /** @description `next_cursor` of the page before. Opaque and signed: it works only with the same filters and order. */
                cursor?: string;
                /** @description A field of the list to sort by; a leading `-` reverses. */
                sort?: string;
                /** @description Words to search for; case and accents don't matter. */
                q?: string;
                status?: components["schemas"]["RenewalRequestStatus"];
                license_id?: components["schemas"]["Id_lic"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_RenewalRequest"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    renewal_request_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateRenewalRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenewalRequest"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    renewal_request_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_rnr"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenewalRequest"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    renewal_request_decline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_rnr"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineRenewalRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenewalRequest"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    search: {
        parameters: {
            query?: {
                /** @description Items per page, 1 to 200. Default 50. */
                limit?: number;
                /** @description `next_cursor` of the page before. Opaque and signed: it works only with the same filters and order. */
                cursor?: string;
                /** @description A field of the list to sort by; a leading `-` reverses. */
                sort?: string;
                /** @description Words to search for; case and accents don't matter. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchResults"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    sent_mail_list: {
        parameters: {
            query?: {
                /** @description Items per page, 1 to 200. Default 50. */
                limit?: number;
                /** @description `next_cursor` of the page before. Opaque and signed: it works only with the same filters and order. */
                cursor?: string;
                /** @description A field of the list to sort by; a leading `-` reverses. */
                sort?: string;
                /** @description Words to search for; case and accents don't matter. */
                q?: string;
                status?: components["schemas"]["MailStatus"];
                /** @description For example `registration_key.issued`. */
                event?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SentMail"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    sent_mail_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_mail"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedMail"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    sent_mail_resend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_mail"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentMail"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    service_plan_list: {
        parameters: {
            query?: {
                /** @description Items per page, 1 to 200. Default 50. */
                limit?: number;
                /** @description `next_cursor` of the page before. Opaque and signed: it works only with the same filters and order. */
                cursor?: string;
                /** @description A field of the list to sort by; a leading `-` reverses. */
                sort?: string;
                /** @description Words to search for; case and accents don't matter. */
                q?: string;
                enabled?: boolean;
                product_code?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ServicePlan"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    service_plan_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateServicePlan"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServicePlan"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    service_plan_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_spl"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServicePlan"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    service_plan_disable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_spl"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServicePlan"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    service_plan_enable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_spl"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServicePlan"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    registration_key_generate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_spl"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GenerateRegistrationKeys"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GeneratedRegistrationKeys"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    session_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    session_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    session_end: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    setup_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Setup"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    setup_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSetup"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    signing_key_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningKeys"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    signing_key_rotate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SigningKey"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    signup_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSignup"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Signup"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    signup_verify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyEmail"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    subscription_list: {
        parameters: {
            query?: {
                /** @description Items per page, 1 to 200. Default 50. */
                limit?: number;
                /** @description `next_cursor` of the page before. Opaque and signed: it works only with the same filters and order. */
                cursor?: string;
                /** @description A field of the list to sort by; a leading `-` reverses. */
                sort?: string;
                /** @description Words to search for; case and accents don't matter. */
                q?: string;
                customer_id?: components["schemas"]["Id_org"];
                status?: components["schemas"]["SubscriptionStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Subscription"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    subscription_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_sub"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    subscription_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_sub"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateSubscription"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    subscription_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_sub"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    subscription_resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_sub"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResumeSubscription"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    subscription_suspend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_sub"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuspendSubscription"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Subscription"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    suite_list: {
        parameters: {
            query?: {
                /** @description Items per page, 1 to 200. Default 50. */
                limit?: number;
                /** @description `next_cursor` of the page before. Opaque and signed: it works only with the same filters and order. */
                cursor?: string;
                /** @description A field of the list to sort by; a leading `-` reverses. */
                sort?: string;
                /** @description Words to search for; case and accents don't matter. */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Suite"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    suite_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSuite"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suite"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    suite_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_ste"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suite"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    suite_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_ste"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateSuite"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suite"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    support_request_list: {
        parameters: {
            query?: {
                /** @description Items per page, 1 to 200. Default 50. */
                limit?: number;
                /** @description `next_cursor` of the page before. Opaque and signed: it works only with the same filters and order. */
                cursor?: string;
                /** @description A field of the list to sort by; a leading `-` reverses. */
                sort?: string;
                /** @description Words to search for; case and accents don't matter. */
                q?: string;
                status?: components["schemas"]["Status"];
                priority?: components["schemas"]["Priority"];
                customer_id?: components["schemas"]["Id_org"];
                product_code?: string;
                assignee?: components["schemas"]["Id_usr"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SupportRequest"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    support_request_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateSupportRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportRequest"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    support_request_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_sr"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportRequest"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    support_request_assign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_sr"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignSupportRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportRequest"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    support_request_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_sr"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseSupportRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportRequest"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    support_request_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_sr"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmSolution"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportRequest"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    support_request_reply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_sr"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddMessage"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportRequestEntry"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    support_request_prioritize: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_sr"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrioritizeSupportRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportRequest"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    support_request_propose_solution: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_sr"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeSolution"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportRequest"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    support_request_resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_sr"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportRequest"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    support_request_timeline: {
        parameters: {
            query?: {
                /** @description Items per page, 1 to 200. Default 50. */
                limit?: number;
                /** @description `next_cursor` of the page before. Opaque and signed: it works only with the same filters and order. */
                cursor?: string;
                /** @description A field of the list to sort by; a leading `-` reverses. */
                sort?: string;
                /** @description Words to search for; case and accents don't matter. */
                q?: string;
            };
            header?: never;
            path: {
                id: components["schemas"]["Id_sr"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SupportRequestEntry"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    support_request_wait: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_sr"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportRequest"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    usage_event_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUsageEvents"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageEventOutcomes"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    usage_report_terms_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_org"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageReportTerms"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    usage_report_terms_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_org"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateUsageReportTerms"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageReportTerms"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    usage_report_list: {
        parameters: {
            query?: {
                /** @description Items per page, 1 to 200. Default 50. */
                limit?: number;
                /** @description `next_cursor` of the page before. Opaque and signed: it works only with the same filters and order. */
                cursor?: string;
                /** @description A field of the list to sort by; a leading `-` reverses. */
                sort?: string;
                /** @description Words to search for; case and accents don't matter. */
                q?: string;
                /** @example 2026-10 */
                month?: string;
                status?: components["schemas"]["UsageReportStatus"];
                /** @description The partner that it is of. */
                organization_id?: components["schemas"]["Id_org"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_UsageReport"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    usage_report_approve_many: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveUsageReports"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageReportOutcomes"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    usage_report_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_urp"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageReport"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    usage_report_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_urp"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApproveUsageReport"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageReport"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    usage_report_list_lines: {
        parameters: {
            query?: {
                /** @description Items per page, 1 to 200. Default 50. */
                limit?: number;
                /** @description `next_cursor` of the page before. Opaque and signed: it works only with the same filters and order. */
                cursor?: string;
                /** @description A field of the list to sort by; a leading `-` reverses. */
                sort?: string;
                /** @description Words to search for; case and accents don't matter. */
                q?: string;
                /** @description Only those of which much is unused. */
                marked?: boolean;
                /** @description Only those that need a comment and have none. */
                unexplained?: boolean;
                /** @description Only those that correct closed months, or none of them. */
                corrections?: boolean;
            };
            header?: never;
            path: {
                id: components["schemas"]["Id_urp"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_UsageReportLine"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    usage_report_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_urp"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateUsageReport"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedUsageReport"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    usage_report_update_line: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_urp"];
                line: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateUsageReportLine"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedUsageReport"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    usage_report_reject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_urp"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectUsageReport"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageReport"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
    usage_report_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: components["schemas"]["Id_urp"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageReport"];
                };
            };
            /** @description The request cannot be read. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemBody"];
                };
            };
        };
    };
}
