use crate::dialect::{Arguments, Missing, Reader};
use crate::error::{Error, Result, Rule};

/// What reading a request came to.
pub(super) enum Read<T> {
    /// A request, or everything that is wrong with it, and what to tell the caller.
    Ready(Result<T>, Vec<String>),
    /// It takes reference data that are not loaded.
    Needs(Missing),
}

/// Reads a call from its texts.
pub(super) fn read<T>(
    mut reader: Reader<'_>,
    (arguments, problems): (&str, &str),
    read: impl FnOnce(&mut Reader<'_>, &Arguments) -> Option<T>,
) -> Read<T> {
    let arguments = parse(arguments, problems, &mut |found| reader.leaves_out(found));
    match arguments {
        Ok(arguments) => finish(reader, |reader| read(reader, &arguments)),
        Err(error) => Read::Ready(Err(error), Vec::new()),
    }
}

/// What a reader comes to.
pub(super) fn finish<T>(
    mut reader: Reader<'_>,
    read: impl FnOnce(&mut Reader<'_>) -> Option<T>,
) -> Read<T> {
    let request = read(&mut reader);
    let missing = reader.missing();
    let warnings = reader.take_warnings();
    let result = reader.finish().and_then(|()| {
        request.ok_or_else(|| Error::Internal("the request cannot be read".to_owned()))
    });
    match result {
        Ok(_) if missing != Missing::default() => Read::Needs(missing),
        result => Read::Ready(result, warnings),
    }
}

/// The arguments in this JSON text; but for what `is_left_out` says to leave out.
///
/// # Errors
/// It has none.
pub(super) fn parse(
    arguments: &str,
    problems: &str,
    is_left_out: &mut dyn FnMut(&str) -> bool,
) -> Result<Arguments> {
    Arguments::parse(arguments, problems, is_left_out).map_err(|cause| {
        let description = format!("must be a JSON array: {cause}");
        Error::invalid("arguments", description, Rule::Type, None)
    })
}
