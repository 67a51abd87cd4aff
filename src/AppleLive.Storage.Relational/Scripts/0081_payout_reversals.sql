-- Refunds taken back out of payouts that a gateway made.

create table payout_reversals (
    reversal_id $id$ not null primary key,
    payout_id $id$ not null,
    order_id $id$ not null,
    record $long$ not null,
    amount_fen $long$ not null,
    state text not null,
    asked_at $long$ not null,
    reference text,
    done_at $long$,
    constraint reversal_once_for_a_refund unique (payout_id, record),
    constraint reversal_amount check (amount_fen > 0),
    constraint reversal_state_is_known check (state in ('requested', 'submitted', 'succeeded', 'failed')),
    constraint reversal_succeeded_by_name check (state <> 'succeeded' or reference is not null),
    constraint reversal_of_payout foreign key (payout_id) references payouts (payout_id),
    constraint reversal_of_order foreign key (order_id) references orders (order_id)
) $strict$;

create index reversals_to_send on payout_reversals (reversal_id) where state in ('requested', 'submitted');

create table payout_reversal_shares (
    reversal_id $id$ not null,
    village_id $id$ not null,
    grower_id $id$ not null,
    amount_fen $long$ not null,
    constraint reversal_share primary key (reversal_id, village_id, grower_id),
    constraint reversal_share_amount check (amount_fen > 0),
    constraint reversal_share_of_reversal foreign key (reversal_id) references payout_reversals (reversal_id),
    constraint reversal_share_of_grower foreign key (grower_id, village_id) references growers (grower_id, village_id)
) $keyed$;

create index settlement_lines_refunded on settlement_lines (record) where settlement_id is null and refunds_fen > 0;
create index payouts_by_provider_reference on payouts (provider_reference) where provider_reference is not null;
