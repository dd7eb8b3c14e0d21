WITH month (name, starts_at, ends_at) AS (VALUES {months})
SELECT {key} AS key, COUNT(*) AS requests,
    CAST(SUM(CASE WHEN r.reopened > 0 THEN 1 ELSE 0 END) AS BIGINT) AS reopened,
    CAST(SUM(CASE WHEN EXISTS (SELECT 1 FROM escalation e WHERE e.support_request_id = r.id) THEN 1 ELSE 0 END) AS BIGINT) AS escalated,
    CAST(SUM(CASE WHEN r.responded_at IS NULL AND r.close_reason IN ('confirmed', 'withdrawn') THEN 1 ELSE 0 END) AS BIGINT) AS self_served
FROM month
JOIN support_request r ON r.created_at >= month.starts_at AND r.created_at < month.ends_at
JOIN calendar ON calendar.id = r.calendar_id
WHERE {narrowed}
GROUP BY 1
ORDER BY 1
