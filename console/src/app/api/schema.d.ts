// Generated from openapi.json by `npm run generate`: do not edit.

export interface paths {
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
        patch?: never;
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {string} */
        ActivationMode: "code_required" | "legacy_trial";
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
        /** @enum {string} */
        Charging: "monthly" | "prepaid";
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
            /** @description `update` and `scan` are added if they are missing. */
            features?: components["schemas"]["Feature"][];
            expiry_policy?: components["schemas"]["ExpiryPolicy"];
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
        /** @description The token itself is shown here and never again. */
        CreatedApiToken: {
            id: components["schemas"]["Id_tok"];
            token: string;
        };
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
        };
        /** @description A named switch that the product asks about. `update` and `scan` are always there. */
        Feature: {
            /** @example update */
            name: string;
            when: components["schemas"]["When"];
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
        /** @example lpl_01jd3v8k6r2n4q7t9w1x3y5z7b */
        Id_lpl: string;
        /** @example org_01jd3v8k6r2n4q7t9w1x3y5z7b */
        Id_org: string;
        /** @example prd_01jd3v8k6r2n4q7t9w1x3y5z7b */
        Id_prd: string;
        /** @example rkb_01jd3v8k6r2n4q7t9w1x3y5z7b */
        Id_rkb: string;
        /** @example rky_01jd3v8k6r2n4q7t9w1x3y5z7b */
        Id_rky: string;
        /** @example spl_01jd3v8k6r2n4q7t9w1x3y5z7b */
        Id_spl: string;
        /** @example tok_01jd3v8k6r2n4q7t9w1x3y5z7b */
        Id_tok: string;
        /** @example usr_01jd3v8k6r2n4q7t9w1x3y5z7b */
        Id_usr: string;
        /** @enum {string} */
        Language: "en" | "fr" | "it" | "de" | "es";
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
        OverUse: "flag" | "refuse";
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
        Page_ServicePlan: {
            items: {
                id: components["schemas"]["Id_spl"];
                owner: components["schemas"]["OrganizationRef"];
                name: string;
                enabled: boolean;
                product: components["schemas"]["ProductRef"];
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
        /** @enum {string} */
        Permission: "account.update" | "api_token.create" | "api_token.list" | "api_token.revoke" | "partner.list" | "partner.read" | "partner.create" | "partner.update" | "partner.suspend" | "partner.reactivate" | "partner.cancel" | "customer.list" | "customer.read" | "customer.create" | "customer.update" | "customer.disable" | "customer.enable" | "person.list" | "person.read" | "person.create" | "person.update" | "person.disable" | "person.enable" | "person.reset_password" | "product.list" | "product.read" | "product.create" | "product.update" | "service_plan.list" | "service_plan.read" | "service_plan.create" | "service_plan.update" | "service_plan.enable" | "service_plan.disable" | "service_plan.assign" | "license_pool.list" | "license_pool.read" | "license_pool.add" | "registration_key.list" | "registration_key.read" | "registration_key.generate" | "registration_key.reveal" | "registration_key.void" | "registration_key.export" | "registration.preview" | "registration.create" | "subscription.list" | "subscription.read" | "subscription.create" | "subscription.update" | "subscription.suspend" | "subscription.resume" | "subscription.cancel" | "license.list" | "license.read" | "license.export" | "license.reveal_code" | "license.replace_code" | "license.disable" | "license.enable" | "activation.list" | "activation.release" | "support_request.list" | "support_request.read" | "support_request.create" | "support_request.reply" | "support_request.note" | "support_request.assign" | "support_request.prioritize" | "support_request.wait" | "support_request.resume" | "support_request.propose_solution" | "support_request.confirm" | "support_request.close" | "support_request.override_entitlement" | "calendar.list" | "calendar.read" | "calendar.create" | "calendar.update" | "sent_mail.list" | "sent_mail.read" | "sent_mail.resend" | "audit_entry.list" | "job.read";
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
            features: components["schemas"]["Feature"][];
            expiry_policy: components["schemas"]["ExpiryPolicy"];
            created_at: components["schemas"]["Timestamp"];
        };
        /** @enum {string} */
        ProductKind: "software" | "saas";
        /** @description A short reference to a product. */
        ProductRef: {
            code: string;
            name: string;
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
        RevealedRegistrationKey: {
            key: string;
        };
        /** @enum {string} */
        Role: "administrator" | "product_manager" | "license_manager" | "support_manager" | "support_engineer" | "customer_service_manager" | "engineer" | "billing_manager" | "auditor" | "customer_account_manager" | "partner_account_manager" | "designated_contact" | "viewer";
        /** @enum {string} */
        Segment: "smb" | "enterprise" | "both";
        /** @description A template for subscriptions and Registration Keys (spec 03.3). */
        ServicePlan: {
            id: components["schemas"]["Id_spl"];
            owner: components["schemas"]["OrganizationRef"];
            name: string;
            enabled: boolean;
            product: components["schemas"]["ProductRef"];
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
        Signup: {
            organization_id: components["schemas"]["Id_org"];
            person_id: components["schemas"]["Id_usr"];
        };
        /** @enum {string} */
        SupportOffering: "standard" | "premium";
        /**
         * Format: date-time
         * @example 2026-05-03T09:30:00Z
         */
        Timestamp: string;
        UpdateAccount: {
            first_name?: string | null;
            last_name?: string | null;
            phone?: string | null;
            language?: components["schemas"]["Language"] | null;
            time_zone?: string | null;
        };
        UpdateProduct: {
            name?: string | null;
            platform?: string | null;
            features?: components["schemas"]["Feature"][] | null;
            expiry_policy?: components["schemas"]["ExpiryPolicy"] | null;
        };
        VerifyEmail: {
            /** @description From the link in the mail. */
            token: string;
        };
        /** @enum {string} */
        VersionType: "trial" | "full" | "nfr";
        /**
         * @example {
         *       "reason": "Sent to the wrong address"
         *     }
         */
        VoidRegistrationKey: {
            reason: string;
        };
        /** @enum {string} */
        When: "always" | "activated" | "maintained";
        FieldError: {
            pointer: string;
            code: string;
            detail: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    api_token_list: {
        parameters: {
            query?: {
                /** @description Items per page, 1 to 200. Default 50. */
                limit?: number | null;
                /** @description `next_cursor` of the page before. Opaque and signed: it works only with the same filters and order. */
                cursor?: string | null;
                /** @description A field of the list to sort by; a leading `-` reverses. */
                sort?: string | null;
                /** @description Words to search for; case and accents don't matter. */
                q?: string | null;
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
                    "application/problem+json": {
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
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
        };
    };
    license_pool_list: {
        parameters: {
            query?: {
                /** @description Items per page, 1 to 200. Default 50. */
                limit?: number | null;
                /** @description `next_cursor` of the page before. Opaque and signed: it works only with the same filters and order. */
                cursor?: string | null;
                /** @description A field of the list to sort by; a leading `-` reverses. */
                sort?: string | null;
                /** @description Words to search for; case and accents don't matter. */
                q?: string | null;
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
                    "application/problem+json": {
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
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
        };
    };
    organization_list: {
        parameters: {
            query?: {
                /** @description Items per page, 1 to 200. Default 50. */
                limit?: number | null;
                /** @description `next_cursor` of the page before. Opaque and signed: it works only with the same filters and order. */
                cursor?: string | null;
                /** @description A field of the list to sort by; a leading `-` reverses. */
                sort?: string | null;
                /** @description Words to search for; case and accents don't matter. */
                q?: string | null;
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
                    "application/problem+json": {
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
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
        };
    };
    person_list: {
        parameters: {
            query?: {
                /** @description Items per page, 1 to 200. Default 50. */
                limit?: number | null;
                /** @description `next_cursor` of the page before. Opaque and signed: it works only with the same filters and order. */
                cursor?: string | null;
                /** @description A field of the list to sort by; a leading `-` reverses. */
                sort?: string | null;
                /** @description Words to search for; case and accents don't matter. */
                q?: string | null;
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
                    "application/problem+json": {
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
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
        };
    };
    product_list: {
        parameters: {
            query?: {
                /** @description Items per page, 1 to 200. Default 50. */
                limit?: number | null;
                /** @description `next_cursor` of the page before. Opaque and signed: it works only with the same filters and order. */
                cursor?: string | null;
                /** @description A field of the list to sort by; a leading `-` reverses. */
                sort?: string | null;
                /** @description Words to search for; case and accents don't matter. */
                q?: string | null;
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
                    "application/problem+json": {
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
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
        };
    };
    registration_key_list: {
        parameters: {
            query?: {
                /** @description Items per page, 1 to 200. Default 50. */
                limit?: number | null;
                /** @description `next_cursor` of the page before. Opaque and signed: it works only with the same filters and order. */
                cursor?: string | null;
                /** @description A field of the list to sort by; a leading `-` reverses. */
                sort?: string | null;
                /** @description Words to search for; case and accents don't matter. */
                q?: string | null;
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
                    "application/problem+json": {
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
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
        };
    };
    service_plan_list: {
        parameters: {
            query?: {
                /** @description Items per page, 1 to 200. Default 50. */
                limit?: number | null;
                /** @description `next_cursor` of the page before. Opaque and signed: it works only with the same filters and order. */
                cursor?: string | null;
                /** @description A field of the list to sort by; a leading `-` reverses. */
                sort?: string | null;
                /** @description Words to search for; case and accents don't matter. */
                q?: string | null;
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
                    "application/problem+json": {
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
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                    "application/problem+json": {
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
                };
            };
            /** @description No credential, or one that is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Visible, but not allowed. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Not there, or not visible. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description The object's state does not allow it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description If-Match names an old version. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description A value is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Too many requests; see Retry-After. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
            /** @description Busy; nothing was changed, try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
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
                };
            };
        };
    };
}
