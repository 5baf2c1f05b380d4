-- What Koshi remembers. A chat is named as in files: "telegram:123", a topic of a forum "telegram:-100123/45".
-- What the program reads back as it wrote it is json, whose members keep their order; jsonb is for what is compared.
-- Names sort by their bytes (collate "C"), so that the topics of a chat lie beside each other.

create table chats (
  chat text collate "C" primary key,
  language text not null check (language in ('kk', 'ru', 'en')),
  updated timestamptz not null
);

create table subscriptions (
  id text primary key,
  chat text collate "C" not null,
  -- What is wanted, and the same in the words of its button.
  terms json not null,
  said text not null,
  language text not null check (language in ('kk', 'ru', 'en')),
  muted boolean not null default false,
  -- Who goes first: 1 a condition, 2 a scope of one's own, 3 every release.
  priority smallint not null check (priority between 1 and 3),
  reminder boolean not null,
  created timestamptz not null,
  place bigint generated always as identity,
  -- The same terms in the same chat are one subscription. Also serves: the subscriptions of a chat.
  unique (chat, said)
);
-- Serves: whom a release is for, page by page.
create index subscriptions_by_priority on subscriptions (priority, chat) where not muted;
-- Serves: whom a reminder is for.
create index subscriptions_with_reminder on subscriptions (priority, chat) where not muted and reminder;

-- Chats where nobody can be told, until somebody writes there.
create table parked (
  chat text collate "C" primary key,
  reason text not null check (reason in ('blocked', 'kicked', 'deleted', 'archived', 'left', 'forbidden', 'refused')),
  since timestamptz not null
);

create table notices (
  id text primary key,
  kind text not null check (kind in ('release', 'correction', 'reminder', 'late')),
  notice json not null,
  -- open: rows are added; sending: what is there may go; filled: all rows are there.
  state text not null default 'open' check (state in ('open', 'sending', 'filled')),
  -- Administrators have heard of its failures.
  reported boolean not null default false,
  created timestamptz not null,
  place bigint generated always as identity
);

-- What was told, by a name made of it.
create table contents (
  name text primary key,
  figures json not null
);

create table outbox (
  id bigint generated always as identity primary key,
  notice text not null references notices on delete cascade,
  chat text collate "C" not null,
  platform text not null generated always as (split_part(chat, ':', 1)) stored,
  -- Groups and channels of Telegram: what arrived there cannot be looked for.
  grouped boolean not null generated always as (chat like 'telegram:-%' or chat like 'telegram:@%') stored,
  rhythm text not null check (rhythm in ('daytime', 'at_once', 'morning', 'weekly')),
  language text not null check (language in ('kk', 'ru', 'en')),
  subscriptions text[] not null,
  changes int[],
  -- -1 what failed for the moment, 0 a correction, 1 a condition, 2 a scope of one's own, 3 every release.
  priority smallint not null check (priority between -1 and 3),
  due timestamptz not null,
  state text not null default 'waiting'
    check (state in ('waiting', 'sent', 'unconfirmed', 'parked', 'failed', 'withdrawn')),
  -- When the state changed last.
  at timestamptz,
  reason text,
  content text,
  -- What the platform calls the message.
  receipt text,
  -- It was handed to the platform, and by this it can be looked for.
  bookmark text,
  attempts int not null default 0,
  failing_since timestamptz,
  -- Whose it is for a while: the leader of this term.
  claimed_term bigint,
  claimed_until timestamptz,
  -- A notice is told to a chat once. Also serves: the rows of a chat.
  unique (chat, notice)
);
-- Serves: what is due next on a platform.
create index outbox_due on outbox (platform, grouped, priority, due) where state = 'waiting';
-- Serves: how a notice goes on.
create index outbox_states on outbox (notice, state, due);
-- Serves: the numbers of the last messages.
create index outbox_receipts on outbox (platform, at desc) where receipt is not null;
-- Serves: which chats were told a figure that is another now.
create index outbox_contents on outbox (content) where content is not null;

-- What people have written and still wait for, and what was answered.
create table updates (
  platform text not null,
  id text not null,
  state text not null default 'begun' check (state in ('begun', 'ended')),
  -- Which process is at it, and until when without a sign of life.
  holder text not null,
  held_until timestamptz not null,
  -- How often it was begun without an end.
  times int not null default 0,
  -- Kept where its answer takes long; deleted when it is answered.
  content json,
  begun timestamptz not null default now(),
  primary key (platform, id)
);
-- Serves: what a dead process left, and signs of life.
create index updates_begun on updates (platform, begun) where state = 'begun';
-- Serves: forgetting what no platform brings again.
create index updates_ended on updates (begun) where state = 'ended';

-- Conversations of the last half hour, as questions and never as the words of a person.
create table conversations (
  talk text primary key,
  chat text collate "C" not null,
  conversation json not null,
  at timestamptz not null default now()
);
create index conversations_by_chat on conversations (chat);
create index conversations_by_age on conversations (at);

-- What was taken in since the files of data were written, and what operators decided about it.
create table rounds (
  place bigint generated always as identity primary key,
  round json not null
);
create unique index rounds_by_id on rounds ((round ->> 'id'));

create table decisions (
  place bigint generated always as identity primary key,
  decision jsonb not null
);

create table late_releases (
  period text primary key
);

-- Who leads. One row.
create table leadership (
  only_one boolean primary key default true check (only_one),
  term bigint not null default 0,
  holder text,
  -- Its connection, by which a successor can end it.
  backend int,
  beat timestamptz,
  -- What it tells the others of its queues.
  lanes jsonb
);
insert into leadership default values;
