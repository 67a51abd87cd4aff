-- The transparency log: which record has which index, the tree's tiles, and the checkpoint that is published.
-- Entries and tiles are on disk before a checkpoint over them is signed; the checkpoint's row is the commit point.

-- Which villages a record concerns, and by how much it moves their totals; written with the record.
create table record_villages (
    sequence $long$ not null,
    village_id $id$ not null,
    sold_fen $long$ not null,
    refunded_fen $long$ not null,
    fees_fen $long$ not null,
    paid_out_fen $long$ not null,
    constraint record_village_once primary key (sequence, village_id),
    constraint record_village_of_record foreign key (sequence) references public_records (sequence),
    constraint record_village_of_village foreign key (village_id) references villages (village_id)
) $keyed$;

create table log_entries (
    log_index $long$ not null primary key,
    -- The waiting record it is; null for a record that only the integrator can write.
    sequence $long$,
    type text not null,
    subject $id$,
    -- The bytes where they are not those of the waiting record.
    record $bytes$,
    constraint log_entry_once unique (sequence),
    constraint log_entry_of_record foreign key (sequence) references public_records (sequence),
    constraint log_entry_has_a_record check (sequence is not null or record is not null),
    constraint log_index_from_nothing check (log_index >= 0)
) $strict$;

create index log_entries_by_type on log_entries (type, log_index);
create index log_entries_by_subject on log_entries (subject, log_index) where subject is not null;

create table log_entry_villages (
    village_id $id$ not null,
    log_index $long$ not null,
    constraint log_entry_village_once primary key (village_id, log_index),
    constraint log_entry_village_of_entry foreign key (log_index) references log_entries (log_index),
    constraint log_entry_village_of_village foreign key (village_id) references villages (village_id)
) $keyed$;

-- The hashes of a tile so far: 32 bytes each, at most 256 of them. They only ever become more.
create table log_tiles (
    level $long$ not null,
    tile_index $long$ not null,
    hashes $bytes$ not null,
    constraint log_tile_once primary key (level, tile_index),
    constraint log_tile_holds_hashes check (length(hashes) between 32 and 8192 and length(hashes) % 32 = 0)
) $strict$;

-- Where each village stands over all entries, and its last village.totals.
create table log_villages (
    village_id $id$ not null primary key,
    sold_fen $long$ not null,
    refunded_fen $long$ not null,
    fees_fen $long$ not null,
    paid_out_fen $long$ not null,
    totals_index $long$,
    totals_at $long$,
    -- 1 where entries moved its money after that.
    moved $long$ not null,
    constraint log_village_of_village foreign key (village_id) references villages (village_id),
    constraint log_village_moved check (moved in (0, 1))
) $strict$;

create index log_villages_moved on log_villages (village_id) where moved = 1;

create table log_checkpoint (
    one $long$ not null primary key,
    size $long$ not null,
    note text not null,
    constraint log_checkpoint_is_one check (one = 1),
    constraint log_checkpoint_size check (size > 0)
) $strict$;

-- The public keys that may sign, in the order in which they came.
create table log_keys (
    number $serial$,
    vkey text not null,
    constraint log_key_once unique (vkey)
) $strict$;

-- What filled each box when the order was confirmed, where it was amended since: the opening of the order's commitment.
create table order_first_fills (
    order_id $id$ not null,
    listing_id $id$ not null,
    lot_id $id$ not null,
    position $long$ not null,
    village_id $id$ not null,
    grower_id $id$ not null,
    price_fen $long$ not null,
    boxes $long$ not null,
    constraint order_first_fill primary key (order_id, listing_id, lot_id),
    constraint order_first_fill_of_order foreign key (order_id) references orders (order_id)
) $strict$;
