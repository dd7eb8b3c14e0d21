SELECT customer_id, priority, clock_mark, COUNT(*) AS requests
FROM support_request
WHERE status <> 'closed' AND customer_id IN ({ids})
GROUP BY customer_id, priority, clock_mark
