WITH day (number, starts_at, ends_at) AS (VALUES {days})
SELECT day.number,
    (SELECT COUNT(*) FROM support_request r WHERE r.created_at >= day.starts_at AND r.created_at < day.ends_at) AS opened,
    (SELECT COUNT(*) FROM support_request r WHERE r.closed_at >= day.starts_at AND r.closed_at < day.ends_at) AS closed
FROM day
ORDER BY day.number
