SELECT r.customer_id, COUNT(*) AS escalations
FROM support_request r
JOIN escalation e ON e.support_request_id = r.id
WHERE r.status <> 'closed' AND r.customer_id IN ({ids}) AND e.status IN ('requested', 'accepted')
GROUP BY r.customer_id
