-- Whose secret was destroyed, by whom and when. An operator at the command line is nobody in the books.
create table erasures (
    kind text not null,
    subject $id$ not null,
    erased_by $id$,
    erased_at $long$ not null,
    constraint erasure_once primary key (kind, subject),
    constraint erasure_kind_is_known check (kind in ('order', 'grower')),
    constraint erasure_erased_by foreign key (erased_by) references persons (person_id)
) $strict$;
