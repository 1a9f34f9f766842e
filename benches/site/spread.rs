//! The middle and the ends of several measurements.

/// The middle and the ends of several measurements of one thing.
#[derive(Clone, Copy, Debug)]
pub struct Spread {
    /// The upper one of the two in the middle, of an even number.
    pub median: f64,
    /// The least of all.
    pub least: f64,
    /// The most of all.
    pub most: f64,
}

/// Of at least one value.
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
    /// `median (least .. most)` with so many digits behind the point; one number if they are
    /// one.
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
