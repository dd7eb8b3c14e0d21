-- Numbers of small tables, and the few licenses of which too much is used (a partial index holds no others).
SELECT
    (SELECT COUNT(*) FROM organization WHERE kind = 'customer' AND status = 'enabled' AND {organizations}) AS customers_enabled,
    (SELECT COUNT(*) FROM organization WHERE kind IN ('distributor', 'isp', 'msp', 'reseller') AND status = 'active' AND id <> $1
        AND {organizations}) AS partners_active,
    (SELECT COUNT(*) FROM service_plan WHERE enabled AND {plans}) AS service_plans_enabled,
    (SELECT COUNT(*) FROM license WHERE (used_units > units OR activations > units) AND {licenses}) AS licenses_exceeded,
    (SELECT COUNT(*) FROM usage_report WHERE status = 'preparing' AND {reports}) AS reports_preparing,
    (SELECT COUNT(*) FROM usage_report WHERE status = 'under_review' AND {reports}) AS reports_under_review,
    (SELECT COUNT(*) FROM usage_report WHERE status = 'approved' AND {reports}) AS reports_approved,
    (SELECT COUNT(*) FROM usage_report WHERE status = 'rejected' AND {reports}) AS reports_rejected
