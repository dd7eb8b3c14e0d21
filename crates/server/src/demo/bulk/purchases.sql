-- The purchase of every license that has no transaction yet, as its verb would have left it.
INSERT INTO license_transaction (
    id, at, kind, change, license_id, subscription_id, customer_id, customer_company, owner_id, owner_company, created_by,
    created_by_name, created_by_organization_id, created_by_company, product_id, product_code, product_name, unit, version_type,
    service_plan_id, service_plan_name, previous_units, units, units_change, previous_start_charge_on, start_charge_on,
    previous_expires_on, expires_on, month, reference, search
)
SELECT
    'ltx_' || SUBSTR(license.id, 5), license.created_at, 'new_purchase', 'issued', license.id, license.subscription_id,
    license.customer_id, customer.company, license.owner_id, owner.company, NULL,
    '', license.owner_id, owner.company, product.id, product.code, product.name, product.unit, license.version_type,
    plan.id, COALESCE(plan.name, ''), NULL, license.units, license.units, NULL, license.starts_on,
    NULL, license.expires_on, SUBSTR(license.starts_on, 1, 7), '',
    customer.search || ' ' || product.search || ' ' || COALESCE(plan.search, '')
FROM license
INNER JOIN organization customer ON customer.id = license.customer_id
INNER JOIN organization owner ON owner.id = license.owner_id
INNER JOIN product ON product.id = license.product_id
LEFT JOIN subscription ON subscription.id = license.subscription_id
LEFT JOIN service_plan plan ON plan.id = subscription.service_plan_id
WHERE NOT EXISTS (SELECT 1 FROM license_transaction known WHERE known.license_id = license.id)
