SELECT customer_id, status, COUNT(*) AS licenses,
    CAST(SUM(CASE WHEN used_units > units OR activations > units THEN 1 ELSE 0 END) AS BIGINT) AS exceeded,
    MIN(CASE WHEN expires_at > {now} THEN expires_at END) AS next_end,
    MAX(expires_at) AS last_end
FROM (SELECT customer_id, used_units, units, activations, expires_at, {status} AS status FROM license WHERE customer_id IN ({ids}) AND canceled_at IS NULL) AS held
GROUP BY customer_id, status
