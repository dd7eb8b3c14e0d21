-- The status of a license as lists show it, of the columns of the table; {now} is the instant.
CASE
    WHEN NOT enabled THEN 'disabled'
    WHEN suspended_at <= {now} THEN 'suspended'
    WHEN freeze_ends_at <= {now} THEN 'purged'
    WHEN freeze_days IS NOT NULL AND grace_ends_at <= {now} THEN 'frozen'
    WHEN grace_ends_at <= {now} THEN 'expired'
    WHEN customer_id IN (SELECT id FROM organization WHERE status = 'disabled') THEN 'expired'
    WHEN product_id IN (SELECT id FROM product WHERE end_of_life_at <= {now}) THEN 'expired'
    WHEN expires_at <= {now} THEN 'grace'
    WHEN starts_at > {now} THEN 'not_started'
    WHEN activated_at IS NULL THEN 'not_activated'
    WHEN notice_at <= {now} THEN 'expiring_soon'
    ELSE 'normal'
END
