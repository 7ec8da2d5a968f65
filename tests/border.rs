//! The border, from the JavaScript side: whatever text comes, an answer goes out and the site
//! works on. Runs under Node and in Chromium.

#[cfg(test)]
#[cfg(target_arch = "wasm32")]
mod border {
    use js_sys::{Array, Function, JSON, Reflect};
    use wasm_bindgen::JsValue;
    use wasm_bindgen_test::wasm_bindgen_test;
    use wix_crm_local::wasm::{Engine, versions};

    const NOW: f64 = 1_704_164_645_678.0;

    /// An engine with these two functions as its reference data.
    fn engine_with(phone: &str, place: &str) -> Engine {
        let phone = Function::new_with_args("number, country", phone);
        let place = Function::new_with_args("country, subdivision", place);
        Engine::new(phone, place).unwrap()
    }

    const NO_FACTS: &str = "return ''";
    const NOT_LOADED: &str = "return undefined";

    fn engine() -> Engine {
        engine_with(NO_FACTS, NO_FACTS)
    }

    /// A member of an answer by path; `undefined` where there is none.
    fn member(answer: &str, path: &[&str]) -> JsValue {
        path.iter()
            .fold(JSON::parse(answer).unwrap(), |value, key| {
                if value.is_null() || value.is_undefined() {
                    return JsValue::UNDEFINED;
                }
                Reflect::get(&value, &JsValue::from_str(key)).unwrap()
            })
    }

    fn text(answer: &str, path: &[&str]) -> String {
        let value = member(answer, path);
        value
            .as_string()
            .unwrap_or_else(|| panic!("no text at {path:?} in {answer}"))
    }

