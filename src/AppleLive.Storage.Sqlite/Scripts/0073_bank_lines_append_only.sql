-- A line stays as the bank wrote it, and what it is is said once, unless a second person says that its money did not come so.

create trigger bank_lines_stay before update of bank_line_id, village_id, day, amount_fen, line_hash, imported_by, imported_at on bank_lines
begin select raise(abort, 'a line of a bank statement is never changed'); end;
create trigger bank_lines_are_settled_once before update of state, settled_by, settled_at, payment_id, payout_id on bank_lines
when old.state <> 'open' and not (new.state = 'open' and exists (select 1 from slips where slips.payment_id = old.payment_id and slips.state = 'rejected'))
begin select raise(abort, 'what a line is is said once, unless its money is rejected'); end;
create trigger bank_lines_last before delete on bank_lines
begin select raise(abort, 'a line of a bank statement is never deleted'); end;
