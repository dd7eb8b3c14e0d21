-- A completed billing report never changes, whoever writes (spec/03.7).
CREATE FUNCTION billing_report_is_completed() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a completed billing report does not change';
END;
$$;
CREATE FUNCTION billing_report_line_of_completed() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' AND EXISTS (SELECT 1 FROM billing_report WHERE id = OLD.report_id AND status = 'completed') THEN
        RAISE EXCEPTION 'a completed billing report does not change';
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    IF EXISTS (SELECT 1 FROM billing_report WHERE id = NEW.report_id AND status = 'completed') THEN
        RAISE EXCEPTION 'a completed billing report does not change';
    END IF;
    RETURN NEW;
END;
$$;
CREATE TRIGGER billing_report_completed BEFORE UPDATE OR DELETE ON billing_report
    FOR EACH ROW WHEN (OLD.status = 'completed') EXECUTE FUNCTION billing_report_is_completed();
CREATE TRIGGER billing_report_completed_truncate BEFORE TRUNCATE ON billing_report
    FOR EACH STATEMENT EXECUTE FUNCTION billing_report_is_completed();
CREATE TRIGGER billing_report_line_completed BEFORE INSERT OR UPDATE OR DELETE ON billing_report_line
    FOR EACH ROW EXECUTE FUNCTION billing_report_line_of_completed();
CREATE TRIGGER billing_report_line_completed_truncate BEFORE TRUNCATE ON billing_report_line
    FOR EACH STATEMENT EXECUTE FUNCTION billing_report_is_completed();
