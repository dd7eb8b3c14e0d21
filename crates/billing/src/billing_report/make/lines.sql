-- Lines of an approved usage report behind a checkpoint, with the suite that their licenses were sold in: one license pays
-- for all of them, the first of those that cover most of the month. $1 usage report, $2 the last line that is billed, $3 how many.
SELECT
    line.line AS usage_line, line.license_id, line.corrects, line.customer_id, line.customer_company, line.product_id,
    line.product_name, plan.suite_id, line.unit, line.version_type, line.charged_from, line.charged_to, line.search,
    CASE WHEN plan.suite_id IS NULL THEN line.chargeable ELSE (
        SELECT MAX(other.chargeable) FROM usage_report_line other INNER JOIN license held ON held.id = other.license_id
        WHERE other.report_id = line.report_id AND other.corrects = line.corrects AND held.subscription_id = license.subscription_id
    ) END AS units,
    plan.suite_id IS NOT NULL AND EXISTS (
        SELECT 1 FROM usage_report_line other INNER JOIN license held ON held.id = other.license_id
        WHERE other.report_id = line.report_id AND other.corrects = line.corrects AND held.subscription_id = license.subscription_id
            -- Of licenses that came or went within the month, the one that covers most of it pays.
            AND (other.charged_to > line.charged_to OR (other.charged_to = line.charged_to AND (other.charged_from < line.charged_from
                OR (other.charged_from = line.charged_from AND other.line < line.line))))
    ) AS in_suite
FROM usage_report_line line
INNER JOIN license ON license.id = line.license_id
LEFT JOIN subscription ON subscription.id = license.subscription_id
LEFT JOIN service_plan plan ON plan.id = subscription.service_plan_id
WHERE line.report_id = $1 AND line.line > $2
ORDER BY line.line
LIMIT $3
