//! The median and the range of several measurements.

/// The median and the range of several measurements of one quantity.
#[derive(Clone, Copy, Debug)]
pub struct Spread {
    /// The upper of the two in the middle if their number is even.
    pub median: f64,
    /// The minimum.
    pub least: f64,
    /// The maximum.
    pub most: f64,
}

/// Summarizes at least one value.
pub fn spread(values: impl IntoIterator<Item = f64>) -> Spread {
    let mut values: Vec<f64> = values.into_iter().collect();
    values.sort_by(f64::total_cmp);
    Spread {
        median: values[values.len() / 2],
        least: values[0],
        most: values[values.len() - 1],
    }
}

impl Spread {
    /// `median (min .. max)` with that many decimals; a single number if all are equal.
    pub fn told(self, digits: usize) -> String {
        let Self {
            median,
            least,
            most,
        } = self;
        if least == most {
            return format!("{median:.digits$}");
        }
        format!("{median:.digits$} ({least:.digits$} .. {most:.digits$})")
    }
}
