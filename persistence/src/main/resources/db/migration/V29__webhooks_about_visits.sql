-- Another system is told of visits as well, and admins see which message is about which.
alter table webhook_delivery add column about varchar(22);
alter table webhook_delivery add column tried_at timestamp(6) with time zone;
create index webhook_delivery_by_status on webhook_delivery (status, id);
