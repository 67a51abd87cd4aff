-- A count and what was said of it are appended and never changed.

create trigger day_counts_stay before update on day_counts
begin select raise(abort, 'a counted day is never changed'); end;
create trigger day_counts_last before delete on day_counts
begin select raise(abort, 'a counted day is never deleted'); end;
create trigger day_verdicts_stay before update on day_verdicts
begin select raise(abort, 'what was said of a count is never changed'); end;
create trigger day_verdicts_last before delete on day_verdicts
begin select raise(abort, 'what was said of a count is never deleted'); end;

create trigger day_counted_again_once_returned before insert on day_counts
when new.round > 1 and not exists (
    select 1 from day_verdicts
    where village_id = new.village_id and day = new.day and round = new.round - 1 and returned_why is not null)
begin select raise(abort, 'a day is counted again only after it was given back'); end;

-- The last wall: the rules close only days that are over, and entries are booked at the moment they are made. A count that
-- was given back opens no door either: the day is still over.
drop trigger closed_days_take_nothing;
create trigger closed_days_take_nothing before insert on postings
when exists (
    select 1 from day_counts, journal_transactions entry
    where day_counts.account = new.account and entry.transaction_number = new.transaction_number and day_counts.ends_at > entry.at)
begin select raise(abort, 'nothing is booked into a closed day'); end;
