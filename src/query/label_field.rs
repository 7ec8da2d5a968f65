//! What labels and extended fields can be filtered and sorted by (semantics §6.2, §6.3).

use super::field::{Arity, COMPARE, EQ, Each, IN, Kind, ONLY_EQ, Read, STARTS, Spec, fields};
use super::key::Item;
use crate::model::{DataType, FieldType, LabelType, Named, Timestamp};

pub(super) const LABEL_FIELDS: &[Spec] = fields! { Label;
    "key" Kind::Text, One, [EQ IN], false, |label, _, each| each(Item::Text(&label.key));
    "displayName" Kind::Text, One, [EQ IN STARTS], true,
        |label, _, each| each(Item::Text(&label.display_name));
    "createdDate" Kind::Date, One, [EQ COMPARE], true, |label, _, each| date(label.created_date, each);
    "updatedDate" Kind::Date, One, [EQ COMPARE], true, |label, _, each| date(label.updated_date, each);
    "namespace" Kind::Text, One, [EQ], false, |label, _, each| each(Item::Text(&label.namespace));
    "labelType" Kind::OneOf(LabelType::NAMES), One, [ONLY_EQ], false,
        |label, _, each| each(Item::Text(label.label_type.as_str()));
};

pub(super) const EXTENDED_FIELD_FIELDS: &[Spec] = fields! { ExtendedField;
    "key" Kind::Text, One, [EQ IN], false, |field, _, each| each(Item::Text(&field.key));
    "displayName" Kind::Text, One, [EQ IN STARTS], true,
        |field, _, each| each(Item::Text(&field.display_name));
    "createdDate" Kind::Date, One, [EQ COMPARE], true, |field, _, each| date(field.created_date, each);
    "updatedDate" Kind::Date, One, [EQ COMPARE], true, |field, _, each| date(field.updated_date, each);
    "namespace" Kind::Text, One, [EQ], false, |field, _, each| each(Item::Text(&field.namespace));
    "dataType" Kind::OneOf(DataType::NAMES), One, [EQ], false,
        |field, _, each| each(Item::Text(field.data_type.as_str()));
    "fieldType" Kind::OneOf(FieldType::NAMES), One, [ONLY_EQ], false,
        |field, _, each| each(Item::Text(field.field_type.as_str()));
};

fn date(date: Option<Timestamp>, each: Each<'_>) {
    if let Some(date) = date {
        each(Item::Date(date));
    }
}
