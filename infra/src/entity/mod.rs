//! The tables, a file each. A row's type is its fields and nothing else; ids, enums and other
//! values in it are the domain's own types.

/// What every table shares: the row, and what sea-orm wants beside it.
macro_rules! row {
    ($(#[$meta:meta])* $table:literal; $($fields:tt)*) => {
        use sea_orm::entity::prelude::*;

        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, DeriveEntityModel, serde::Serialize, serde::Deserialize)]
        #[sea_orm(table_name = $table)]
        pub struct Model { $($fields)* }

        /// Relations are followed by ids, in `query` and in the loaders, not by sea-orm.
        #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
        pub enum Relation {}

        impl ActiveModelBehavior for ActiveModel {}
    };
}

/// A table that all bodies share.
macro_rules! shared {
    ($(#[$meta:meta])* $table:literal: $id:ty; $($(#[$field_meta:meta])* $field:ident: $type:ty,)+) => {
        row! {
            $(#[$meta])* $table;
            /// Its id.
            #[sea_orm(primary_key, auto_increment = false)]
            pub id: $id,
            $($(#[$field_meta])* pub $field: $type,)+
        }

        impl crate::entity::Shared for Entity {}
    };
}

/// A table whose rows belong to a body. After the noun come: `versioned` (rows change), `changing` (they do
/// so without a version, in a file of the door's own),
/// `recorded` (each state is kept in `revision`), `removable` (rows may be deleted) and
/// `seen by` (not everyone sees every row) or `seen_today by` (and not on every day).
macro_rules! owned {
    (
        $(#[$meta:meta])* $table:literal: $id:ty, $noun:literal $(, $flag:ident $(by $seen:path)?)*;
        $($(#[$field_meta:meta])* $field:ident: $type:ty,)+
    ) => {
        row! {
            $(#[$meta])* $table;
            /// Its id.
            #[sea_orm(primary_key, auto_increment = false)]
            pub id: $id,
            /// The body it belongs to.
            pub body_id: callup_domain::id::BodyId,
            $($(#[$field_meta])* pub $field: $type,)+
        }

        impl crate::scope::Owned for Entity {
            const NOUN: &'static str = $noun;
            type Key = $id;

            fn key() -> Column {
                Column::Id
            }

            fn body() -> Column {
                Column::BodyId
            }

            fn key_of(row: &Model) -> $id {
                row.id
            }

            fn body_of(row: &Model) -> callup_domain::id::BodyId {
                row.body_id
            }

            $( flag_inside! { $flag $($seen)? } )*
        }

        $( flag_beside! { $flag } )*
    };
}

macro_rules! flag_inside {
    (versioned) => {
        const CHANGES: bool = true;
    };
    (changing) => {
        const CHANGES: bool = true;
    };
    (removable) => {
        const GOES: bool = true;
    };
    (recorded) => {
        fn revision(row: &Model) -> Option<(i32, serde_json::Result<serde_json::Value>)> {
            Some((row.version, serde_json::to_value(row)))
        }
    };
    (seen $seen:path) => {
        fn visible(actor: &callup_domain::access::Actor, _: chrono::NaiveDate) -> sea_orm::Condition {
            $seen(actor)
        }
    };
    (seen_today $seen:path) => {
        fn visible(actor: &callup_domain::access::Actor, today: chrono::NaiveDate) -> sea_orm::Condition {
            $seen(actor, today)
        }
    };
    ($other:ident) => {};
}

macro_rules! flag_beside {
    (versioned) => {
        impl crate::scope::Versioned for Entity {
            fn version() -> Column {
                Column::Version
            }

            fn version_of(row: &mut Model) -> &mut i32 {
                &mut row.version
            }
        }
    };
    (removable) => {
        impl crate::scope::Removable for Entity {}
    };
    ($other:ident) => {};
}

/// Declares the tables of bodies, and lists their names for the check in the door.
macro_rules! tables {
    ($($table:ident)+) => {
        $(pub mod $table;)+

        /// The names of the tables whose rows belong to a body.
        pub const TABLES: &[&str] = &[$(stringify!($table)),+];

        /// The same, each with whether its rows change and whether they may be removed.
        pub const LIVES: &[(&str, bool, bool)] = &[$((
            stringify!($table),
            <$table::Entity as crate::scope::Owned>::CHANGES,
            <$table::Entity as crate::scope::Owned>::GOES,
        )),+];
    };
}

/// Gives the tables of bodies, each by the name of its module, to a macro: there is no other list of them.
#[macro_export]
macro_rules! each_table {
    ($with:ident) => {
        $with! {
            absence agreement alert ask benefit blackout body_model calendar callup clearance contribution cost decision delivery
            event evidence forecast host identity interest job link look mail measurement member membership
            milestone need offer officer officer_skill outcome panel_interest panel_member person phase pick_vote pledge
            post profile_view project
            project_update prompt provider reply request_key revision role role_skill seal secondment selection
            selection_input selection_other selection_pick session share
            sign_in skill skill_alias token unsealed webhook workload
        }
    };
}

each_table!(tables);

pub mod attempt;
pub mod body;
pub mod council;

pub mod visible;

/// A table that all bodies share: reference data, and the bodies themselves.
pub trait Shared: sea_orm::EntityTrait {}
