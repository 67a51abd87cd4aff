-- A line stays as the bank wrote it, and what it is is said once, unless a second person says that its money did not come so.

create trigger bank_lines_stay before update of bank_line_id, village_id, day, amount_fen, line_hash, imported_by, imported_at on bank_lines
    for each row execute function refuse('a line of a bank statement is never changed');
create function bank_line_is_settled_once() returns trigger language plpgsql as '
begin
    if new.state <> ''open'' or not exists (select 1 from slips where slips.payment_id = old.payment_id and slips.state = ''rejected'')
    then raise exception ''what a line is is said once, unless its money is rejected'' using errcode = ''restrict_violation'';
    end if;
    return new;
end';

create trigger bank_lines_are_settled_once before update of state, settled_by, settled_at, payment_id, payout_id on bank_lines for each row
    when (old.state <> 'open') execute function bank_line_is_settled_once();
create trigger bank_lines_last before delete on bank_lines for each row execute function refuse('a line of a bank statement is never deleted');
