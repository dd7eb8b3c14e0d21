-- Lines for closed months in which more was used than was known when they were charged: what goes beyond what the month was
-- charged for, in its own line and in corrections since, is charged now. $1 report, $2 its month, $3 seller, $4 license
-- before, $5 last license.
WITH known AS MATERIALIZED (
    SELECT
        late.license_id, late.month, line.report_id AS old_report, line.line AS old_line,
        (SELECT MAX(u.peak) FROM usage_peak u
            WHERE u.license_id = late.license_id AND u.day >= late.month || '-01' AND u.day <= late.month || '-31'
                AND (l.stop_charge_on IS NULL OR u.day <= l.stop_charge_on)) AS peak,
        (SELECT MAX(c.used) FROM usage_report_line c WHERE c.license_id = late.license_id AND c.corrects = late.month) AS corrected_used,
        (SELECT COALESCE(CAST(SUM(c.chargeable) AS BIGINT), 0) FROM usage_report_line c
            WHERE c.license_id = late.license_id AND c.corrects = late.month) AS corrected
    FROM usage_late late
    INNER JOIN license l ON l.id = late.license_id
    INNER JOIN usage_report_line line ON line.license_id = late.license_id AND line.corrects = ''
    INNER JOIN usage_report report ON report.id = line.report_id AND report.month = late.month AND report.status = 'approved'
    WHERE late.license_id > $4 AND late.license_id <= $5 AND late.month < $2 AND l.owner_id = $3
)
INSERT INTO usage_report_line (
    report_id, line, license_id, corrects, owner_id, customer_id, customer_company, product_id, product_name, unit, version_type,
    charged_from, charged_to, provisioned, used, starting, minimum, chargeable, marked, comment, search
)
SELECT
    $1, k.license_id || '.' || k.month, k.license_id, k.month, line.owner_id, line.customer_id, line.customer_company, line.product_id,
    line.product_name, line.unit, line.version_type, line.charged_from, line.charged_to, line.provisioned, k.peak,
    CASE WHEN k.peak > line.chargeable + k.corrected THEN k.peak - line.chargeable - k.corrected ELSE 0 END,
    CASE WHEN k.peak > line.chargeable + k.corrected THEN k.peak - line.chargeable - k.corrected ELSE 0 END,
    CASE WHEN k.peak > line.chargeable + k.corrected THEN k.peak - line.chargeable - k.corrected ELSE 0 END,
    FALSE, '', line.search
FROM known k
INNER JOIN usage_report_line line ON line.report_id = k.old_report AND line.line = k.old_line
WHERE k.peak > COALESCE(line.used, 0) AND k.peak > COALESCE(k.corrected_used, 0)
ON CONFLICT (report_id, line) DO NOTHING
