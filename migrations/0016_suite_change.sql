-- Which set of members a suite has, a plan's owner has approved, and a subscription follows (spec/03.3). Each set of a suite
-- has a number of its own; the same set again has the same number.

CREATE TABLE suite_membership (
    suite_id TEXT NOT NULL REFERENCES suite (id),
    membership BIGINT NOT NULL,
    product_id TEXT NOT NULL REFERENCES product (id),
    position BIGINT NOT NULL,
    PRIMARY KEY (suite_id, membership, product_id)
);
INSERT INTO suite_membership (suite_id, membership, product_id, position)
SELECT suite_id, 1, product_id, position FROM suite_member;

ALTER TABLE suite ADD COLUMN membership BIGINT NOT NULL DEFAULT 1;
ALTER TABLE service_plan ADD COLUMN membership BIGINT NOT NULL DEFAULT 1;
ALTER TABLE subscription ADD COLUMN membership BIGINT NOT NULL DEFAULT 1;
CREATE INDEX service_plan_by_suite ON service_plan (suite_id) WHERE suite_id IS NOT NULL;
CREATE INDEX subscription_by_plan ON subscription (service_plan_id, id);
