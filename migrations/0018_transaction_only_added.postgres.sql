-- Transactions are only added, whoever writes (spec/03.8).
CREATE FUNCTION license_transactions_are_only_added() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'transactions are only added';
END;
$$;
CREATE TRIGGER license_transaction_no_change BEFORE UPDATE OR DELETE ON license_transaction
    FOR EACH ROW EXECUTE FUNCTION license_transactions_are_only_added();
CREATE TRIGGER license_transaction_no_truncate BEFORE TRUNCATE ON license_transaction
    FOR EACH STATEMENT EXECUTE FUNCTION license_transactions_are_only_added();
