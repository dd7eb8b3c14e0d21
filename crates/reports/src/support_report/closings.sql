WITH month (name, starts_at, ends_at) AS (VALUES {months}),
closing (key, took, place, requests) AS (
    SELECT {key}, r.closed_at - r.created_at,
        ROW_NUMBER() OVER (PARTITION BY {key} ORDER BY r.closed_at - r.created_at, r.id),
        COUNT(*) OVER (PARTITION BY {key})
    FROM month
    JOIN support_request r ON r.closed_at >= month.starts_at AND r.closed_at < month.ends_at
    JOIN calendar ON calendar.id = r.calendar_id
    WHERE r.close_reason <> 'duplicate' AND {narrowed}
)
SELECT key, requests,
    CAST(MAX(CASE WHEN place = (requests + 1) / 2 THEN took END) AS BIGINT) AS median,
    CAST(MAX(CASE WHEN place = (requests * 9 + 9) / 10 THEN took END) AS BIGINT) AS ninetieth
FROM closing
GROUP BY key, requests
ORDER BY key
