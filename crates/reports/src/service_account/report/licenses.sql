SELECT product.name AS product, held.units, held.expires_on, held.status
FROM (
    SELECT product_id, units, expires_on, expires_at, id, {status} AS status
    FROM license
    WHERE customer_id = $1 AND canceled_at IS NULL
) held
JOIN product ON product.id = held.product_id
WHERE held.status NOT IN ('disabled', 'purged')
ORDER BY held.expires_at, held.id
