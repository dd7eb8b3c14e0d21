SELECT r.number, r.subject, r.priority, r.created_at, r.closed_at, r.close_reason, clock.answered_at, clock.due_at, clock.breached,
    (SELECT COUNT(*) FROM escalation e WHERE e.support_request_id = r.id AND e.created_at >= $2 AND e.created_at < $3) AS escalations
FROM support_request r
LEFT JOIN support_clock clock ON clock.support_request_id = r.id AND clock.kind = 'initial_response'
WHERE r.customer_id = $1 AND r.created_at < $3 AND (r.closed_at IS NULL OR r.closed_at >= $2)
ORDER BY r.created_at DESC, r.id DESC
