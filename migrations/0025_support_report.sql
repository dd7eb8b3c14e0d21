-- What the dashboard and the reports of the support desk count by (spec/04.12).

-- Holds all that the dashboard tells of open requests, and no others.
CREATE INDEX support_request_at_work ON support_request (priority, clock_mark, assignee_id, created_at) WHERE status <> 'closed';
-- Each holds all that a report over a time reads, so that none of the long rows is touched.
CREATE INDEX support_request_by_opening ON support_request (created_at, calendar_id, offering, priority, id, reopened, responded_at, close_reason);
CREATE INDEX support_request_by_closing ON support_request (closed_at, created_at, calendar_id, offering, priority, close_reason, rating, id)
    WHERE closed_at IS NOT NULL;
CREATE INDEX support_clock_first_answer ON support_clock (support_request_id, answered_at, breached, due_at) WHERE kind = 'initial_response';
-- A customer service manager's customers, and what is open of each.
CREATE INDEX organization_by_service_manager ON organization (service_manager_id, id) WHERE service_manager_id IS NOT NULL;
CREATE INDEX support_request_open_of_customer ON support_request (customer_id, priority, clock_mark) WHERE status <> 'closed';
