-- The log only grows: an entry stays, and a tile's hashes stay when more come.

create trigger record_villages_stay before update on record_villages
begin select raise(abort, 'what a record moves is never changed'); end;
create trigger record_villages_last before delete on record_villages
begin select raise(abort, 'what a record moves is never deleted'); end;

create trigger log_entries_stay before update on log_entries
begin select raise(abort, 'an entry of the log is never changed'); end;
create trigger log_entries_last before delete on log_entries
begin select raise(abort, 'an entry of the log is never deleted'); end;
create trigger log_entries_follow before insert on log_entries
when new.log_index <> (select coalesce(max(log_index) + 1, 0) from log_entries)
begin select raise(abort, 'an entry of the log follows the last one'); end;

create trigger log_tiles_grow before update on log_tiles
when substr(new.hashes, 1, length(old.hashes)) <> old.hashes
begin select raise(abort, 'a tile only grows'); end;
create trigger log_tiles_last before delete on log_tiles
begin select raise(abort, 'a tile is never deleted'); end;

create trigger log_checkpoint_grows before update on log_checkpoint
when new.size < old.size
begin select raise(abort, 'the log never shrinks'); end;
create trigger log_checkpoint_lasts before delete on log_checkpoint
begin select raise(abort, 'the checkpoint is never deleted'); end;
