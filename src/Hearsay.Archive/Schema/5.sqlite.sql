-- What is deleted or changed, which is seldom, still goes through triggers.

drop trigger reports_inserted;
drop trigger statements_inserted;
