-- The lines of the licenses of one seller, from behind one license up to another, for one report. The rule of a line is told
-- in line.rs. $1 report, $2 month's first day, $3 its last, $4 its first instant, $5 the instant after it, $6 seller,
-- $7 license before, $8 last license, $9 threshold in percent. {days}: the month's days with the instants at which they end.
WITH month_day (day, ends_at) AS (VALUES {days}),
-- What went over to a prepaid plan within the month counts as it was until then.
charged AS MATERIALIZED (
    SELECT
        l.*,
        CASE WHEN l.stop_charge_on < $3 THEN l.stop_charge_on ELSE $3 END AS last_day,
        COALESCE((SELECT d.ends_at FROM month_day d WHERE d.day = l.stop_charge_on), $5) AS last_at
    FROM license l
    INNER JOIN subscription s ON s.id = l.subscription_id
    INNER JOIN service_plan sp ON sp.id = s.service_plan_id
    WHERE l.owner_id = $6 AND l.id > $7 AND l.id <= $8 AND (sp.charging = 'monthly' OR l.stop_charge_on >= $2)
),
held AS MATERIALIZED (
    SELECT
        l.id, l.owner_id, l.customer_id, l.product_id, l.version_type, l.last_day,
        CASE
            WHEN l.starts_on <= $3 THEN l.expires_on
            ELSE (SELECT MAX(p.expires_on) FROM license_period p WHERE p.license_id = l.id AND p.starts_on <= $3 AND p.expires_on >= $2)
        END AS ends_on,
        COALESCE(
            (SELECT MIN(p.starts_on) FROM license_period p WHERE p.license_id = l.id AND p.starts_on <= $3 AND p.expires_on >= $2),
            l.starts_on
        ) AS begins_on,
        COALESCE(l.start_charge_on, '') AS start_charge_on,
        (SELECT MIN(d.day) FROM month_day d WHERE d.ends_at > l.canceled_at) AS canceled_on,
        (SELECT MAX(c.previous_units) FROM license_units_change c WHERE c.license_id = l.id AND c.at >= $4 AND c.at < l.last_at) AS units_before,
        COALESCE(
            (SELECT c.previous_units FROM license_units_change c WHERE c.license_id = l.id AND c.at >= l.last_at ORDER BY c.at, c.sequence LIMIT 1),
            l.units
        ) AS units_at_end,
        (SELECT MAX(u.peak) FROM usage_peak u WHERE u.license_id = l.id AND u.day >= $2 AND u.day <= l.last_day) AS used
    FROM charged l
    WHERE (l.canceled_at IS NULL OR l.canceled_at >= $4)
        AND (
            (l.starts_on <= $3 AND l.expires_on >= $2)
            OR EXISTS (SELECT 1 FROM license_period p WHERE p.license_id = l.id AND p.starts_on <= $3 AND p.expires_on >= $2)
        )
),
measured AS MATERIALIZED (
    SELECT
        h.*,
        CASE WHEN units_before > units_at_end THEN units_before ELSE units_at_end END AS provisioned,
        CASE WHEN start_charge_on > begins_on THEN start_charge_on ELSE begins_on END AS charge_begins_on,
        CASE WHEN canceled_on < ends_on THEN canceled_on ELSE ends_on END AS charge_ends_on
    FROM held h
)
INSERT INTO usage_report_line (
    report_id, line, license_id, corrects, owner_id, customer_id, customer_company, product_id, product_name, unit, version_type,
    charged_from, charged_to, provisioned, used, starting, minimum, chargeable, marked, comment, search
)
SELECT
    $1, m.id, m.id, '', m.owner_id, m.customer_id, customer.company, m.product_id, product.name || ' (' || product.platform || ')',
    product.unit, m.version_type,
    CASE WHEN m.charge_begins_on > $2 THEN m.charge_begins_on ELSE $2 END,
    CASE WHEN m.charge_ends_on < m.last_day THEN m.charge_ends_on ELSE m.last_day END,
    m.provisioned, m.used,
    CASE WHEN m.used > m.provisioned THEN m.used ELSE m.provisioned END,
    COALESCE(m.used, 0),
    CASE WHEN m.used > m.provisioned THEN m.used ELSE m.provisioned END,
    m.used IS NOT NULL AND (m.provisioned - m.used) * 100 > $9 * m.provisioned,
    '', customer.search || ' ' || product.search
FROM measured m
INNER JOIN organization customer ON customer.id = m.customer_id
INNER JOIN product ON product.id = m.product_id
WHERE m.provisioned >= 0
ON CONFLICT (report_id, line) DO NOTHING
