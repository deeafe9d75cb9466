-- A certificate can be withdrawn before its issuance is finished: all that is needed is its number.
alter table status_proposal drop constraint status_proposal_number_fkey;
alter table status_proposal add foreign key (number) references issuance_intent (number);
