WITH month (name, starts_at, ends_at) AS (VALUES {months})
SELECT {key} AS key, COUNT(*) AS requests,
    CAST(SUM(CASE WHEN r.rating = 1 THEN 1 ELSE 0 END) AS BIGINT) AS ones,
    CAST(SUM(CASE WHEN r.rating = 2 THEN 1 ELSE 0 END) AS BIGINT) AS twos,
    CAST(SUM(CASE WHEN r.rating = 3 THEN 1 ELSE 0 END) AS BIGINT) AS threes,
    CAST(SUM(CASE WHEN r.rating = 4 THEN 1 ELSE 0 END) AS BIGINT) AS fours,
    CAST(SUM(CASE WHEN r.rating = 5 THEN 1 ELSE 0 END) AS BIGINT) AS fives
FROM month
JOIN support_request r ON r.closed_at >= month.starts_at AND r.closed_at < month.ends_at
JOIN calendar ON calendar.id = r.calendar_id
WHERE {narrowed}
GROUP BY 1
ORDER BY 1
