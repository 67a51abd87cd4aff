-- What came stays as it was written down; only what a second person says of it is added, once. An erasure empties the numbers.

create trigger slips_stay before update of payment_id, order_id, village_id, amount_fen, recorded_by, recorded_at on slips
    for each row execute function refuse('a slip is never changed');
create trigger slips_are_judged_once before update of state, judged_by, judged_at on slips for each row
    when (old.state <> 'waiting') execute function refuse('a slip is judged once');
create trigger slips_last before delete on slips for each row execute function refuse('a slip is never deleted');

create trigger deposit_moves_stay before update of payment_id, order_id, village_id, kind, amount_fen, moved_by, moved_at on deposit_moves
    for each row execute function refuse('a movement of held money is never changed');
create trigger deposit_moves_last before delete on deposit_moves for each row execute function refuse('a movement of held money is never deleted');
