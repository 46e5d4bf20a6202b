//! Development server: builds, serves, rebuilds on a change. Must not know the page or the content.

use std::net::{Ipv4Addr, TcpListener};
#[cfg(unix)]
use std::os::unix::process::CommandExt as _;
use std::process::Command;

use crate::build;
use crate::process::Outcome;
use crate::tools;

const PORT: u16 = 8080;

/// Installs what is missing, then serves until stopped.
pub(crate) fn serve(rest: &[String]) -> Outcome {
    let port = port(rest)?;
    if let Err(error) = TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        return Err(format!("port {port} cannot be used ({error}). What to do: `cargo xtask serve --port N`."));
    }
    tools::for_build()?;
    println!("Neraca Awan: http://127.0.0.1:{port}/ (ready after the first build; stop with Ctrl+C)");
    let port = port.to_string();
    become_program(build::trunk(&["serve", "--address", "127.0.0.1", "--port", &port]))
}

/// The server takes this process's place, so that stopping the one stops the other.
#[cfg(unix)]
fn become_program(mut server: Command) -> Outcome {
    let error = server.exec();
    Err(format!("trunk did not start: {error}"))
}

#[cfg(not(unix))]
fn become_program(mut server: Command) -> Outcome {
    crate::process::run(&mut server)
}

fn port(rest: &[String]) -> Outcome<u16> {
    match rest {
        [] => Ok(PORT),
        [flag, number] if flag == "--port" => number.parse().map_err(|_| format!("--port takes a number up to 65535, got {number}")),
        _ => Err("the only argument is --port N".into()),
    }
}

#[cfg(test)]
mod tests {
    use super::port;

    #[test]
    fn port_is_checked() {
        let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(port(&[]), Ok(8080));
        assert_eq!(port(&words("--port 9000")), Ok(9000));
        assert!(port(&words("--port x")).is_err());
        assert!(port(&words("9000")).is_err());
    }
}
