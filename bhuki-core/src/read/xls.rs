use crate::error::Error;
pub(super) fn streams(_: &[u8]) -> Result<Vec<String>, Error> {
    Ok(vec![])
}
pub(super) fn check_open(_: &[u8]) -> Result<(), Error> {
    Ok(())
}
