-- Ratings are read the newest first, a page at a time; the embedded database reads no index backwards.
create index visit_rating_newest on visit_rating (rated_at desc, id desc);
drop index visit_rating_by_time;
