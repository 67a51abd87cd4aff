-- Who handed a refund over, beside when; unknown for those of before.

alter table refunds add column handed_over_by $id$ constraint refund_handed_over_by references persons (person_id);
