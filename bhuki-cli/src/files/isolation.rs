//! Reading the old binary formats in a process of its own.
//!
//! A damaged .xls or .xlsb can make its reader ask for all the memory there
//! is, which ends a process on the spot. So a child of the same program reads it
//! under a memory limit and a deadline, and what becomes of the child becomes a
//! sentence here. The memory limit exists on Unix only.

use std::ffi::{OsStr, OsString};
use std::io::{self, Read, Write};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use bhuki_core::{Sheet, Text};

use crate::files::reading;
use crate::files::reading::Size;
use crate::problem::{Problem, Status, of_io};

/// The hidden first argument that makes this process the child.
const CHILD: &str = "read-for-parent";

/// What a child may take.
struct Allowance {
    memory: u64,
    time: Duration,
}

/// Much more than a usual workbook needs; whoever asks for a large one has the patience and
/// the memory.
const fn allowance(size: Size) -> Allowance {
    const GIB: u64 = 1 << 30;
    match size {
        Size::Usual => Allowance { memory: GIB, time: Duration::from_secs(60) },
        Size::Large => Allowance { memory: 8 * GIB, time: Duration::from_secs(600) },
    }
}

/// Reads a workbook in a child process.
pub(crate) fn read(bytes: Vec<u8>, size: Size) -> Result<Vec<Sheet>, Problem> {
    let mut child = spawn(size).map_err(|error| of_io(&error))?;
    let answer = converse(&mut child, bytes, allowance(size).time);
    // It has answered, or has had its time: either way nothing more is expected of it.
    let _ = child.kill();
    let _ = child.wait();
    let answer = answer.ok_or(GAVE_UP)?;
    serde_json::from_slice::<Result<Vec<Sheet>, Text<String>>>(&answer)
        .map_err(|_| GAVE_UP)?
        .map_err(Problem)
}

const GAVE_UP: Text = Text {
    da: "Filen er beskadiget eller for stor: den kunne ikke læses med den hukommelse og tid, der er \
     sat af til den. Åbn den i Excel, gem den som .xlsx, og prøv igen (eller med --large).",
    en: "The file is damaged or too large: it could not be read within the memory and time set \
     aside for it. Open it in Excel, save it as .xlsx and try again (or with --large).",
};

fn spawn(size: Size) -> io::Result<Child> {
    let mut command = Command::new(std::env::current_exe()?);
    command.arg(CHILD);
    if size == Size::Large {
        command.arg("--large");
    }
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn()
}

/// Sends the bytes and waits for the answer, at most for the time given.
fn converse(child: &mut Child, bytes: Vec<u8>, time: Duration) -> Option<Vec<u8>> {
    let (mut to, mut from) = (child.stdin.take()?, child.stdout.take()?);
    let (done, answered) = mpsc::channel();
    // Ends at the latest when the child is killed, which closes both pipes.
    thread::spawn(move || {
        // A child that dies early stops listening; its answer tells.
        let _ = to.write_all(&bytes);
        drop(to);
        let mut answer = Vec::new();
        if from.read_to_end(&mut answer).is_ok() {
            let _ = done.send(answer);
        }
    });
    answered.recv_timeout(time).ok()
}

/// Whether this process is to be the child.
pub(crate) fn is_asked_for(argv: &[OsString]) -> bool {
    argv.get(1).is_some_and(|arg| arg == CHILD)
}

/// The child: reads a workbook from standard input, writes its sheets, or why
/// there are none, as JSON.
pub(crate) fn child(argv: &[OsString]) -> Result<Status, Problem> {
    let is_large = argv.get(2).is_some_and(|arg| arg == OsStr::new("--large"));
    let size = if is_large { Size::Large } else { Size::Usual };
    limit_memory(allowance(size).memory);
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes).map_err(|error| of_io(&error))?;
    let sheets = reading::sheets(&bytes, size).map_err(|problem| problem.0);
    let written = serde_json::to_writer(io::stdout().lock(), &sheets);
    Ok(if written.is_ok() { Status::Clean } else { Status::Failed })
}

#[cfg(unix)]
fn limit_memory(bytes: u64) {
    // A system that refuses the limit still has the deadline.
    let _ = rlimit::setrlimit(rlimit::Resource::AS, bytes, bytes);
}

#[cfg(not(unix))]
fn limit_memory(_: u64) {}
