-- How many licenses there are by status, and how many end in which month. One pass over the index `license_tally`, which has
-- every column that is read here: no row of the table is touched. {scope} is the reader's part of the tree.
SELECT side, status, slot, COUNT(*) AS licenses
FROM (
    SELECT
        CASE WHEN owner_id = $1 THEN 'own' ELSE 'below' END AS side,
        CASE
            WHEN NOT enabled THEN 'disabled'
            WHEN suspended_at <= $2 THEN 'suspended'
            WHEN freeze_ends_at <= $2 THEN 'purged'
            WHEN freeze_days IS NOT NULL AND grace_ends_at <= $2 THEN 'frozen'
            WHEN grace_ends_at <= $2 THEN 'expired'
            WHEN customer_id IN (SELECT id FROM organization WHERE status = 'disabled') THEN 'expired'
            WHEN product_id IN (SELECT id FROM product WHERE end_of_life_at <= $2) THEN 'expired'
            WHEN expires_at <= $2 THEN 'grace'
            WHEN starts_at > $2 THEN 'not_started'
            WHEN activated_at IS NULL THEN 'not_activated'
            WHEN notice_at <= $2 THEN 'expiring_soon'
            ELSE 'normal'
        END AS status,
        CAST(CASE {slots} ELSE -1 END AS BIGINT) AS slot
    FROM license
    WHERE {scope}
) AS counted
GROUP BY side, status, slot
