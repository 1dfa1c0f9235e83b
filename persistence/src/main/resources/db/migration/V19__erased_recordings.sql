-- A recording can be gone because all contents of its patient were erased; and ends of recordings are looked for by time.
alter table recording drop constraint recording_ending;
alter table recording add constraint recording_ending check (ending in
    ('REFUSED', 'CALLED_OFF', 'WITHDRAWN', 'EXPIRED', 'ERASED', 'EMPTY'));
create index recording_by_end on recording (status, ended_at);
