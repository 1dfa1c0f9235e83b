-- Which node of the server holds the socket of a stay, so that a node that starts ends no stay of another that lives.
alter table presence add column node varchar(64);
