-- Finds the anchors of the audit chain among millions of other entries.
create index log_entry_anchor on log_entry (leaf_index)
  where position('"type":"audit.anchor"'::bytea in data) > 0;
