use crate::model::named_enum;

named_enum! {
    /// Who calls (semantics §10): somebody who works on the site, as on a dashboard page; an app; a
    /// member who is logged in; a visitor who is not.
    Identity {
        WixUser = "WIX_USER", App = "APP", Member = "MEMBER",
        AnonymousVisitor = "ANONYMOUS_VISITOR",
    }
}
