use crate::contact::ReferenceData;
use crate::dialect::{Arguments, Missing, Reader, Surface};
use crate::error::{Error, Result, Rule};

/// What reading a call came to, where nothing is wrong with it.
pub(super) enum Read<T> {
    /// A request, and what to say about it if it is carried out.
    Ready(T, Vec<String>),
    /// It takes reference data that are not loaded.
    Needs(Missing),
}

/// Reads a call with this signature.
///
/// # Errors
/// Everything that is wrong with it.
pub(super) fn read<T>(
    reference: &dyn ReferenceData,
    signature: &'static str,
    (arguments, problems): (&str, &str),
    read: impl FnOnce(&mut Reader<'_>, &Arguments) -> Option<T>,
) -> Result<Read<T>> {
    let arguments = parse(arguments, problems)?;
    let reader = Reader::new(reference, signature, Surface::Sdk);
    finish(reader, |reader| read(reader, &arguments))
}

/// What a reader comes to.
///
/// # Errors
/// Everything that is wrong with what it reads.
pub(super) fn finish<T>(
    mut reader: Reader<'_>,
    read: impl FnOnce(&mut Reader<'_>) -> Option<T>,
) -> Result<Read<T>> {
    let request = read(&mut reader);
    let missing = reader.missing();
    let warnings = reader.take_warnings();
    reader.finish()?;
    match request {
        _ if missing != Missing::default() => Ok(Read::Needs(missing)),
        Some(request) => Ok(Read::Ready(request, warnings)),
        None => Err(Error::Internal("the request cannot be read".to_owned())),
    }
}

pub(super) fn parse(arguments: &str, problems: &str) -> Result<Arguments> {
    Arguments::parse(arguments, problems).map_err(|cause| {
        let description = format!("must be a JSON array: {cause}");
        Error::invalid("arguments", description, Rule::Type, None)
    })
}
