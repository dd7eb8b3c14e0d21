-- A month side by side, per partner, customer and product. {month}, its {first} and {last} day, and {zones}: for each zone of a
-- report of the month, the instants at which it begins and ends there, and at which the month after it ends: all computed by
-- ourselves.
WITH zone (time_zone, begins_at, ends_at, next_ends_at) AS (VALUES {zones})
SELECT
    found.*,
    (CASE WHEN used > provisioned THEN 1 ELSE 0 END) + no_license + no_charge
        + (CASE WHEN changed > 0 OR corrected > 0 THEN 1 ELSE 0 END) AS exceptions,
    organization.company AS organization_company,
    customer.company AS customer_company,
    product.name || ' (' || product.platform || ')' AS product_name,
    product.unit AS unit,
    customer.search || ' ' || product.search AS search,
    (
        SELECT CAST(COALESCE(SUM(CASE moved.kind WHEN 'taken' THEN moved.units WHEN 'returned' THEN -moved.units ELSE 0 END), 0) AS BIGINT)
        FROM license_pool pool INNER JOIN license_pool_movement moved ON moved.license_pool_id = pool.id
        WHERE pool.organization_id = found.organization_id AND pool.product_id = found.product_id
            AND moved.at >= found.begins_at AND moved.at < found.ends_at
            AND (
                moved.reference_id IN (SELECT id FROM license WHERE customer_id = found.customer_id)
                OR moved.reference_id IN (SELECT id FROM subscription WHERE customer_id = found.customer_id)
            )
    ) AS pool_units
FROM (
    SELECT
        u.organization_id, line.customer_id, line.product_id, zone.begins_at, zone.ends_at,
        CAST(SUM(line.provisioned) AS BIGINT) AS provisioned,
        CAST(COALESCE(SUM(line.used), 0) AS BIGINT) AS used,
        CAST(SUM(line.chargeable) AS BIGINT) AS charged_by_partner,
        CAST(COALESCE(SUM(b.chargeable), 0) AS BIGINT) AS charged_to_partner,
        CAST(COALESCE(SUM(b.total), 0) AS BIGINT) AS amount,
        MAX(COALESCE(billing.currency, '')) AS currency,
        CAST(MAX(CASE WHEN line.chargeable > 0 AND line.charged_to < line.charged_from THEN 1 ELSE 0 END) AS BIGINT) AS no_license,
        CAST(0 AS BIGINT) AS no_charge,
        CAST(SUM((
            SELECT COUNT(*) FROM license_units_change c
            WHERE c.license_id = line.license_id AND c.at >= u.made_at AND c.at < zone.next_ends_at
        )) AS BIGINT) AS changed,
        CAST(SUM((
            SELECT COALESCE(SUM(other.chargeable), 0) FROM usage_report_line other
            WHERE other.license_id = line.license_id AND other.corrects = '{month}'
        )) AS BIGINT) AS corrected
    FROM usage_report u
    INNER JOIN zone ON zone.time_zone = u.time_zone
    INNER JOIN usage_report_line line ON line.report_id = u.id AND line.corrects = ''
    LEFT JOIN billing_report_line b ON b.usage_report_id = u.id AND b.usage_line = line.line
    LEFT JOIN billing_report billing ON billing.id = b.report_id
    WHERE u.month = '{month}' AND u.made_at IS NOT NULL
    GROUP BY u.organization_id, line.customer_id, line.product_id, zone.begins_at, zone.ends_at
    UNION ALL
    SELECT
        u.organization_id, l.customer_id, l.product_id, zone.begins_at, zone.ends_at, CAST(SUM(l.units) AS BIGINT), 0, 0, 0, 0, '', 0, 1, 0, 0
    FROM usage_report u
    INNER JOIN zone ON zone.time_zone = u.time_zone
    INNER JOIN license l ON l.owner_id = u.organization_id
    INNER JOIN subscription s ON s.id = l.subscription_id
    INNER JOIN service_plan plan ON plan.id = s.service_plan_id AND plan.charging = 'monthly'
    WHERE u.month = '{month}' AND u.made_at IS NOT NULL AND l.starts_on <= '{last}' AND l.expires_on >= '{first}'
        AND (l.canceled_at IS NULL OR l.canceled_at >= zone.begins_at) AND l.created_at < zone.ends_at
        AND NOT EXISTS (
            SELECT 1 FROM usage_report_line line INNER JOIN usage_report other ON other.id = line.report_id
            WHERE line.license_id = l.id AND (line.corrects = '{month}' OR (line.corrects = '' AND other.month = '{month}'))
        )
    GROUP BY u.organization_id, l.customer_id, l.product_id, zone.begins_at, zone.ends_at
) found
INNER JOIN organization ON organization.id = found.organization_id
INNER JOIN organization customer ON customer.id = found.customer_id
INNER JOIN product ON product.id = found.product_id
