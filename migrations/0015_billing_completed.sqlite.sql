-- A completed billing report never changes, whoever writes (spec/03.7).
CREATE TRIGGER billing_report_completed_update BEFORE UPDATE ON billing_report WHEN OLD.status = 'completed'
BEGIN
    SELECT RAISE(ABORT, 'a completed billing report does not change');
END;
CREATE TRIGGER billing_report_completed_delete BEFORE DELETE ON billing_report WHEN OLD.status = 'completed'
BEGIN
    SELECT RAISE(ABORT, 'a completed billing report does not change');
END;
CREATE TRIGGER billing_report_line_completed_insert BEFORE INSERT ON billing_report_line
WHEN EXISTS (SELECT 1 FROM billing_report WHERE id = NEW.report_id AND status = 'completed')
BEGIN
    SELECT RAISE(ABORT, 'a completed billing report does not change');
END;
CREATE TRIGGER billing_report_line_completed_update BEFORE UPDATE ON billing_report_line
WHEN EXISTS (SELECT 1 FROM billing_report WHERE id IN (OLD.report_id, NEW.report_id) AND status = 'completed')
BEGIN
    SELECT RAISE(ABORT, 'a completed billing report does not change');
END;
CREATE TRIGGER billing_report_line_completed_delete BEFORE DELETE ON billing_report_line
WHEN EXISTS (SELECT 1 FROM billing_report WHERE id = OLD.report_id AND status = 'completed')
BEGIN
    SELECT RAISE(ABORT, 'a completed billing report does not change');
END;
