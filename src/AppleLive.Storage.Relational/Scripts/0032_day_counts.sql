-- A day may be counted again once a second person gave the count back. Each count is kept, and what was said of it.

create table day_counts (
    village_id $id$ not null,
    day text not null,
    round $long$ not null,
    account text not null,
    ends_at $long$ not null,
    booked_fen $long$ not null,
    cash_fen $long$ not null,
    transfers_fen $long$ not null,
    note $bytes$,
    closed_by $id$ not null,
    closed_at $long$ not null,
    constraint day_count_is_one primary key (village_id, day, round),
    constraint day_count_round check (round >= 1),
    constraint day_count_after_the_day check (closed_at >= ends_at),
    constraint day_count_counts check (cash_fen >= 0 and transfers_fen >= 0),
    constraint day_count_difference_has_note check (note is not null or cash_fen + transfers_fen = booked_fen),
    constraint day_count_of_village foreign key (village_id) references villages (village_id),
    constraint day_count_closed_by foreign key (closed_by) references persons (person_id),
    constraint day_count_closer unique (village_id, day, round, closed_by)
) $strict$;

insert into day_counts (village_id, day, round, account, ends_at, booked_fen, cash_fen, transfers_fen, note, closed_by, closed_at)
select village_id, day, 1, account, ends_at, booked_fen, cash_fen, transfers_fen, note, closed_by, closed_at from day_closes;

create index day_counts_by_account on day_counts (account, ends_at);

-- What a second person said of a count: that it is right, or why it is to be counted again. Once.
create table day_verdicts (
    village_id $id$ not null,
    day text not null,
    round $long$ not null,
    closed_by $id$ not null,
    said_by $id$ not null,
    said_at $long$ not null,
    returned_why $bytes$,
    constraint day_verdict_is_one primary key (village_id, day, round),
    constraint day_verdict_by_second check (said_by <> closed_by),
    constraint day_verdict_of_count foreign key (village_id, day, round, closed_by) references day_counts (village_id, day, round, closed_by),
    constraint day_verdict_said_by foreign key (said_by) references persons (person_id)
) $strict$;

insert into day_verdicts (village_id, day, round, closed_by, said_by, said_at)
select village_id, day, 1, closed_by, confirmed_by, confirmed_at from day_confirmations;

drop table day_confirmations;
drop table day_closes;
