use serde_json::{Value, json};

use super::Site;
use crate::action::{Action, Revision, Who};

/// The two ways to use a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Door {
    Call,
    Control,
}

/// A call as it is made, but that ids are tokens.
#[derive(Debug, Clone)]
pub(crate) struct Request {
    pub(crate) door: Door,
    pub(crate) name: &'static str,
    pub(crate) arguments: Value,
}

impl Request {
    pub(crate) fn call(name: &'static str, arguments: Value) -> Self {
        Self {
            door: Door::Call,
            name,
            arguments,
        }
    }

    pub(crate) fn control(name: &'static str, arguments: Value) -> Self {
        Self {
            door: Door::Control,
            name,
            arguments,
        }
    }
}

impl Site {
    /// The call that an action is, on this site.
    pub(crate) fn request(&self, action: &Action) -> Request {
        match action {
            Action::Create { info, options } => {
                Request::call("createContact", self.written(&json!([info, options]), None))
            }
            Action::Update {
                who,
                info,
                revision,
                options,
            } => {
                let arguments = json!([
                    who.to_string(),
                    info,
                    self.revision(*who, *revision),
                    options
                ]);
                Request::call("updateContact", self.written(&arguments, Some(*who)))
            }
            Action::Get { who, options } => self.about("getContact", *who, json!(options)),
            Action::Delete { who } => self.about("deleteContact", *who, json!(null)),
            Action::Label { who, keys } => self.about("labelContact", *who, json!(keys)),
            Action::Unlabel { who, keys } => self.about("unlabelContact", *who, json!(keys)),
            Action::Merge {
                target,
                revision,
                sources,
            } => {
                let sources: Vec<_> = sources.iter().map(Who::to_string).collect();
                let revision = self.revision(*target, *revision);
                let arguments =
                    json!([target.to_string(), revision, { "sourceContactIds": sources }]);
                Request::call("mergeContacts", self.written(&arguments, None))
            }
            Action::PreviewMerge { target, sources } => {
                let sources: Vec<_> = sources.iter().map(Who::to_string).collect();
                self.about(
                    "previewMergeContacts",
                    *target,
                    json!({ "sourceContactIds": sources }),
                )
            }
            Action::Append { options } => Request::call(
                "appendOrCreateContact",
                self.written(&json!([options]), None),
            ),
            Action::Bulk { function, options } => {
                Request::call(function, self.written(&json!([options]), None))
            }
            Action::Query {
                function,
                arguments,
            } => Request::call(function, self.written(arguments, None)),
            Action::FindOrCreateLabel { name } => Request::call("findOrCreateLabel", json!([name])),
            Action::GetLabel { key } => Request::call("getLabel", json!([key])),
            Action::RenameLabel { key, name } => {
                Request::call("renameLabel", json!([key, { "displayName": name }]))
            }
            Action::DeleteLabel { key } => Request::call("deleteLabel", json!([key])),
            Action::FindOrCreateField { name, data_type } => {
                Request::call("findOrCreateExtendedField", json!([name, data_type]))
            }
            Action::GetField { key } => Request::call("getExtendedField", json!([key])),
            Action::RenameField { key, name } => {
                Request::call("renameExtendedField", json!([key, { "displayName": name }]))
            }
            Action::DeleteField { key } => Request::call("deleteExtendedField", json!([key])),
            Action::SetLimits { labels } => {
                Request::control("limits.set", json!([{ "labels": labels }]))
            }
            Action::Seed { records } => {
                Request::control("seed", self.written(&json!([records]), None))
            }
            Action::Reset => Request::control("reset", json!([])),
            Action::AdvanceClock { millis } => Request::control("clock.advance", json!([millis])),
            Action::ActAs { identity } => Request::control("actAs", json!([identity])),
            Action::SetMembership { who, membership } => {
                let arguments = self.written(&json!([who.to_string(), membership]), None);
                Request::control("members.set", arguments)
            }
        }
    }

    /// A call whose first argument is a contact.
    fn about(&self, name: &'static str, who: Who, second: Value) -> Request {
        Request::call(name, self.written(&json!([who.to_string(), second]), None))
    }

    /// The arguments with the ids of the contacts that are meant, and of the items of `own`.
    fn written(&self, arguments: &Value, own: Option<Who>) -> Value {
        let own = own.and_then(|who| self.meant(who));
        self.resolve(arguments, own)
            .expect("a list of arguments is never left out")
    }

    fn meant(&self, who: Who) -> Option<&super::Contact> {
        let id = self.resolve_text(&who.to_string(), None)?;
        self.find(id.as_str()?)
    }

    fn revision(&self, who: Who, revision: Revision) -> Value {
        let own = self.meant(who).map_or(1, |contact| contact.revision);
        match revision {
            Revision::Fresh => json!(own),
            Revision::Stale => json!(own - 1),
            Revision::Missing => json!(null),
        }
    }
}

impl Site {
    /// The calls that read all that the site holds.
    pub(crate) fn everything(&self) -> Vec<Request> {
        let page = json!({ "paging": { "limit": 1000 } });
        let gone = self.ever().iter().filter(|id| self.find(id).is_none());
        let gone = gone.map(|id| Request::call("getContact", json!([id])));
        let lists = ["listContacts", "listLabels", "listExtendedFields"];
        let lists = lists.map(|name| Request::call(name, json!([page])));
        let jobs = Request::control("bulkJobs", json!([]));
        lists.into_iter().chain(gone).chain([jobs]).collect()
    }
}
