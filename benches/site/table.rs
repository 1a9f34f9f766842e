//! Formats measurements as Markdown tables.

use crate::measure::{Measured, Series};
use crate::peers::Peer;
use crate::spread::spread;
use std::fmt::Write as _;

/// The table of one site in one directory, below a line that describes both.
pub fn of_site(name: &str, place: &str, measured: &Measured) -> String {
    let floor = &measured.floors[0];
    let (pages, page_bytes) = floor.comparisons;
    let mut out = format!(
        "{name} in {place}: {} files of {:.1} MB, {} comparisons of {:.1} KB on average; {}",
        grouped(floor.files),
        floor.bytes as f64 / 1e6,
        grouped(pages),
        page_bytes as f64 / 1e3 / pages.max(1) as f64,
        runs(measured.floors.len())
    );
    if measured.disk {
        out.push_str("; `sync` before each step, not within it; ");
        out.push_str(match measured.kept {
            true => "nothing is removed between them",
            false => "each site is removed before the next one, which slows ext4 down",
        });
    }
    if floor.held < floor.files {
        let _ = write!(
            out,
            "; plain writing repeats the bytes of {} sample files",
            grouped(floor.held)
        );
    }
    out.push_str(
        "\n\n| | files written | CPU, s | wall, s | peak, MiB | CPU : plain writing | \
         wall : plain writing |\n\
         |---|--:|--:|--:|--:|--:|--:|\n",
    );
    for series in &measured.builds {
        let _ = writeln!(
            out,
            "| {} | {} | {} | {} | {} | {} | {} |",
            series.name,
            written(series),
            series.cpu().told(3),
            series.wall().told(3),
            series.memory().told(1),
            series.cpu_ratio(measured).told(2),
            series.wall_ratio(measured).told(2),
        );
    }
    let floors = measured.floors.iter().map(|floor| floor.cost);
    let _ = writeln!(
        out,
        "| plain writing | {} | {} | {} | | 1 | 1 |\n",
        grouped(floor.files),
        spread(floors.clone().map(|cost| cost.cpu)).told(3),
        spread(floors.map(|cost| cost.wall)).told(3),
    );
    out
}

/// The table of one site in several generators, of which the first is this one.
pub fn of_peers(peers: &[Peer], pages: usize) -> String {
    let mut out = format!(
        "The same comparisons in other generators; versus also renders its other pages; {}:\n\n",
        runs(peers[0].builds[0].costs.len())
    );
    out.push_str(
        "| | | bytes per page | CPU, s | wall, s | peak, MiB | pages per second | CPU : versus | \
         wall : versus |\n\
         |---|---|--:|--:|--:|--:|--:|--:|--:|\n",
    );
    for peer in peers {
        for (i, (series, own)) in peer.builds.iter().zip(&peers[0].builds).enumerate() {
            let pairs = || series.costs.iter().zip(&own.costs);
            let cpu = spread(pairs().map(|(cost, own)| cost.cpu / own.cpu));
            let wall = spread(pairs().map(|(cost, own)| cost.wall / own.wall));
            let speed = spread(series.costs.iter().map(|cost| pages as f64 / cost.wall));
            // After a change, versus only renders some of the pages.
            let speed = if i == 0 { speed.told(0) } else { String::new() };
            let _ = writeln!(
                out,
                "| {} | {} | {:.0} | {} | {} | {} | {} | {} | {} |",
                peer.name,
                series.name,
                peer.page,
                series.cpu().told(3),
                series.wall().told(3),
                series.memory().told(1),
                speed,
                cpu.told(1),
                wall.told(1),
            );
        }
    }
    out.push('\n');
    out
}

/// Number of files written; the minimum and maximum if runs differ.
fn written(series: &Series) -> String {
    let (least, most) = (series.written.iter().min(), series.written.iter().max());
    match (least, most) {
        (Some(least), Some(most)) if least != most => {
            format!("{} .. {}", grouped(*least), grouped(*most))
        }
        (least, _) => grouped(*least.unwrap_or(&0)),
    }
}

fn runs(count: usize) -> String {
    match count {
        1 => "a single run".to_owned(),
        count => format!("median (min .. max) of {count} runs"),
    }
}

/// `1998000` as `1,998,000`.
pub fn grouped(n: usize) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}
