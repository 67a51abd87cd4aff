-- The photos of lots. The pictures themselves lie in the media store; here stands which lot has which, and in which order.

create table lot_photos (
    lot_id $id$ not null,
    position $long$ not null,
    media_id text not null,
    added_by $id$ not null,
    added_at $long$ not null,
    constraint lot_photo_place primary key (lot_id, position),
    constraint lot_photo_once unique (lot_id, media_id),
    constraint lot_photos_at_most_eight check (position between 1 and 8),
    constraint lot_photo_of_lot foreign key (lot_id) references lots (lot_id),
    constraint lot_photo_added_by foreign key (added_by) references persons (person_id)
) $strict$;
