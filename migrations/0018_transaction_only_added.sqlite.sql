-- Transactions are only added, whoever writes (spec/03.8).
CREATE TRIGGER license_transaction_no_update BEFORE UPDATE ON license_transaction
BEGIN
    SELECT RAISE(ABORT, 'transactions are only added');
END;
CREATE TRIGGER license_transaction_no_delete BEFORE DELETE ON license_transaction
BEGIN
    SELECT RAISE(ABORT, 'transactions are only added');
END;
