-- Finds what was tested before, also under a name written otherwise.

-- Letters and digits alone, in lower case: "BR-9400 (v2)" and "br 9400V2" are one.
create function product_fold(text) returns text
  language sql immutable strict parallel safe
  return lower(regexp_replace(normalize($1, nfkc), '[^[:alnum:]]', '', 'g'));

create index product_model_folded on product_model (product_fold(model));
create index application_of_version on application (product_version, scheme);
