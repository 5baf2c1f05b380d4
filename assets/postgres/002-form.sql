-- The form of tables that a chat has chosen; text where there is none.
alter table chats alter column language drop not null;
alter table chats add column form text check (form in ('rich'));
