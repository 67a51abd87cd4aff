-- The public record by which a chargeback holds its order's lines out of settlements until it is decided.

alter table refunds add column holds $long$;

create index refunds_that_held on refunds (holds) where holds is not null;
create index refunds_holding on refunds (order_id) where holds is not null and state = 'submitted';
