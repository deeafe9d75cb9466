-- Time-stamp token over what arrived: the receipt that its sender can show.
alter table result_import add column receipt bytea;
