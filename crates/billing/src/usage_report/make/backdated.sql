-- Lines for the days of the month before of licenses that were sold since with an earlier start: that month's report does not
-- have them. $1 report, $2 the month before, $3 its first day, $4 its last, $5 the report's month's first instant, $6 the
-- instant after it, $7 seller, $8 license before, $9 last license.
INSERT INTO usage_report_line (
    report_id, line, license_id, corrects, owner_id, customer_id, customer_company, product_id, product_name, unit, version_type,
    charged_from, charged_to, provisioned, used, starting, minimum, chargeable, marked, comment, search
)
SELECT
    $1, l.id || '.' || $2, l.id, $2, l.owner_id, l.customer_id, customer.company, l.product_id,
    product.name || ' (' || product.platform || ')', product.unit, l.version_type,
    CASE WHEN l.starts_on > $3 THEN l.starts_on ELSE $3 END, $4, l.units, NULL, l.units, l.units, l.units, FALSE, '',
    customer.search || ' ' || product.search
FROM license l
INNER JOIN subscription s ON s.id = l.subscription_id
INNER JOIN service_plan sp ON sp.id = s.service_plan_id
INNER JOIN organization customer ON customer.id = l.customer_id
INNER JOIN product ON product.id = l.product_id
WHERE l.owner_id = $7 AND l.id > $8 AND l.id <= $9 AND sp.charging = 'monthly'
    AND l.created_at >= $5 AND l.created_at < $6 AND l.starts_on <= $4 AND l.expires_on >= $4
    AND NOT EXISTS (
        SELECT 1 FROM usage_report_line line INNER JOIN usage_report report ON report.id = line.report_id
        WHERE line.license_id = l.id AND (line.corrects = $2 OR (line.corrects = '' AND report.month = $2))
    )
ON CONFLICT (report_id, line) DO NOTHING
