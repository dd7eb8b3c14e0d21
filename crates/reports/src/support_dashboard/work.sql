SELECT work.priority, work.clock_mark, work.assignee_id, work.age, work.requests, person.first_name, person.last_name
FROM (
    SELECT priority, clock_mark, assignee_id, CASE {bands} END AS age, COUNT(*) AS requests
    FROM support_request
    WHERE status <> 'closed'
    GROUP BY 1, 2, 3, 4
) work
LEFT JOIN person ON person.id = work.assignee_id
