//! LibreOffice as a second opinion, by way of `office.py`.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{LazyLock, Mutex};

use serde_json::{Value, json};

use super::repository;

/// The cells of an area, by row.
pub(crate) type Area = Vec<Vec<String>>;

/// One LibreOffice at a time.
static ONE: Mutex<()> = Mutex::new(());

/// The Python that can talk to LibreOffice.
static PYTHON: LazyLock<Option<&str>> = LazyLock::new(|| {
    let answers = |program: &str, arguments: &[&str]| {
        let quiet = || Stdio::null();
        let status = Command::new(program).args(arguments).stdout(quiet()).stderr(quiet()).status();
        status.is_ok_and(|status| status.success())
    };
    let has_office = answers("soffice", &["--version"]);
    let python =
        ["/usr/bin/python3", "python3"].into_iter().find(|p| answers(p, &["-c", "import uno"]));
    python.filter(|_| has_office)
});

/// Opens each file, goes through its steps (see `office.py`) and gives the areas read;
/// none where there is no LibreOffice, which CI does not let pass.
pub(crate) fn run(jobs: &[(&Path, Vec<Value>)]) -> Option<Vec<Area>> {
    let Some(python) = *PYTHON else {
        assert!(std::env::var_os("CI").is_none(), "CI needs soffice and python3-uno");
        eprintln!("LibreOffice or its Python is missing: not compared with it");
        return None;
    };
    let _one = ONE.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let jobs: Vec<Value> =
        jobs.iter().map(|(path, steps)| json!({ "open": path, "steps": steps })).collect();
    let mut office = Command::new(python)
        .arg(repository().join("tests/core/template/office.py"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    office.stdin.take().unwrap().write_all(Value::from(jobs).to_string().as_bytes()).unwrap();
    let output = office.wait_with_output().unwrap();
    assert!(output.status.success(), "LibreOffice failed");
    Some(serde_json::from_slice(&output.stdout).unwrap())
}

/// A folder for the files of one test, removed when dropped.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("bhuki-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    pub(crate) fn file(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
