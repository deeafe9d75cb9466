-- Which algorithm the last time-stamp of a file is of: when the trust list says that it ends, the
-- file is stamped again before.
alter table archive_head add column algorithm text not null default '';

-- Until now every time-stamp was made by the body's own key whose turn it was.
update archive_head h set algorithm = coalesce((
    select k.algorithm from signing_key k
      where k.purpose = 'TIME_STAMP' and k.valid_from <= h.stamped_at
      order by k.valid_from desc limit 1), '');

create index archive_head_algorithm on archive_head (algorithm);
drop index archive_head_stamped;