    /// A create and a get on the same site.
    fn works(engine: &Engine) {
        let created = engine.call(
            "createContact",
            r#"[{"name":{"first":"Ada"}}]"#,
            "[]",
            NOW,
            "",
        );
        let id = text(&created, &["value", "contact", "_id"]);
        let arguments = format!(r#"["{id}", {{"fieldsets": ["BASIC"]}}]"#);
        let read = engine.call("getContact", &arguments, "[]", NOW, "");
        assert_eq!(text(&read, &["value", "info", "name", "first"]), "Ada");
    }

    /// The reference by which a contact is answered that is read as a whole.
    fn reference(engine: &Engine, id: &str) -> [f64; 2] {
        let read = engine.call("getContact", &format!(r#"["{id}"]"#), "[]", NOW, "");
        ["0", "1"].map(|place| member(&read, &["value", place]).as_f64().unwrap())
    }

    #[wasm_bindgen_test]
    fn a_whole_contact_is_answered_by_reference() {
        let engine = engine();
        let ada = r#"[{"name":{"first":"Ada"}}]"#;
        let id = text(
            &engine.call("createContact", ada, "[]", NOW, ""),
            &["value", "contact", "_id"],
        );
        let [row, change] = reference(&engine, &id);
        assert_eq!(reference(&engine, &id), [row, change]);
        let shown = engine.contacts(&[row as u32]);
        assert_eq!(text(&shown, &["0", "_id"]), id);
        assert_eq!(engine.contacts(&[u32::MAX]), "[]");

        engine.control("reset", "[]", "[]", NOW);
        let id = text(
            &engine.call("createContact", ada, "[]", NOW, ""),
            &["value", "contact", "_id"],
        );
        let [again, later] = reference(&engine, &id);
        assert_eq!(again, row);
        assert!(
            later > change,
            "a number of before stands for another state"
        );
    }

    #[wasm_bindgen_test]
    fn text_that_is_no_json_is_answered() {
        let engine = engine();
        let deep = format!("{}1{}", "[".repeat(5_000), "]".repeat(5_000));
        let inputs = [
            "",
            "{",
            "nonsense",
            "[",
            "[1,]",
            "\"\\ud800\"",
            deep.as_str(),
            "null",
            "{}",
            "7",
        ];
        for arguments in inputs {
            for operation in [
                "createContact",
                "getContact",
                "updateContact",
                "mergeContacts",
            ] {
                let answer = engine.call(operation, arguments, "[]", NOW, "");
                assert_eq!(
                    member(&answer, &["failure", "status"]),
                    JsValue::from(400),
                    "{answer}"
                );
            }
            let answer = engine.control("seed", arguments, "[]", NOW);
            let refused = !member(&answer, &["failure"]).is_undefined();
            assert!(refused || arguments == "{}", "{arguments}: {answer}");
            works(&engine);
        }
    }

    #[wasm_bindgen_test]
    fn problems_that_point_nowhere_do_no_harm() {
        let engine = engine();
        for problems in [
            r#"[{}]"#,
            r#"[{"path":[],"found":"a Map"}]"#,
            r#"[{"path":[4294967296],"found":"a Map"}]"#,
            r#"[{"path":[0,"name","x","y"],"found":"a Map"}]"#,
            r#"[{"path":["info"],"found":"a Map"}]"#,
            r#"[{"path":[-1],"found":1}]"#,
        ] {
            engine.call(
                "createContact",
                r#"[{"name":{"first":"Ada"}}]"#,
                problems,
                NOW,
                "",
            );
            works(&engine);
        }
    }

    #[wasm_bindgen_test]
    fn a_problem_becomes_a_violation_at_its_place() {
        let engine = engine();
        let problems = r#"[{"path":[0,"emails","items",0,"email"],"found":"a Symbol"}]"#;
        let arguments = r#"[{"emails":{"items":[{}]}}]"#;
        let answer = engine.call("createContact", arguments, problems, NOW, "");
        let violations = member(
            &answer,
            &["failure", "details", "validationError", "fieldViolations"],
        );
        let violations = Array::from(&violations);
        assert_eq!(violations.length(), 1, "{answer}");
        let violation = JSON::stringify(&violations.get(0))
            .unwrap()
            .as_string()
            .unwrap();
        assert!(
            violation.contains("info.emails.items[0].email"),
            "{violation}"
        );
        assert!(violation.contains("found a Symbol"), "{violation}");
        works(&engine);
    }

    #[wasm_bindgen_test]
    fn unknown_names_and_moments_are_answered() {
        let engine = engine();
        for now in [f64::NAN, f64::INFINITY, -f64::INFINITY, 1e300, -1.5] {
            engine.call(
                "createContact",
                r#"[{"name":{"first":"Ada"}}]"#,
                "[]",
                now,
                "",
            );
            works(&engine);
        }
        assert_eq!(
            member(
                &engine.call("", "[]", "[]", NOW, ""),
                &["failure", "status"]
            ),
            JsValue::from(500)
        );
        assert_eq!(
            member(&engine.control("", "[]", "[]", NOW), &["failure", "status"]),
            JsValue::from(500)
        );
        works(&engine);
    }

    const WITH_PHONE: &str = r#"[{"phones":{"items":[{"phone":"62183848","countryCode":"DK"}]}}]"#;

    const WITH_ADDRESS: &str = r#"[{"name":{"first":"Ada"},"addresses":{"items":[{"address":{"city":"NY","country":"US"}}]}}]"#;

    #[wasm_bindgen_test]
    fn missing_reference_data_are_asked_for_and_nothing_is_done() {
        let engine = engine_with(NOT_LOADED, NOT_LOADED);
        let needs = |arguments: &str| {
            let answer = engine.call("createContact", arguments, "[]", NOW, "");
            let names = Array::from(&member(&answer, &["needs"]));
            names.join(",").as_string().unwrap()
        };
        assert_eq!(needs(WITH_PHONE), "phones");
        assert_eq!(needs(WITH_ADDRESS), "places");
        let with_both = format!(
            "[{{{},{}",
            WITH_PHONE.trim_start_matches("[{").trim_end_matches("}]"),
            WITH_ADDRESS.trim_start_matches("[{")
        );
        assert_eq!(needs(&with_both), "phones,places");
        works(&engine);
    }

    #[wasm_bindgen_test]
    fn what_is_known_of_a_place_is_taken_or_left() {
        for (place, formatted) in [
            ("return 'Here\\n%C!%n%A\\n'", "NY\nHere"),
            ("return ''", "NY"),
            ("return 'nonsense'", "NY"),
            ("throw new Error('no')", "NY"),
        ] {
            let engine = engine_with(NO_FACTS, place);
            let answer = engine.call("createContact", WITH_ADDRESS, "[]", NOW, "");
            let items = member(&answer, &["value", "contact", "info", "addresses", "items"]);
            let item = JSON::stringify(&Array::from(&items).get(0)).unwrap();
            let item = item.as_string().unwrap();
            assert_eq!(text(&item, &["address", "formatted"]), formatted);
        }
    }

    #[wasm_bindgen_test]
    fn what_the_phone_library_answers_is_taken_or_left() {
        let known = engine_with("return '+4562183848,45'", NO_FACTS);
        let answer = known.call("createContact", WITH_PHONE, "[]", NOW, "");
        let path = ["value", "contact", "primaryPhone", "formattedPhone"];
        assert_eq!(text(&answer, &path), "+45 62183848");
        for phones in ["throw new Error('no')", "return 'nonsense'", "return ''"] {
            let engine = engine_with(phones, NO_FACTS);
            let answer = engine.call("createContact", WITH_PHONE, "[]", NOW, "");
            assert_eq!(
                text(&answer, &["value", "contact", "primaryInfo", "phone"]),
                "62183848"
            );
        }
    }

    #[wasm_bindgen_test]
    fn a_phone_library_that_calls_back_finds_the_site_free() {
        let engine = std::rc::Rc::new(engine_with(
            "return globalThis.reenter ? globalThis.reenter() : ','",
            NO_FACTS,
        ));
        let inner = engine.clone();
        let reenter = wasm_bindgen::closure::Closure::<dyn Fn() -> String>::new(move || {
            works(&inner);
            ",".to_owned()
        });
        let name = JsValue::from_str("reenter");
        Reflect::set(&js_sys::global(), &name, reenter.as_ref()).unwrap();
        let answer = engine.call("createContact", WITH_PHONE, "[]", NOW, "");
        Reflect::set(&js_sys::global(), &name, &JsValue::UNDEFINED).unwrap();
        assert_eq!(
            text(&answer, &["value", "contact", "primaryInfo", "phone"]),
            "62183848"
        );
    }

    #[wasm_bindgen_test]
    fn versions_are_a_plain_object() {
        let engine = Reflect::get(&versions(), &JsValue::from_str("engine")).unwrap();
        assert_eq!(
            engine.as_string().as_deref(),
            Some(env!("CARGO_PKG_VERSION"))
        );
    }
}
