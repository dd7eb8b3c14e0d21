-- What a license, its customer, seller, product and plan tell of a month. {first} and {last}: its days; {from} and {to}: its first
-- instant and the one after it; all computed by ourselves. Provisioned is the most that the license had at any time of it.
license.id AS id,
license.customer_id AS customer_id,
customer.company AS customer_company,
customer.city AS city,
customer.state AS state,
license.owner_id AS owner_id,
owner.company AS owner_company,
customer.creator_id AS creator_id,
COALESCE(creator.company, '') AS creator_company,
product.code AS product_code,
product.name AS product_name,
product.unit AS unit,
license.version_type AS version_type,
plan.id AS service_plan_id,
COALESCE(plan.name, '') AS service_plan_name,
(SELECT MAX(c.previous_units) FROM license_units_change c WHERE c.license_id = license.id AND c.at >= {from} AND c.at < {to}) AS units_before,
COALESCE(
    (SELECT c.previous_units FROM license_units_change c WHERE c.license_id = license.id AND c.at >= {to} ORDER BY c.at, c.sequence LIMIT 1),
    license.units
) AS units_at_end,
(SELECT MAX(u.peak) FROM usage_peak u WHERE u.license_id = license.id AND u.day >= '{first}' AND u.day <= '{last}') AS used
