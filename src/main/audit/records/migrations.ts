/**
 * The schema, version by version: each brings a file of the version before to its own. Never change one that was
 * released; add another.
 */
export const MIGRATIONS: readonly string[] = [
  `
  create table journal_places (
    id integer primary key,
    connection_id text not null,
    connection_name text not null,
    address text not null,
    actor_id text not null,
    actor_name text not null,
    unique (connection_id, connection_name, address, actor_id, actor_name)
  );
  create table journal (
    id integer primary key autoincrement,
    at integer not null,
    place integer not null references journal_places (id),
    operation text,
    undo integer not null,
    action text not null,
    subject_kind text not null,
    subject_id text not null,
    subject_name text not null,
    changes text not null,
    result text not null,
    error text,
    folded text not null
  );
  create index journal_facets on journal (place, action, result, at);
  create index journal_subjects on journal (subject_id);
  create index journal_operations on journal (operation) where operation is not null;
  create virtual table journal_search using fts5 (folded, content = '', tokenize = 'trigram');
  create trigger journal_is_searched after insert on journal begin
    insert into journal_search (rowid, folded) values (new.id, new.folded);
  end;
  create trigger journal_is_never_changed before update on journal begin
    select raise (abort, 'the journal is only ever added to');
  end;
  create trigger journal_is_never_deleted before delete on journal begin
    select raise (abort, 'the journal is only ever added to');
  end;

  create table intents (
    id integer primary key,
    at integer not null,
    connection_id text not null,
    connection_name text not null,
    address text not null,
    actor_id text not null,
    actor_name text not null,
    bound_to text not null,
    person_id text not null,
    user_name text not null,
    was_active integer,
    active integer not null
  );

  create table operations (
    number integer primary key,
    id text not null unique,
    connection_id text not null,
    connection_name text not null,
    address text not null,
    bound_to text not null,
    actor_id text not null,
    actor_name text not null,
    kind text not null,
    active integer,
    undoes text,
    started_at integer not null,
    ended_at integer,
    state text not null,
    total integer not null
  );
  create index operations_of on operations (connection_id, actor_id, number);
  create index operations_undoing on operations (undoes) where undoes is not null;
  create table operation_rows (
    operation integer not null,
    position integer not null,
    person_id text not null,
    user_name text not null,
    folded text not null,
    profile_id text,
    profile_name text,
    was_active integer,
    active integer not null,
    outcome text not null,
    sent integer not null default 0,
    error text,
    found text,
    at integer,
    primary key (operation, position)
  ) without rowid;
  create index operation_outcomes on operation_rows (operation, outcome, position);
  create index operation_people on operation_rows (operation, person_id);
  `,
  // Intents of every kind of change, of which the version before knew only people switched on and off.
  `
  alter table intents rename to intents_1;
  create table intents (
    id integer primary key,
    at integer not null,
    connection_id text not null,
    connection_name text not null,
    address text not null,
    actor_id text not null,
    actor_name text not null,
    bound_to text not null,
    kind text not null,
    record text not null,
    trace text not null,
    entry text not null
  );
  insert into intents
    select id, at, connection_id, connection_name, address, actor_id, actor_name, bound_to, 'person-active',
      'person ' || person_id,
      json_object('personId', person_id, 'active', json(iif(active, 'true', 'false'))),
      json_object(
        'action', iif(active, 'switch-on', 'switch-off'),
        'subject', json_object('kind', 'person', 'id', person_id, 'name', user_name),
        'changes', json_array(json_object(
          'field', 'active',
          'before', case was_active when 0 then 'false' when 1 then 'true' end,
          'after', iif(active, 'true', 'false')
        ))
      )
    from intents_1;
  drop table intents_1;
  `,
];
