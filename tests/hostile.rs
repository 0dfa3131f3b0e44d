//! Files made to hurt.
