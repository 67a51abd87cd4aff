-- What came stays as it was written down; only what a second person says of it is added, once. An erasure empties the numbers.

create trigger slips_stay before update of payment_id, order_id, village_id, amount_fen, recorded_by, recorded_at on slips
begin select raise(abort, 'a slip is never changed'); end;
create trigger slips_are_judged_once before update of state, judged_by, judged_at on slips when old.state <> 'waiting'
begin select raise(abort, 'a slip is judged once'); end;
create trigger slips_last before delete on slips
begin select raise(abort, 'a slip is never deleted'); end;

create trigger deposit_moves_stay before update of payment_id, order_id, village_id, kind, amount_fen, moved_by, moved_at on deposit_moves
begin select raise(abort, 'a movement of held money is never changed'); end;
create trigger deposit_moves_last before delete on deposit_moves
begin select raise(abort, 'a movement of held money is never deleted'); end;
