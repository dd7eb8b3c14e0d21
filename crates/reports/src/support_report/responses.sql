WITH month (name, starts_at, ends_at) AS (VALUES {months})
SELECT {key} AS key, COUNT(*) AS requests,
    CAST(SUM(CASE WHEN c.answered_at IS NOT NULL AND NOT c.breached THEN 1 ELSE 0 END) AS BIGINT) AS met,
    CAST(SUM(CASE WHEN c.breached OR (c.answered_at IS NULL AND c.due_at <= {now}) THEN 1 ELSE 0 END) AS BIGINT) AS missed
FROM month
JOIN support_request r ON r.created_at >= month.starts_at AND r.created_at < month.ends_at
JOIN calendar ON calendar.id = r.calendar_id
JOIN support_clock c ON c.support_request_id = r.id AND c.kind = 'initial_response'
WHERE {narrowed}
GROUP BY 1
ORDER BY 1
